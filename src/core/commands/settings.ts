import { done, fail, type Result } from '../failure.ts';
import { choose, type Preference, type Preferences, readPreferences, type Scope } from '../model/preferences.ts';
import type { Query } from '../query/query.ts';
import { type Command, type Context, MANAGE_ALL } from './command.ts';

/** Without an option it shows what holds here. */
export const settings: Command = {
  name: 'settings',
  summary: 'Show or change what holds in this channel or everywhere here: the default author, cards for links',
  slash: true,
  managed: true,
  options: [
    { field: 'author', summary: 'Whom “the author”, “he”, “she” and “they” mean' },
    { field: 'links' },
    { field: 'managers' },
    { field: 'reset' },
    { field: 'scope' },
  ],
  answers: 'settings',
  audience: 'asker',
  run: async (query, context) => {
    const { store, asker } = context;
    const changes = changesOf(query, context);
    if (!changes.ok) return changes;
    for (const change of changes.value) await choose(store.settings, { place: asker.place, ...change });
    if (query.links && asker.linksHindrance !== undefined) context.notices.push(asker.linksHindrance);
    const preferences = await readPreferences(store.settings, asker.place);
    return done({
      kind: 'settings',
      preferences,
      byPlatform: leavesRights(context),
      changed: changes.value.length > 0,
    });
  },
};

type Change = { name: Preference; scope: Scope; value?: string };

function changesOf(query: Query, context: Context): Result<readonly Change[]> {
  const { author, links, managers, reset, scope = 'channel' } = query;
  const shared = managers !== undefined || reset === 'managers' || (query.scope === 'workspace' && changes(query));
  if (shared && context.asker.mayManageAll === false) return fail({ kind: 'not-allowed', needed: MANAGE_ALL });
  if (managers !== undefined && leavesRights(context))
    return fail({ kind: 'not-here', command: 'managers', where: 'in Slack; here the platform’s own rights decide' });
  return done([
    ...(author === undefined ? [] : [{ name: 'author' as const, scope, value: author }]),
    ...(links === undefined ? [] : [{ name: 'links' as const, scope, value: links ? 'yes' : 'no' }]),
    ...(managers === undefined ? [] : [{ name: 'managers' as const, scope: 'workspace' as const, value: managers }]),
    ...(reset === undefined ? [] : [{ name: reset, scope: reset === 'managers' ? ('workspace' as const) : scope }]),
  ]);
}

const changes = ({ author, links, reset }: Query): boolean => [author, links, reset].some((one) => one !== undefined);

/** Whether the platform itself knows who may manage a channel. */
const leavesRights = ({ asker }: Context): boolean => asker.place.platform !== 'slack';

export type ShownPreferences = { preferences: Preferences; byPlatform: boolean; changed: boolean };
