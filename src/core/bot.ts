import type { Inquiry } from './inquiry.ts';
import type { Place } from './model/subscription.ts';
import type { View } from './view/block.ts';

export type Completion = { label: string; value: string };

/**
 * An option being typed; time zones are offered with what their clocks show `now`, ISO in UTC, and authors whom only some track
 * where these do.
 */
export type Typing = { command: string; key: string; typed: string; now?: string; place?: Place };

/** The core as adapters see it. */
export type Bot = {
  /**
   * Never throws: a bug is logged and answered with its reference. `progress` is called, while the answer takes long,
   * with a sentence on how far it has come.
   */
  answer(inquiry: Inquiry, progress?: (sentence: string) => void): Promise<View>;
  /** Values for an option being typed, best first. Never throws. */
  complete(option: Typing, limit: number): Promise<readonly Completion[]>;
};
