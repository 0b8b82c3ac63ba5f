import type { Place, Subscription } from '../model/subscription.ts';
import type { Block, Span, View } from '../view/block.ts';
import { followedTextInWords } from './followed-in-words.ts';
import { placeInWords } from './report.ts';

/** Where a place opens in its app: https://docs.slack.dev/interactivity/deep-linking and Discord’s own links. */
const ADDRESSES: { readonly [P in Place['platform']]: (place: Place) => string | undefined } = {
  discord: ({ workspace, channel }) => `https://discord.com/channels/${workspace || '@me'}/${channel}`,
  slack: ({ workspace, channel }) => `https://slack.com/app_redirect?team=${workspace}&channel=${channel}`,
  terminal: () => undefined,
};

function linkTo(place: Place): Span {
  const url = ADDRESSES[place.platform](place);
  return url === undefined ? { kind: 'text', text: placeInWords(place) } : { kind: 'link', text: 'this channel', url };
}

/** What can’t be announced, where and why, for who set it up. */
export function brokenView(broken: readonly Subscription[]): View {
  const lines = broken.map((one): Block => {
    const { place, broken: reason = '' } = one;
    return {
      kind: 'text',
      spans: [
        { kind: 'strong', text: followedTextInWords(one) },
        { kind: 'text', text: ', followed in ' },
        linkTo(place),
        { kind: 'text', text: `: ${reason}` },
      ],
    };
  });
  return {
    audience: 'everyone',
    blocks: [
      { kind: 'heading', text: 'New papers can’t be announced' },
      ...lines,
      {
        kind: 'notice',
        text: 'Nothing is lost: it is tried again each hour, and what came meanwhile is announced once that works.',
      },
    ],
  };
}
