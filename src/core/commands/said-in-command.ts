import type { Inquiry } from '../inquiry.ts';
import { VALUE_PREFIXES } from '../query/parse.ts';
import type { SlashCommand } from './slash.ts';

/** A filter of the query language among the words; links, ids and `Title: subtitle` are none. */
const FILTER = new RegExp(`(?:^|\\s)(?!(?:${[...VALUE_PREFIXES].join('|')}):)[a-z]+:\\S`, 'i');

/**
 * What somebody meant who typed text after a slash command, where the platform has no options of its own:
 * the query language where it holds a `key:value`, else the value of the first option.
 */
export function saidInCommand({ name, options }: SlashCommand, text: string): Inquiry['said'] {
  const typed = text.trim();
  if (name === 'ask') return { kind: 'sentence', text: typed };
  if (typed === '') return { kind: 'command', name, options: {} };
  const [first] = options;
  if (first === undefined || FILTER.test(typed)) return { kind: 'query', text: `${name} ${typed}` };
  return { kind: 'command', name, options: { [first.key]: typed } };
}
