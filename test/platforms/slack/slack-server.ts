import { BOT, commandBody, eventBody, pressBody, type Said } from './bodies.ts';
import { type Acknowledgement, type Deliver, type EnvelopeType, httpDelivery } from './delivery.ts';
import { createHttpSide } from './http-side.ts';
import { actionsIn } from './shown.ts';
import { createSocketMode } from './socket-mode.ts';
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

  function said(text: string, { channel = 'C111', user = 'U222', thread }: Where): Said {
    return { text, channel, user, ts: workspace.nextTs(), thread };
  }

  return {
    apiUrl: `${root}/api`,
    ...workspace,
    calls: http.calls,
    meet: http.meet,
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
      const body = commandBody(command, text, { channel, user, responseUrl, triggerId: workspace.nextTs() });
      return answerTo('slash_commands', body, ({ via, channel: where }) => via === 'response_url' && where === channel);
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
        { channel, user, responseUrl, triggerId: workspace.nextTs() },
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
