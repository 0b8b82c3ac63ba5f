import { z } from 'zod';
import { Metric } from './metric.ts';

/** An author of whom the catalogue keeps more than a name. */
export const Author = z.object({
  /** `author:<slug of the name>`, given at first sight. */
  id: z.string(),
  name: z.string().min(1),
  field: z.string().optional(),
  /** Whether the record is kept in sync; the first to be tracked is the workspace's default author. */
  tracked: z.boolean(),
  /** The workspaces and servers that track the author, `slack:T024BE7LD`; all of them, and whoever comes, if left out. */
  trackedFor: z.array(z.string()).optional(),
  /** Workspaces and servers that do not track one who is tracked for all. */
  untrackedFor: z.array(z.string()).optional(),
  metrics: z.array(Metric),
  /** The figures that those in `metrics` have replaced, the oldest first. */
  history: z.array(Metric).optional(),
  /** Under which ids sources know the author, with their origin: `openalex:A5023888391`, `orcid:0000-0002-7970-7855`. */
  ids: z.array(z.string()).optional(),
  /** How many papers and how many new citations each year brought, as one source counts; in order of years. */
  byYear: z.array(z.object({ source: z.string(), year: z.int(), papers: z.int(), citations: z.int() })).optional(),
  firstSeen: z.iso.datetime(),
});
export type Author = z.infer<typeof Author>;

/** Parts the names of which any one is enough: `Mark Sandler | Chen Sun`. */
export const EITHER = ' | ';

/** A person on the papers: one or several spellings of one name. */
export type Person = {
  /** The fullest spelling. */
  name: string;
  /** Those that mean nobody else. */
  spellings: readonly string[];
  papers: number;
  /** By which sources know the person. */
  ids?: readonly string[];
  /** There where others are known by the same name: the spellings that mean this person on papers that give no id with them. */
  bare?: readonly string[];
};
