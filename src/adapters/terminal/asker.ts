import type { Asker } from '../../core/inquiry.ts';
import type { Place } from '../../core/model/subscription.ts';

export const TERMINAL: Place = { platform: 'terminal', workspace: '', channel: 'terminal' };

/** Whoever sits at the terminal; without a session nothing is remembered from question to question. */
export function createAsker(session: string | undefined, timeZone: string | undefined): Asker {
  return {
    place: TERMINAL,
    user: 'terminal',
    conversation: session === undefined ? '' : `terminal:${session}`,
    direct: true,
    mayManage: true,
    timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
