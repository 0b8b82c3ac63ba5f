import { expect, onTestFinished, test, vi } from 'vitest';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';
import { createBadWeather } from '../../platforms/discord/bad-weather.ts';
import { createCrowd } from '../../platforms/discord/crowd.ts';
import { shippedBot } from '../../shipped-record.ts';
import { connected } from './harness.ts';

const DEEDS = 40;

/** `npm run bench:discord` does it with a thousand, at their pace. */
test.each([
  ['at once', 30_000],
  ['deferred', 1],
])(
  'a crowd is answered %s, each once, while lines drop and a tenth of the requests fail',
  async (_, acknowledgeWithinMs) => {
    const { bot, store } = await shippedBot();
    const { discord } = await connected(bot, {
      slashCommands: slashCommands(COMMANDS),
      settings: store.settings,
      acknowledgeWithinMs,
    });
    // The client waits five seconds from one login to the next.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6000, shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    const { weather } = createBadWeather(10);
    discord.world.weather = weather;
    let state = 7;
    const crowd = createCrowd(discord, () => {
      state = (state * 16_807) % 2_147_483_647;
      return state / 2_147_483_647;
    });
    const someAct = (): Promise<unknown>[] => [
      ...Array.from({ length: DEEDS / 2 }, () => crowd.act().answered),
      crowd.write(),
    ];
    const before = someAct();
    const resumed = discord.gateway.drop(3);
    const meanwhile = someAct();
    await Promise.all([resumed, ...before, ...meanwhile]);
    await discord.gateway.invalidate();
    await Promise.all(someAct());
    expect([discord.gateway.resumed, discord.gateway.identified.length]).toEqual([1, 2]);
    const all = [...discord.world.interactions.values()];
    expect(all.length).toBeGreaterThanOrEqual(1.5 * DEEDS);
    expect(all.filter(({ state }) => state !== 'answered')).toEqual([]);
    const shown = ({ steps }: (typeof all)[number]) =>
      steps.filter((step) => /^(?:reply|update|follow-up)$/.test(step));
    expect(all.filter((one) => shown(one).length > 1)).toEqual([]);
  },
);
