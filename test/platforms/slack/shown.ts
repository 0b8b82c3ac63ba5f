import { type Json, type JsonObject, objectsIn, walk } from './block-limits.ts';

/** The characters that people see of the blocks, a line for each block. */
export function shownText(blocks: readonly JsonObject[]): string {
  return blocks.map((block) => textIn(block)).join('\n');
}

function textIn(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(textIn).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text, elements, placeholder, options, description, label, hint, element } = value as JsonObject; // an array was answered above
  const own = typeof text === 'string' ? text : textIn(text);
  const parts = [label, elements, element, placeholder, options, description, hint];
  return own + parts.map(textIn).join('');
}

const PINGING = new Set(['user', 'usergroup', 'broadcast', 'team', 'channel']);

/** Everything in a message that would notify somebody or be read as markup. */
export function markupIn(blocks: readonly JsonObject[], text: string): readonly string[] {
  const found = walk(blocks).flatMap((object) => {
    if (object.type === 'mrkdwn' || object.type === 'markdown') return [`${object.type}: ${object.text}`];
    if (object.type === 'emoji' || (PINGING.has(String(object.type)) && 'elements' in object === false))
      return [String(object.type)];
    return object.type === 'plain_text' && object.emoji !== false ? [`emoji in ${object.text}`] : [];
  });
  return [...found, ...(/[<>]/.test(text) ? [`text: ${text}`] : [])];
}

/** Buttons and options, with what they carry. */
export function actionsIn(blocks: readonly JsonObject[]) {
  return walk(blocks).flatMap((element) => {
    const id = String(element.action_id);
    if (element.type === 'button')
      return [{ id, type: 'button', label: textIn(element.text), value: String(element.value) }];
    if (element.type !== 'static_select' && element.type !== 'overflow') return [];
    return objectsIn(element.options).map((option) => ({
      id,
      type: String(element.type),
      label: textIn(option.text),
      value: String(option.value),
    }));
  });
}
