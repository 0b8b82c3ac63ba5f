/** Slack's limits on messages and views, in characters (UTF-16, never fewer than Slack counts) or elements. */
export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  header: 150,
  contextElements: 10,
  actionElements: 25,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  textObject: 3000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  placeholder: 150,
  options: 100,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionText: 75,
  optionDescription: 75,
  optionValue: 150,
  /** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
  overflow: 5,
  /** https://docs.slack.dev/reference/views */
  viewBlocks: 100,
  viewTitle: 24,
  viewMetadata: 3000,
  /** https://docs.slack.dev/reference/block-kit/blocks/input-block */
  inputLabel: 2000,
  inputHint: 2000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  inputText: 3000,
  /** https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts; how long is not documented. */
  prompts: 4,
  promptTitle: 75,
  threadTitle: 100,
  url: 3000,
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  imageTitle: 2000,
  imageAlt: 2000,
  /** Longer text is cut by Slack: https://docs.slack.dev/reference/methods/chat.postMessage */
  text: 40_000,
  /** What notifications and search have any use for. */
  fallback: 3000,
  /**
   * The blocks together, as JSON. Undocumented: refused as `msg_blocks_too_long` from about 13,200 on
   * (https://github.com/slackapi/bolt-js/issues/2509), and rich text earlier than its bare characters would tell
   * (https://github.com/slackapi/bolt-js/issues/2867).
   */
  allBlocks: 12_000,
} as const;

/** One message a second to a channel, and some hundreds a minute to a workspace: https://docs.slack.dev/apis/web-api/rate-limits */
export const PACE = { perSecond: 5, per: 'workspace', placeMs: 1000, atOnce: 20 } as const;
