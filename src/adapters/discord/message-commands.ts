/** Commands in the menu of a message, and what they ask about its text. */
export const MESSAGE_COMMANDS: Readonly<Record<string, 'lookup' | 'cite'>> = {
  'Look up papers': 'lookup',
  Cite: 'cite',
};
