import { done } from '../failure.ts';
import { hiddenHere } from '../model/hidden-here.ts';
import { trackedIn } from '../model/tenant.ts';
import type { SourceState } from '../ports.ts';
import { nextListing } from '../tracking/arxiv-calendar.ts';
import { budgetInWords, instantInWords, readInWords } from '../tracking/source-in-words.ts';
import { papersInWords } from '../view/phrases.ts';
import type { Command } from './command.ts';

function sourceFacts(state: SourceState): { label: string; value: string }[] {
  const { source, budget } = state;
  const read = { label: source, value: readInWords(state) };
  return budget === undefined ? [read] : [read, { label: `${source}’s budget`, value: budgetInWords(budget) }];
}

export const status: Command = {
  name: 'status',
  summary: 'Show the size of the catalogue, what is followed, and the version',
  slash: true,
  options: [],
  answers: 'status',
  audience: 'asker',
  run: async (_, { store, asker, now, version, tracker }) => {
    const [size, tracked, here, hidden] = await Promise.all([
      store.catalogue.size(),
      trackedIn(store.catalogue, asker.place),
      store.subscriptions.list(asker.place),
      hiddenHere(store.settings, asker.place),
    ]);
    const newest = (await store.catalogue.find({}, { sort: 'newest', offset: 0, limit: 1 })).papers[0];
    const broken = here.filter((subscription) => subscription.broken !== undefined);
    return done({
      kind: 'status',
      facts: [
        { label: 'Papers', value: size.papers.toLocaleString('en-US') },
        ...(hidden.size === 0 ? [] : [{ label: 'Hidden here', value: papersInWords(hidden.size) }]),
        { label: 'Tracked', value: tracked.map(({ name }) => name).join(', ') || 'nobody' },
        { label: 'Newest paper', value: newest === undefined ? 'none' : `${newest.title} (${newest.date})` },
        { label: 'Followed here', value: here.map(({ query }) => query).join('; ') || 'nothing' },
        ...broken.map(({ query, broken: reason = '' }) => ({ label: `Can’t announce ${query}`, value: reason })),
        ...(await (tracker?.states() ?? [])).flatMap(sourceFacts),
        ...(tracker === undefined ? [] : [{ label: 'arXiv comes out next', value: instantInWords(nextListing(now)) }]),
        { label: 'Version', value: version },
      ],
    });
  },
};
