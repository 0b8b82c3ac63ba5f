import { done, fail } from '../failure.ts';
import { METRIC_NAMES } from '../model/metric.ts';
import type { Command } from './command.ts';

export const define: Command = {
  name: 'define',
  summary: 'Explain a metric',
  slash: false,
  options: [],
  answers: 'definition',
  audience: 'everyone',
  run: async ({ metric }) =>
    metric === undefined
      ? fail({ kind: 'missing', what: `a metric (${METRIC_NAMES.join(', ')})`, example: 'what does h-index mean?' })
      : done({ kind: 'definition', name: metric }),
};
