/** The block as it comes over the wire; only its shape as JSON is known. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

type Limit = { of: string; at: string; least?: number; most: number };

/** Lengths of texts and numbers of elements, by the `type` of what holds them; `a.b` is b within a. */
const LIMITS: readonly Limit[] = [
  { of: 'header', at: 'text.text', least: 1, most: 150 },
  { of: 'section', at: 'text.text', least: 1, most: 3000 },
  { of: 'section', at: 'fields', least: 1, most: 10 },
  { of: 'context', at: 'elements', least: 1, most: 10 },
  { of: 'actions', at: 'elements', least: 1, most: 25 },
  { of: 'rich_text', at: 'elements', least: 1, most: 1000 },
  { of: 'rich_text_section', at: 'elements', least: 1, most: 1000 },
  { of: 'rich_text_quote', at: 'elements', least: 1, most: 1000 },
  { of: 'rich_text_preformatted', at: 'elements', least: 1, most: 1000 },
  { of: 'text', at: 'text', least: 1, most: 40_000 },
  { of: 'link', at: 'url', least: 1, most: 3000 },
  { of: 'link', at: 'text', least: 1, most: 40_000 },
  { of: 'plain_text', at: 'text', least: 1, most: 3000 },
  { of: 'mrkdwn', at: 'text', least: 1, most: 3000 },
  { of: 'button', at: 'text.text', least: 1, most: 75 },
  { of: 'button', at: 'value', most: 2000 },
  { of: 'button', at: 'url', most: 3000 },
  { of: 'button', at: 'action_id', least: 1, most: 255 },
  { of: 'static_select', at: 'placeholder.text', least: 1, most: 150 },
  { of: 'static_select', at: 'options', least: 1, most: 100 },
  { of: 'static_select', at: 'action_id', least: 1, most: 255 },
  { of: 'external_select', at: 'placeholder.text', least: 1, most: 150 },
  { of: 'external_select', at: 'action_id', least: 1, most: 255 },
  { of: 'conversations_select', at: 'action_id', least: 1, most: 255 },
  { of: 'overflow', at: 'options', least: 1, most: 5 },
  { of: 'overflow', at: 'action_id', least: 1, most: 255 },
  { of: 'input', at: 'label.text', least: 1, most: 2000 },
  { of: 'input', at: 'hint.text', least: 1, most: 2000 },
  { of: 'input', at: 'block_id', least: 1, most: 255 },
  { of: 'image', at: 'alt_text', least: 1, most: 2000 },
  { of: 'image', at: 'title.text', least: 1, most: 2000 },
  { of: 'image', at: 'image_url', least: 1, most: 3000 },
  { of: 'plain_text_input', at: 'action_id', least: 1, most: 255 },
  { of: 'plain_text_input', at: 'initial_value', most: 3000 },
  { of: 'option', at: 'text.text', least: 1, most: 75 },
  { of: 'option', at: 'description.text', least: 1, most: 75 },
  { of: 'option', at: 'value', least: 1, most: 150 },
];

function at(object: JsonObject, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((value, key) => (isObject(value) ? value[key] : undefined), object);
}

function faultsOf(object: JsonObject, type: string): string[] {
  return LIMITS.filter(({ of }) => of === type).flatMap((limit) => {
    const value = at(object, limit.at);
    if (value === undefined) return [];
    const length =
      typeof value === 'string' && value.trim() === '' ? 0 : Array.isArray(value) ? value.length : String(value).length;
    const { least = 0, most } = limit;
    return length >= least && length <= most ? [] : [`${type}.${limit.at}: ${length}, not ${least} to ${most}`];
  });
}

/** Every object within, outermost first. */
export function walk(value: Json | undefined): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(walk);
  return isObject(value) ? [value, ...Object.values(value).flatMap(walk)] : [];
}

/** What Slack would refuse in these blocks, by its documented limits and the undocumented one on all of them. */
export function limitFaults(blocks: readonly JsonObject[], surface: 'message' | 'view' = 'message'): readonly string[] {
  const faults = walk(blocks).flatMap((object) => [
    ...faultsOf(object, String(object.type)),
    ...objectsIn(object.options).flatMap((option) => faultsOf(option, 'option')),
  ]);
  const ids = walk(blocks).flatMap(({ action_id: id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length) faults.push('an action_id occurs twice');
  if (surface === 'view') return faults;
  if (blocks.length > 50) faults.push(`${blocks.length} blocks, not at most 50`);
  const total = JSON.stringify(blocks).length;
  if (total > 13_200) faults.push(`${total} characters in all, not at most 13,200`);
  return faults;
}
