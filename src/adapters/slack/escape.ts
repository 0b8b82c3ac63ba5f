/** Text for the `text` field of a message, where `&`, `<` and `>` begin markup: https://docs.slack.dev/messaging/formatting-message-text */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The characters that somebody typed, from text in which Slack escaped them. */
export function unescapeText(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

const INVISIBLE = /[^\P{Cc}\n\t]/gu;

/** Text without control characters, its lines ending in `\n`, and with each change of direction ended where the text ends. */
export function plainCharacters(text: string): string {
  return contained(text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(INVISIBLE, ' '));
}

/** The same in one line. */
export function oneLine(text: string): string {
  return plainCharacters(text.replace(/\s+/g, ' ').trim());
}

const POP_OVERRIDE = '\u202c';
const POP_ISOLATE = '\u2069';

/** A right-to-left override stands as it is, but what follows the text is not turned round with it. */
function contained(text: string): string {
  const open: string[] = [];
  for (const [character] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (character === POP_OVERRIDE) {
      if (open.at(-1) === POP_OVERRIDE) open.pop();
    } else if (character === POP_ISOLATE) {
      const start = open.lastIndexOf(POP_ISOLATE);
      if (start >= 0) open.splice(start);
    } else {
      open.push(character < '\u2066' ? POP_OVERRIDE : POP_ISOLATE);
    }
  }
  return text + open.reverse().join('');
}
