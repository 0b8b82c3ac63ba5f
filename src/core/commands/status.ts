import { done } from '../failure.ts';
import { dateInWords } from '../model/partial-date.ts';
import type { SourceState } from '../ports.ts';
import { nextListing } from '../tracking/arxiv-calendar.ts';
import type { Command } from './command.ts';

/** `OpenAlex: 19 November 2026, 09:00 UTC`, and what went wrong since. */
function sourceFact({ source, lastSuccess, lastError }: SourceState): { label: string; value: string } {
  const succeeded = lastSuccess === undefined ? 'not read yet' : `last read ${instantInWords(lastSuccess)}`;
  const failed = lastError !== undefined && (lastSuccess === undefined || lastError.at > lastSuccess);
  return {
    label: source,
    value: failed ? `${succeeded}; since ${instantInWords(lastError.at)}: ${lastError.reason}` : succeeded,
  };
}

const instantInWords = (instant: string): string =>
  `${dateInWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;

export const status: Command = {
  name: 'status',
  summary: 'Show the size of the catalogue, what is followed, and the version',
  slash: true,
  options: [],
  answers: 'status',
  audience: 'asker',
  run: async (_, { store, asker, now, version, tracker }) => {
    const [size, tracked, here] = await Promise.all([
      store.catalogue.size(),
      store.catalogue.tracked(),
      store.subscriptions.list(asker.place),
    ]);
    const newest = (await store.catalogue.find({}, { sort: 'newest', offset: 0, limit: 1 })).papers[0];
    const broken = here.filter((subscription) => subscription.broken !== undefined);
    return done({
      kind: 'status',
      facts: [
        { label: 'Papers', value: size.papers.toLocaleString('en-US') },
        { label: 'Tracked', value: tracked.map(({ name }) => name).join(', ') || 'nobody' },
        { label: 'Newest paper', value: newest === undefined ? 'none' : `${newest.title} (${newest.date})` },
        { label: 'Followed here', value: here.map(({ query }) => query).join('; ') || 'nothing' },
        ...broken.map(({ query, broken: reason = '' }) => ({ label: `Can’t announce ${query}`, value: reason })),
        ...(await (tracker?.states() ?? [])).map(sourceFact),
        ...(tracker === undefined ? [] : [{ label: 'arXiv comes out next', value: instantInWords(nextListing(now)) }]),
        { label: 'Version', value: version },
      ],
    });
  },
};
