import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/core/view/block.ts';
import { drawChart } from '../../src/pictures/draw-chart.ts';
import { createFonts } from '../../src/pictures/fonts.ts';
import { SERIES } from '../../src/pictures/palette.ts';
import { CHARTS, NAMES } from './sample-charts.ts';

const letteringFor = createFonts();

async function drawn({ title, labels, series, ...chart }: Chart) {
  const lettering = await letteringFor([title, ...labels, ...series.map(({ label }) => label)].join(' '));
  const svg = drawChart({ title, labels, series, ...chart }, lettering);
  const [, width = '', height = ''] = /^<svg [^>]*width="(\d+)" height="([\d.]+)"/.exec(svg) ?? [];
  const written = [...svg.matchAll(/<g aria-label="([^"]*)".*?<\/g>/g)].map(([markup, text = '']) => ({
    markup,
    text,
  }));
  return { svg, width: Number(width), height: Number(height), written, lettering };
}

/** Measured by the renderer, which rounds to whole units; undefined where there is nothing to see. */
function boxOf(markup: string) {
  const box = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="8000" height="40000"><g transform="scale(10)">${markup}</g></svg>`,
    {
      font: { loadSystemFonts: false },
    },
  ).innerBBox();
  if (box === undefined) return undefined;
  const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height].map((edge) => edge / 10);
  return { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 };
}

const columnsIn = (svg: string, colour: string) =>
  [...svg.matchAll(/<path d="[^"]+" fill="([^"]+)"\/>/g)]
    .filter(([, fill]) => fill === colour)
    .flatMap(([markup]) => boxOf(markup) ?? []);

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

describe.each(Object.entries(CHARTS))('%s', (_, chart) => {
  it('is a picture in which nothing leaves the card', async () => {
    const { svg, width, height } = await drawn(chart);
    const inside = boxOf(svg.replace(/^<svg [^>]*><rect [^>]*\/>/, '').replace(/<\/svg>$/, ''));
    expect(width).toBe(640);
    if (inside === undefined) return;
    expect(inside.left).toBeGreaterThanOrEqual(12);
    expect(inside.top).toBeGreaterThanOrEqual(12);
    expect(inside.right).toBeLessThanOrEqual(width - 12);
    expect(inside.bottom).toBeLessThanOrEqual(height - 10);
  });

  it('has no text over another, nor over a bar', async () => {
    const { svg, written } = await drawn(chart);
    const boxes = written.flatMap(({ markup, text }) => {
      const box = boxOf(markup);
      return box === undefined ? [] : [{ text, ...box }];
    });
    const bars = SERIES.flatMap((colour) => columnsIn(svg, colour)).map((box) => ({ text: 'bar', ...box }));
    const clashes = boxes.flatMap((one, at) =>
      [...boxes.slice(at + 1), ...bars]
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom - 0.5 &&
            other.top < one.bottom - 0.5,
        )
        .map((other) => `${one.text} / ${other.text}`),
    );
    expect(clashes).toEqual([]);
  });

  it('says every label, in the picture or in its words', async () => {
    const { written, lettering } = await drawn(chart);
    const texts = written.map(({ text }) => unescaped(text));
    const missing = chart.labels.filter((label) => {
      const legible = lettering.legible(label);
      return legible !== '' && !texts.includes(legible) && !chart.alt.includes(label);
    });
    expect(missing).toEqual([]);
  });

  it('has a glyph for every letter', async () => {
    const { svg } = await drawn(chart);
    expect(svg.match(/id="[A-Za-z-]+-0"/g)).toBeNull();
    expect(svg).not.toMatch(/<script|\ufffe|NaN|undefined|Infinity/);
  });
});

it.each(Object.entries(NAMES))('a name in %s is written in its own letters', async (_, name) => {
  const { written } = await drawn({ kind: 'chart', title: '', labels: [name], series: [], alt: '' });
  expect(written.map(({ text }) => text)).toEqual([name]);
});

it('columns are as high as their values, and years without papers leave a gap', async () => {
  const values = [1, 0, 0, 4, 2];
  const labels = values.map((_, at) => String(2020 + at));
  const { svg } = await drawn({ kind: 'chart', title: 'T', labels, series: [{ label: 'P', values }], alt: '' });
  const boxes = columnsIn(svg, SERIES[0]);
  const heights = boxes.map(({ top, bottom }) => bottom - top);
  expect(heights).toHaveLength(3);
  const unit = (heights[1] ?? 0) / 4;
  for (const [at, value] of [1, 4, 2].entries()) expect(heights[at]).toBeCloseTo(value * unit, 0);
  const [first, second, third] = boxes.map(({ left }) => left);
  expect((second ?? 0) - (first ?? 0)).toBeCloseTo(3 * ((third ?? 0) - (second ?? 0)), 0);
});

it('bars are as long as their values', async () => {
  const values = [8, 4, 1];
  const labels = ['Ada', 'Bea', 'Cyd'];
  const { svg } = await drawn({ kind: 'chart', title: 'T', labels, series: [{ label: 'P', values }], alt: '' });
  const lengths = columnsIn(svg, SERIES[0]).map(({ left, right }) => right - left);
  const unit = (lengths[0] ?? 0) / 8;
  for (const [at, value] of values.entries()) expect(lengths[at]).toBeCloseTo(value * unit, 0);
});

it('two series stand side by side on one axis, each in its colour and named', async () => {
  const series = [
    { label: 'Max', values: [2, 4] },
    { label: 'Mark', values: [4, 2] },
  ];
  const { svg, written } = await drawn({ kind: 'chart', title: 'T', labels: ['2023', '2024'], series, alt: '' });
  const [first, second] = [SERIES[0], SERIES[1]].map((colour) => columnsIn(svg, colour));
  expect(first).toHaveLength(2);
  expect(first?.[0]?.top).toBeCloseTo(second?.[1]?.top ?? 0, 1);
  expect(first?.[0]?.right).toBeLessThan(second?.[0]?.left ?? 0);
  expect(written.map(({ text }) => text)).toEqual(expect.arrayContaining(['Max', 'Mark']));
});
