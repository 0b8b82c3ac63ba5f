import type { Failure } from './failure.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const nearest = (names: readonly string[]): string => (names.length === 0 ? '' : ` The nearest: ${quoted(names)}.`);

/** One sentence each: what was understood, what failed, and the nearest thing that works. */
const SENTENCES: { [K in Failure['kind']]: (failure: Extract<Failure, { kind: K }>) => string } = {
  'unknown-command': ({ command, nearest: name }) =>
    `There is no command “${command}”.${name === undefined ? ' “help” lists them.' : ` Did you mean “${name}”?`}`,
  'unknown-filter': ({ filter, known }) =>
    `“${filter}” is not something to filter by here; these are: ${known.join(', ')}.`,
  'bad-value': ({ filter, value, expected }) => `“${value}” does not work for ${filter}: it takes ${expected}.`,
  missing: ({ what, example }) => `I need ${what}, as in “${example}”.`,
  nobody: ({ name, nearest: names }) => `Nobody called “${name}” is in this catalogue.${nearest(names)}`,
  ambiguous: ({ name, people }) => `“${name}” fits several people: ${quoted(people.map(({ label }) => label))}.`,
  'no-paper': ({ words, nearest: titles }) => `No paper here matches “${words}”.${nearest(titles)}`,
  'names-no-paper': () => 'That text names no paper: I look for arXiv ids, DOIs, links to either, and whole titles.',
  'no-author-chosen': () => 'No author is tracked here yet, so name the one you mean, as in “papers by Ada Lovelace”.',
  'not-tracked': ({ name }) => `${name} is known here only as a name on papers, so there are no reported metrics.`,
  'not-kept': ({ name }) => `${name} is not tracked, so there is nothing to end.`,
  'hidden-for-all': ({ title }) =>
    `“${title}” was hidden for everybody; whoever runs Offprint can show it again, by “hide … undo:yes” in the terminal.`,
  'no-such-author': ({ said, sentences = [] }) =>
    sentences.length === 0
      ? `No source knows an author “${said}”; try the full name, or an ORCID iD or a link to the profile.`
      : `Nobody was found for “${said}”, but not every source could be asked: ${sentences.join(' ')}`,
  'source-trouble': ({ sentences }) => sentences.join(' '),
  'no-sources': () => 'No sources are set up here, so nobody can be tracked.',
  'empty-catalogue': () =>
    'The catalogue is empty: “offprint import FILE” fills it from an author page or a JSONL file.',
  'nothing-before': ({ said, shown }) =>
    shown === 0
      ? `“${said}” seems to refer to an earlier answer, and there is none from the last 30 minutes.`
      : `“${said}” is not among the ${shown === 1 ? 'one paper' : `${shown} papers`} of the last answer.`,
  'not-recorded': ({ what }) => `The record does not hold ${what}, so I can’t tell.`,
  'too-long': ({ length, limit }) =>
    `That is ${length.toLocaleString('en-US')} characters long; a question may have ${limit.toLocaleString('en-US')}.`,
  'not-allowed': ({ needed }) => `That takes ${needed}, which you do not have here.`,
  'not-here': ({ command, where }) => `“${command}” works ${where}.`,
  'followed-no-longer': () => 'That is followed here no longer; “/following” says what is.',
  'not-followed': () => 'Nothing is followed here, so there is nothing to stop; “/follow” starts.',
  'lost-query': () => 'I no longer know what this button asked; please ask again in words or with a command.',
  bug: ({ reference }) => `Something went wrong on our side. It is logged under ${reference}; please try again.`,
};

/** The failure as one sentence for people, in plain text. */
export function sentenceFor(failure: Failure): string {
  const say = SENTENCES[failure.kind] as (failure: Failure) => string; // the table is total and keyed by the same kind
  return say(failure);
}
