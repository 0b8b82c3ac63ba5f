import type { Conversation } from '../model/conversation.ts';
import type { Catalogue } from '../ports.ts';

/** What reading may look at: who and what the catalogue knows, the clock, and what was said before. */
export type Setting = {
  catalogue: Pick<Catalogue, 'spot' | 'knownWords' | 'titles'>;
  /** The day where the asker lives, ISO. */
  today: string;
  /** The conversation so far, where it is younger than 30 minutes. */
  conversation: Conversation | undefined;
};
