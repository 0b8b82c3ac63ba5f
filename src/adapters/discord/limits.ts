/** Discord's limits in characters or pieces, from https://discord.com/developers/docs (components, messages, commands). */
export const LIMITS = {
  /** `text` over all of its texts together, `components` with all those within others. */
  message: { text: 4000, components: 40, rows: 5, files: 10, nonce: 25 },
  /** Of an address: Discord’s own for links; longer ones would leave no room for what they are about. */
  url: 512,
  heading: 256,
  foot: 500,
  alt: 1024,
  button: { perRow: 5, label: 80 },
  menu: { options: 25, label: 100, placeholder: 150 },
  /** Of a button's id and of a menu option's value. */
  carried: 100,
  completions: { count: 25, length: 100 },
  command: { description: 100, choices: 25 },
  form: { fields: 5, label: 45 },
  post: { name: 100 },
  /** The messages that one look into a channel's history returns. */
  history: 100,
} as const;

/** Discord takes an interaction's first answer for three seconds. */
export const ACKNOWLEDGE_WITHIN_MS = 1500;

/** So soon must completions be there, or they disturb the one who types. */
export const COMPLETE_WITHIN_MS = 250;

export const BRAND_COLOUR = 0x3b5bdb;

/** Under the 50 requests a second over all routes, and 5 in 5 seconds to a channel: https://discord.com/developers/docs/topics/rate-limits */
export const PACE = { perSecond: 48, per: 'platform', placeMs: 1000, atOnce: 100 } as const;
