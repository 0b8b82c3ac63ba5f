import type { Answer } from '../answer.ts';
import { done, fail, type Result } from '../failure.ts';
import { readAuthorId } from '../model/author-id.ts';
import { SOURCE_LABELS } from '../model/source-name.ts';
import type { Candidate } from '../tracking/candidates.ts';
import { candidateInWords } from '../view/candidate-in-words.ts';
import type { Command, Context } from './command.ts';
import { CHOICES } from './find-person.ts';

/** An id is tracked; a name is looked up, and tracked at once where only one person has exactly that name. */
export const track: Command = {
  name: 'track',
  summary: 'Keep an author’s record complete from the scholarly sources; shows whom a name may mean',
  slash: true,
  managed: true,
  options: [{ field: 'who', required: true }],
  answers: 'tracked',
  audience: 'asker',
  run: async ({ who }, context) => {
    const { tracker, notices } = context;
    if (who === undefined) return fail({ kind: 'missing', what: 'a name or an id', example: 'track Ada Lovelace' });
    if (tracker === undefined) return fail({ kind: 'no-sources' });
    const id = readAuthorId(who) ?? (NAMED.test(who) ? who : undefined);
    context.progress?.(`Asking the sources for ${who} …`);
    const { people, troubles } = await tracker.find(id ?? who);
    const sentences = troubles.map(({ message }) => message);
    const [only, ...others] = people;
    if (only === undefined) return fail({ kind: 'no-such-author', said: who, sentences });
    notices.push(...sentences);
    if (id !== undefined && others.length === 0) return trackOne(only, context);
    return done(choice(who, people));
  },
};

/** How an arXiv author is named who has no id there. */
const NAMED = /^arxiv:name:/;

async function trackOne([account]: Candidate, { tracker, notices, progress }: Context): Promise<Result<Answer>> {
  if (tracker === undefined || account === undefined) return fail({ kind: 'no-sources' });
  const tracked = await tracker.track(account.id, ({ source, done, total }) => {
    progress?.(`${SOURCE_LABELS[source]}: ${done}${total === undefined ? '' : ` of ${total}`} papers read …`);
  });
  if (!tracked.ok) return tracked;
  for (const { trouble } of tracked.value.passes) if (trouble !== undefined) notices.push(trouble);
  return done({ kind: 'tracked', ...tracked.value });
}

function choice(who: string, people: readonly Candidate[]): Answer {
  const options = people.slice(0, CHOICES).flatMap((person) => {
    const [account] = person;
    return account === undefined
      ? []
      : [{ label: candidateInWords(person), query: { kind: 'track' as const, who: account.id } }];
  });
  return { kind: 'choice', question: `Whom do you mean by “${who}”? Pick one to keep the record complete.`, options };
}
