import { z } from 'zod';
import type { Metric, MetricName } from '../../core/model/metric.ts';
import type { AuthorRecord } from '../../core/model/sourced.ts';
import { cleanPerson } from '../clean/clean-people.ts';
import { cleanName, cleanTitle } from '../clean/clean-title.ts';
import { listOf, maybe, number, text } from '../wire.ts';

export const WireAuthor = z.object({
  authorId: z.string().min(1),
  name: text,
  aliases: listOf(z.string()),
  affiliations: listOf(z.string()),
  externalIds: maybe(z.object({ ORCID: text, DBLP: listOf(z.string()) })),
  paperCount: number,
  citationCount: number,
  hIndex: number,
  papers: listOf(z.object({ title: text, year: number, citationCount: number })),
});
export type WireAuthor = z.infer<typeof WireAuthor>;

export const AUTHOR_FIELDS = 'name,aliases,affiliations,externalIds,paperCount,citationCount,hIndex';

/** Undefined where it has no name. */
export function toAuthor(wire: WireAuthor, asOf: string): AuthorRecord | undefined {
  const name = cleanPerson(wire.name ?? '');
  if (name === '') return undefined;
  const { paperCount: papers, citationCount: citations, externalIds } = wire;
  const years = wire.papers.map(({ year }) => year ?? 0).filter((year) => year > 0);
  const [best] = wire.papers.toSorted((a, b) => (b.citationCount ?? 0) - (a.citationCount ?? 0));
  const sample = cleanTitle(best?.title);
  return {
    source: 'semantic-scholar',
    id: `semantic-scholar:${wire.authorId}`,
    name,
    otherNames: [...new Set(wire.aliases.map(cleanPerson))].filter((other) => other !== name && other !== ''),
    affiliations: wire.affiliations.map(cleanName).filter((affiliation) => affiliation !== undefined),
    ...(typeof papers === 'number' && { papers }),
    ...(typeof citations === 'number' && { citations }),
    ...(years.length > 0 && { years: { from: Math.min(...years), to: Math.max(...years) } }),
    ...(sample !== undefined && { sample }),
    topics: [],
    otherIds: externalIds?.ORCID ? [`orcid:${externalIds.ORCID}`] : [],
    metrics: metricsOf(wire, asOf),
    byYear: [],
  };
}

function metricsOf({ hIndex, paperCount, citationCount }: WireAuthor, asOf: string): Metric[] {
  const values: readonly [MetricName, number | null | undefined][] = [
    ['h-index', hIndex],
    ['papers', paperCount],
    ['citations', citationCount],
  ];
  return values.flatMap(([name, value]) =>
    typeof value === 'number' ? [{ name, value, source: 'semantic-scholar', asOf }] : [],
  );
}
