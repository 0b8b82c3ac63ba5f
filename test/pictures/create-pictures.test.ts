import { expect, it } from 'vitest';
import { createPictures } from '../../src/pictures/create-pictures.ts';
import { CHARTS } from './sample-charts.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

it('a PNG, two pixels for a unit, drawn several at a time', async () => {
  const pictures = createPictures();
  const names = ['one author by year', 'names in every script', 'no labels'];
  const drawn = await Promise.all(names.flatMap((name) => CHARTS[name] ?? []).map((chart) => pictures.draw(chart)));
  expect(drawn).toHaveLength(names.length);
  for (const png of drawn) {
    expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
    const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
    expect(view.getUint32(16)).toBe(1280);
    expect(view.getUint32(20)).toBeGreaterThan(100);
    expect(view.getUint32(20)).toBeLessThan(3000);
    // Slack and Discord take far more; small pictures come quickly.
    expect(png.byteLength).toBeLessThan(500_000);
  }
});
