import { METRICS, type MetricName } from '../../core/model/metric.ts';
import { quote, tidy } from '../lines.ts';
import type { Fault } from '../reading.ts';
import { isStart } from './start-line.ts';

export type Head = {
  name: string;
  field: string | undefined;
  values: ReadonlyMap<MetricName, number>;
  /** How many papers the page says it lists. */
  listed: number;
  /** Index of the first line after the head. */
  end: number;
};

/** An author page has all of these. */
type Figure = Exclude<MetricName, 'i10-index' | 'citations-a-year'>;

const FIGURES: { readonly [K in Figure]: { line: RegExp; example: string } } = {
  'h-index': { line: /^h-index\s*([\d,]+)$/, example: 'h-index20' },
  papers: { line: /^([\d,]+)papers?$/, example: '17papers' },
  citations: { line: /^([\d,]+)\s*citations?$/, example: '2,075citations' },
  novelty: { line: /^Novelty\s*([\d,.]+)\s*%$/, example: 'Novelty59%' },
  'ai-score': { line: /^AI Score\s*([\d,.]+)$/, example: 'AI Score39' },
};
// the keys of a total table
const NAMES = Object.keys(FIGURES) as Figure[];
const LISTED = /^([\d,]+) Papers?$/;
const FIELD = /^(?:[A-Z]{2,4}|[a-z-]+(?:\.[A-Za-z-]{2,})?)$/;

/** Reads the lines before the first paper; what is missing or wrong goes to `faults`. */
export function readHead(lines: readonly string[], faults: Fault[]): Head {
  const { texts, end, listed } = bounds(lines);
  const values = new Map<MetricName, number>();
  let name: string | undefined;
  let field: string | undefined;
  for (const [index, text] of texts) {
    const line = index + 1;
    const metric = NAMES.find((one) => FIGURES[one].line.test(text));
    const value = metric && number(FIGURES[metric].line.exec(text)?.[1]);
    if (metric !== undefined && values.has(metric)) faults.push({ line, reason: `a second ${METRICS[metric].label}` });
    else if (metric !== undefined && value === undefined) faults.push({ line, reason: `${quote(text)} is no number` });
    else if (metric !== undefined && value !== undefined) values.set(metric, value);
    else if (name === undefined && field === undefined && !FIELD.test(text)) name = tidy(text);
    else if (field === undefined && values.size === 0 && FIELD.test(text)) field = text;
    else faults.push({ line, reason: `${quote(text)} is nothing that the head of an author page has` });
  }
  const first = (texts[0]?.[0] ?? 0) + 1;
  if (texts.length === 0) {
    faults.push({ line: 1, reason: 'the head is missing: the author’s name, field and metrics before the papers' });
  } else {
    if (name === undefined) faults.push({ line: first, reason: 'the author’s name is missing at the top' });
    for (const missing of NAMES.filter((one) => !texts.some(([, text]) => FIGURES[one].line.test(text)))) {
      const { example } = FIGURES[missing];
      faults.push({
        line: first,
        reason: `the head has no ${METRICS[missing].label}, a line such as ${quote(example)}`,
      });
    }
  }
  if (listed === undefined)
    faults.push({ line: end + 1, reason: 'a line such as “17 Papers” is missing before the papers' });
  return { name: name ?? '', field, values, listed: listed ?? 0, end };
}

/** The lines with text up to the first paper, with their indexes. */
function bounds(lines: readonly string[]) {
  const texts: [number, string][] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    const listed = number(LISTED.exec(text)?.[1]);
    if (listed !== undefined) return { texts, end: index + 1, listed };
    if (isStart(text)) return { texts, end: index, listed: undefined };
    if (text !== '') texts.push([index, text]);
  }
  return { texts, end: lines.length, listed: undefined };
}

/** `2,075` as a number; undefined where the commas or points make none. */
function number(text: string | undefined): number | undefined {
  if (text === undefined || !/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)) return undefined;
  return Number(text.replaceAll(',', ''));
}
