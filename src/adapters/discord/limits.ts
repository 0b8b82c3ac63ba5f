/** Discord's limits in characters or pieces, from https://discord.com/developers/docs (messages, components, commands). */
export const LIMITS = {
  message: { content: 2000, embeds: 10, rows: 5, files: 10, nonce: 25 },
  embed: { title: 256, description: 4096, fields: 25, fieldName: 256, fieldValue: 1024, footer: 2048, url: 2048 },
  /** Over the texts of all embeds of one message together. */
  embedsTotal: 6000,
  button: { perRow: 5, label: 80 },
  menu: { options: 25, label: 100, placeholder: 150 },
  /** Of a button's id and of a menu option's value. */
  carried: 100,
  completions: { count: 25, length: 100 },
  command: { description: 100, choices: 25 },
  /** The messages that one look into a channel's history returns. */
  history: 100,
} as const;

/** Discord takes an interaction's first answer for three seconds. */
export const ACKNOWLEDGE_WITHIN_MS = 1500;

export const BRAND_COLOUR = 0x3b5bdb;

/** Under the 50 requests a second over all routes, and 5 in 5 seconds to a channel: https://discord.com/developers/docs/topics/rate-limits */
export const PACE = { perSecond: 48, placeMs: 1000, atOnce: 100 } as const;
