import { readPreferences } from '../../../core/model/preferences.ts';
import { keepQueries } from '../kept-queries.ts';
import type { Heard } from '../read.ts';
import { renderUnfurl } from '../render-unfurl.ts';
import { LinkSharedEvent } from '../wire.ts';
import type { AddWay, Ways } from './ways.ts';

/** Where links lead to papers; Slack allows an app five: https://docs.slack.dev/reference/app-manifest */
export const UNFURL_DOMAINS = ['arxiv.org', 'doi.org', 'openalex.org', 'semanticscholar.org'] as const;

/** In a message with more links it would be a wall of cards. */
const MOST_LINKS = 2;
const ONCE_PER_MS = 30 * 60 * 1000;

type Shared = { heard: Heard; urls: readonly string[]; target: { channel: string; ts: string } };

/** Cards below links to papers of the catalogue: once per link and channel within half an hour. */
export const addLinks: AddWay = (app, ways) => {
  app.event('link_shared', async ({ body, context }) => {
    const shared = readShared(body, context.botUserId);
    if (shared !== undefined)
      ways.background.run(`links:${shared.heard.team}:${shared.heard.channel}`, () => unfurl(shared, ways));
  });
};

/** Links in a message of a person, in a channel of which the app is a member. */
function readShared(body: unknown, botUserId: string | undefined): Shared | undefined {
  const read = LinkSharedEvent.safeParse(body);
  if (!read.success) return undefined;
  const { team_id: team, event_id: id, event } = read.data;
  const { channel, user, message_ts: ts, links, is_bot_user_member: member } = event;
  const urls = [...new Set(links.map(({ url }) => url))];
  // A link that is still being typed has no message yet: its source is `composer`.
  const posted = event.source === undefined || event.source === 'conversations_history';
  if (!member || !posted || user === botUserId || urls.length === 0 || urls.length > MOST_LINKS) return undefined;
  const heard = { ids: [id], team, channel, user, direct: channel.startsWith('D'), conversation: '' };
  return { heard, urls, target: { channel, ts } };
}

async function unfurl({ heard, urls, target }: Shared, ways: Ways): Promise<void> {
  const { answering, settings, clientOf } = ways;
  const { links } = await readPreferences(settings, {
    platform: 'slack',
    workspace: heard.team,
    channel: heard.channel,
  });
  if (links?.value === 'no') return;
  const unfurls: Record<string, ReturnType<typeof renderUnfurl>> = {};
  for (const url of urls) {
    const view = await answering.ask(heard, { kind: 'text', text: url, as: 'lookup' });
    if (view.answered?.answer.kind !== 'paper') continue;
    const card = renderUnfurl(view);
    if (await isFirst(heard, view.answered.answer.paper.id, ways)) unfurls[url] = card;
  }
  if (Object.keys(unfurls).length === 0) return;
  for (const { kept } of Object.values(unfurls)) await keepQueries(kept, settings);
  const client = await clientOf(heard.team);
  const cards = Object.fromEntries(Object.entries(unfurls).map(([url, { blocks }]) => [url, { blocks }]));
  await client.chat.unfurl({ ...target, unfurls: cards });
}

function isFirst({ team, channel }: Heard, paper: string, { claims, clock }: Ways): Promise<boolean> {
  const now = clock();
  const until = new Date(Date.parse(now) + ONCE_PER_MS).toISOString();
  return claims.take([`slack:card:${team}:${channel}:${paper}`], now, until);
}
