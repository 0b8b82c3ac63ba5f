import { RespondError } from '@slack/bolt';

const TIMEOUT_MS = 10_000;

/** What a response URL takes; the kinds that we use: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export type Response = {
  text: string;
  blocks: readonly object[];
  response_type?: 'in_channel' | 'ephemeral';
  replace_original?: boolean;
  thread_ts?: string;
};
export type Respond = (response: Response) => Promise<void>;

/** Answers by a response URL, which Slack takes five times within half an hour. Throws `RespondError` where it does not. */
export function respondAt(url: string): Respond {
  return async (response) => {
    const answered = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(response),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answered.arrayBuffer();
    if (!answered.ok) throw new RespondError('Slack did not take the response', answered.status);
  };
}
