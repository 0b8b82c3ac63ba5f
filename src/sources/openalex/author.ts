import { z } from 'zod';
import type { Metric, MetricName } from '../../core/model/metric.ts';
import type { AuthorRecord } from '../../core/model/sourced.ts';
import { cleanPerson } from '../clean/clean-people.ts';
import { cleanName } from '../clean/clean-title.ts';
import { listOf, maybe, number, text } from '../wire.ts';
import { idOf } from './work.ts';

const Named = z.object({ display_name: text });

/** https://developers.openalex.org/api-reference/authors */
export const WireAuthor = z.object({
  id: z.string().regex(/^(?:https:\/\/openalex\.org\/)?A\d+$/),
  orcid: text,
  display_name: text,
  display_name_alternatives: listOf(z.string()),
  works_count: number,
  cited_by_count: number,
  summary_stats: maybe(z.object({ h_index: number, i10_index: number })),
  counts_by_year: listOf(z.object({ year: z.number(), works_count: number, cited_by_count: number })),
  affiliations: listOf(z.object({ institution: maybe(Named), years: listOf(z.number()) })),
  last_known_institutions: listOf(Named),
  last_known_institution: maybe(Named),
  topics: listOf(Named),
  x_concepts: listOf(Named),
  ids: maybe(z.object({ orcid: text })),
  updated_date: text,
});
export type WireAuthor = z.infer<typeof WireAuthor>;

const MOST_TOPICS = 5;

/** Undefined for `Deleted Author`, under which OpenAlex keeps what it took from others. */
export function toAuthor(wire: WireAuthor, asOf: string): AuthorRecord | undefined {
  const name = cleanPerson(wire.display_name ?? '');
  const [id] = idOf('openalex', wire.id);
  if (id === undefined || name === '' || /^deleted author$/i.test(name)) return undefined;
  const { works_count: papers, cited_by_count: citations, counts_by_year: counts } = wire;
  const byYear = counts
    .map((of) => ({ year: of.year, papers: of.works_count ?? 0, citations: of.cited_by_count ?? 0 }))
    .sort((a, b) => a.year - b.year);
  const active = byYear.filter((of) => of.papers > 0).map(({ year }) => year);
  const [from, to] = [active[0], active.at(-1)];
  return {
    source: 'openalex',
    id,
    name,
    otherNames: [...new Set(wire.display_name_alternatives.map(cleanPerson))].filter(
      (other) => other !== name && other !== '',
    ),
    affiliations: affiliationsOf(wire),
    ...(typeof papers === 'number' && { papers }),
    ...(typeof citations === 'number' && { citations }),
    ...(from !== undefined && to !== undefined && { years: { from, to } }),
    topics: namesOf(wire.topics.length > 0 ? wire.topics : wire.x_concepts).slice(0, MOST_TOPICS),
    otherIds: idOf('orcid', wire.orcid ?? wire.ids?.orcid),
    metrics: metricsOf(wire, asOf),
    byYear,
  };
}

function affiliationsOf(wire: WireAuthor): string[] {
  const last = [...wire.last_known_institutions, ...(wire.last_known_institution ? [wire.last_known_institution] : [])];
  const past = wire.affiliations
    .toSorted((a, b) => Math.max(0, ...b.years) - Math.max(0, ...a.years))
    .flatMap(({ institution }) => institution ?? []);
  return [...new Set(namesOf([...last, ...past]))];
}

const namesOf = (all: readonly z.infer<typeof Named>[]): string[] =>
  all.map(({ display_name: name }) => cleanName(name)).filter((name) => name !== undefined);

function metricsOf({ works_count, cited_by_count, summary_stats: stats }: WireAuthor, asOf: string): Metric[] {
  const values: readonly [MetricName, number | null | undefined][] = [
    ['h-index', stats?.h_index],
    ['i10-index', stats?.i10_index],
    ['papers', works_count],
    ['citations', cited_by_count],
  ];
  return values.flatMap(([name, value]) =>
    typeof value === 'number' ? [{ name, value, source: 'openalex', asOf }] : [],
  );
}
