import { yearOf } from '../model/partial-date.ts';
import type { Place } from '../model/subscription.ts';
import { trackedIn } from '../model/tenant.ts';
import type { Catalogue } from '../ports.ts';

/** Up to three questions that have an answer in this very catalogue. */
export async function examples(catalogue: Catalogue, place: Place): Promise<readonly string[]> {
  const { papers } = await catalogue.find({}, { sort: 'newest', offset: 0, limit: 2 });
  const [newest, other] = papers;
  if (newest === undefined) return [];
  const [tracked] = await trackedIn(catalogue, place);
  const person = tracked?.name ?? newest.authors[0]?.name;
  const title = (other ?? newest).title;
  return [
    person === undefined
      ? `papers from ${yearOf(newest.date)}`
      : `what did ${person} publish in ${yearOf(newest.date)}?`,
    `tell me about ${title.length > 60 ? title.split(/\s+/).slice(0, 6).join(' ') : title}`,
    tracked === undefined ? 'papers by year' : 'who are the most frequent co-authors?',
  ];
}
