import { z } from 'zod';
import { dateOfParts, dateOfText } from '../clean/clean-dates.ts';
import type { Told } from '../clean/clean-people.ts';
import { readArxivId, readDoi } from '../clean/ids.ts';
import { type Conversion, refuse, toRecord } from '../conversion.ts';
import { fieldOf, type Unpacked } from '../json-format.ts';
import { listOf, maybe, text } from '../wire.ts';

const part = z.union([z.number(), z.string(), z.null()]).catch(null);
const When = maybe(
  z.object({ 'date-parts': z.array(z.array(part)).nullish().catch(undefined), raw: text, literal: text }),
);
const Name = z.object({
  family: text,
  given: text,
  literal: text,
  suffix: text,
  'non-dropping-particle': text,
  'dropping-particle': text,
});

/** https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
const Item = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
  title: text,
  author: listOf(Name),
  issued: When,
  abstract: text,
  'container-title': text,
  event: text,
  DOI: text,
  URL: text,
  number: text,
  note: text,
});

/** An item of CSL-JSON as a record. */
export function itemToRecord(value: unknown, asOf: string): Conversion {
  const parsed = Item.safeParse(value);
  if (!parsed.success) return refuse('an entry is no item of CSL-JSON');
  const {
    id,
    title,
    author,
    issued,
    abstract,
    DOI,
    URL,
    number,
    note,
    event,
    'container-title': container,
  } = parsed.data;
  const url = URL ?? '';
  return toRecord(
    {
      name: id,
      title,
      people: author.map(toTold),
      allPeople: !/list of authors is not complete/.test(note ?? ''),
      dates: [dateOfParts(issued?.['date-parts']?.[0]) ?? dateOfText(issued?.raw ?? issued?.literal)],
      abstract,
      venue: container || event,
      ids: {
        arxiv: [number ?? '', url, note ?? ''].map(readArxivId).find((one) => one !== undefined),
        doi: readDoi(DOI ?? '') ?? readDoi(url),
      },
      page: (readArxivId(url) ?? readDoi(url)) ? undefined : url,
    },
    { source: 'csl-json', asOf },
  );
}

function toTold(name: z.infer<typeof Name>): Told {
  if (name.literal) return { name: name.literal };
  const particles = [name['dropping-particle'], name['non-dropping-particle'], name.family];
  return { given: name.given, family: particles.filter((one) => one).join(' '), suffix: name.suffix };
}

/** A list of items, or one, also as Zotero’s `{ "items": […] }`. */
export function unpackCsl(value: unknown): Unpacked {
  const items = Array.isArray(value) ? value : (fieldOf(value, 'items') ?? [value]);
  return Array.isArray(items)
    ? { kind: 'papers', values: items }
    : { kind: 'neither', reason: 'it holds no items of CSL-JSON' };
}
