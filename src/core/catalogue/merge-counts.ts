import type { CitationCount, Withdrawal } from '../model/paper.ts';

/** One count a source, the latest; an equal one keeps the day on which it was first said. */
export function mergeCitations(a: readonly CitationCount[], b: readonly CitationCount[]): CitationCount[] {
  const kept = new Map<string, CitationCount>();
  for (const said of [...a, ...b]) {
    const known = kept.get(said.source);
    kept.set(said.source, known === undefined ? said : later(known, said));
  }
  return [...kept.values()].sort((one, other) => (one.source < other.source ? -1 : 1));
}

function later(a: CitationCount, b: CitationCount): CitationCount {
  if (a.count === b.count) return a.asOf <= b.asOf ? a : b;
  if (a.asOf !== b.asOf) return a.asOf > b.asOf ? a : b;
  return a.count > b.count ? a : b;
}

/** Retracted by a publisher says more than withdrawn; of two alike the one with a date, the earlier, and any notice. */
export function mergeWithdrawals(a: Withdrawal, b: Withdrawal): Withdrawal {
  if (a.kind !== b.kind) return a.kind === 'retracted' ? a : b;
  const [on] = [a.on, b.on].filter((date) => date !== undefined).sort();
  const [notice] = [a.notice, b.notice].filter((doi) => doi !== undefined).sort();
  return { kind: a.kind, ...(on !== undefined && { on }), ...(notice !== undefined && { notice }) };
}
