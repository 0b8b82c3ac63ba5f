import type { NameIndex } from '../../src/core/names/name-index.ts';
import { createChance } from '../../test/questions/anthology/chance.ts';
import { type Times, timesOf } from './measure.ts';
import { mistype } from './mistype.ts';
import type { Asking, Finder } from './peers.ts';
import { finderOf, OFFERED, share } from './recall.ts';

/** One name of so many is asked, and one of so many of these also of the peers, which take longer. */
const EVERY = 50;
const PEERS_EVERY = 15;
/** Names with a word of so many letters can be mistyped. */
const LONG = 6;

type Names = readonly string[];
type Row = { what: string; asked: Names; wanted?: Names };

/** How long it takes to find people, and how often the right one is among them. */
export function printTimes(index: NameIndex, peers: Readonly<Record<string, Asking>>, all: Names): void {
  const names = all.filter((name, at) => at % EVERY === 0 && name.includes(' '));
  const long = names.filter((name) => name.split(' ').some((word) => word.length >= LONG && !word.includes('-')));
  const accented = all.filter((name) => plain(name) !== name).filter((_, at) => at % (EVERY / 10) === 0);
  const chance = createChance(1);
  const mistyped = long.map((name) => mistype(name, chance.below));
  const rows: readonly Row[] = [
    { what: 'exact', asked: names },
    { what: 'no diacritics', asked: accented.map(plain), wanted: accented },
    { what: 'initials', asked: names.map(abbreviated), wanted: names },
    { what: 'surname', asked: names.map((name) => name.split(' ').at(-1) ?? ''), wanted: names },
    { what: 'one typing error', asked: mistyped, wanted: long },
    { what: 'two typing errors', asked: mistyped.map((name) => mistype(name, chance.below)), wanted: long },
  ];
  console.log(`\nMilliseconds, median / 99th percentile, and how often the right one is the first and within ${OFFERED}, %
(a surname and initials are many people's; Offprint puts who has most papers first). × is the peer's median to Offprint's.
Each ${PEERS_EVERY}th is asked of the peers.`);
  console.table(
    rows.map((row) => {
      const own = measured(row, finderOf(index));
      const others = Object.entries(peers).map(([who, { find }]) => {
        const other = measured(everyOf(row, PEERS_EVERY), find);
        return [who, `${other.text} ×${(other.times.p50 / own.times.p50).toFixed(1)}`];
      });
      return { asked: row.what, of: row.asked.length, Offprint: own.text, ...Object.fromEntries(others) };
    }),
  );
  const sentences = names.map((name) => `which papers with ${name} about few-shot learning of transformers since 2021`);
  const wrong = mistyped.map((name) => `papers by ${name} on leraning of transformres`);
  console.log('\nFor which no peer has a way, ms:');
  console.table([
    { what: 'names in a sentence', ms: shown(timesOf(sentences, (said) => index.spot(said.split(' ')))) },
    { what: 'the same, all mistyped', ms: shown(timesOf(wrong, (said) => index.spot(said.split(' ')))) },
    { what: 'the nearest to nobody', ms: shown(timesOf(mistyped, (name) => index.nearest(`Xyzzy ${name}`, 3))) },
  ]);
}

function measured({ asked, wanted = asked }: Row, find: Finder): { times: Times; text: string } {
  const times = timesOf(asked, (name) => find(name, OFFERED));
  const found = asked.map((name, at) => ({ name: wanted[at] ?? '', all: find(name, OFFERED), one: find(name, 1) }));
  const first = share(found, ({ name, one }) => one.includes(name));
  return { times, text: `${shown(times)}  ${first} ${share(found, ({ name, all }) => all.includes(name))}` };
}

const everyOf = ({ what, asked, wanted = asked }: Row, step: number): Row => ({
  what,
  asked: asked.filter((_, at) => at % step === 0),
  wanted: wanted.filter((_, at) => at % step === 0),
});

const shown = ({ p50, p99 }: Times): string => `${p50.toFixed(3)} / ${p99.toFixed(3)}`;
const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '');
const abbreviated = (name: string): string => {
  const words = name.split(' ');
  return [...words.slice(0, -1).map((word) => `${word.slice(0, 1)}.`), words.at(-1)].join(' ');
};
