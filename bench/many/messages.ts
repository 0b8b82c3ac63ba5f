/** A question; its number is that of the delivery, and stays the same where it is delivered again. */
export type FromParent = { number: number; text: string };
export type ToParent =
  | { kind: 'ready' }
  /** The database can’t be reached, so that the process ends. */
  | { kind: 'away'; text: string }
  /** From now on this process does the work. */
  | { kind: 'works'; work: string }
  /** `mine`: no other process had answered; `bug`: the answer was that there is none. */
  | { kind: 'answered'; number: number; mine: boolean; bug: boolean }
  | { kind: 'error'; text: string };
