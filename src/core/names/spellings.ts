import type { PaperAuthor } from '../model/paper.ts';
import type { Lexicon } from './lexicon.ts';
import { type ParsedName, parseName } from './parse-name.ts';
import { type Block, blockNameOf, formsOf, keysOf, type Spelling } from './spelling.ts';
import { withOne } from './with-one.ts';

/** Every spelling ever put in, and by block and by id those that some paper has. */
export type Spellings = {
  /** All authors of one paper in one go; a paper that is in must be taken out before it is put again. */
  put(author: PaperAuthor, paper: string): void;
  remove(author: PaperAuthor, paper: string): void;
  /** Says on how many papers an author is, where nobody asks on which; who writes the name so is then gathered anew. */
  count(author: PaperAuthor, papers: number): Spelling;
  get(author: PaperAuthor): Spelling | undefined;
  /** Of the block in which the name would be. */
  beside(name: ParsedName): readonly Spelling[];
  withId(id: string): readonly Spelling[];
  /** How many spellings some paper has. */
  size(): number;
  /** The blocks that changed since this was last asked. */
  takeStale(): readonly Block[];
};

export function createSpellings(lexicon: Lexicon): Spellings {
  const known = new Map<string, Spelling>();
  const blocks = new Map<string, Block>();
  const byId = new Map<string, Spelling[]>();
  let stale: Block[] = [];
  let alive = 0;

  const get = ({ name, id }: PaperAuthor): Spelling | undefined => known.get(keyOf(name, id));

  function create({ name, id }: PaperAuthor): Spelling {
    const parsed = parseName(name);
    const { joined, suffix } = parsed;
    const { key, pairedKey } = keysOf(parsed);
    const entries = lexicon.entriesOf(parsed.words);
    const words = entries.map(({ word }) => word);
    const paired = parsed.paired === parsed.words ? words : parsed.paired;
    const block = blockOf(blockNameOf(parsed));
    const none = { papers: 0, on: [], person: undefined };
    const spelling = { name, id, words, paired, joined, suffix, key, pairedKey, block, ...none };
    for (const form of formsOf(spelling))
      lexicon.add(spelling, form === words ? entries : lexicon.entriesOf(form), form);
    known.set(keyOf(name, id), spelling);
    return spelling;
  }

  function blockOf(name: string): Block {
    const before = blocks.get(name);
    if (before !== undefined) return before;
    const block = { spellings: [], stale: false };
    blocks.set(name, block);
    return block;
  }

  function changed(block: Block): void {
    if (!block.stale) stale.push(block);
    block.stale = true;
  }

  function put(author: PaperAuthor, paper: string): void {
    const spelling = get(author) ?? create(author);
    if (spelling.on.at(-1) === paper) return; // named twice on one paper
    spelling.on = withOne(spelling.on, paper);
    recount(spelling, spelling.on.length);
  }

  function remove(author: PaperAuthor, paper: string): void {
    const spelling = get(author);
    if (spelling === undefined || !spelling.on.includes(paper)) return;
    spelling.on = spelling.on.filter((id) => id !== paper);
    recount(spelling, spelling.on.length);
  }

  function count(author: PaperAuthor, papers: number): Spelling {
    const spelling = get(author) ?? create(author);
    recount(spelling, papers);
    return spelling;
  }

  function recount(spelling: Spelling, papers: number): void {
    const before = spelling.papers;
    spelling.papers = papers;
    changed(spelling.block);
    if (before === 0 && papers > 0) {
      alive++;
      spelling.block.spellings = withOne(spelling.block.spellings, spelling);
      if (spelling.id !== undefined) byId.set(spelling.id, withOne(byId.get(spelling.id) ?? [], spelling));
    }
    if (before === 0 || papers > 0) return;
    alive--;
    spelling.person = undefined;
    const others = (list: readonly Spelling[] = []): Spelling[] => list.filter((one) => one !== spelling);
    spelling.block.spellings = others(spelling.block.spellings);
    if (spelling.id !== undefined) byId.set(spelling.id, others(byId.get(spelling.id)));
  }

  function takeStale(): readonly Block[] {
    if (stale.length === 0) return stale;
    const taken = stale;
    stale = [];
    for (const block of taken) block.stale = false;
    return taken;
  }

  return {
    put,
    remove,
    count,
    get,
    beside: (name) => blocks.get(blockNameOf(name))?.spellings ?? [],
    withId: (id) => byId.get(id) ?? [],
    size: () => alive,
    takeStale,
  };
}

const keyOf = (name: string, id: string | undefined): string => (id === undefined ? name : `${name}\n${id}`);
