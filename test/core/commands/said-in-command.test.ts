import { expect, it } from 'vitest';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { saidInCommand } from '../../../src/core/commands/said-in-command.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';

const commands = new Map(slashCommands(COMMANDS).map((command) => [command.name, command]));

it.each<[string, string, ReturnType<typeof saidInCommand>]>([
  ['ask', ' what is new? ', { kind: 'sentence', text: 'what is new?' }],
  ['papers', ' ', { kind: 'command', name: 'papers', options: {} }],
  ['papers', 'attention heads', { kind: 'command', name: 'papers', options: { words: 'attention heads' } }],
  ['papers', 'attention year:2024', { kind: 'query', text: 'papers attention year:2024' }],
  ['papers', 'author:"Max Vladymyrov"', { kind: 'query', text: 'papers author:"Max Vladymyrov"' }],
  ['papers', 'colour:red', { kind: 'query', text: 'papers colour:red' }],
  ['papers', 'GradMax: Growing', { kind: 'command', name: 'papers', options: { words: 'GradMax: Growing' } }],
  ['papers', 'see https://x.example', { kind: 'command', name: 'papers', options: { words: 'see https://x.example' } }],
  ['papers', 'arxiv:2309.05858', { kind: 'command', name: 'papers', options: { words: 'arxiv:2309.05858' } }],
  ['author', 'Ada Lovelace', { kind: 'command', name: 'author', options: { author: 'Ada Lovelace' } }],
  ['track', 'openalex:A123', { kind: 'command', name: 'track', options: { who: 'openalex:A123' } }],
  ['status', 'now', { kind: 'query', text: 'status now' }],
])('/%s %s', (name, text, said) => {
  const command = commands.get(name);
  expect(command && saidInCommand(command, text)).toEqual(said);
});
