import type { Answer } from '../answer.ts';
import { done, fail, type Result } from '../failure.ts';
import { idAt, readAuthorId } from '../model/author-id.ts';
import { SOURCE_LABELS, SOURCE_NAMES } from '../model/source-name.ts';
import { tenantOf } from '../model/tenant.ts';
import type { Candidate } from '../tracking/candidates.ts';
import { candidateInWords } from '../view/candidate-in-words.ts';
import type { Command, Context } from './command.ts';
import { CHOICES } from './find-person.ts';

/** An id is tracked at once; for a name those are listed who may be meant, with what tells them apart. */
export const track: Command = {
  name: 'track',
  summary: 'Keep an author’s record complete from the scholarly sources; shows whom a name may mean',
  slash: true,
  managed: 'shared',
  options: [{ field: 'who', required: true }],
  answers: 'tracked',
  audience: 'asker',
  run: async ({ who }, context) => {
    const { tracker, notices } = context;
    if (who === undefined) return fail({ kind: 'missing', what: 'a name or an id', example: 'track Ada Lovelace' });
    if (tracker === undefined) return fail({ kind: 'no-sources' });
    const id = readAuthorId(who) ?? who;
    context.progress?.(`Asking the sources for ${who} …`);
    if (SOURCE_NAMES.some((source) => source !== 'orcid' && idAt(source, id) !== undefined))
      return trackOne(id, context);
    const { people, troubles } = await tracker.find(id);
    const sentences = troubles.map(({ message }) => message);
    const [only, ...others] = people;
    if (only === undefined) return fail({ kind: 'no-such-author', said: who, sentences });
    notices.push(...sentences);
    if (idAt('orcid', id) !== undefined && others.length === 0) return trackOne(only[0]?.id ?? id, context);
    return done(choice(who, people));
  },
};

async function trackOne(id: string, { tracker, notices, progress, asker }: Context): Promise<Result<Answer>> {
  if (tracker === undefined) return fail({ kind: 'no-sources' });
  const tell: Parameters<typeof tracker.track>[1] = ({ source, done, total }) => {
    progress?.(`${SOURCE_LABELS[source]}: ${done}${total === undefined ? '' : ` of ${total}`} papers read …`);
  };
  const tracked = await tracker.track(id, tell, tenantOf(asker.place));
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
