import { existsSync } from 'node:fs';
import { z } from 'zod';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const like = (shape: RegExp, looks: string) => z.string().regex(shape, looks);
const webAddress = z.url({ protocol: /^https?$/, error: 'a web address such as https://example.org/api' });
const port = (looks: string) =>
  like(/^\d{1,5}$/, looks)
    .transform(Number)
    .refine((number) => number <= 65_535, looks);
const secret = like(/^\S+$/, 'a key without blanks');

/** Four times a day, once of them half an hour after arXiv comes out in summer, once in winter. */
const USUAL_SYNC = '30 0,1,7,13 * * *';

/** Every variable, and what a right value looks like. An empty one counts as not set. */
const Variables = z.object({
  DISCORD_TOKEN: like(
    /^[^\s"']+$/,
    'the token from the Bot page of the Discord developer portal, without “Bot ”',
  ).optional(),
  DISCORD_API_URL: webAddress.optional(),
  DISCORD_GUILD_ID: like(/^\d{17,20}$/, 'the id of a Discord server: 17 to 20 digits').optional(),
  DISCORD_SHARDS: z.string().transform(toShards).optional(),
  SLACK_BOT_TOKEN: like(/^xoxb-\S+$/, 'a token that begins with xoxb-').optional(),
  SLACK_APP_TOKEN: like(/^xapp-\S+$/, 'a token that begins with xapp-').optional(),
  SLACK_SIGNING_SECRET: like(
    /^[0-9a-z]{32}$/i,
    'the 32 letters and digits from the app’s Basic Information page',
  ).optional(),
  PORT: port('a port such as 3000').optional(),
  SLACK_CLIENT_ID: like(/^\d+\.\d+$/, 'two numbers with a point between').optional(),
  SLACK_CLIENT_SECRET: secret.optional(),
  SLACK_INSTALLATION_KEY: like(
    /^(?:[0-9a-f]{64}|[A-Za-z0-9+/]{43}=)$/i,
    '32 bytes by chance, in hexadecimal or base64, as “openssl rand -base64 32” prints them',
  ).optional(),
  SLACK_API_URL: webAddress.optional(),
  OFFPRINT_DATA: z.string().default('data'),
  DATABASE_URL: like(
    /^postgres(?:ql)?:\/\/\S+$/,
    'the address of a PostgreSQL database, postgres://user:password@host/database',
  )
    .refine(
      URL.canParse,
      'the address of a PostgreSQL database, with special characters of the password as %40 and the like',
    )
    .optional(),
  OPERATIONS_PORT: port('a port such as 9090').optional(),
  OFFPRINT_TIMEZONE: z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Zurich').optional(),
  OFFPRINT_SYNC: like(/^(?:off|(?:[\d*,/-]+\s+){4}[\d*,/A-Za-z-]+)$/, '“off” or a cron line such as 0 6 * * *').default(
    USUAL_SYNC,
  ),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).optional(),
  ARXIV_URL: webAddress.optional(),
  OPENALEX_URL: webAddress.optional(),
  OPENALEX_API_KEY: secret.optional(),
  SEMANTIC_SCHOLAR_URL: webAddress.optional(),
  SEMANTIC_SCHOLAR_API_KEY: secret.optional(),
  CROSSREF_URL: webAddress.optional(),
  CONTACT_EMAIL: z.email('an e-mail address').optional(),
});
export type Config = z.infer<typeof Variables>;

/** The names of all variables, in the order in which they are explained. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(Variables.shape);

/** What is wrong with one variable; never its value, which may be a secret. */
export type ConfigFault = { variable: string; shouldBe: string };
export type ConfigReading = { ok: true; config: Config } | { ok: false; faults: readonly ConfigFault[] };

/** Checks the environment as a whole, so that every fault is named at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigReading {
  const set = Object.fromEntries(
    VARIABLE_NAMES.map((name) => [name, environment[name]?.trim() || undefined] as const).filter(([, value]) => value),
  );
  const parsed = Variables.safeParse(set);
  const issues = parsed.success ? [] : parsed.error.issues;
  const faults = [
    ...issues.map(({ path, message }) => ({ variable: String(path[0]), shouldBe: message })),
    ...faultsBetween(set),
  ];
  return parsed.success && faults.length === 0 ? { ok: true, config: parsed.data } : { ok: false, faults };
}

type Rule = { applies: (given: Given) => boolean; fault: ConfigFault };
type Given = Readonly<Record<string, string | undefined>>;

/** Variables that need each other. */
const RULES: readonly Rule[] = [
  {
    applies: (given) => Boolean(given.DISCORD_SHARDS && !given.DATABASE_URL),
    fault: {
      variable: 'DATABASE_URL',
      shouldBe: 'set too, beside DISCORD_SHARDS: processes that share the servers can’t share a folder',
    },
  },
  {
    applies: (given) =>
      Boolean(
        (given.SLACK_APP_TOKEN || given.SLACK_SIGNING_SECRET) && !given.SLACK_BOT_TOKEN && !given.SLACK_CLIENT_ID,
      ),
    fault: {
      variable: 'SLACK_BOT_TOKEN',
      shouldBe: 'set too, beside the other Slack variables: a token that begins with xoxb-',
    },
  },
  {
    applies: (given) =>
      Boolean(
        (given.SLACK_BOT_TOKEN || given.SLACK_CLIENT_ID) && !given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET,
      ),
    fault: {
      variable: 'SLACK_APP_TOKEN',
      shouldBe: 'set too, for Socket Mode: a token that begins with xapp- (or SLACK_SIGNING_SECRET and PORT, for HTTP)',
    },
  },
  {
    applies: (given) => Boolean(given.SLACK_SIGNING_SECRET && !given.SLACK_APP_TOKEN && !given.PORT),
    fault: { variable: 'PORT', shouldBe: 'set too, beside SLACK_SIGNING_SECRET: a port such as 3000' },
  },
  {
    applies: (given) => Boolean(given.SLACK_CLIENT_ID) !== Boolean(given.SLACK_CLIENT_SECRET),
    fault: { variable: 'SLACK_CLIENT_ID', shouldBe: 'set together with SLACK_CLIENT_SECRET, or neither' },
  },
  {
    applies: (given) => Boolean(given.SLACK_CLIENT_ID && !given.SLACK_INSTALLATION_KEY),
    fault: {
      variable: 'SLACK_INSTALLATION_KEY',
      shouldBe:
        'set too, beside SLACK_CLIENT_ID: the key that seals the tokens of the workspaces, as “openssl rand -base64 32” prints one',
    },
  },
  {
    applies: (given) => Boolean(given.SLACK_CLIENT_ID && given.SLACK_BOT_TOKEN),
    fault: {
      variable: 'SLACK_BOT_TOKEN',
      shouldBe: 'empty beside SLACK_CLIENT_ID: each workspace that installs the app gives a token of its own',
    },
  },
  {
    applies: (given) => Boolean(given.SLACK_CLIENT_ID && given.SLACK_APP_TOKEN && !given.PORT),
    fault: {
      variable: 'PORT',
      shouldBe: 'set too, beside SLACK_CLIENT_ID: a port such as 3000, where workspaces install the app',
    },
  },
];

function faultsBetween(given: Given): ConfigFault[] {
  return RULES.filter(({ applies }) => applies(given)).map(({ fault }) => fault);
}

/** The faults as lines for people. */
export function configFaultsInWords(faults: readonly ConfigFault[]): string {
  return faults.map(({ variable, shouldBe }) => `${variable} should be ${shouldBe}.`).join('\n');
}

/** The environment of this process, with `.env` of the working folder where there is one; what is set already stays. */
export function loadEnvironment(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

const SHARDS = /^(?<ids>\d{1,5}(?:-\d{1,5})?(?:,\d{1,5}(?:-\d{1,5})?)*)\/(?<count>\d{1,5})$/;

function toShards(text: string, context: z.RefinementCtx): { ids: readonly number[]; count: number } {
  const { ids = '', count = '0' } = SHARDS.exec(text.replace(/\s/g, ''))?.groups ?? {};
  const all = ids.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  });
  const right = ids !== '' && all.length > 0 && all.every((id) => id < Number(count));
  if (!right || new Set(all).size < all.length)
    context.addIssue('which shards of how many this process serves, counted from 0, such as 0,1/4 or 0-1/4');
  return { ids: all, count: Number(count) };
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
