import { sign } from './sign.ts';

export type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive';
/** What came back for a delivery, and after how long; `body` is what an acknowledgement of interaction may say. */
export type Acknowledgement = { status: number; ms: number; body?: unknown };
export type Deliver = (type: EnvelopeType, body: object, retry?: number) => Promise<Acknowledgement>;

/** Bodies as the HTTP request of each kind carries them. */
const ENCODED: { readonly [K in EnvelopeType]: (body: object) => { contentType: string; text: string } } = {
  events_api: (body) => ({ contentType: 'application/json', text: JSON.stringify(body) }),
  slash_commands: (body) => ({
    contentType: 'application/x-www-form-urlencoded',
    text: new URLSearchParams(
      Object.fromEntries(Object.entries(body).map(([key, value]) => [key, String(value)])),
    ).toString(),
  }),
  interactive: (body) => ({
    contentType: 'application/x-www-form-urlencoded',
    text: new URLSearchParams({ payload: JSON.stringify(body) }).toString(),
  }),
};

/** Delivers as signed HTTP requests. */
export function httpDelivery(url: string, secret: string): Deliver {
  return async (type, body, retry) => {
    const { contentType, text } = ENCODED[type](body);
    const timestamp = Math.floor(Date.now() / 1000);
    const started = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      body: text,
      headers: {
        'content-type': contentType,
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': sign(secret, timestamp, text),
        ...(retry !== undefined && { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
      },
    });
    const said = await response.text();
    const acknowledged: unknown = said.startsWith('{') ? JSON.parse(said) : undefined;
    return { status: response.status, ms: performance.now() - started, body: acknowledged };
  };
}
