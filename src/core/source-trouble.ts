import type { SourceName } from './model/source-name.ts';

/**
 * `unreachable`: no answer, or a broken one; `busy`: it asks to wait; `budget`: what it allows is spent until `retryAt`;
 * `refused`: it wants a key, or this one is wrong; `form`: what came is not in the form that it had.
 */
export type TroubleKind = 'unreachable' | 'busy' | 'budget' | 'refused' | 'form';

/** What a source throws where it can't answer: its message is one sentence for people, without secrets. */
export class SourceTrouble extends Error {
  override readonly name = 'SourceTrouble';
  readonly source: SourceName;
  readonly kind: TroubleKind;
  /** The instant before which it need not be asked again, ISO in UTC, where the source says one. */
  readonly retryAt?: string;

  constructor(source: SourceName, kind: TroubleKind, sentence: string, retryAt?: string) {
    super(sentence);
    this.source = source;
    this.kind = kind;
    if (retryAt !== undefined) this.retryAt = retryAt;
  }
}
