// Asks the built command line every shared question and conversation, and holds each answer against what it must carry.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const shared = new URL('../../shared/data/', import.meta.url);
const lines = (file) =>
  readFileSync(new URL(file, shared), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

const singles = lines('questions.jsonl');
const turns = lines('conversations.jsonl').flatMap((conversation, number) =>
  conversation.map((turn) => ({ ...turn, session: `ci-${number}` })),
);
const asked = [...singles, ...turns];
const input = asked.map(({ q, now, session }) => JSON.stringify({ q, now, session })).join('\n');
const run = spawnSync('node', ['dist/main.js', 'ask', '--stdin', '--json'], {
  input: `${input}\n`,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (run.status !== 0) throw new Error(`ask ended with ${run.status}: ${run.stderr}`);
const answers = run.stdout
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
if (answers.length !== asked.length) throw new Error(`${asked.length} questions, ${answers.length} answers`);

const CHECKS = {
  set: (wanted, { titles }) => String(wanted.toSorted()) === String(titles.toSorted()),
  list: (wanted, { titles }) => String(wanted) === String(titles),
  top: ([wanted], { titles }) => titles[0] === wanted,
  include: (wanted, { titles }) => wanted.every((title) => titles.includes(title)),
  exclude: (wanted, { titles }) => wanted.every((title) => !titles.includes(title)),
  total: (wanted, { answer }) => answer.total === wanted,
  value: (wanted, { answer }) => answer.value === wanted,
  kind: (wanted, { answer }) => answer.kind === wanted,
  says: (wanted, { answer }) => wanted.every((words) => answer.text.includes(words)),
  author: (wanted, { answer }) => wanted.includes(answer.authors?.[0]?.name),
};
let failed = 0;
for (const [at, question] of asked.entries()) {
  const found = { answer: answers[at], titles: (answers[at].papers ?? []).map(({ title }) => title) };
  const wrong = Object.keys(CHECKS).filter(
    (name) => question[name] !== undefined && !CHECKS[name](question[name], found),
  );
  if (wrong.length === 0) continue;
  failed++;
  console.error(`${question.q}: wrong ${wrong.join(', ')}: ${JSON.stringify(found.answer).slice(0, 300)}`);
}
console.log(`shared: ${asked.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
