import type { Config, ConfigReading } from '../config.ts';
import type { Finding } from '../core/finding.ts';
import { SOURCE_NAMES } from '../core/model/source-name.ts';
import type { Store } from '../core/ports.ts';
import type { Shell } from './shell.ts';
import { isWithoutPlatforms } from './without-platforms.ts';

export type Room = { title: string; findings: readonly Finding[] };

/** What a room is looked at with; the store is absent where it can't be opened. */
type Given = { config: Config; store: Store | undefined };
/** Undefined where the room is not set up. */
type Look = (given: Given) => Promise<readonly Finding[] | undefined>;

/** Platforms and sources in order; each brings its own check. */
const LOOKS: readonly (readonly [title: string, look: Look])[] = [
  ['Discord', lookAtDiscord],
  ['Slack', lookAtSlack],
  ['Sources', lookAtSources],
];

/** Looks at one room after the other; behind a faulty configuration there is nothing to look at. */
export async function* roomsToLookAt(shell: Shell): AsyncGenerator<Room> {
  const { loadEnvironment, readConfig } = await import('../config.ts');
  const reading = readConfig(loadEnvironment());
  yield { title: 'Configuration', findings: lookAtConfiguration(reading) };
  if (!reading.ok) return;
  const { config } = reading;
  const opened = await open(config, shell);
  const store = opened instanceof Error ? undefined : opened;
  try {
    yield { title: 'Data', findings: [await lookAtData(config, opened)] };
    for (const [title, look] of LOOKS) {
      const findings = await look({ config, store });
      if (findings !== undefined) yield { title, findings };
    }
  } finally {
    await store?.close();
  }
}

function lookAtConfiguration(reading: ConfigReading): Finding[] {
  if (!reading.ok)
    return reading.faults.map(({ variable, shouldBe }) => ({
      kind: 'fault',
      what: `${variable} is not right.`,
      cure: `It should be ${shouldBe}.`,
    }));
  return [
    { kind: 'fine', what: 'Every variable looks right.' },
    ...(isWithoutPlatforms(reading.config)
      ? [
          {
            kind: 'note' as const,
            what: 'With neither DISCORD_TOKEN nor SLACK_BOT_TOKEN, “start” is a chat in the terminal.',
          },
        ]
      : []),
  ];
}

async function open(config: Config, shell: Shell): Promise<Store | Error> {
  const { openStore } = await import('../open-store.ts');
  try {
    return await openStore(config, shell.createLog(config, 'warn'));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function lookAtData(config: Config, opened: Store | Error): Promise<Finding> {
  if (opened instanceof Error) {
    const inUse = opened.name === 'DataFolderInUse';
    if (inUse) return { kind: 'note', what: `${opened.message} So what is followed is not looked at here.` };
    return { kind: 'fault', what: `The data in ${config.OFFPRINT_DATA} can’t be read.`, cure: opened.message };
  }
  const { papers, authors } = await opened.catalogue.size();
  if (papers > 0)
    return {
      kind: 'fine',
      what: `${config.OFFPRINT_DATA} holds ${counted(papers, 'paper')} and ${counted(authors, 'author')}.`,
    };
  const cure = '“offprint import FILE” fills it from an author page or a JSONL file.';
  return { kind: 'fault', what: `${config.OFFPRINT_DATA} holds no paper.`, cure };
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;

async function lookAtSources({ config, store }: Given): Promise<readonly Finding[]> {
  const [{ checkSources }, { sourceStates }] = await Promise.all([
    import('../sources/check-sources.ts'),
    import('../core/tracking/source-states.ts'),
  ]);
  const findings = checkSources(config, store && (await sourceStates(store.settings, SOURCE_NAMES)));
  if (config.OFFPRINT_SYNC !== 'off') return findings;
  const what = 'With OFFPRINT_SYNC=off they are asked only by “offprint sync”.';
  return [...findings, { kind: 'note', what }];
}

async function lookAtDiscord({ config, store }: Given): Promise<readonly Finding[] | undefined> {
  if (config.DISCORD_TOKEN === undefined) return undefined;
  const [{ checkDiscord }, { discordOptions }] = await Promise.all([
    import('../adapters/discord/check-discord.ts'),
    import('../app.ts'),
  ]);
  const subscriptions = (await store?.subscriptions.list()) ?? [];
  const ours = subscriptions.filter(({ place }) => place.platform === 'discord');
  const kept = store && { subscriptions: ours, settings: store.settings };
  return checkDiscord({ ...discordOptions(config, config.DISCORD_TOKEN), ...(kept && { kept }) });
}

async function lookAtSlack({ config, store }: Given): Promise<readonly Finding[] | undefined> {
  const { slackInstalled, slackOptions } = await import('../app.ts');
  const installed = slackInstalled(config);
  if (installed === undefined) return undefined;
  const { checkSlack } = await import('../adapters/slack/check-slack.ts');
  const subscriptions = (await store?.subscriptions.list()) ?? [];
  const ours = subscriptions.filter(({ place }) => place.platform === 'slack');
  const kept = store && { subscriptions: ours, settings: store.settings, leases: store.leases };
  return checkSlack({ ...installed, ...slackOptions(config), ...(kept && { kept }) });
}
