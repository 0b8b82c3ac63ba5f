import { expect, test } from 'vitest';
import { toForm } from '../../../src/adapters/discord/form.ts';
import { COMMANDS as ALL } from '../../../src/core/commands/commands.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';
import { Modal } from '../../platforms/discord/components.ts';
import { connected, echo, saidIn } from './harness.ts';

test('a command with a form, called bare, opens it; what is filled in is the command with those options', async () => {
  const bot = echo();
  const { discord } = await connected(bot);
  const { form, steps } = await discord.slash('follow', {}, { manages: true });
  expect(steps).toEqual(['form']);
  if (form === undefined) throw new Error('there is no form');
  const { message } = await discord.submit(form, { words: ' few-shot ', every: 'week' }, { manages: true });
  expect(saidIn(message)).toBe('{"kind":"command","name":"follow","options":{"words":"few-shot","every":"week"}}');
  expect(bot.asked[0]?.asker.mayManage).toBe(true);
});

test('a form that is sent empty is the command without options', async () => {
  const bot = echo();
  const { discord } = await connected(bot);
  const { form } = await discord.slash('follow', {}, { direct: true });
  if (form === undefined) throw new Error('there is no form');
  await discord.submit(form, {}, { direct: true });
  expect(bot.asked.map(({ said }) => said)).toEqual([{ kind: 'command', name: 'follow', options: {} }]);
});

test('with an option it is answered at once, and so is whoever may not use it', async () => {
  const { discord } = await connected(echo());
  expect((await discord.slash('follow', { words: 'x' }, { manages: true })).steps).toEqual(['reply']);
  expect((await discord.slash('follow')).steps).toEqual(['reply']);
});

test('every form of the list is one that Discord takes', () => {
  const forms = slashCommands(ALL).filter(({ form }) => form);
  expect(forms.map(({ name }) => name)).toContain('follow');
  for (const form of forms) expect(Modal.safeParse(toForm(form)).error?.issues ?? []).toEqual([]);
});

test('the form of /follow asks whose papers or on what, how often, when and in which time zone', () => {
  const follow = slashCommands(ALL).find(({ name }) => name === 'follow');
  const fields = follow && Modal.parse(toForm(follow)).components.map(({ component }) => component.custom_id);
  expect(fields).toEqual(['words', 'author', 'every', 'at', 'zone']);
});
