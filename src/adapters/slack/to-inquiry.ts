import type { Inquiry } from '../../core/inquiry.ts';
import { OTHER_NAMES } from './command-names.ts';
import type { SlackPerson } from './people.ts';
import type { Heard } from './read.ts';

/**
 * What the core is asked. Everybody but guests may manage a channel; who else may not is to be a setting of the
 * workspace, and belongs here.
 */
export function toInquiry(
  { team, channel, user, direct, conversation }: Heard,
  said: Inquiry['said'],
  { timeZone, guest }: SlackPerson,
  now: string,
): Inquiry {
  return {
    asker: {
      place: { platform: 'slack', workspace: team, channel },
      user,
      conversation,
      direct,
      mayManage: direct || !guest,
      ...(timeZone !== undefined && { timeZone }),
      otherNames: OTHER_NAMES,
    },
    now,
    said,
  };
}
