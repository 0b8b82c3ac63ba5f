import { expect, test } from 'vitest';
import { createKnown } from '../../../src/adapters/slack/known.ts';

const log = { info() {}, warn() {}, error() {} };

/** Asks that succeed or fail as told, and a clock in seconds. */
function given(outcomes: readonly (string | Error)[]) {
  let [second, asked] = [0, 0];
  const known = createKnown(
    async () => {
      const outcome = outcomes[asked++];
      if (outcome instanceof Error || outcome === undefined) throw outcome;
      return outcome;
    },
    { lifetimeMs: 3_600_000, clock: () => new Date(second * 1000).toISOString(), log, failed: 'failed' },
  );
  const at = (now: number) => {
    second = now;
    return known('T111', 'U222');
  };
  return { at, asked: () => asked };
}

test('many who want to know the same at once share one call', async () => {
  const { at, asked } = given(['Ada', 'nobody']);
  expect(await Promise.all([at(0), at(0), at(1)])).toEqual(['Ada', 'Ada', 'Ada']);
  expect(asked()).toBe(1);
  expect(await at(3600)).toBe('nobody');
});

test('what Slack did not tell is not asked again for a minute', async () => {
  const { at, asked } = given([new Error('user_not_found'), 'Ada']);
  expect([await at(0), await at(59)]).toEqual([undefined, undefined]);
  expect(asked()).toBe(1);
  expect(await at(60)).toBe('Ada');
});

test('where Slack does not tell any more, what it told before holds', async () => {
  const { at } = given(['Ada', new Error('down'), 'Grace']);
  expect([await at(0), await at(3600), await at(3661)]).toEqual(['Ada', 'Ada', 'Grace']);
});
