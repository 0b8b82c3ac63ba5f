import { z } from 'zod';
import { CitationCount, Withdrawal } from '../../core/model/paper.ts';
import { tidy } from '../lines.ts';

const Text = z
  .string()
  .nullish()
  .transform((text) => tidy(text ?? '') || undefined);
const Flag = z
  .boolean()
  .nullish()
  .transform((flag) => flag ?? undefined);
const Texts = z
  .array(z.string())
  .nullish()
  .transform((texts) => (texts ?? []).map(tidy).filter((text) => text !== ''));
const Person = z
  .union(
    [
      z.string().transform((name) => ({ name })),
      z.object({ name: z.string(), id: z.string().nullish(), otherIds: z.array(z.string()).optional() }),
    ],
    {
      error: 'a name, or an object with a name',
    },
  )
  .transform(({ name, ...rest }) => ({
    name: tidy(name),
    ...('id' in rest && rest.id && { id: rest.id }),
    ...('otherIds' in rest && rest.otherIds && { otherIds: rest.otherIds }),
  }));
const People = z
  .array(Person)
  .nullish()
  .transform((people) => (people ?? []).filter(({ name }) => name !== ''));
const When = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((date) => date?.trim() || undefined);

/** A paper as common JSONL files write it, and as our own export does. Unknown fields are ignored. */
export const Line = z.object({
  id: Text,
  title: Text,
  authors: People,
  unplacedAuthors: People,
  authorsComplete: Flag,
  date: When,
  published: When,
  abstract: z.string().nullish(),
  venue: Text,
  categories: Texts,
  affiliations: Texts,
  code: Flag,
  hasCode: Flag,
  codeUrl: Text,
  arxiv: Text,
  arxivId: Text,
  doi: Text,
  url: Text,
  ids: z.object({ arxiv: Text, doi: Text, openalex: Text, semanticScholar: Text }).optional(),
  urls: z.object({ page: Text, code: Text }).optional(),
  withdrawn: Flag,
  retracted: z.unknown().optional(),
  citations: z.array(CitationCount).optional().catch(undefined),
  withdrawal: Withdrawal.optional(),
  version: z.int().min(1).optional().catch(undefined),
});
export type Line = z.infer<typeof Line>;
