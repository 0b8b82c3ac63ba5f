import type { Conversation } from '../model/conversation.ts';
import type { Catalogue } from '../ports.ts';
import type { Query } from '../query/query.ts';

/** What reading may look at: who and what the catalogue knows, the clock, and what was said before. */
export type Setting = {
  catalogue: Pick<Catalogue, 'spot' | 'knownWords' | 'titlesWith' | 'titlesLike' | 'paper'>;
  /** The day where the asker lives, ISO. */
  today: string;
  /** The conversation so far, where it is younger than 30 minutes. */
  conversation: Conversation | undefined;
};

/** What a sentence was understood as, and the words of it that were not and that no answer should pass over in silence. */
export type Reading = { query: Query; passedOver: readonly string[] };
