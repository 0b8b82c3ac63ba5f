import type { Settings } from '../../core/ports.ts';
import type { View } from '../../core/view/block.ts';
import type { ChartFiles } from './chart-files.ts';
import { keepQueries } from './kept-queries.ts';
import { type RenderedMessage, renderView } from './render.ts';

/** Renders a view for a workspace, with everything in place that the message needs before it leaves. */
export type Prepare = (view: View, team: string) => Promise<RenderedMessage>;

export function createPrepare(
  chartFiles: (view: View, team: string) => Promise<ChartFiles>,
  settings: Settings,
): Prepare {
  return async (view, team) => {
    const charts = await chartFiles(view, team);
    const message = renderView(view, charts);
    await keepQueries(message.kept, settings);
    return charts.size === 0 ? message : { ...message, withoutPictures: renderView(view) };
  };
}
