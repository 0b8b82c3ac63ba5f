import { allAuthors, type PaperRecord } from '../model/paper.ts';
import { yearOf } from '../model/partial-date.ts';
import { fold } from './fold.ts';
import { settledIds } from './settled-ids.ts';
import { titleKey } from './title-key.ts';

const LONGEST_SLUG = 40;

/** The id under which a paper that nobody knew enters the catalogue; the same record always gives the same. */
export function newPaperId(record: PaperRecord): string {
  const { arxiv, doi } = settledIds(record.ids);
  if (arxiv !== undefined) return `arxiv:${arxiv}`;
  if (doi !== undefined) return `doi:${doi}`;
  const key = titleKey(record.title);
  const firstAuthor = fold(allAuthors(record)[0]?.name ?? '');
  return `title:${slug(key)}-${checksum(`${key}|${firstAuthor}|${yearOf(record.date)}`)}`;
}

export function newAuthorId(name: string): string {
  return `author:${slug(fold(name)) || checksum(name)}`;
}

function slug(folded: string): string {
  return Array.from(folded).slice(0, LONGEST_SLUG).join('').trim().replaceAll(' ', '-');
}

/** FNV-1a over UTF-16 units, 32 bits, as 8 hexadecimal digits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
