import type { Command } from './commands/command.ts';
import { slashCommands } from './commands/slash.ts';
import { done, fail, type Result } from './failure.ts';
import type { Inquiry } from './inquiry.ts';
import { FIELDS, parsePeriods } from './query/fields.ts';
import { parseQuery } from './query/parse.ts';
import type { Query } from './query/query.ts';
import { nearestWord } from './reading/nearest-word.ts';
import { readMentions } from './reading/read-mentions.ts';
import { readSentence } from './reading/read-sentence.ts';
import type { Reading, Setting } from './reading/reading.ts';

/** A question may be so many characters long. */
export const LONGEST_QUESTION = 2000;

/** Whatever was said, as a query. Only sentences hold words that are passed over. */
export async function readInquiry(
  { said }: Inquiry,
  setting: Setting,
  commands: readonly Command[],
): Promise<Result<Reading>> {
  if (said.kind === 'command') return readCommand(said.name, said.options, setting, commands);
  if (said.kind === 'text') return readText(said.text, said.as, setting);
  if (said.text.length > LONGEST_QUESTION)
    return fail({ kind: 'too-long', length: said.text.length, limit: LONGEST_QUESTION });
  if (said.kind === 'sentence') return readSentence(said.text, setting);
  const query = parseQuery(said.text);
  return query.ok ? exactly(query.value) : query;
}

const exactly = (query: Query): Result<Reading> => done({ query, passedOver: [] });

async function readText(text: string, kind: 'lookup' | 'cite', { catalogue }: Setting): Promise<Result<Reading>> {
  const [...mentions] = await readMentions(text, catalogue);
  return mentions.length === 0 ? fail({ kind: 'names-no-paper' }) : exactly({ kind, mentions });
}

async function readCommand(
  name: string,
  options: Readonly<Record<string, string>>,
  setting: Setting,
  commands: readonly Command[],
): Promise<Result<Reading>> {
  const known = slashCommands(commands).map((command) => command.name);
  if (!known.includes(name)) return fail({ kind: 'unknown-command', command: name, nearest: nearestWord(name, known) });
  const tooLong = Object.values(options).find((value) => value.length > LONGEST_QUESTION);
  if (tooLong !== undefined) return fail({ kind: 'too-long', length: tooLong.length, limit: LONGEST_QUESTION });
  if (name === 'ask') return readSentence(options.question ?? '', setting);
  const { from, to, ...given } = options;
  const command = commands.find((one) => one.name === name);
  const fields: Record<string, unknown> = { kind: name };
  for (const [key, value] of Object.entries(given)) {
    const option = command?.options.find(({ field }) => FIELDS[field].key === key);
    if (option === undefined)
      return fail({
        kind: 'unknown-filter',
        filter: key,
        known: (command?.options ?? []).map(({ field }) => FIELDS[field].key),
      });
    const parsed = FIELDS[option.field].parse(value);
    if (parsed === undefined)
      return fail({ kind: 'bad-value', filter: key, value, expected: FIELDS[option.field].expected });
    fields[option.field] = parsed;
  }
  if (from !== undefined || to !== undefined) {
    const range = `${from?.trim() ?? ''}..${to?.trim() ?? ''}`;
    const periods = parsePeriods(range);
    if (periods === undefined)
      return fail({ kind: 'bad-value', filter: 'from and to', value: range, expected: FIELDS.periods.expected });
    fields.periods = periods;
  }
  const query = fields as Query; // each value comes from its field's own parser
  if (name === 'compare' && query.with === undefined && query.author !== undefined)
    return readSentence(`compare ${query.author}`, { ...setting, conversation: undefined });
  if (name !== 'papers' || query.words === undefined) return exactly(query);
  const { words, ...others } = query;
  const { query: told, passedOver } = await readWords(words, setting);
  return done({ query: { ...told, ...others }, passedOver });
}

/** `/papers in 2024 with Sandler` means what the sentence means. */
async function readWords(words: string, setting: Setting): Promise<Reading> {
  const read = await readSentence(`papers ${words}`, { ...setting, conversation: undefined });
  return read.ok && read.value.query.kind === 'papers'
    ? read.value
    : { query: { kind: 'papers', words }, passedOver: [] };
}
