import type { Place } from './model/subscription.ts';

/** Who asks, and where. */
export type Asker = {
  place: Place;
  user: string;
  /** What follow-ups belong to: a Slack thread, a Discord user in a channel, a terminal session. */
  conversation: string;
  /** Whether nobody else reads along. */
  direct: boolean;
  /** Whether the person may change what this channel follows. */
  mayManage: boolean;
  /** Whether the person may change what others share beyond this place: who is tracked, choices for everywhere here. As `mayManage` if left out. */
  mayManageAll?: boolean;
  /** A sentence on why no digest can be posted in this place, with its cure, where the platform tells. */
  hindrance?: string;
  /** A sentence on why pasted links can’t be seen in this place, with its cure, where the platform tells. */
  linksHindrance?: string;
  /** IANA zone, where the platform tells. */
  timeZone?: string;
  /** Slash commands that the platform calls otherwise: `status` is `offprint-status` in Slack. */
  otherNames?: Readonly<Record<string, string>>;
};

/** The one thing that adapters hand to the core. */
export type Inquiry = {
  asker: Asker;
  /** The clock, ISO in UTC. */
  now: string;
  /** How many papers the answer's data may carry; a page if left out. */
  atMost?: number;
  said:
    | { kind: 'sentence'; text: string }
    /** Any text, such as somebody's message: the papers that it names are meant, to be shown or cited. */
    | { kind: 'text'; text: string; as: 'lookup' | 'cite' }
    /** A slash command; the values as people typed or chose them. */
    | { kind: 'command'; name: string; options: Readonly<Record<string, string>> }
    /** The canonical text of a query, as a button carries it, or as typed after a slash command. */
    | { kind: 'query'; text: string };
};
