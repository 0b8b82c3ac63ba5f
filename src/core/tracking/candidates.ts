import type { FoundAuthor } from '../model/sourced.ts';
import type { Source } from '../ports.ts';
import { SourceTrouble } from '../source-trouble.ts';
import { idsOf } from './joined-ids.ts';

/** So many people of each source are offered. */
const OF_EACH = 8;

/** One person, as one or several sources know them; the fullest account first. */
export type Candidate = readonly FoundAuthor[];
export type Candidates = { people: readonly Candidate[]; troubles: readonly SourceTrouble[] };

/** Who may be meant, over all sources; accounts that share an id are one person. A source in trouble costs only itself. */
export async function findCandidates(sources: readonly Source[], said: string): Promise<Candidates> {
  const answers = await Promise.allSettled(sources.map((source) => source.findAuthors(said, OF_EACH)));
  const troubles: SourceTrouble[] = [];
  const found: FoundAuthor[] = [];
  for (const answer of answers) {
    if (answer.status === 'fulfilled') found.push(...answer.value);
    else if (answer.reason instanceof SourceTrouble) troubles.push(answer.reason);
    else throw answer.reason;
  }
  const named = found.filter(({ nameOnly }) => nameOnly);
  const people = groups(found.filter(({ nameOnly }) => !nameOnly));
  return { people: people.length === 0 ? named.map((one) => [one]) : people, troubles };
}

function groups(found: readonly FoundAuthor[]): readonly Candidate[] {
  const people: FoundAuthor[][] = [];
  for (const one of found) {
    const ids = new Set(idsOf(one));
    const same = people.filter((person) => person.some((other) => idsOf(other).some((id) => ids.has(id))));
    for (const person of same) people.splice(people.indexOf(person), 1);
    people.push([...same.flat(), one].sort((a, b) => (b.papers ?? 0) - (a.papers ?? 0)));
  }
  return people;
}
