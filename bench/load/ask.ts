import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Random } from '../search/random.ts';
import { nextQuestion, type Question } from './questions.ts';

export type Answered = { question: Question; ms: number };
export type Load = { processes: number; where: string; seconds: number; aSecond: number };

/** Before, each process answers so many at once for so long: every connection has seen the pages of the database by then. */
const WARM_UP = { seconds: 60, atOnce: 4 };

/** Questions come at their pace, whether or not those before are answered. */
export async function ask(
  { processes, where, seconds, aSecond }: Load,
  papers: readonly Paper[],
  random: Random,
): Promise<readonly Answered[]> {
  const program = fileURLToPath(new URL('./answer.js', import.meta.url));
  const children = Array.from({ length: processes }, () => fork(program, [where]));
  await Promise.all(children.map((child) => once(child, 'message')));
  const open = new Map<number, () => void>();
  let [asked, failed] = [0, 0];
  const take = ({ number, error }: { number: number; error?: true }): void => {
    if (error) failed++;
    else open.get(number)?.();
  };
  for (const child of children) child.on('message', take);
  const answer = async (child: ChildProcess, text: string): Promise<void> => {
    const number = asked++;
    await new Promise<void>((resolve) => {
      open.set(number, resolve);
      child.send({ number, text });
    });
    open.delete(number);
  };

  const warm = performance.now() + WARM_UP.seconds * 1000;
  const many = children.flatMap((child) => Array.from({ length: WARM_UP.atOnce }, () => child));
  await Promise.all(
    many.map(async (child) => {
      while (performance.now() < warm) await answer(child, nextQuestion(random, papers).text);
    }),
  );
  console.log(
    `${asked} questions answered before, ${(asked / WARM_UP.seconds).toFixed(0)} a second, ${failed} with an apology`,
  );

  const done: Answered[] = [];
  const start = performance.now();
  for (let number = 0; number < aSecond * seconds; number++) {
    const due = start + (number * 1000) / aSecond;
    if (due > performance.now()) await wait(due - performance.now());
    const question = nextQuestion(random, papers);
    // There are so many processes.
    void answer(children[number % processes] as ChildProcess, question.text).then(() =>
      done.push({ question, ms: performance.now() - due }),
    );
  }
  for (let patience = 0; open.size > 0 && patience < 600; patience++) await wait(100);
  for (const child of children) child.kill();
  console.log(`${open.size} questions were not answered, ${failed} with an apology.`);
  return done;
}
