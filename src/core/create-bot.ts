import { localDay } from './announcements/zone.ts';
import type { Answer, Answered } from './answer.ts';
import type { Bot, Completion } from './bot.ts';
import { withoutHidden } from './catalogue/without-hidden.ts';
import { type Command, type Context, MANAGE_ALL } from './commands/command.ts';
import { completions } from './commands/completions.ts';
import { PAGE_SIZE } from './commands/papers.ts';
import { settleNames } from './commands/settle-names.ts';
import { recall, remember } from './conversation.ts';
import type { Failure, Result } from './failure.ts';
import { sentenceFor } from './failure-sentences.ts';
import type { Inquiry } from './inquiry.ts';
import { EITHER } from './model/author.ts';
import { hiddenHere } from './model/hidden-here.ts';
import type { Place } from './model/subscription.ts';
import type { Catalogue, Log, Store } from './ports.ts';
import { queryInWords } from './query/in-words.ts';
import type { Query } from './query/query.ts';
import { readInquiry } from './read-inquiry.ts';
import type { Tracker } from './tracking/create-tracker.ts';
import type { View } from './view/block.ts';
import { blocksOf } from './view/blocks-of.ts';

/** Kinds of answers that an empty catalogue cannot give. */
const READS_PAPERS: ReadonlySet<Command['answers']> = new Set<Command['answers']>([
  'papers',
  'paper',
  'count',
  'author',
  'authors',
  'metrics',
  'trend',
  'comparison',
  'citation',
]);

type Deps = {
  store: Omit<Store, 'close'>;
  commands: readonly Command[];
  /** Keeps authors' records; without it nobody can be tracked. */
  tracker?: Tracker;
  log: Log;
  version: string;
  /** IANA zone of askers whose platform tells none; UTC if left out. */
  timeZone?: string;
};

/** The core: an inquiry in, a view out; the one place where bugs are caught. */
export function createBot({ store, commands, tracker, log, version, timeZone = 'UTC' }: Deps): Bot {
  const catalogueAt = async (place: Place | undefined): Promise<Catalogue> =>
    withoutHidden(store.catalogue, await hiddenHere(store.settings, place));

  async function ask(given: Inquiry, progress?: Context['progress']): Promise<View> {
    const inquiry = { ...given, asker: { timeZone, ...given.asker } };
    const { asker, now, atMost = PAGE_SIZE } = inquiry;
    const [conversation, catalogue] = await Promise.all([
      recall(store.conversations, inquiry),
      catalogueAt(asker.place),
    ]);
    const today = localDay(now, asker.timeZone);
    const read = await readInquiry(inquiry, { catalogue, today, conversation }, commands);
    if (!read.ok) return failed({ kind: 'unknown' }, read.failure, 'unknown');
    const { query: asked, passedOver } = read.value;
    const command = commands.find(({ name }) => name === asked.kind);
    if (command === undefined)
      return failed(asked, { kind: 'unknown-command', command: asked.kind, nearest: undefined }, 'unknown');
    if (command.managed && !asker.mayManage)
      return failed(asked, { kind: 'not-allowed', needed: 'the right to manage this channel' }, command.answers);
    if (command.managed === 'shared' && asker.mayManageAll === false)
      return failed(asked, { kind: 'not-allowed', needed: MANAGE_ALL }, command.answers);
    if (READS_PAPERS.has(command.answers) && (await catalogue.size()).papers === 0)
      return failed(asked, { kind: 'empty-catalogue' }, command.answers);
    const notices = passedOver.length === 0 ? [] : [passedOverInWords(passedOver)];
    const context: Context = {
      store: { ...store, catalogue },
      asker,
      now,
      version,
      atMost: Math.max(atMost, PAGE_SIZE),
      notices,
      ...(progress && { progress }),
      ...(tracker && { tracker }),
    };
    const settled = await settleNames(asked, context);
    const query = settled.ok ? settled.value : asked;
    const answer: Result<Answer> = settled.ok ? await command.run(query, context) : settled;
    if (!answer.ok) return failed(query, answer.failure, command.answers);
    const answered: Answered = { query, answer: answer.value, understood: queryInWords(query), notices };
    await remember(store.conversations, inquiry, answered, conversation);
    return { blocks: blocksOf(answered), audience: command.audience, answered };
  }

  function failed(query: Query, failure: Failure, asked: Command['answers']): View {
    const answer: Answer = failure.kind === 'ambiguous' ? choice(query, failure) : { kind: 'failure', failure, asked };
    const notices = failure.kind === 'ambiguous' ? [] : [sentenceFor(failure)];
    const answered: Answered = { query, answer, understood: queryInWords(query), notices };
    return {
      blocks: blocksOf({ ...answered, notices: [] }),
      audience: failure.kind === 'ambiguous' ? 'everyone' : 'asker',
      answered,
    };
  }

  function reportBug(error: unknown): Failure {
    const reference = crypto.randomUUID().slice(0, 8);
    log.error({ reference, error }, 'a question could not be answered');
    return { kind: 'bug', reference };
  }

  return {
    answer: (inquiry, progress) =>
      ask(inquiry, progress).catch((error: unknown) => failed({ kind: 'unknown' }, reportBug(error), 'unknown')),
    complete: async (option, limit) => {
      try {
        return await completions(await catalogueAt(option.place), commands, option, limit);
      } catch (error) {
        reportBug(error);
        return [] satisfies readonly Completion[];
      }
    },
  };
}

/** What was not understood is said, so that nobody takes the answer for more than it is. */
const passedOverInWords = (words: readonly string[]): string =>
  `I did not use ${words.map((word) => `“${word}”`).join(', ')}; “about …” searches for a topic.`;

/** One query per person who may be meant. */
function choice(query: Query, { name, field, people }: Extract<Failure, { kind: 'ambiguous' }>): Answer {
  const replaced = (text: string, person: string): string =>
    text
      .split(EITHER)
      .map((one) => (one === name ? person : one))
      .join(EITHER);
  const asked = (person: string): Query => {
    // “The author” may be nobody's name in the query.
    if (field === 'author')
      return { ...query, author: query.author?.includes(EITHER) ? replaced(query.author, person) : person };
    return { ...query, [field]: (query[field] ?? []).map((one) => replaced(one, person)) };
  };
  return {
    kind: 'choice',
    question: `Whom do you mean by “${name}”?`,
    options: people.map(({ label, name: person }) => ({ label, query: asked(person) })),
  };
}
