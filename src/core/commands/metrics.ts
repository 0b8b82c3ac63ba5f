import type { Answer } from '../answer.ts';
import { compareText } from '../catalogue/order.ts';
import { done, fail, type Result } from '../failure.ts';
import { type Computing, computeMetrics } from '../metrics/computed-metrics.ts';
import { growthOf } from '../metrics/growth.ts';
import { metricIn } from '../metrics/metric-in.ts';
import type { Author } from '../model/author.ts';
import { METRICS, type MetricName } from '../model/metric.ts';
import type { Period } from '../model/period.ts';
import { inPeriods } from '../query/in-words.ts';
import { papersOf } from '../tracking/person-of.ts';
import type { Command } from './command.ts';
import { findPerson } from './find-person.ts';

export const metrics: Command = {
  name: 'metrics',
  summary: 'Show an author’s metrics, each with its source, date and meaning',
  slash: true,
  options: [{ field: 'author' }, { field: 'metric' }, { field: 'growth' }],
  answers: 'metrics',
  audience: 'everyone',
  run: async ({ author: name = '', metric, growth, periods = [] }, { store, now }) => {
    const person = await findPerson(store.catalogue, name);
    if (!person.ok) return person;
    const author = await store.catalogue.author(person.value);
    if (author === undefined) return fail({ kind: 'not-tracked', name: person.value.name });
    if (metric !== undefined && periods.length > 0) return whileIn(author, metric, periods);
    const computing = computeMetrics(author, await papersOf(author, store.catalogue), now.slice(0, 10));
    if (metric === undefined) return done({ kind: 'metrics', author, computing });
    return done(answerOf(author, metric, growth === true, computing));
  },
};

/** The latest figure, reported before computed, and what else there is. */
function answerOf(author: Author, name: MetricName, growth: boolean, { computed, lacking }: Computing): Answer {
  const reported = author.metrics.filter((one) => one.name === name).sort((a, b) => compareText(b.asOf, a.asOf));
  const [metric, ...others] = [...reported, ...computed.filter((one) => one.name === name)];
  const why = lacking.find((one) => one.name === name)?.why;
  const grown = growth && { growth: growthOf(author, name) };
  return { kind: 'metric', author, name, metric, others, ...(why && { why }), ...grown };
}

function whileIn(author: Author, name: MetricName, periods: readonly Period[]): Result<Answer> {
  const growth = growthOf(author, name, periods);
  const metric = metricIn(author, name, periods);
  const isKnown = metric !== undefined || growth.reports.length + growth.yearly.length > 0;
  if (!isKnown)
    return fail({ kind: 'not-recorded', what: `the ${METRICS[name].label} of ${author.name} ${inPeriods(periods)}` });
  return done({ kind: 'metric', author, name, metric, others: [], periods, growth });
}
