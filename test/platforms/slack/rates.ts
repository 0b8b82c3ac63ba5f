/**
 * Calls a minute that Slack takes of a method by its tier, where it tells a number:
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
const A_MINUTE: Readonly<Record<string, number>> = {
  'chat.delete': 50,
  'chat.postEphemeral': 100,
  'chat.unfurl': 50,
  'chat.update': 50,
  'conversations.history': 50,
  'conversations.info': 50,
  'conversations.replies': 50,
  'files.completeUploadExternal': 100,
  'files.getUploadURLExternal': 100,
  'files.info': 100,
  'users.info': 100,
  'views.open': 100,
  'views.publish': 100,
  'views.update': 100,
};
/** One message a second and channel, of which Slack lets some come together, without saying how many. */
const AT_ONCE = 3;

type Bucket = { left: number; at: number };

/** Counts calls, and tells after how many seconds one that comes too soon may come again. */
export function createRates() {
  const buckets = new Map<string, Bucket>();
  let lifted = false;
  let messagesAMinute: number | undefined;
  let refused = 0;

  function take(key: string, size: number, perSecond: number): number | undefined {
    const now = performance.now() / 1000;
    const { left, at } = buckets.get(key) ?? { left: size, at: now };
    const filled = Math.min(size, left + (now - at) * perSecond);
    buckets.set(key, { left: filled < 1 ? filled : filled - 1, at: now });
    if (filled >= 1) return undefined;
    refused += 1;
    return Math.ceil((1 - filled) / perSecond);
  }

  return {
    /** From now on any pace will do, where the wait itself is not what is looked at. */
    lift(): void {
      lifted = true;
    },
    /** From now on so many messages a minute are taken in a whole workspace, twice the share of a second together. */
    limitWorkspace(messages: number): void {
      messagesAMinute = messages;
    },
    refused: () => refused,
    waitFor(team: string, method: string, channel = ''): number | undefined {
      if (lifted) return undefined;
      if (method === 'chat.postMessage') {
        const all = messagesAMinute && messagesAMinute / 60;
        return (all && take(team, 2 * all, all)) ?? take(`${team}:${channel}`, AT_ONCE, 1);
      }
      const aMinute = A_MINUTE[method];
      return aMinute === undefined ? undefined : take(`${team}:${method}`, aMinute, aMinute / 60);
    },
  };
}
