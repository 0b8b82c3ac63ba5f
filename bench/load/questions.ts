import { words } from '../../src/core/catalogue/fold.ts';
import { STOP_WORDS } from '../../src/core/catalogue/stop-words.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import { misspellOne } from '../search/misspell.ts';
import { pick, type Random } from '../search/random.ts';

export type Question = { kind: string; misspelt: boolean; text: string };
type Maker = (random: Random, paper: Paper) => string | undefined;

const nameIn = (random: Random, { authors }: Paper): string | undefined => pick(random, authors)?.name;
const telling = (text: string): string[] => words(text).filter((word) => word.length > 3 && !STOP_WORDS.has(word));

/** Two neighbouring words of a title, as people name a topic. */
function topicOf(random: Random, { title }: Paper): string | undefined {
  const all = telling(title);
  const at = Math.floor(random() * (all.length - 1));
  return all.length < 2 ? undefined : all.slice(at, at + 2).join(' ');
}

const about = (of: Maker, say: (text: string) => string): Maker => {
  return (random, paper) => {
    const text = of(random, paper);
    return text === undefined ? undefined : say(text);
  };
};

/** What people ask, in the shares in which a chat would have it: as often as a kind is listed. */
const KINDS: readonly (readonly [kind: string, misspelt: boolean, Maker])[] = [
  ['an author’s papers', false, about(nameIn, (name) => `papers by ${name}`)],
  ['an author’s papers in a year', false, about(nameIn, (name) => `papers by ${name} since 2015`)],
  ['how many', false, about(nameIn, (name) => `how many papers did ${name} write in 2019?`)],
  ['an author', false, about(nameIn, (name) => `who is ${name}?`)],
  ['co-authors', false, about(nameIn, (name) => `who are the co-authors of ${name}?`)],
  ['a topic', false, about(topicOf, (topic) => `papers about ${topic}`)],
  ['a topic', false, about(topicOf, (topic) => `newest papers on ${topic} since 2020`)],
  ['how many on a topic', false, about(topicOf, (topic) => `how many papers about ${topic} are there?`)],
  ['a title', false, (_, { title }) => `/paper ${title}`],
  ['a title by some words', false, (_, { title }) => `/paper ${telling(title).slice(0, 4).join(' ')}`],
  ['cite', false, (_, { title }) => `cite ${title}`],
  ['newest', false, () => 'newest papers in cs.CL'],
  [
    'a name, misspelt',
    true,
    (random, paper) => {
      const name = nameIn(random, paper);
      const wrong = name === undefined ? undefined : misspellOne(random, words(name));
      return wrong && `papers by ${wrong.join(' ')}`;
    },
  ],
  [
    'a topic, misspelt',
    true,
    (random, paper) => {
      const topic = topicOf(random, paper);
      const wrong = topic === undefined ? undefined : misspellOne(random, topic.split(' '));
      return wrong && `papers about ${wrong.join(' ')}`;
    },
  ],
];

export function nextQuestion(random: Random, papers: readonly Paper[]): Question {
  for (;;) {
    const [kind, misspelt, make] = pick(random, KINDS) ?? KINDS[0] ?? raise();
    const paper = pick(random, papers);
    const text = paper && make(random, paper);
    if (text) return { kind, misspelt, text };
  }
}

function raise(): never {
  throw new Error('There are no kinds of questions.');
}
