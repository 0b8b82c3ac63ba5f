import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Pictures } from '../../../src/core/ports.ts';
import type { Chart, View } from '../../../src/core/view/block.ts';
import { walk } from '../../platforms/slack/block-limits.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import type { Posted } from '../../platforms/slack/workspace.ts';
import { connectBySocket, type Harness } from './harness.ts';
import { closeLab } from './lab.ts';

const CHART: Chart = {
  kind: 'chart',
  title: 'Papers by year',
  labels: ['2023', '2024'],
  series: [{ label: 'Papers', values: [1, 2] }],
  alt: 'Papers by year: 1 in 2023, 2 in 2024',
};
const VIEW: View = { blocks: [CHART], audience: 'everyone' };
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

const imagesIn = ({ blocks }: Posted) => walk(blocks).filter(({ type }) => type === 'image');

describe('a chart', () => {
  let slack: SlackServer;
  let harness: Harness;
  const given = async (pictures: Pictures): Promise<void> => {
    harness = await connectBySocket(slack, { pictures, answer: () => VIEW });
  };
  beforeEach(async () => {
    slack = await createSlackServer();
  });
  afterEach(() => closeLab({ slack, harness }));

  test('is uploaded as a picture, once, and says in words what it shows', async () => {
    await given({ draw: async () => PNG });
    const [first, second] = [await slack.mention('x'), await slack.command('/papers', 'x')];
    const [image] = imagesIn(first);
    expect(image).toMatchObject({ slack_file: { id: 'F1' }, alt_text: CHART.alt, title: { text: CHART.title } });
    expect(imagesIn(second)).toMatchObject([{ slack_file: { id: 'F1' } }]);
    const uploaded = [...slack.uploads.files.values()].map(({ bytes }) =>
      Buffer.from(bytes ?? []).includes(Buffer.from(PNG)),
    );
    expect(uploaded).toEqual([true]);
  });

  test.each<[string, Pictures, (slack: SlackServer) => void]>([
    ['can’t be drawn', { draw: () => Promise.reject(new Error('no fonts')) }, () => {}],
    [
      'can’t be uploaded',
      { draw: async () => PNG },
      (one) => one.meet('files.getUploadURLExternal', { kind: 'error', error: 'missing_scope' }),
    ],
    [
      'is not taken in the message',
      { draw: async () => PNG },
      (one) => one.meet('chat.postMessage', { kind: 'error', error: 'invalid_blocks' }),
    ],
  ])('that %s is bars of text', async (_, pictures, prepare) => {
    await given(pictures);
    prepare(slack);
    const answer = await slack.mention('x');
    expect(imagesIn(answer)).toEqual([]);
    expect(answer.shown).toMatch(/2024 █+ 2/);
  });
});
