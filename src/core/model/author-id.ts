import type { SourceName } from './source-name.ts';

/** Each form in which people write an id, the ones that nothing else looks like first. */
const FORMS: readonly (readonly [SourceName, RegExp])[] = [
  ['orcid', /^(?:https?:\/\/(?:www\.)?orcid\.org\/|orcid:\s*)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/i],
  ['openalex', /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:authors\/)?|openalex:\s*)?(A\d{6,12})$/i],
  [
    'semantic-scholar',
    /^(?:https?:\/\/(?:www\.)?semanticscholar\.org\/author\/(?:[^/\s]+\/)?|(?:semantic-scholar|s2):\s*)?(\d{4,12})\/?$/i,
  ],
  ['dblp', /^(?:https?:\/\/dblp\.(?:org|uni-trier\.de)\/pid\/|dblp:\s*)(\w+\/[\w-]+?)(?:\.html)?$/i],
  ['arxiv', /^(?:https?:\/\/(?:www\.)?arxiv\.org\/a\/|arxiv:\s*)?([a-z]+(?:_[a-z]+)*_[a-z]_\d+)(?:\.atom2?)?$/i],
];

/** The id of an author with its origin, `orcid:0000-0002-7970-7855`, from an id or a link; undefined where it is none. */
export function readAuthorId(text: string): string | undefined {
  for (const [source, form] of FORMS) {
    const id = form.exec(text.trim())?.[1];
    if (id !== undefined) return `${source}:${CASE[source]?.(id) ?? id}`;
  }
  return undefined;
}

const CASE: Partial<Record<SourceName, (id: string) => string>> = {
  orcid: (id) => id.toUpperCase(),
  openalex: (id) => id.toUpperCase(),
  arxiv: (id) => id.toLowerCase(),
};

/** An id without its origin, where it is of that origin: `A5023888391` of `openalex:A5023888391`. */
export function idAt(source: SourceName, id: string): string | undefined {
  return id.startsWith(`${source}:`) ? id.slice(source.length + 1) : undefined;
}
