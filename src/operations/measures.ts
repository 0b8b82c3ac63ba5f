import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isLate } from '../core/announcements/late.ts';
import type { Bot } from '../core/bot.ts';
import type { Failure } from '../core/failure.ts';
import type { Place } from '../core/model/subscription.ts';
import type { Clock, Messenger, Posting, SourceState, Store } from '../core/ports.ts';

/** What Prometheus is told. Nothing in it says who asked, where, or what. */
export type Measures = {
  /** The same bot, its answers counted and timed. */
  counting(bot: Bot): Bot;
  /** The same messenger, its messages counted. */
  countingPosts(platform: Place['platform'], messenger: Messenger): Messenger;
  text(): Promise<string>;
  contentType: string;
};

/** Seconds. Platforms want an answer in three. */
const LATENCIES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 3, 10];

/** Whether what was said was understood, though it could not be answered. */
const UNDERSTOOD: Readonly<Record<Failure['kind'], boolean>> = {
  'unknown-command': false,
  'unknown-filter': false,
  'bad-value': false,
  missing: false,
  nobody: true,
  ambiguous: true,
  'no-paper': true,
  'names-no-paper': false,
  'no-author-chosen': true,
  'not-tracked': true,
  'not-kept': true,
  'hidden-for-all': true,
  'no-such-author': true,
  'source-trouble': true,
  'no-sources': true,
  'empty-catalogue': true,
  'nothing-before': true,
  'not-recorded': true,
  'too-long': false,
  'not-allowed': true,
  'not-here': true,
  'not-followed': true,
  'followed-no-longer': true,
  'lost-query': true,
  bug: true,
};

type Told = {
  store: Pick<Store, 'catalogue' | 'subscriptions' | 'ledger'>;
  /** How the sources fare. */
  states(): Promise<readonly SourceState[]>;
  clock: Clock;
};

export function createMeasures({ store, states, clock }: Told): Measures {
  const registers = [new Registry()];
  const [registry] = registers as [Registry]; // just made
  collectDefaultMetrics({ register: registry });
  const answered = new Counter({
    name: 'offprint_questions_total',
    help: 'Questions answered, by the kind of answer.',
    labelNames: ['platform', 'kind'],
    registers,
  });
  const failed = new Counter({
    name: 'offprint_failures_total',
    help: 'Questions answered with a sentence on why they could not be; of kind bug: a fault of the program.',
    labelNames: ['platform', 'failure'],
    registers,
  });
  const notUnderstood = new Counter({
    name: 'offprint_not_understood_total',
    help: 'Questions that were not understood.',
    labelNames: ['platform'],
    registers,
  });
  const seconds = new Histogram({
    name: 'offprint_answer_seconds',
    help: 'How long answers took.',
    labelNames: ['platform'],
    buckets: LATENCIES,
    registers,
  });
  const posted = new Counter({
    name: 'offprint_posts_total',
    help: 'Digests, and notes that none can be posted, handed to a platform, by what became of them.',
    labelNames: ['platform', 'outcome'],
    registers,
  });
  asked('offprint_papers', 'Papers in the catalogue.', async () => (await store.catalogue.size()).papers);
  asked('offprint_subscriptions', 'What is followed.', async () => (await store.subscriptions.list()).length);
  asked(
    'offprint_subscriptions_broken',
    'Of these, where nothing can be posted.',
    async () => (await store.subscriptions.list()).filter(({ broken }) => broken !== undefined).length,
  );
  asked(
    'offprint_digests_due',
    'Subscriptions with papers that are due, held back, or under way.',
    async () => (await store.ledger.open()).size,
  );
  asked(
    'offprint_digests_late',
    'Of these, what should have gone over a minute ago; nothing holds it back.',
    async () => {
      const [open, all] = await Promise.all([store.ledger.open(), store.subscriptions.list()]);
      return all.filter((one) => open.has(one.id) && isLate(one, clock())).length;
    },
  );
  const ages: Gauge = new Gauge({
    name: 'offprint_source_age_seconds',
    help: 'How long ago each source last answered; none that never did.',
    labelNames: ['source'],
    registers,
    async collect() {
      for (const { source, lastSuccess } of await states())
        if (lastSuccess !== undefined) ages.set({ source }, (Date.parse(clock()) - Date.parse(lastSuccess)) / 1000);
    },
  });

  function asked(name: string, help: string, ask: () => Promise<number>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers,
      async collect() {
        gauge.set(await ask());
      },
    });
  }

  return {
    counting: (bot) => ({
      ...bot,
      async answer(inquiry, progress) {
        const { platform } = inquiry.asker.place;
        const stop = seconds.startTimer({ platform });
        const view = await bot.answer(inquiry, progress);
        stop();
        const answer = view.answered?.answer;
        answered.inc({ platform, kind: answer?.kind ?? 'none' });
        const failure = answer?.kind === 'failure' ? answer.failure.kind : undefined;
        if (failure !== undefined) failed.inc({ platform, failure });
        if (answer?.kind === 'unknown' || (failure !== undefined && !UNDERSTOOD[failure]))
          notUnderstood.inc({ platform });
        return view;
      },
    }),
    countingPosts: (platform, messenger) => ({
      ...messenger,
      async post(...message): Promise<Posting> {
        const posting = await messenger.post(...message);
        posted.inc({ platform, outcome: posting.kind });
        return posting;
      },
    }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
