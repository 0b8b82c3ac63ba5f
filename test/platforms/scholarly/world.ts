/** What the servers know: the same people and papers, which each source tells in its own form. */
export type WorldAuthor = {
  /** Under which the papers name them; the origins’ ids are made of it. */
  key: number;
  name: string;
  orcid?: string;
  affiliation?: string;
  hIndex?: number;
};
export type WorldPaper = {
  /** The origins’ ids are made of it. */
  key: number;
  title: string;
  /** Keys of authors, or names of people whom no source has an id for. */
  authors: readonly (number | string)[];
  date: string;
  abstract?: string;
  arxiv?: string;
  doi?: string;
  venue?: string;
  categories?: readonly string[];
  citations?: number;
  comment?: string;
  retracted?: boolean;
  version?: number;
};
export type World = { authors: WorldAuthor[]; papers: WorldPaper[] };

export const openalexAuthor = (key: number): string => `A${5_000_000_000 + key}`;
export const openalexWork = (key: number): string => `W${4_000_000_000 + key}`;
export const scholarAuthor = (key: number): string => String(2_000_000 + key);
export const scholarPaper = (key: number): string => key.toString(16).padStart(40, '0');

export function authorOf(world: World, key: number | string): WorldAuthor | undefined {
  return world.authors.find((author) => author.key === key);
}

export function nameOf(world: World, key: number | string): string {
  return authorOf(world, key)?.name ?? String(key);
}

export function papersBy(world: World, key: number): WorldPaper[] {
  return world.papers.filter(({ authors }) => authors.includes(key)).sort((a, b) => (a.date < b.date ? 1 : -1));
}

export function citationsOf(world: World, key: number): number {
  return papersBy(world, key).reduce((sum, { citations = 0 }) => sum + citations, 0);
}

/** Those whose names hold every word of what is looked for. */
export function named(world: World, said: string): WorldAuthor[] {
  const words = said
    .toLowerCase()
    .split(/[\s."_]+/)
    .filter((word) => word !== '');
  return world.authors.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}
