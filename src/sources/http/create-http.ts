import PQueue from 'p-queue';
import { Agent } from 'undici';
import { SOURCE_LABELS } from '../../core/model/source-name.ts';
import type { Budget, Clock, Log, Paces } from '../../core/ports.ts';
import { SourceTrouble } from '../../core/source-trouble.ts';
import type { Answer, Manners, Refusal } from './manners.ts';
import { refusalOf } from './refusal-of.ts';
import { type Limits, send } from './send.ts';
import { createTurns } from './turns.ts';
import { Unreadable } from './unreadable.ts';

/** What an answer can be recognised by the next time. */
export type Validators = { etag?: string | undefined; modified?: string | undefined };

export type Question<T> = {
  url: URL;
  /** Throws `Unreadable`. */
  read(text: string): T;
  /** Of the answer that is known: gives `unchanged` where it is still the same. */
  known?: Validators;
  /** Sent as JSON by POST. */
  body?: unknown;
  signal?: AbortSignal | undefined;
};

export type Answered<T> =
  | { kind: 'answer'; value: T; validators: Validators }
  | { kind: 'unchanged' }
  /** The source knows no such thing. */
  | { kind: 'missing' };

export type Http = {
  /** One question after another, in the source’s pace, again where that may help; else throws `SourceTrouble`. */
  ask<T>(question: Question<T>): Promise<Answered<T>>;
  /** What the last answer that told it said is left of the budget. */
  budget(): Budget | undefined;
  close(): Promise<void>;
};

/** What surrounds a source: time, chance and what is shared with other processes. */
export type Surroundings = {
  paces: Paces;
  clock: Clock;
  /** From 0 (included) to 1 (not included). */
  chance(): number;
  /** Rejects with the signal’s reason. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Names program, version and contact. */
  userAgent: string;
  log: Log;
  limits?: Partial<Limits>;
};

const LIMITS: Limits = { timeoutMs: 60_000, mostBytes: 30_000_000 };
const TRIES = 4;
const FIRST_PAUSE_MS = 2000;
/** What asks for more patience than this is left alone until then. */
const LONGEST_WAIT_MS = 60_000;
const MOST_REDIRECTS = 3;
/** No time-out of its own for a body: the one of the whole request holds. */
const AGENT = { connections: 1, pipelining: 1, headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: 10_000 };

export function createHttp(manners: Manners, surroundings: Surroundings): Http {
  const { clock, chance, sleep, userAgent, log } = surroundings;
  const limits = { ...LIMITS, ...surroundings.limits };
  const dispatcher = new Agent(AGENT);
  const queue = new PQueue({ concurrency: 1 });
  const turns = createTurns(manners, surroundings, LONGEST_WAIT_MS);
  const now = (): number => Date.parse(clock());
  let budget: Budget | undefined;

  function troubleOf({ kind, words, waitMs }: Refusal): SourceTrouble {
    const retryAt = waitMs === undefined ? undefined : new Date(now() + waitMs).toISOString();
    const until =
      retryAt === undefined ? '' : `; it may be asked again at ${retryAt.slice(0, 16).replace('T', ' ')} UTC`;
    return new SourceTrouble(manners.source, kind, `${SOURCE_LABELS[manners.source]} ${words}${until}.`, retryAt);
  }

  /** One try: an answer, or why there is none. */
  async function tryOnce<T>({ url, body, known, signal }: Question<T>): Promise<Answer | Refusal> {
    let at = withParameters(url, manners.parameters);
    const headers = { 'user-agent': userAgent, ...manners.headers, ...conditions(known) };
    for (let redirects = 0; ; redirects++) {
      if (!manners.origins.includes(at.origin)) return elsewhere(at);
      await turns.take(signal);
      const answer = await send({ url: at, headers, body, ...(signal && { signal }) }, dispatcher, limits);
      if ('kind' in answer) return answer;
      const location = REDIRECTS.has(answer.status) ? answer.header('location') : undefined;
      if (location === undefined) return answer;
      if (redirects === MOST_REDIRECTS) return { kind: 'form', words: 'sends its visitors round in circles' };
      at = new URL(location, at);
    }
  }

  function read<T>(answer: Answer, question: Question<T>): Answered<T> | Refusal {
    turns.learn(answer);
    budget = manners.budgetOf?.(answer, now()) ?? budget;
    if (answer.status === 304) return { kind: 'unchanged' };
    const refusal = refusalOf(answer, manners, now());
    if (answer.status === 404 || answer.status === 410) return { kind: 'missing' };
    if (refusal !== undefined) return refusal;
    try {
      return { kind: 'answer', value: question.read(answer.text), validators: validatorsOf(answer) };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { kind: error.passing ? 'unreachable' : 'form', words: error.message };
    }
  }

  async function ask<T>(question: Question<T>): Promise<Answered<T>> {
    for (let tries = 1; ; tries++) {
      const tried = await tryOnce(question);
      const outcome = 'kind' in tried ? tried : read(tried, question);
      if (!('words' in outcome)) return outcome;
      log.info({ source: manners.source, kind: outcome.kind, try: tries }, outcome.words);
      const pauseMs = outcome.waitMs ?? FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + chance());
      if (outcome.waitMs !== undefined && outcome.waitMs > LONGEST_WAIT_MS) await turns.block(outcome.waitMs);
      if (!isPassing(outcome) || pauseMs > LONGEST_WAIT_MS || tries === TRIES) throw troubleOf(outcome);
      await sleep(pauseMs, question.signal);
    }
  }

  return {
    ask: (question) => queue.add(() => ask(question)),
    budget: () => budget,
    async close() {
      queue.clear();
      await dispatcher.destroy();
    },
  };
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const isPassing = ({ kind }: Refusal): boolean => kind === 'unreachable' || kind === 'busy';

const elsewhere = ({ host }: URL): Refusal => ({
  kind: 'form',
  words: `sends its visitors to ${host}, where they are not followed`,
});

function withParameters(url: URL, parameters: Manners['parameters'] = {}): URL {
  const full = new URL(url);
  for (const [name, value] of Object.entries(parameters)) full.searchParams.set(name, value);
  return full;
}

function conditions({ etag, modified }: Validators = {}): Record<string, string> {
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(modified !== undefined && { 'if-modified-since': modified }),
  };
}

function validatorsOf(answer: Answer): Validators {
  const [etag, modified] = [answer.header('etag'), answer.header('last-modified')];
  return { ...(etag !== undefined && { etag }), ...(modified !== undefined && { modified }) };
}
