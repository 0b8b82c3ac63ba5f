import type { Pictures } from '../core/ports.ts';

/** Pixels for a unit of the picture. */
const SCALE = 2;
/** An area of nothing is not cut out: resvg-js 2.6 otherwise copies the whole picture once more. */
const UNCUT = { left: 0, top: 0, right: 0, bottom: 0 };

/** Rasterises off the event loop. The renderer and the fonts are loaded with the first picture. */
export function createPictures(): Pictures {
  let loading: ReturnType<typeof load> | undefined;
  return {
    async draw(chart) {
      loading ??= load();
      const { renderAsync, drawChart, letteringFor } = await loading;
      const texts = [chart.title, ...chart.labels, ...chart.series.map(({ label }) => label)];
      const picture = await renderAsync(drawChart(chart, await letteringFor(texts.join(' '))), {
        font: { loadSystemFonts: false },
        fitTo: { mode: 'zoom', value: SCALE },
        crop: UNCUT,
      });
      return picture.asPng();
    },
  };
}

async function load() {
  const [{ renderAsync }, { drawChart }, { createFonts }] = await Promise.all([
    import('@resvg/resvg-js'),
    import('./draw-chart.ts'),
    import('./fonts.ts'),
  ]);
  return { renderAsync, drawChart, letteringFor: createFonts() };
}
