import { shownAs } from '../../../core/announcements/followed-in-words.ts';
import { optionsOf } from '../../../core/commands/options-of.ts';
import { openForm } from '../forms/open-form.ts';
import { queryOf } from '../kept-queries.ts';
import { isDirect } from '../read.ts';
import { readViewPress, type ViewPress } from '../read-view-press.ts';
import { HOME_ACTION } from '../render-home.ts';
import { HomeOpenedEvent } from '../wire.ts';
import type { AddWay, Ways } from './ways.ts';

/** The home tab: drawn whenever somebody opens it, and after what is done on it. */
export const addHome: AddWay = (app, ways) => {
  const { background, home } = ways;
  app.event('app_home_opened', async ({ body }) => {
    const read = HomeOpenedEvent.safeParse(body);
    if (!read.success || read.data.event.tab !== 'home') return;
    const { team_id: team, event } = read.data;
    background.run(`home:${team}:${event.user}`, () =>
      home.publish({ team, user: event.user, channel: event.channel }),
    );
  });
  app.action(HOME_ACTION, async ({ ack, body }) => {
    await ack();
    const press = readViewPress(body);
    if (press !== undefined) background.run(`home:${press.team}:${press.user}`, () => act(press, ways));
  });
};

/** `do C111 unfollow subscription:follow:…`, `edit C111 follow:…`. */
async function act(press: ViewPress, ways: Ways): Promise<void> {
  const { answering, home, settings } = ways;
  const { team, user, channel: own } = press;
  const [, verb, channel = '', asked = ''] =
    /^(\S+) (\S+) (.+)$/s.exec((await queryOf(press.value, settings)) ?? '') ?? [];
  if (verb === 'edit') return edit(press, channel, asked, ways);
  if (verb !== 'do') return;
  const there = { ...press, channel, direct: isDirect(channel) };
  await home.publish({ team, user, channel: own }, await answering.ask(there, { kind: 'query', text: asked }));
}

/** The form of `/follow` with what is followed now; what is followed no longer is no longer shown, either. */
async function edit(
  { team, user, channel: own, triggerId }: ViewPress,
  channel: string,
  subscription: string,
  { answering, clientOf, home, slashCommands }: Ways,
): Promise<void> {
  const command = slashCommands.find(({ name }) => name === 'follow');
  const heard = { ids: [], team, user, channel, direct: isDirect(channel), conversation: '' };
  const told = await answering.ask(heard, { kind: 'query', text: `following subscription:${subscription}` });
  const [followed] = told.answered?.answer.kind === 'follow' ? told.answered.answer.subscriptions : [];
  const shown = followed && shownAs(followed);
  if (command === undefined || followed === undefined || shown === undefined)
    return home.publish({ team, user, channel: own }, told);
  const { every, at, zone, quiet } = followed.schedule;
  const milestones = followed.milestones && { milestones: 'yes' };
  const schedule = { every, at, zone, ...(quiet && { quiet: `${quiet.from}-${quiet.to}` }), ...milestones };
  const from = { channel, direct: isDirect(channel), conversation: '', home: own, subscription };
  await openForm(clientOf, team, triggerId, { command, from, given: { ...optionsOf(shown), ...schedule } });
}
