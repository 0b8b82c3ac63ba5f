import {
  createMessage,
  crosspost,
  history,
  openDirect,
  openPost,
  readChannel,
  readMessage,
  threadsThat,
} from './channel-routes.ts';
import { callback, deleteOriginal, editOriginal, followUp } from './interaction-routes.ts';
import { CommandList } from './limits.ts';
import { BOT, everyone, guild } from './people.ts';
import { empty, type Handler, refuse } from './reply.ts';

const readRoles: Handler = ({ params: [id = ''] }, { historyReadable }) => {
  const [, ...others] = guild(id).roles;
  return { status: 200, json: [everyone(id, { history: historyReadable }), ...others] };
};

const APPLICATION = { id: BOT.id, name: BOT.username };

const register: Handler = ({ body }, world) => {
  world.registered = CommandList.parse(body);
  world.registrations += 1;
  return { status: 200, json: world.registered };
};

/** Routes that carry no token of the bot's, because the interaction's own stands in the path. */
const TOKEN_IN_PATH: readonly (readonly [string, RegExp, Handler])[] = [
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, callback],
  ['PATCH', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, editOriginal],
  ['DELETE', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, deleteOriginal],
  ['POST', /^\/webhooks\/(\d+)\/([^/]+)$/, followUp],
];

const WITH_TOKEN: readonly (readonly [string, RegExp, Handler])[] = [
  ['GET', /^\/gateway\/bot$/, ({ gatewayUrl }, { shards }) => ({ status: 200, json: gatewayInfo(gatewayUrl, shards) })],
  [
    'GET',
    /^\/applications\/@me$/,
    (_, { readsMessages }) => ({ status: 200, json: { ...APPLICATION, flags: readsMessages ? 1 << 19 : 0 } }),
  ],
  ['GET', /^\/users\/@me$/, () => ({ status: 200, json: BOT })],
  [
    'GET',
    /^\/users\/@me\/guilds$/,
    (_, { servers }) => ({ status: 200, json: servers.map((id) => ({ id, name: guild(id).name })) }),
  ],
  ['GET', /^\/guilds\/(\d+)\/roles$/, readRoles],
  ['GET', /^\/guilds\/(\d+)\/members\/\d+$/, ({ params: [id] }) => ({ status: 200, json: guild(id).members[0] })],
  ['GET', /^\/guilds\/(\d+)\/channels$/, ({ params: [id] }) => ({ status: 200, json: guild(id).channels })],
  ['GET', /^\/channels\/(\d+)$/, readChannel],
  [
    'GET',
    /^\/applications\/\d+\/guilds\/\d+\/commands$/,
    (_, { commandsAllowed, registered }) =>
      commandsAllowed ? { status: 200, json: registered } : refuse(403, 50001, 'Missing Access'),
  ],
  ['POST', /^\/users\/@me\/channels$/, openDirect],
  ['PUT', /^\/applications\/\d+\/commands$/, register],
  ['PUT', /^\/applications\/\d+\/guilds\/(\d+)\/commands$/, register],
  ['POST', /^\/channels\/(\d+)\/messages$/, createMessage],
  ['GET', /^\/channels\/(\d+)\/messages$/, history],
  ['GET', /^\/channels\/(\d+)\/messages\/(\d+)$/, readMessage],
  ['POST', /^\/channels\/(\d+)\/messages\/(\d+)\/crosspost$/, crosspost],
  ['POST', /^\/channels\/(\d+)\/threads$/, openPost],
  ['GET', /^\/guilds\/(\d+)\/threads\/active$/, threadsThat(false)],
  ['GET', /^\/channels\/(\d+)\/threads\/archived\/public$/, threadsThat(true)],
  [
    'POST',
    /^\/channels\/(\d+)\/typing$/,
    ({ params }, world) => {
      world.tell({ kind: 'typing', channel: params[0] ?? '' });
      return empty;
    },
  ],
];

function gatewayInfo(url: string, shards: number) {
  return {
    url,
    shards,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: shards },
  };
}

export type Route = { handler: Handler; params: readonly string[]; needsToken: boolean };

export function routeFor(method: string, path: string): Route | undefined {
  for (const [needsToken, table] of [
    [false, TOKEN_IN_PATH],
    [true, WITH_TOKEN],
  ] as const)
    for (const [verb, pattern, handler] of table) {
      const match = verb === method ? pattern.exec(path) : null;
      if (match !== null) return { handler, params: match.slice(1), needsToken };
    }
  return undefined;
}
