import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Log, Pictures } from '../../core/ports.ts';
import type { Chart, View } from '../../core/view/block.ts';
import type { ClientOf } from './clients.ts';

/** The ids of the pictures of charts, as files of the workspace. */
export type ChartFiles = ReadonlyMap<Chart, string>;

const Uploaded = z.object({ files: z.array(z.object({ files: z.array(z.object({ id: z.string() })).min(1) })).min(1) });
const FileInfo = z.object({ file: z.object({ mimetype: z.string().optional() }) });

/** Slack can show a file only once it has looked at it, which takes it a moment: https://docs.slack.dev/messaging/working-with-files */
const LOOKS = 8;
const BETWEEN_MS = 250;
const KEPT = 100;

/**
 * Draws the charts of a view and uploads them. A chart that can't be drawn or uploaded has no file, and is shown as bars of
 * text; one that was uploaded lately is not uploaded again.
 */
export function createChartFiles(pictures: Pictures | undefined, clientOf: ClientOf, log: Log) {
  const kept = new Map<string, string>();

  async function fileOf(chart: Chart, team: string, draw: Pictures['draw']): Promise<string> {
    const key = `${team} ${JSON.stringify(chart)}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const file = Buffer.from(await draw(chart));
    const client = await clientOf(team);
    const id = await upload(client, chart, file);
    kept.set(key, id);
    const oldest = kept.keys().next();
    if (kept.size > KEPT && oldest.done !== true) kept.delete(oldest.value);
    return id;
  }

  return async function chartFiles({ blocks }: View, team: string): Promise<ChartFiles> {
    const files = new Map<Chart, string>();
    if (pictures === undefined) return files;
    for (const block of blocks) {
      if (block.kind !== 'chart') continue;
      await fileOf(block, team, pictures.draw).then(
        (id) => void files.set(block, id),
        (error: unknown) =>
          log.warn({ platform: 'slack', error: String(error) }, 'A chart could not be shown as a picture'),
      );
    }
    return files;
  };
}

/** In no channel, so that the picture shows only in messages. */
async function upload(client: webApi.WebClient, chart: Chart, file: Buffer): Promise<string> {
  const named = { filename: 'chart.png', title: chart.title, alt_text: chart.alt.slice(0, 1000) };
  const uploaded = Uploaded.parse(await client.files.uploadV2({ ...named, file }));
  const [{ files }] = uploaded.files as [{ files: [{ id: string }] }]; // at least one of each, by the schema
  const [{ id }] = files;
  for (let look = 1; look <= LOOKS; look += 1) {
    const { mimetype } = FileInfo.parse(await client.files.info({ file: id })).file;
    if (mimetype) return id;
    await wait(BETWEEN_MS);
  }
  throw new Error('Slack did not get the picture ready in time');
}
