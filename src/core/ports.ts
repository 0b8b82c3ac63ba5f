import type { Author, Person } from './model/author.ts';
import type { Conversation } from './model/conversation.ts';
import type { LedgerRow, RowIn, RowKey } from './model/ledger-row.ts';
import type { Paper, PaperIds } from './model/paper.ts';
import type { Period } from './model/period.ts';
import type { SourceName } from './model/source-name.ts';
import type { Asked, AuthorRecord, FoundAuthor, PaperKeys, SourcePage } from './model/sourced.ts';
import type { Place, Subscription } from './model/subscription.ts';
import type { POSITIONS, SORTS } from './query/query.ts';
import type { Chart, View } from './view/block.ts';

/** Everything must hold at once. An absent field asks for nothing. */
export type PaperFilter = {
  /** Ranked topic words; a paper without the topic does not match. */
  words?: string;
  /** Topic words; a paper on them does not match. */
  not?: string;
  authors?: readonly Person[];
  without?: readonly Person[];
  position?: { person: Person; at: (typeof POSITIONS)[number] };
  /** Any one of them is enough. */
  periods?: readonly Period[];
  /** Any one of them is enough. `CV` matches `cs.CV` and the reverse. */
  categories?: readonly string[];
  /** None of them, matched as `categories` are. */
  outside?: readonly string[];
  affiliation?: string;
  code?: boolean;
  /** None of these, by id. */
  except?: readonly string[];
  /** First sight later than `after` and not later than `upTo`, instants in ISO UTC. */
  firstSeen?: { after: string; upTo: string };
};

export type Sort = (typeof SORTS)[number];
/** `offset` counts from 0. Ties go by id, so that pages never overlap. */
export type Page = { sort: Sort; offset: number; limit: number };
/** `undecided` papers were left out because their date is known too coarsely for the periods. */
export type Found = { papers: readonly Paper[]; total: number; undecided: number };

export type TallyBy = 'year' | 'author' | 'category';
export type Tally = { key: string; papers: number; firstYear: number; lastYear: number };

/** How well a name fits: the same but for accents, case and punctuation; a part or initials; or with typing errors. */
export type Closeness = 'exact' | 'part' | 'typo';
export type PersonMatch = { person: Person; closeness: Closeness };
/** Words `start` (included) to `end` (not included) name somebody, the 25 with most papers of whom may be meant, or something. */
export type Spot =
  | { kind: 'person'; start: number; end: number; closeness: Closeness; people: readonly Person[] }
  | { kind: 'affiliation'; start: number; end: number; name: string };

export type Related = { paper: Paper; sharedAuthors: readonly string[]; sharedTerms: readonly string[] };
/** What a paper may be found by. */
export type RecordKeys = PaperIds & { titleKey: string };

/**
 * The papers and people of this installation. Every answer is a copy: changing it changes nothing here. A hidden paper
 * is in no answer but that of `sharing`.
 */
export type Catalogue = {
  find(filter: PaperFilter, page: Page): Promise<Found>;
  paper(id: string): Promise<Paper | undefined>;
  /** Most papers first, ties by key; years in order of time. */
  tally(filter: PaperFilter, by: TallyBy): Promise<readonly Tally[]>;
  /**
   * Who may be meant by a name, closest first, then most papers; only the closest kind that fits, and behind the only one
   * of a rare name who else may well be that person: `Irene Langkilde`, then `Irene Langkilde-Geary`.
   */
  people(name: string, limit: number): Promise<readonly PersonMatch[]>;
  /** Names for one being typed: every typed word begins a word of the name. Most papers first. */
  names(typed: string, limit: number): Promise<readonly string[]>;
  /** The nearest names to one that nobody has. */
  nearestNames(name: string, limit: number): Promise<readonly string[]>;
  /** Names among the words of a sentence; they never overlap, the longest wins. */
  spot(words: readonly string[]): Promise<readonly Spot[]>;
  /** Of these words, those that occur in some title or abstract, stems counting as equal. */
  knownWords(words: readonly string[]): Promise<ReadonlySet<string>>;
  /** Papers whose titles hold every one of these words, best first. Quick: no word is completed or taken for another. */
  titlesWith(typed: string, limit: number): Promise<readonly Paper[]>;
  /** Papers whose titles hold most of these words, at least half of them as they were typed, the others mistyped or missing; best first. */
  titlesLike(typed: string, limit: number): Promise<readonly Paper[]>;
  /** Papers for a title being typed, best first: those of `titlesWith`, else those that hold most of the words, mistyped or not. */
  titles(typed: string, limit: number): Promise<readonly Paper[]>;
  related(id: string, limit: number): Promise<readonly Related[]>;
  /** Tracked authors in the order in which they came. */
  tracked(): Promise<readonly Author[]>;
  /** By an id, else by any spelling where no source holds the two apart. */
  author(person: Person): Promise<Author | undefined>;
  /** How many papers, and how many authors of whom more than a name is kept. */
  size(): Promise<{ papers: number; authors: number }>;
  /** Papers that share an arXiv id, a DOI or a title key with any of these, hidden ones among them. */
  sharing(keys: readonly RecordKeys[]): Promise<readonly Paper[]>;
  /** Adds, or replaces by id, all or nothing; durable when it returns. */
  save(
    changes: { papers: readonly Paper[]; authors: readonly Author[] },
    /** May be told now and then how many of the papers are in. */
    progress?: (papers: number) => void,
  ): Promise<void>;
};

/** A place, or all places of a server or workspace. */
export type Where = Omit<Place, 'channel'> & Partial<Pick<Place, 'channel'>>;

export type Subscriptions = {
  /** Adds, or replaces by id. */
  put(subscription: Subscription): Promise<void>;
  /** Replaces it by what `next` makes of it, with nothing in between; does nothing where it was removed. It may be asked twice. */
  change(id: string, next: (current: Subscription) => Subscription): Promise<void>;
  /** Its rows of the ledger stay. */
  remove(id: string): Promise<void>;
  /** In the order in which they were added; of one place, of one server, or all. */
  list(where?: Where): Promise<readonly Subscription[]>;
};

export type Ledger = {
  rows(subscription: string): Promise<readonly LedgerRow[]>;
  /** A paper’s rows in all subscriptions, in no order. */
  ofPaper(paper: string): Promise<readonly LedgerRow[]>;
  /** The ids of subscriptions that have rows `pending`, `sending`, `failed` or `broken`, in no order. */
  open(): Promise<ReadonlySet<string>>;
  /**
   * Takes papers for one digest: writes these rows and says so, or changes nothing where another was faster, which is
   * where any of them is `sent`, `dropped`, or `sending` by another until later than `now`. All or nothing; durable when it
   * returns. Of any number of processes that try, one succeeds.
   */
  take(rows: readonly RowIn<'sending'>[], now: string): Promise<boolean>;
  /** Adds those of which there is none yet, and leaves the others as they are; durable when it returns. */
  add(rows: readonly RowIn<'pending'>[]): Promise<void>;
  /** Adds, or replaces by (subscription, paper), all or nothing; durable when it returns. */
  write(rows: readonly LedgerRow[]): Promise<void>;
  /** Forgets rows, so that their papers may be sent again: for what certainly never left, or can’t become due any more. */
  erase(rows: readonly RowKey[]): Promise<void>;
};

export type Conversations = {
  recall(key: string): Promise<Conversation | undefined>;
  remember(key: string, conversation: Conversation): Promise<void>;
};

/** Small things that outlive a restart, such as the checksum of the commands that were registered. */
export type Settings = {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  /** Sets it to what `next` makes of it, with nothing in between. It may be asked twice. */
  change(key: string, next: (current: string | undefined) => string): Promise<void>;
};

/** When each source may be asked again; holds over all processes and restarts. Instants in milliseconds since 1970. */
export type Paces = {
  /** Books the next turn, `everyMs` after the one before and not before `now`, and gives its instant. */
  book(source: string, everyMs: number, now: number): Promise<number>;
  /** Says that the source wants no more questions until then. */
  block(source: string, until: number): Promise<void>;
  blockedUntil(source: string): Promise<number | undefined>;
};

/** What may be done only once, by whoever comes first. */
export type Claims = {
  /**
   * Takes all the keys until that instant, unless one of them is taken at `now`; says whether it took them. ISO in UTC.
   * Durable when it returns.
   */
  take(keys: readonly string[], now: string, until: string): Promise<boolean>;
};

/** Work that one process does for all of them. */
export type Leases = {
  /**
   * Takes the work for `holder`, or keeps it, until that instant; false where another has it at `now`. ISO in UTC. Of any
   * number of processes that try, one succeeds.
   */
  hold(work: string, holder: string, now: string, until: string): Promise<boolean>;
  /** Gives it up at once; nothing where it is not the holder’s. */
  release(work: string, holder: string): Promise<void>;
};

export type Store = {
  catalogue: Catalogue;
  subscriptions: Subscriptions;
  ledger: Ledger;
  conversations: Conversations;
  settings: Settings;
  paces: Paces;
  claims: Claims;
  leases: Leases;
  close(): Promise<void>;
};

/** What became of a message. */
export type Posting =
  | { kind: 'posted'; message: string }
  /** Nothing may be posted there: the place is gone, or a right is missing. */
  | { kind: 'refused'; reason: string }
  /** The platform would not have this very message. */
  | { kind: 'unfit'; reason: string }
  /** The platform asks to wait; nothing was posted. */
  | { kind: 'delayed'; reason: string; retryAfterMs: number }
  /** It may or may not have arrived, so ask before sending it again. */
  | { kind: 'unknown'; reason: string };

/** How fast a platform takes messages. */
export type Pace = {
  perSecond: number;
  /** Whether that, and `atOnce`, is counted over all places or in each server or workspace by itself. */
  per: 'platform' | 'workspace';
  /** Between two messages to one place. */
  placeMs: number;
  /** So many messages may be under way at a time. */
  atOnce: number;
};

/** A platform as announcements see it. */
export type Messenger = {
  /** As fast as it goes if left out. */
  pace?: Pace;
  /** Posts a view marked with the digest's key, below an earlier message where that is named. Never throws. */
  post(place: Place, view: View, digest: string, below?: string): Promise<Posting>;
  /**
   * The id of the message that carries the digest's key, if the platform has it there, or below the message named. It
   * was not sent before `since`, ISO in UTC. Throws if the platform can't be asked, or not as far back.
   */
  find(place: Place, digest: string, since: string, below?: string): Promise<string | undefined>;
  /** Where one person is written to directly, undefined where that can't be. Throws if the platform can't be asked. */
  direct?(workspace: string, user: string): Promise<Place | undefined>;
};

/** The time, and waiting, which ends early where the signal is given. */
export type Timer = {
  /** Milliseconds since 1970. */
  now(): number;
  wait(ms: number, signal: AbortSignal): Promise<void>;
};

/** What a source said is left of what it allows in a day. Instants in ISO, UTC. */
export type Budget = { left: number; of?: number | undefined; asOf: string; renewedAt?: string | undefined };

/** How a source of papers fares. Instants in ISO, UTC. */
export type SourceState = {
  source: string;
  lastSuccess: string | undefined;
  lastError: { at: string; reason: string } | undefined;
  budget?: Budget;
};

/** Charts as pictures. */
export type Pictures = {
  /** A PNG with a background of its own, 2x. Rejects where it can't be drawn: then bars of text are shown. */
  draw(chart: Chart): Promise<Uint8Array>;
};

export type Log = {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
};

/** A platform that the bot is connected to. */
export type Connection = {
  messenger: Messenger;
  /** Resolves once questions are answered; throws a sentence where the platform refuses. */
  start(): Promise<void>;
  /** Lets answers under way finish. */
  stop(): Promise<void>;
};

/** A scholarly API. Whatever it can’t answer is thrown as a `SourceTrouble`; a bad record is `rejected` and stops no other. */
export type Source = {
  name: SourceName;
  /**
   * Those who may be meant by a name or by an id as `readAuthorId` writes it, the likeliest first; nobody for an id of
   * another origin that the source does not know about.
   */
  findAuthors(said: string, limit: number, signal?: AbortSignal): Promise<readonly FoundAuthor[]>;
  /** Undefined where the source no longer has that id. */
  author(id: string, signal?: AbortSignal): Promise<AuthorRecord | undefined>;
  /** All pages of an author’s papers, the newest first where the source can order them. */
  papersOf(authorId: string, asked: Asked): AsyncIterable<SourcePage>;
  /** What appears in a category, `cs.LG`, by whomever. */
  inCategory?(category: string, asked: Asked): AsyncIterable<SourcePage>;
  /** What it knows of papers by their ids, among them what it alone tells: venues, citations, retractions. In no order. */
  details?(keys: readonly PaperKeys[], signal?: AbortSignal): AsyncIterable<SourcePage>;
  /** What the last answer said is left; undefined before any did. */
  budget?(): Budget | undefined;
};

/** The time, ISO in UTC. */
export type Clock = () => string;
