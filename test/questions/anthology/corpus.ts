import type { Corpus } from '../corpus.ts';
import { createChance } from './chance.ts';
import { anthologyConversations } from './conversations.ts';
import { facetQuestions } from './facets.ts';
import { filterQuestions } from './filters.ts';
import { nameQuestions } from './names.ts';
import { paperQuestions } from './papers.ts';
import { sortPeople } from './people.ts';
import { plain } from './plain.ts';
import type { Sample } from './sample.ts';

/** Questions made from the lines of the sample by plain comparison, never by what the program answers. */
export function anthologyCorpus({ lines }: Sample): Corpus {
  if (lines.length === 0) return { questions: {}, conversations: [] };
  const chance = createChance(42);
  const people = sortPeople(lines);
  const inTitles = new Set(lines.flatMap(({ title }) => plain(title).split(' ')));
  return {
    questions: {
      ...nameQuestions(people, (word) => inTitles.has(word), chance),
      ...filterQuestions(lines, people, chance),
      ...facetQuestions(lines, people, chance),
      ...paperQuestions(lines, (word) => people.holding(word).length > 0, chance),
    },
    conversations: anthologyConversations(lines, people, chance),
  };
}
