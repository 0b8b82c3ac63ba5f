import type { Withdrawal } from '../model/paper.ts';
import { dateInWords } from '../model/partial-date.ts';

/** `withdrawn by its authors`, `retracted by its publisher, 3 March 2026`. */
export function withdrawalInWords(withdrawal: Withdrawal | undefined): string {
  const who = withdrawal?.kind === 'retracted' ? 'retracted by its publisher' : 'withdrawn by its authors';
  return withdrawal?.on === undefined ? who : `${who}, ${dateInWords(withdrawal.on)}`;
}
