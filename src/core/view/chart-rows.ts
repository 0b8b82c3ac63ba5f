import type { Chart } from './block.ts';

/** A bar as a line of text. `label` stands only before the first bar of a group. */
export type ChartRow = { label: string; series: number; share: number; value: string };

/** Told apart without colour. */
const FILLS = ['█', '▒', '░', '▓'] as const;

const YEAR = /^\d{4}$/;
/** So many empty years in a row, or more, are one line. */
const EMPTY_RUN = 3;

const known = (value: number | undefined): number | undefined => (Number.isFinite(value) ? value : undefined);

/** The bars of a chart in order, empty years in a row as one: `2013–2018`. None where the figures stand beside it. */
export function chartRows({ labels, series, illustrates }: Chart): readonly ChartRow[] {
  if (illustrates) return [];
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => known(value) ?? 0)));
  return groupsOf(labels, series).flatMap(({ at, label, bars }) =>
    bars.map(({ values }, index) => {
      const value = known(values[at]);
      const share = value === undefined || value <= 0 ? 0 : value / most;
      return { label: index === 0 ? label : '', series: index, share, value: value?.toLocaleString('en-US') ?? '–' };
    }),
  );
}

type Group = { at: number; label: string; bars: Chart['series'] };

function groupsOf(labels: Chart['labels'], series: Chart['series']): Group[] {
  const isYears = labels.every((label) => YEAR.test(label));
  const isEmpty = (at: number): boolean => at < labels.length && series.every(({ values }) => values[at] === 0);
  const groups: Group[] = [];
  for (let at = 0; at < labels.length; at += 1) {
    let end = at;
    while (isYears && isEmpty(end)) end += 1;
    const run = end - at >= EMPTY_RUN;
    if (run) groups.push({ at, label: `${labels[at]}–${labels[end - 1]}`, bars: series.slice(0, 1) });
    else groups.push({ at, label: labels[at] ?? '', bars: series });
    if (run) at = end - 1;
  }
  return groups;
}

/** A row's bar, `width` characters for the greatest value and at least one for anything above nought. */
export function barOf({ series, share }: ChartRow, width: number): string {
  const length = share > 0 ? Math.max(1, Math.round(share * width)) : 0;
  return (FILLS[series % FILLS.length] ?? '█').repeat(length);
}

/** Which bar is which, one a series; none where there is only one. */
export function legendOf({ series, illustrates }: Chart): readonly string[] {
  if (series.length < 2 || illustrates) return [];
  return series.map(({ label }, index) => `${FILLS[index % FILLS.length]} ${label}`);
}
