import { beforeEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/core/bot.ts';
import type { Asker } from '../../../src/core/inquiry.ts';
import { renderText } from '../../../src/core/view/plain-text.ts';
import { asker, IMPORTED, shippedBot } from '../../shipped-record.ts';

const here = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const;
const there = { ...here, channel: 'C2' };
const elsewhere = { ...here, workspace: 'T2' };

let bot: Bot;
beforeEach(async () => {
  ({ bot } = await shippedBot());
});

async function say(text: string, place: Asker['place'] = here, changes: Partial<Asker> = {}) {
  const said = text.startsWith('/')
    ? ({ kind: 'query', text: text.slice(1) } as const)
    : ({ kind: 'sentence', text } as const);
  return renderText(await bot.answer({ asker: asker({ place, ...changes }), now: IMPORTED, said }));
}
const authorIn = async (place: Asker['place']) =>
  (await say('what is new from the author', place)).match(/by ([^,\n]+)/)?.[1];

describe('/settings', () => {
  it('shows what holds, and changes nothing, without an option', async () => {
    expect(await say('/settings')).toContain('Cards for pasted links: on');
    expect(await authorIn(here)).toBe('Max Vladymyrov');
  });

  it('chooses the default author of a channel, by any part of the name, and of no other channel', async () => {
    expect(await say('/settings author:sandler')).toContain('Mark Sandler');
    expect([await authorIn(here), await authorIn(there)]).toEqual(['Mark Sandler', 'Max Vladymyrov']);
  });

  it('chooses for a whole workspace, which a channel’s own choice outweighs, and for no other workspace', async () => {
    await say('/settings author:"Mark Sandler" scope:workspace');
    await say('/settings author:zhmoginov', there);
    const authors = await Promise.all([here, there, elsewhere].map(authorIn));
    expect(authors).toEqual(['Mark Sandler', 'Andrey Zhmoginov', 'Max Vladymyrov']);
  });

  it('takes a choice back', async () => {
    await say('/settings author:sandler links:yes');
    expect(await say('/settings reset:author')).toMatch(/“The author”: the one who is tracked[\s\S]*links: on/);
    expect(await authorIn(here)).toBe('Max Vladymyrov');
  });

  it.each([
    ['a name nobody has', '/settings author:"Ada Lovelace"', {}, 'Nobody called “Ada Lovelace”'],
    ['a value that is none', '/settings links:perhaps', {}, '“perhaps” does not work for links: it takes yes or no'],
    ['somebody without the right', '/settings links:yes', { mayManage: false }, 'That takes the right to manage'],
  ])('refuses %s, and changes nothing', async (_, text, changes, sentence) => {
    expect(await say(text, here, changes)).toContain(sentence);
    expect(await say('/settings')).not.toContain('chosen');
  });

  it.each(['managers:everyone', 'reset:managers', 'author:sandler scope:workspace', 'reset:author scope:workspace'])(
    'leaves what all share to those who may, also where somebody talks to the bot alone: %s',
    async (change) => {
      await say('/settings managers:admins author:"Mark Sandler" scope:workspace');
      const before = await say('/settings');
      const alone = { direct: true, mayManage: true, mayManageAll: false };
      expect(await say(`/settings ${change}`, here, alone)).toContain('the right to manage what all share here');
      expect(await say('/settings')).toBe(before);
      expect(await say('/settings links:no', here, alone)).toContain('links: off');
      expect(await say('/settings scope:workspace', here, alone)).toContain('Settings');
    },
  );

  it('leaves who may manage to the platform where that knows', async () => {
    expect(await say('/settings managers:admins')).toContain('admins, and who made the channel');
    const discord = { ...here, platform: 'discord' } as const;
    expect(await say('/settings managers:admins', discord)).toContain('works in Slack');
    expect(await say('/settings', discord)).not.toContain('Who may');
  });
});
