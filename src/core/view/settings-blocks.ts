import type { Answer } from '../answer.ts';
import type { Chosen } from '../model/preferences.ts';
import type { Block } from './block.ts';

type Fact = { label: string; value: string; note?: string };

const WHERE: { readonly [K in Chosen['scope']]: string } = {
  channel: 'chosen for this channel',
  workspace: 'chosen for everywhere here',
};

function fact(label: string, chosen: Chosen | undefined, unless: string, said = (value: string) => value): Fact {
  return chosen === undefined
    ? { label, value: unless }
    : { label, value: said(chosen.value), note: WHERE[chosen.scope] };
}

export function settingsBlocks({ preferences, byPlatform, changed }: Extract<Answer, { kind: 'settings' }>): Block[] {
  const { author, links, managers } = preferences;
  const facts = [
    fact('“The author”', author, 'the one who is tracked; where there are several, I ask'),
    fact('Cards for pasted links', links, byPlatform ? 'off' : 'on', (value) => (value === 'yes' ? 'on' : 'off')),
    ...(byPlatform
      ? []
      : [fact('Who may follow, track and change this', managers, 'everyone', (value) => SAID[value] ?? value)]),
  ];
  return [
    { kind: 'heading', text: changed ? 'Settings, as changed' : 'Settings' },
    { kind: 'facts', facts },
  ];
}

const SAID: { readonly [value: string]: string } = { admins: 'admins, and who made the channel' };
