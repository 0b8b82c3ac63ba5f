import type { Command } from 'commander';
import { joinWords } from './arguments.ts';
import type { Shell } from './shell.ts';

/** Commands of the bot that the command line has under the same name. */
const SHARED: readonly { name: string; takes?: string; summary: string }[] = [
  { name: 'follow', takes: '[what...]', summary: 'announces new papers here: author:… category:… every:day at:09:00' },
  { name: 'unfollow', takes: '[what...]', summary: 'ends what was followed' },
  { name: 'following', takes: '[what...]', summary: 'what is followed; do:pause until:2026-12-24, do:resume, do:test' },
  {
    name: 'track',
    takes: '<who...>',
    summary: 'keeps an author’s record complete: a name, an ORCID iD or a profile’s id',
  },
  { name: 'untrack', takes: '<author...>', summary: 'ends that; papers that others share stay' },
  {
    name: 'hide',
    takes: '<paper...>',
    summary: 'hides a paper that a source attributes wrongly; undo:yes shows it again',
  },
  {
    name: 'settings',
    takes: '[what...]',
    summary: 'what holds here, such as the default author: author:… reset:author',
  },
  { name: 'status', summary: 'the size of the catalogue, what is followed, the version' },
  { name: 'help', takes: '[command]', summary: 'what can be asked, with examples' },
];

export function addBotCommands(program: Command, shell: Shell): void {
  for (const { name, takes, summary } of SHARED) {
    const command = program.command(name).summary(summary).description(`As /${name} in a chat: ${summary}.`);
    if (takes !== undefined) command.argument(takes);
    command.action(async (words: readonly string[] | string | undefined) => {
      const { sayOnce } = await import('./say-once.ts');
      const text = typeof words === 'string' ? words : Array.isArray(words) ? joinWords(words) : '';
      await sayOnce(`/${name} ${text}`, shell);
    });
  }
}
