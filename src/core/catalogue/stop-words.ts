/** Words that carry no topic. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and any are as at be been being but by can could did do does doing done for from had has have having how i if in into is it
  its me my no nor not of off on onto or our out over own so some such than that the their them then there these they this those through
  to too under up upon us via was we were what when where which while who whom whose why will with within without would you your`.split(
    /\s+/,
  ),
);
