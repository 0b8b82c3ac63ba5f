import { type JsonObject, limitFaults, objectsIn } from './block-limits.ts';
import { schemaFaults } from './block-schema.ts';
import { shownText } from './shown.ts';

export type ShownView = {
  id: string;
  type: 'home' | 'modal';
  user: string;
  callbackId: string;
  metadata: string;
  title: string;
  blocks: readonly JsonObject[];
  /** What people read in it. */
  shown: string;
};

const TRIGGER_MS = 3000;
const MOST_BLOCKS = 100;
const MOST_BYTES = 250_000;

/** Faults of a view as a whole, by https://docs.slack.dev/reference/views */
function viewFaults(view: JsonObject, blocks: readonly JsonObject[]): readonly string[] {
  const text = (key: string): string => String((view[key] as JsonObject | undefined)?.text ?? ''); // a text object, by the schema of views
  const metadata = String(view.private_metadata ?? '');
  const faults = [
    blocks.length > MOST_BLOCKS && `${blocks.length} blocks, not at most 100`,
    JSON.stringify(view).length > MOST_BYTES && 'over 250 KB',
    metadata.length > 3000 && 'private_metadata over 3,000 characters',
    view.type === 'modal' && text('title') === '' && 'no title',
    ...['title', 'submit', 'close'].map((key) => text(key).length > 24 && `${key} over 24 characters`),
    view.type === 'modal' && blocks.some(({ type }) => type === 'input') && text('submit') === '' && 'no submit',
  ];
  return faults.filter((fault) => fault !== false);
}

/** The modals and home tabs that the bot shows. */
export function createViews(violations: string[]) {
  const views = new Map<string, ShownView>();
  const triggers = new Map<string, { at: number; user: string }>();
  const waiting = new Set<{ fits(view: ShownView): boolean; resolve(view: ShownView): void }>();
  let numbered = 0;

  function show(view: JsonObject, user: string, id: string): ShownView | { error: string } {
    const blocks = objectsIn(view.blocks);
    const faults = [...viewFaults(view, blocks), ...limitFaults(blocks, 'view'), ...schemaFaults(blocks)];
    violations.push(...faults);
    if (faults.length > 0) return { error: 'invalid_arguments' };
    const shown: ShownView = {
      id,
      type: view.type === 'home' ? 'home' : 'modal',
      user,
      callbackId: String(view.callback_id ?? ''),
      metadata: String(view.private_metadata ?? ''),
      title: shownText([view.title as JsonObject].filter(Boolean)),
      blocks,
      shown: shownText(blocks),
    };
    views.set(id, shown);
    for (const waiter of [...waiting].filter(({ fits }) => fits(shown))) {
      waiting.delete(waiter);
      waiter.resolve(shown);
    }
    return shown;
  }

  const newId = (): string => {
    numbered += 1;
    return `V${numbered}`;
  };

  return {
    /** A trigger opens one modal within three seconds. */
    trigger(id: string, user: string): string {
      triggers.set(id, { at: performance.now(), user });
      return id;
    },
    open(triggerId: string, view: JsonObject): ShownView | { error: string } {
      const trigger = triggers.get(triggerId);
      if (trigger === undefined) return { error: 'invalid_trigger_id' };
      triggers.delete(triggerId);
      if (performance.now() - trigger.at > TRIGGER_MS) return { error: 'expired_trigger_id' };
      return show(view, trigger.user, newId());
    },
    update(id: string, view: JsonObject): ShownView | { error: string } {
      const before = views.get(id);
      return before === undefined ? { error: 'not_found' } : show(view, before.user, id);
    },
    publish(user: string, view: JsonObject): ShownView | { error: string } {
      const before = [...views.values()].find((one) => one.type === 'home' && one.user === user);
      return show(view, user, before?.id ?? newId());
    },
    /** The next view that fits; only what is shown from now on counts. */
    next(fits: (view: ShownView) => boolean): Promise<ShownView> {
      return new Promise((resolve) => waiting.add({ fits, resolve }));
    },
  };
}
