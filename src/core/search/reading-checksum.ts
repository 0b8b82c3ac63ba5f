import { STOP_WORDS } from '../catalogue/stop-words.ts';
import { checksumOfNumbers } from './checksum.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { partsOf } from './segment-parts.ts';

/** Words that meet every rule of reading: endings and British spellings, hyphens, accents, LaTeX, other scripts. */
const SAMPLE = `caresses ponies agreed plastered motoring conflated hopping filing happy relational conditional rationally
  digitizer vietnamization predication operator feudalism decisiveness hopefulness formality sensibility triplicate formative
  electricity electrical goodness revival allowance inference airliner adjustable defensible irritant replacement adjustment
  dependent adoption homologous communism activate angularity effective controlling optimisation analysed behaviour
  modelling few-shot state-of-the-art Carreira-Perpiñán D'Amour Łukasz ﬁne M\\"uller $O(n^2)$ GPT-4 вероятность 学习`;

let known: number | undefined;

/** Changes where texts are read otherwise than before, so that what was made of them no longer holds. */
export function readingChecksum(): number {
  known ??= compute();
  return known;
}

function compute(): number {
  const builder = createSegmentBuilder();
  const stops = [...STOP_WORDS].sort().join(' ');
  builder.put({
    id: 'sample',
    title: SAMPLE,
    abstract: `${SAMPLE} ${stops}`,
    authors: [{ name: SAMPLE }],
    unplacedAuthors: [],
    authorsComplete: true,
    date: '2000',
    categories: [],
    affiliations: [],
    code: false,
    ids: {},
    urls: {},
    firstSeen: '2000-01-01T00:00:00.000Z',
    baseline: false,
    provenance: {},
  });
  const numbers = Object.values(partsOf(builder.build())).flatMap((part) => [part.length, ...part]);
  return checksumOfNumbers(Uint32Array.from(numbers));
}
