import type { Team } from './bodies.ts';
import { install } from './browser.ts';
import { type Acknowledgement, type Deliver, type EnvelopeType, httpDelivery } from './delivery.ts';
import { createHttpSide } from './http-side.ts';
import { createOAuth } from './oauth.ts';
import { createPeople, type People } from './people.ts';
import { createSocketMode } from './socket-mode.ts';

type Delivered = { type: EnvelopeType; body: object };

/** A Slack on 127.0.0.1 that real Bolt logs in to, with one workspace to begin with. */
export async function createSlackServer() {
  const oauth = createOAuth();
  const http = createHttpSide(oauth);
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

  const peopleOf = (workspace: Parameters<typeof createPeople>[0]): People =>
    createPeople(workspace, { deliver, responseUrl: http.responseUrl });
  const [lab] = [...oauth.workspaces.values()].map(peopleOf) as [People]; // there is one to begin with

  return {
    apiUrl: `${root}/api`,
    ...lab,
    calls: http.calls,
    meet: http.meet,
    rates: http.rates,
    socket,
    deliver,
    oauth,

    /** Another workspace, with people and channels of its own, where the app is not installed yet. */
    addWorkspace: (team: Team): People => peopleOf(oauth.addWorkspace(team)),

    /** Somebody installs the app in a workspace with a browser, from the page of the bot on; what the bot shows at the end. */
    install: (bot: string, team: string): Promise<Response> => install(bot, { team, user: 'UADMIN' }),

    /** Somebody removes the app from a workspace: Slack tells, and the tokens no longer hold. */
    async uninstall(people: People): Promise<void> {
      oauth.end(people.team.id, 'token_revoked');
      await people.happen({ type: 'tokens_revoked', tokens: { oauth: [], bot: [people.team.botUser] } });
      await people.happen({ type: 'app_uninstalled' });
    },

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

    async close(): Promise<void> {
      socket.close();
      http.server.closeAllConnections();
      await new Promise((resolve) => http.server.close(resolve));
    },
  };
}

export type SlackServer = Awaited<ReturnType<typeof createSlackServer>>;
