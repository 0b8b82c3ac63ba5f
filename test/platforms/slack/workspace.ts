import { BOT_SCOPES } from '../../../src/adapters/slack/scopes.ts';
import { type JsonObject, limitFaults, walk } from './block-limits.ts';
import { schemaFaults } from './block-schema.ts';
import { LAB, type Team } from './bodies.ts';
import { createFiles } from './files.ts';
import { createPane } from './pane.ts';
import { markupIn, shownText } from './shown.ts';
import { createViews } from './views.ts';

export type Via = 'chat.postMessage' | 'chat.update' | 'chat.postEphemeral' | 'response_url';

/** A message of the bot, as it left. */
export type Posted = {
  via: Via;
  channel: string;
  ts: string;
  thread: string | undefined;
  /** The only one who sees it. */
  onlyFor: string | undefined;
  /** The message whose place it took. */
  replaced: string | undefined;
  text: string;
  blocks: readonly JsonObject[];
  metadata: JsonObject | undefined;
  /** What people read in the blocks. */
  shown: string;
};

export type Draft = Omit<Posted, 'ts' | 'shown'>;

/** A message of people among themselves. */
export type Chatter = Pick<Posted, 'channel' | 'ts' | 'text' | 'metadata'>;

export type Channel = { member: boolean; archived: boolean; private: boolean; creator: string };
export type User = { tz: string; is_restricted: boolean; is_ultra_restricted: boolean; is_admin?: boolean };
/** A card below a link. */
export type Unfurled = { channel: string; ts: string; url: string; blocks: readonly JsonObject[]; shown: string };

const channel = (change: Partial<Channel> = {}): Channel => ({
  member: true,
  archived: false,
  private: false,
  creator: 'U999',
  ...change,
});

/** The files that a message shows. */
const picturesIn = (blocks: readonly JsonObject[]): readonly string[] =>
  walk(blocks).flatMap(
    ({ type, slack_file: file }) => (type === 'image' && file !== undefined ? [String((file as JsonObject).id)] : []), // an object, by the schema of blocks
  );

/** What a Slack workspace holds, and everything that the bot ever said in it. */
export function createWorkspace(team: Team = LAB) {
  const posted: Posted[] = [];
  const chatter: Chatter[] = [];
  const violations: string[] = [];
  const removed = new Set<string>();
  const waiting = new Set<{ fits(message: Posted): boolean; resolve(message: Posted): void }>();
  const unfurled: Unfurled[] = [];
  const uploads = createFiles();
  let seconds = Date.parse('2026-11-23T12:00:00Z') / 1000;

  return {
    team,
    channels: new Map<string, Channel>([
      ['C111', channel()],
      ['C222', channel()],
      ['CPRIVATE', channel({ private: true })],
      ['CARCHIVED', channel({ archived: true })],
      ['CSTRANGE', channel({ member: false })],
    ]),
    users: new Map<string, User>(),
    /** What the app was allowed when it was installed. */
    scopes: new Set<string>(Object.keys(BOT_SCOPES)),
    /** What somebody who installs the app allows it. */
    allow(scopes: readonly string[]): void {
      this.scopes.clear();
      for (const scope of scopes) this.scopes.add(scope);
    },
    views: createViews(violations),
    pane: createPane(),
    uploads,
    /** The links of each message, by channel and time. */
    links: new Map<string, readonly string[]>(),
    unfurled: unfurled as readonly Unfurled[],
    posted: posted as readonly Posted[],
    chatter: chatter as readonly Chatter[],
    /** Payloads that Slack would refuse, and messages with something that pings or is markup. */
    violations: violations as readonly string[],

    nextTs(): string {
      seconds += 1;
      return `${seconds}.000100`;
    },

    /** From now on it is this time, ISO in UTC, and a second later with each message. */
    setTime(now: string): void {
      seconds = Date.parse(now) / 1000;
    },

    /** So many messages of people among themselves. */
    chat(channel: string, count: number): void {
      for (let left = count; left > 0; left -= 1)
        chatter.push({ channel, ts: this.nextTs(), text: 'chatter', metadata: undefined });
    },

    /** Takes the message, unless Slack would not: then the error. */
    accept(draft: Draft): Posted | { error: string } {
      const faults = [...limitFaults(draft.blocks), ...schemaFaults(draft.blocks)];
      if (draft.text.trim() === '') faults.push('no text');
      if (draft.text.length > 40_000) faults.push('text over 40,000 characters');
      violations.push(...faults, ...markupIn(draft.blocks, draft.text));
      if (faults.length > 0 || picturesIn(draft.blocks).some((id) => !uploads.isReady(id)))
        return { error: 'invalid_blocks' };
      // A reply to what is gone becomes a message like any other: https://github.com/slack-go/slack/issues/1571
      const thread = this.isGone(draft.thread) ? undefined : draft.thread;
      const message = { ...draft, thread, ts: draft.replaced ?? this.nextTs(), shown: shownText(draft.blocks) };
      posted.push(message);
      for (const waiter of [...waiting].filter(({ fits }) => fits(message))) {
        waiting.delete(waiter);
        waiter.resolve(message);
      }
      return message;
    },

    unfurl(where: string, ts: string, url: string, blocks: readonly JsonObject[]): void {
      violations.push(...markupIn(blocks, ''));
      unfurled.push({ channel: where, ts, url, blocks, shown: shownText(blocks) });
    },

    /** Takes back a message of the bot. */
    remove(where: string, ts: string): boolean {
      const at = posted.findIndex((message) => message.channel === where && message.ts === ts);
      if (at >= 0) posted.splice(at, 1);
      if (at >= 0) removed.add(ts);
      return at >= 0;
    },

    /** Whether that was a message which is no more, nor any reply to it. */
    isGone: (ts: string | undefined): boolean =>
      ts !== undefined && removed.has(ts) && !posted.some(({ thread }) => thread === ts),

    /** The next message of the bot that fits; only what is posted from now on counts. */
    next(fits: (message: Posted) => boolean): Promise<Posted> {
      return new Promise((resolve) => waiting.add({ fits, resolve }));
    },
  };
}

export type Workspace = ReturnType<typeof createWorkspace>;
