import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Bot } from '../core/bot.ts';
import type { Place } from '../core/model/subscription.ts';
import type { Messenger, Posting, Store } from '../core/ports.ts';

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

export function createMeasures(store: Pick<Store, 'catalogue' | 'subscriptions' | 'ledger'>): Measures {
  const registers = [new Registry()];
  const [registry] = registers as [Registry]; // just made
  collectDefaultMetrics({ register: registry });
  const answered = new Counter({
    name: 'offprint_questions_total',
    help: 'Questions answered, by the kind of answer; those not understood are of kind unknown.',
    labelNames: ['platform', 'kind'],
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
    help: 'Digests handed to a platform, by what became of them.',
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
    'offprint_digests_waiting',
    'Subscriptions with papers that are due or under way.',
    async () => (await store.ledger.open()).size,
  );

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
        answered.inc({ platform, kind: view.answered?.answer.kind ?? 'none' });
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
