import { z } from 'zod';
import { createAsker } from '../adapters/terminal/asker.ts';
import { saidOnLine } from '../adapters/terminal/said-on-line.ts';
import type { Core } from '../app.ts';
import { toJson } from '../core/view/to-json.ts';
import { render } from './render.ts';

type Options = {
  json: boolean;
  now?: string;
  session?: string;
  limit: number;
  timeZone: string | undefined;
};

/** A line of `ask --stdin` that sets its own clock and conversation. */
const Asked = z.object({
  q: z.string(),
  now: z.iso.datetime({ offset: true }).optional(),
  session: z.string().min(1).optional(),
});
type Asked = z.infer<typeof Asked>;

/** An answer as it is printed, line end included. */
export type Printed = { text: string; bug: boolean };

/** Answers questions of the command line in the form asked for. */
export function createAnswerer({ bot, commands, clock }: Core, options: Options) {
  const { json, limit } = options;

  async function answer({ q, now, session }: Asked): Promise<Printed> {
    const asker = createAsker(session ?? options.session, options.timeZone);
    const instant = now === undefined ? (options.now ?? clock()) : new Date(now).toISOString();
    const said = saidOnLine(q, commands);
    const view = await bot.answer({ asker, now: instant, said, ...(json && { atMost: limit }) });
    const text = json ? JSON.stringify(toJson(view, { question: q, limit })) : render(view);
    const found = view.answered?.answer;
    return { text: `${text}\n`, bug: found?.kind === 'failure' && found.failure.kind === 'bug' };
  }

  async function answerLine(line: string): Promise<Printed> {
    const asked = line.trimStart().startsWith('{') ? readAsked(line) : { q: line };
    const printed = asked === undefined ? unreadable(line) : await answer(asked);
    return json ? printed : { ...printed, text: `${printed.text}\n` };
  }

  function unreadable(question: string): Printed {
    const text = 'This line is not {"q":"a question","now":"an ISO instant","session":"a name"}; only q must be there.';
    const object = { question, understood: '', kind: 'unknown', text, notices: [text] };
    return { text: `${json ? JSON.stringify(object) : text}\n`, bug: false };
  }

  return { answer, answerLine };
}

function readAsked(line: string): Asked | undefined {
  try {
    return Asked.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
