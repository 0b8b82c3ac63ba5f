import { frozen } from '../../core/catalogue/frozen-copy.ts';
import type { Paper } from '../../core/model/paper.ts';

/** A document of the table of papers, in which only checked papers are put, and none but by this program. */
export const readPaper = (document: object): Paper => frozen(document) as Paper;
