import type { Asker, Inquiry } from '../../core/inquiry.ts';
import { readPreferences } from '../../core/model/preferences.ts';
import type { Settings } from '../../core/ports.ts';
import type { Channels } from './channels.ts';
import { OTHER_NAMES } from './command-names.ts';
import type { People, SlackPerson } from './people.ts';
import type { Heard } from './read.ts';

export type ToAsker = (heard: Heard, said: Inquiry['said']) => Promise<Asker>;

type Deps = { people: People; channels: Channels; settings: Settings };

/** Who asks, with the rights that Slack and the settings of the workspace give. */
export function createToAsker({ people, channels, settings }: Deps): ToAsker {
  /** A workspace leaves it to everybody but guests, or to its admins and whoever made the channel. */
  async function manages({ team, channel, user, direct }: Heard, { guest, admin }: SlackPerson): Promise<boolean> {
    if (admin) return true;
    if (guest) return false;
    const { managers } = await readPreferences(settings, { platform: 'slack', workspace: team, channel });
    return managers?.value !== 'admins' || (!direct && (await channels.known(team, channel))?.creator === user);
  }

  return async (heard, said) => {
    const { team, channel, user, direct, conversation } = heard;
    const person = await people(team, user);
    const may = await manages(heard, person);
    const hindrance = direct || !follows(said) ? undefined : await channels.hindrance(team, channel);
    return {
      place: { platform: 'slack', workspace: team, channel },
      user,
      conversation,
      direct,
      mayManage: direct || may,
      ...(direct && { mayManageAll: may }),
      ...(hindrance !== undefined && { hindrance }),
      ...(person.timeZone !== undefined && { timeZone: person.timeZone }),
      otherNames: OTHER_NAMES,
    };
  };
}

/** Only then is it worth asking whether a digest could be posted. */
function follows(said: Inquiry['said']): boolean {
  return said.kind === 'command' ? said.name === 'follow' : said.kind === 'query' && /^follow\b/.test(said.text);
}
