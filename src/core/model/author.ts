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
  metrics: z.array(Metric),
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
