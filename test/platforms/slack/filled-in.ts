import { type JsonObject, objectsIn } from './block-limits.ts';
import type { Values } from './bodies.ts';
import type { ShownView } from './views.ts';

const object = (value: unknown): JsonObject => (value ?? {}) as JsonObject; // elements are objects, by the schema of blocks

/** The state of a form's inputs, typed or chosen, as Slack sends it; what is not given keeps what it was opened with. */
export function filledIn(view: ShownView, given: Readonly<Record<string, string>>): Values {
  const inputs = objectsIn(view.blocks).filter(({ type }) => type === 'input');
  const unknown = Object.keys(given).filter((block) => !inputs.some(({ block_id: id }) => id === block));
  if (unknown.length > 0) throw new Error(`the form has no ${unknown.join(', ')}`);
  return Object.fromEntries(
    inputs.map(({ block_id: block, element }) => {
      const { type, action_id: id, initial_value: typed, initial_option: chosen } = object(element);
      const before = type === 'plain_text_input' ? typed : object(chosen).value;
      const value = given[String(block)] ?? (before === undefined ? undefined : String(before));
      const text = { type: 'plain_text', text: value };
      const state =
        type === 'plain_text_input'
          ? { type, value: value ?? null }
          : { type, selected_option: value === undefined ? null : { text, value } };
      return [String(block), { [String(id)]: state }];
    }),
  );
}
