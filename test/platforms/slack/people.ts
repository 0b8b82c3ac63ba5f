import { bodiesOf, type Said } from './bodies.ts';
import type { Acknowledgement, EnvelopeType } from './delivery.ts';
import { filledIn } from './filled-in.ts';
import type { ResponseUrl } from './http-side.ts';
import { actionsIn } from './shown.ts';
import type { ShownView } from './views.ts';
import type { Posted, Workspace } from './workspace.ts';

type Where = { channel?: string; user?: string; thread?: string };

type Deps = {
  deliver(type: EnvelopeType, body: object): Promise<Acknowledgement>;
  responseUrl(place: ResponseUrl): string;
};

/** What people do in a workspace. It resolves with what the bot then posts or shows. */
export function createPeople(workspace: Workspace, { deliver, responseUrl: issue }: Deps) {
  const { team } = workspace;
  const bodies = bodiesOf(team);
  const responseUrlFor = (place: Omit<ResponseUrl, 'team'>): string => issue({ team: team.id, ...place });

  /** Resolves with the first fitting message; rejects where the delivery was not acknowledged. */
  async function answerTo(type: EnvelopeType, body: object, fits: (message: Posted) => boolean): Promise<Posted> {
    const answer = workspace.next(fits);
    const { status } = await deliver(type, body);
    if (status !== 200) throw new Error(`the bot answered the delivery with ${status}`);
    return answer;
  }

  const trigger = (user: string): string => workspace.views.trigger(`${workspace.nextTs()}.${team.id}`, user);

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
    ...workspace,

    mention(text: string, where: Where = {}): Promise<Posted> {
      const spoken = said(`<@${team.botUser}> ${text}`, where);
      const thread = spoken.thread ?? spoken.ts;
      return answerTo(
        'events_api',
        bodies.eventBody('app_mention', spoken),
        ({ channel, thread: within, onlyFor }) =>
          channel === spoken.user || (channel === spoken.channel && (within === thread || onlyFor === spoken.user)),
      );
    },

    direct(text: string, where: Where = {}): Promise<Posted> {
      const spoken = said(text, { channel: `D${(where.user ?? 'U222').slice(1)}`, ...where });
      return answerTo('events_api', bodies.eventBody('message', spoken), ({ channel }) => channel === spoken.channel);
    },

    /** An event nobody answers, such as an edit; resolves when it is acknowledged. */
    event(type: 'app_mention' | 'message', text: string, where: Where, more: Readonly<Record<string, unknown>> = {}) {
      return deliver('events_api', bodies.eventBody(type, said(text, where), more));
    },

    command(command: string, text: string, { channel = 'C111', user = 'U222' }: Where = {}): Promise<Posted> {
      const responseUrl = responseUrlFor({ channel, user, message: undefined, thread: undefined });
      const body = bodies.commandBody(command, text, { channel, user, responseUrl, triggerId: trigger(user) });
      return answerTo('slash_commands', body, ({ via, channel: where }) => via === 'response_url' && where === channel);
    },

    /** A command that opens a form. */
    form(command: string, { channel = 'C111', user = 'U222' }: Where = {}): Promise<ShownView> {
      const responseUrl = responseUrlFor({ channel, user, message: undefined, thread: undefined });
      const body = bodies.commandBody(command, '', { channel, user, responseUrl, triggerId: trigger(user) });
      return viewAfter('slash_commands', body, user);
    },

    /** A shortcut of the whole workspace. */
    shortcut(name: string, { user = 'U222' }: Where = {}): Promise<ShownView> {
      return viewAfter('interactive', bodies.shortcutBody(name, user, trigger(user)), user);
    },

    /** A shortcut of a message that says the text. */
    messageShortcut(name: string, text: string, { channel = 'C111', user = 'U222' }: Where = {}): Promise<Posted> {
      const responseUrl = responseUrlFor({ channel, user, message: undefined, thread: undefined });
      const body = bodies.messageShortcutBody(name, text, { channel, user, responseUrl, triggerId: trigger(user) });
      return answerTo('interactive', body, ({ channel: where }) => where === channel);
    },

    /** What the menu of that id offers for what is being typed. */
    async suggestions(view: ShownView, actionId: string, typed: string): Promise<readonly string[]> {
      const { body } = await deliver('interactive', bodies.suggestionBody(actionId, typed, view, view.user));
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
                response_url: responseUrlFor({
                  channel: answerIn,
                  user: view.user,
                  message: undefined,
                  thread: undefined,
                }),
              },
            ];
      return deliver(
        'interactive',
        bodies.submissionBody(filledIn(view, values), view, view.user, trigger(view.user), urls),
      );
    },

    /** Presses the button, or chooses the option, that reads so, in a modal or on the home tab. */
    pressInView(view: ShownView, label: string): Promise<ShownView> {
      const pressed = actionsIn(view.blocks).find((action) => action.label === label);
      if (pressed === undefined) throw new Error(`the view has no “${label}”`);
      return viewAfter('interactive', bodies.viewPressBody(pressed, view, view.user, trigger(view.user)), view.user);
    },

    /** Chooses what a menu offered for what was typed. */
    choose(view: ShownView, actionId: string, value: string): Promise<ShownView> {
      const chosen = { id: actionId, type: 'external_select', label: value, value };
      return viewAfter('interactive', bodies.viewPressBody(chosen, view, view.user, trigger(view.user)), view.user);
    },

    openHome({ user = 'U222' }: Where = {}): Promise<ShownView> {
      const event = { type: 'app_home_opened', tab: 'home', user, channel: `D${user.slice(1)}` };
      return viewAfter('events_api', bodies.wrapEvent(workspace.nextTs(), event), user);
    },

    /** Opens the assistant's pane; resolves with its thread once questions are suggested there. */
    async openPane({ user = 'U222' }: Where = {}): Promise<string> {
      const suggested = workspace.pane.nextPrompts();
      const thread = { user_id: user, channel_id: `D${user.slice(1)}`, thread_ts: workspace.nextTs(), context: {} };
      await deliver(
        'events_api',
        bodies.wrapEvent(workspace.nextTs(), { type: 'assistant_thread_started', assistant_thread: thread }),
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
      await deliver('events_api', bodies.wrapEvent(ts, event));
    },

    /** Any other event. */
    happen(event: Readonly<Record<string, unknown>>): Promise<Acknowledgement> {
      return deliver('events_api', bodies.wrapEvent(workspace.nextTs(), event));
    },

    /** Presses the button, or chooses the option, that reads so. */
    press(message: Posted, label: string, { user = 'U222' }: Where = {}): Promise<Posted> {
      const pressed = actionsIn(message.blocks).find((action) => action.label === label);
      if (pressed === undefined) throw new Error(`the message has no “${label}”`);
      const { channel, ts, thread, onlyFor } = message;
      const responseUrl = responseUrlFor({ channel, user, message: ts, thread });
      const body = bodies.pressBody(
        pressed,
        { ts, thread, ephemeral: onlyFor !== undefined },
        { channel, user, responseUrl, triggerId: trigger(user) },
      );
      return answerTo('interactive', body, ({ channel: where }) => where === channel);
    },
  };
}

export type People = ReturnType<typeof createPeople>;
