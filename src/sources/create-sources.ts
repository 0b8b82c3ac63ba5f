import type { Source } from '../core/ports.ts';
import { createArxivSource } from './arxiv/arxiv-source.ts';
import { createCrossrefSource } from './crossref/crossref-source.ts';
import type { Surroundings } from './http/create-http.ts';
import { createOpenalexSource } from './openalex/openalex-source.ts';
import { createSemanticScholarSource } from './semantic-scholar/semantic-scholar-source.ts';

/** Addresses and keys, as the environment names them; the public ones where an address is left out. */
export type SourceSettings = {
  ARXIV_URL?: string | undefined;
  OPENALEX_URL?: string | undefined;
  OPENALEX_API_KEY?: string | undefined;
  SEMANTIC_SCHOLAR_URL?: string | undefined;
  SEMANTIC_SCHOLAR_API_KEY?: string | undefined;
  CROSSREF_URL?: string | undefined;
  CONTACT_EMAIL?: string | undefined;
};

export type Sources = { list: readonly Source[]; close(): Promise<void> };

/** Every source that can be asked, in the order in which people are looked for. None is asked before it is needed. */
export function createSources(
  settings: SourceSettings,
  surroundings: Omit<Surroundings, 'userAgent'> & { version: string },
): Sources {
  const contact = settings.CONTACT_EMAIL;
  const userAgent = `Offprint/${surroundings.version}${contact === undefined ? '' : ` (mailto:${contact})`}`;
  const around = { ...surroundings, userAgent };
  const list = [
    createOpenalexSource({ url: settings.OPENALEX_URL, key: settings.OPENALEX_API_KEY }, around),
    createSemanticScholarSource({ url: settings.SEMANTIC_SCHOLAR_URL, key: settings.SEMANTIC_SCHOLAR_API_KEY }, around),
    createArxivSource({ url: settings.ARXIV_URL }, around),
    createCrossrefSource({ url: settings.CROSSREF_URL, contact }, around),
  ];
  return {
    list,
    async close() {
      await Promise.all(list.map((source) => source.close()));
    },
  };
}
