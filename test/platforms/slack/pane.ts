import { type JsonObject, objectsIn } from './block-limits.ts';

/** What the assistant's pane shows: https://docs.slack.dev/ai/developing-ai-apps */
export function createPane() {
  const statuses: { thread: string; status: string }[] = [];
  const titles = new Map<string, string>();
  const prompts = new Map<string, readonly { title: string; message: string }[]>();
  const waiting: ((thread: string) => void)[] = [];
  return {
    statuses: statuses as readonly { thread: string; status: string }[],
    titles: titles as ReadonlyMap<string, string>,
    prompts: prompts as ReadonlyMap<string, readonly { title: string; message: string }[]>,
    setStatus: (thread: string, status: string) => void statuses.push({ thread, status }),
    setTitle: (thread: string, title: string) => void titles.set(thread, title),
    /** Up to four. */
    setPrompts(thread: string, given: JsonObject | readonly JsonObject[]): boolean {
      const all = objectsIn(given).map(({ title, message }) => ({ title: String(title), message: String(message) }));
      if (all.length === 0 || all.length > 4) return false;
      prompts.set(thread, all);
      for (const resolve of waiting.splice(0)) resolve(thread);
      return true;
    },
    nextPrompts: () => new Promise<string>((resolve) => waiting.push(resolve)),
  };
}
