import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fold } from '../../src/core/catalogue/fold.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import { paperOf } from './anthology.ts';
import type { Engine } from './engine.ts';

const Doc = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z.string().default(''),
  authors: z.array(z.string()).default([]),
});
const Query = z.object({ id: z.string(), text: z.string() });

export type RelevanceSet = {
  name: string;
  papers: readonly Paper[];
  queries: readonly z.infer<typeof Query>[];
  /** By query, how relevant which papers are. */
  judged: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** Every folder of `docs.jsonl`, `queries.jsonl` and `qrels.tsv`, by name. */
export function readRelevanceSets(folder: string): readonly RelevanceSet[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const lines = (file: string): readonly string[] =>
        readFileSync(join(folder, name, file), 'utf8')
          .trim()
          .split('\n');
      const judged = new Map<string, Map<string, number>>();
      for (const line of lines('qrels.tsv').slice(1)) {
        const [query = '', doc = '', relevance = ''] = line.split('\t');
        judged.set(query, (judged.get(query) ?? new Map<string, number>()).set(doc, Number(relevance)));
      }
      return {
        name,
        papers: lines('docs.jsonl').map((line) => paperOf({ ...Doc.parse(JSON.parse(line)), date: '2000' })),
        queries: lines('queries.jsonl').map((line) => Query.parse(JSON.parse(line))),
        judged,
      };
    });
}

/** Normalised discounted cumulative gain of the first ten, gains as judged, as trec_eval computes it. */
export function ndcg10(found: readonly string[], set: RelevanceSet, query: string): number {
  const judged = set.judged.get(query) ?? new Map<string, number>();
  const gain = (judgements: readonly number[]): number =>
    judgements.slice(0, 10).reduce((sum, one, at) => sum + one / Math.log2(at + 2), 0);
  const ideal = gain([...judged.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(found.map((id) => judged.get(id) ?? 0)) / ideal;
}

/** 1 where the first paper has the title of a relevant one, for the query can’t tell them apart. */
export function hit1([first]: readonly string[], { papers, judged }: RelevanceSet, query: string): number {
  const titleOf = (id: string): string => fold(papers.find((paper) => paper.id === id)?.title ?? '');
  const titles = [...(judged.get(query)?.keys() ?? [])].map(titleOf);
  return first !== undefined && titles.includes(titleOf(first)) ? 1 : 0;
}

/** Means over all queries. */
export function measureRelevance(set: RelevanceSet, engine: Engine): { ndcg10: number; hit1: number } {
  let [gain, hits] = [0, 0];
  for (const { id, text } of set.queries) {
    const found = engine.about(text, 10);
    gain += ndcg10(found, set, id);
    hits += hit1(found, set, id);
  }
  return { ndcg10: gain / set.queries.length, hit1: hits / set.queries.length };
}
