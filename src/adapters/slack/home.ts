import { pauseEnd } from '../../core/announcements/quiet.ts';
import { sentenceFor } from '../../core/failure-sentences.ts';
import type { Subscription } from '../../core/model/subscription.ts';
import type { Clock, Settings } from '../../core/ports.ts';
import type { View } from '../../core/view/block.ts';
import type { Answering } from './answering.ts';
import type { Channels } from './channels.ts';
import type { ClientOf } from './clients.ts';
import { keepQueries } from './kept-queries.ts';
import type { Heard } from './read.ts';
import { renderHome } from './render-home.ts';

/** Whose home tab, and the direct channel with them. */
export type Whose = Pick<Heard, 'team' | 'user' | 'channel'>;

export type Home = {
  /** Draws the home tab anew; where what was done on it failed, with the reason. */
  publish(whose: Whose, done?: View): Promise<void>;
};

type Deps = { answering: Answering; channels: Channels; settings: Settings; clientOf: ClientOf; clock: Clock };

export function createHome({ answering, channels, settings, clientOf, clock }: Deps): Home {
  /** What is followed in a private channel is shown to whoever had it followed, or made the channel. */
  async function mayBeSeen({ place, createdBy }: Subscription, { team, user, channel: own }: Whose): Promise<boolean> {
    if (place.channel === own || createdBy === user) return true;
    if (place.channel.startsWith('D')) return false;
    const channel = await channels.known(team, place.channel);
    return channel !== undefined && (!channel.private || channel.creator === user);
  }

  return {
    async publish(whose, done) {
      const { team, user, channel } = whose;
      const heard: Heard = { ids: [], team, user, channel, direct: true, conversation: '' };
      const view = await answering.ask(heard, { kind: 'query', text: 'overview' });
      const all = view.answered?.answer.kind === 'overview' ? view.answered.answer.subscriptions : [];
      const seen = await Promise.all(all.map((one) => mayBeSeen(one, whose)));
      const visible = all.filter((_, at) => seen[at]).map((one) => ({ ...one, rests: pauseEnd(one, clock()) }));
      const isMine = ({ place, createdBy }: Subscription): boolean => place.channel === channel || createdBy === user;
      const home = renderHome(view, {
        whose,
        mine: visible.filter(isMine),
        others: visible.filter((one) => !isMine(one)),
        notice: done?.answered?.answer.kind === 'failure' ? sentenceFor(done.answered.answer.failure) : undefined,
      });
      await keepQueries(home.kept, settings);
      const client = await clientOf(team);
      await client.views.publish({ user_id: user, view: home.view });
    },
  };
}
