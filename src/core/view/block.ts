import type { Answered } from '../answer.ts';
import type { LinkName } from '../model/paper.ts';
import type { Query } from '../query/query.ts';

/** Text by meaning. `text` is never markup: a renderer escapes it. */
export type Span =
  | { kind: 'text' | 'strong' | 'emphasis' | 'code'; text: string }
  | { kind: 'link'; text: string; url: string };

/** A paper as readers see it; dates, names and categories in words, abstract whole. */
export type PaperCard = {
  id: string;
  title: string;
  /** All known names in order, `et al.` last where the list is not complete. */
  authors: string;
  date: string;
  /** `LG · deepmind`, `cs.LG · ICML`; may be empty. */
  about: string;
  abstract: string | undefined;
  code: boolean;
  links: Partial<Record<LinkName, string>>;
};

export type Action = { label: string; query: Query };

/** Bars over one axis: a group for each label, in it a bar for each series. */
export type Chart = {
  kind: 'chart';
  title: string;
  labels: readonly string[];
  /** A value for each label; undefined where it is not known, which is not nought. */
  series: readonly { label: string; values: readonly (number | undefined)[] }[];
  /** What it shows, in words, for whom the picture does not reach; worth reading by itself. */
  alt: string;
  /** The figures stand in a block beside it, so that bars of text would say them twice. */
  illustrates?: true;
};

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; spans: readonly Span[] }
  /** One paper in full. */
  | { kind: 'paper'; card: PaperCard }
  /** Papers in short, numbered from `start`; `why` stands below a line. */
  | { kind: 'list'; start: number; items: readonly { card: PaperCard; why?: string }[] }
  | { kind: 'facts'; facts: readonly { label: string; value: string; note?: string }[] }
  | Chart
  /** Text to copy as it is. */
  | { kind: 'code'; language: string; text: string }
  | { kind: 'notice'; text: string }
  | { kind: 'buttons'; actions: readonly Action[] }
  | { kind: 'menu'; placeholder: string; actions: readonly Action[] }
  /** What was understood; always last. */
  | { kind: 'understood'; text: string };

/** An answer in blocks, the same for every platform. */
export type View = {
  blocks: readonly Block[];
  /** `asker`: shown only to the one who asked, where the platform can. */
  audience: 'everyone' | 'asker';
  /** The data behind the blocks, where an answer is; a digest has none. */
  answered?: Answered;
};
