import {
  BOT,
  commandBody,
  eventBody,
  messageShortcutBody,
  pressBody,
  type Said,
  shortcutBody,
  submissionBody,
  suggestionBody,
  viewPressBody,
  wrapEvent,
} from './bodies.ts';
import { type Acknowledgement, type Deliver, type EnvelopeType, httpDelivery } from './delivery.ts';
import { filledIn } from './filled-in.ts';
import { createHttpSide } from './http-side.ts';
import { actionsIn } from './shown.ts';
import { createSocketMode } from './socket-mode.ts';
import type { ShownView } from './views.ts';
import { createWorkspace, type Posted } from './workspace.ts';

type Where = { channel?: string; user?: string; thread?: string };
type Delivered = { type: EnvelopeType; body: object };

/** A Slack on 127.0.0.1 that real Bolt logs in to. What people do in it resolves with what the bot then posts. */
export async function createSlackServer() {
  const workspace = createWorkspace();
  const http = createHttpSide(workspace);
  const socket = createSocketMode(http.server);
  const root = await http.listen();
  let deliverBy: Deliver = socket.deliver;
  let last: Delivered | undefined;
  const listening: ((acknowledgement: Acknowledgement) => void)[] = [];

  async function deliver(type: EnvelopeType, body: object, retry?: number): Promise<Acknowledgement> {
    last = { type, body };
    const acknowledgement = await deliverBy(type, body, retry);
    for (const resolve of listening.splice(0)) resolve(acknowledgement);
    return acknowledgement;
  }

  /** Resolves with the first fitting message; rejects where the delivery was not acknowledged. */
  async function answerTo(type: EnvelopeType, body: object, fits: (message: Posted) => boolean): Promise<Posted> {
    const answer = workspace.next(fits);
    const { status } = await deliver(type, body);
    if (status !== 200) throw new Error(`the bot answered the delivery with ${status}`);
    return answer;
  }

  const trigger = (user: string): string => workspace.views.trigger(workspace.nextTs(), user);

  /** Delivers, and resolves with the view that the bot shows the person then. */
  async function viewAfter(type: EnvelopeType, body: object, user: string): Promise<ShownView> {
    const view = workspace.views.next((shown) => shown.user === user);
    const { status } = await deliver(type, body);
    if (status !== 200) throw new Error(`the bot answered the delivery with ${status}`);
    return view;
  }

  function said(text: string, { channel = 'C111', user = 'U222', thread }: Where): Said {
    return { text, channel, user, ts: workspace.nextTs(), thread };
  }

  return {
    apiUrl: `${root}/api`,
    ...workspace,
    calls: http.calls,
    meet: http.meet,
    rates: http.rates,
    socket,
    deliver,

    /** The next acknowledgement of a delivery. */
    acknowledgement: () => new Promise<Acknowledgement>((resolve) => listening.push(resolve)),

    /** From now on deliveries go to the bot's HTTP endpoint, signed. */
    useHttp(url: string, secret: string): void {
      deliverBy = httpDelivery(url, secret);
    },

    /** The same delivery once more, as Slack repeats what it takes for lost. */
    async again(): Promise<Acknowledgement> {
      if (last === undefined) throw new Error('nothing was delivered yet');
      return deliver(last.type, last.body, 1);
    },

    mention(text: string, where: Where = {}): Promise<Posted> {
      const spoken = said(`<@${BOT.user}> ${text}`, where);
      const thread = spoken.thread ?? spoken.ts;
      return answerTo(
        'events_api',
        eventBody('app_mention', spoken),
        ({ channel, thread: within, onlyFor }) =>
          channel === spoken.user || (channel === spoken.channel && (within === thread || onlyFor === spoken.user)),
      );
    },

    direct(text: string, where: Where = {}): Promise<Posted> {
      const spoken = said(text, { channel: `D${(where.user ?? 'U222').slice(1)}`, ...where });
      return answerTo('events_api', eventBody('message', spoken), ({ channel }) => channel === spoken.channel);
    },

    /** An event nobody answers, such as an edit; resolves when it is acknowledged. */
    event(type: 'app_mention' | 'message', text: string, where: Where, more: Readonly<Record<string, unknown>> = {}) {
      return deliver('events_api', eventBody(type, said(text, where), more));
    },

    command(command: string, text: string, { channel = 'C111', user = 'U222' }: Where = {}): Promise<Posted> {
      const responseUrl = http.responseUrl({ channel, user, message: undefined, thread: undefined });
      const body = commandBody(command, text, { channel, user, responseUrl, triggerId: trigger(user) });
      return answerTo('slash_commands', body, ({ via, channel: where }) => via === 'response_url' && where === channel);
    },

    /** A command that opens a form. */
    form(command: string, { channel = 'C111', user = 'U222' }: Where = {}): Promise<ShownView> {
      const responseUrl = http.responseUrl({ channel, user, message: undefined, thread: undefined });
      const body = commandBody(command, '', { channel, user, responseUrl, triggerId: trigger(user) });
      return viewAfter('slash_commands', body, user);
    },

    /** A shortcut of the whole workspace. */
    shortcut(name: string, { user = 'U222' }: Where = {}): Promise<ShownView> {
      return viewAfter('interactive', shortcutBody(name, user, trigger(user)), user);
    },

    /** A shortcut of a message that says the text. */
    messageShortcut(name: string, text: string, { channel = 'C111', user = 'U222' }: Where = {}): Promise<Posted> {
      const responseUrl = http.responseUrl({ channel, user, message: undefined, thread: undefined });
      const body = messageShortcutBody(name, text, { channel, user, responseUrl, triggerId: trigger(user) });
      return answerTo('interactive', body, ({ channel: where }) => where === channel);
    },

    /** What the menu of that id offers for what is being typed. */
    async suggestions(view: ShownView, actionId: string, typed: string): Promise<readonly string[]> {
      const { body } = await deliver('interactive', suggestionBody(actionId, typed, view, view.user));
      const { options = [] } = (body ?? {}) as { options?: readonly { text: { text: string } }[] }; // what an options request is answered with
      return options.map(({ text }) => text.text);
    },

    /** Sends a form with these values by block; `answerIn` is the channel that was chosen for the answer. */
    submit(view: ShownView, values: Readonly<Record<string, string>>, answerIn?: string): Promise<Acknowledgement> {
      const urls =
        answerIn === undefined
          ? []
          : [
              {
                channel_id: answerIn,
                response_url: http.responseUrl({
                  channel: answerIn,
                  user: view.user,
                  message: undefined,
                  thread: undefined,
                }),
              },
            ];
      return deliver('interactive', submissionBody(filledIn(view, values), view, view.user, trigger(view.user), urls));
    },

    /** Presses the button, or chooses the option, that reads so, in a modal or on the home tab. */
    pressInView(view: ShownView, label: string): Promise<ShownView> {
      const pressed = actionsIn(view.blocks).find((action) => action.label === label);
      if (pressed === undefined) throw new Error(`the view has no “${label}”`);
      return viewAfter('interactive', viewPressBody(pressed, view, view.user, trigger(view.user)), view.user);
    },

    /** Chooses what a menu offered for what was typed. */
    choose(view: ShownView, actionId: string, value: string): Promise<ShownView> {
      const chosen = { id: actionId, type: 'external_select', label: value, value };
      return viewAfter('interactive', viewPressBody(chosen, view, view.user, trigger(view.user)), view.user);
    },

    openHome({ user = 'U222' }: Where = {}): Promise<ShownView> {
      const event = { type: 'app_home_opened', tab: 'home', user, channel: `D${user.slice(1)}` };
      return viewAfter('events_api', wrapEvent(workspace.nextTs(), event), user);
    },

    /** Opens the assistant's pane; resolves with its thread once questions are suggested there. */
    async openPane({ user = 'U222' }: Where = {}): Promise<string> {
      const suggested = workspace.pane.nextPrompts();
      const thread = { user_id: user, channel_id: `D${user.slice(1)}`, thread_ts: workspace.nextTs(), context: {} };
      await deliver(
        'events_api',
        wrapEvent(workspace.nextTs(), { type: 'assistant_thread_started', assistant_thread: thread }),
      );
      return suggested;
    },

    /** Somebody posts a message with these links; `source` is where Slack found them. */
    async share(
      urls: readonly string[],
      { channel = 'C111', user = 'U222' }: Where = {},
      more: object = {},
    ): Promise<void> {
      const ts = workspace.nextTs();
      workspace.links.set(`${channel}:${ts}`, urls);
      const links = urls.map((url) => ({ url, domain: new URL(url).hostname }));
      const member = workspace.channels.get(channel)?.member ?? true;
      const event = { type: 'link_shared', channel, user, message_ts: ts, links, is_bot_user_member: member, ...more };
      await deliver('events_api', wrapEvent(ts, event));
    },

    /** Any other event. */
    happen(event: Readonly<Record<string, unknown>>): Promise<Acknowledgement> {
      return deliver('events_api', wrapEvent(workspace.nextTs(), event));
    },

    /** Presses the button, or chooses the option, that reads so. */
    press(message: Posted, label: string, { user = 'U222' }: Where = {}): Promise<Posted> {
      const pressed = actionsIn(message.blocks).find((action) => action.label === label);
      if (pressed === undefined) throw new Error(`the message has no “${label}”`);
      const { channel, ts, thread, onlyFor } = message;
      const responseUrl = http.responseUrl({ channel, user, message: ts, thread });
      const body = pressBody(
        pressed,
        { ts, thread, ephemeral: onlyFor !== undefined },
        { channel, user, responseUrl, triggerId: trigger(user) },
      );
      return answerTo('interactive', body, ({ channel: where }) => where === channel);
    },

    async close(): Promise<void> {
      socket.close();
      http.server.closeAllConnections();
      await new Promise((resolve) => http.server.close(resolve));
    },
  };
}

export type SlackServer = Awaited<ReturnType<typeof createSlackServer>>;
