import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { createPictures } from '../../src/pictures/create-pictures.ts';
import { CHARTS } from '../../test/pictures/sample-charts.ts';

const TIMES = 20;
const GUARANTEED_MS = 100;

const pictures = createPictures();
const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1e6);
const before = megabytes();
const started = performance.now();
await pictures.draw(Object.values(CHARTS)[0] ?? { kind: 'chart', title: '', labels: [], series: [], alt: '' });
console.log(`the first picture: ${Math.round(performance.now() - started)} ms, ${megabytes() - before} MB`);

console.log('\np50 ms\tp99 ms\theld ms\tkB\tchart');
for (const [name, chart] of Object.entries(CHARTS)) {
  const times: number[] = [];
  let bytes = (await pictures.draw(chart)).byteLength;
  const held = monitorEventLoopDelay({ resolution: 1 });
  held.enable();
  for (let n = 0; n < TIMES; n += 1) {
    const start = performance.now();
    bytes = (await pictures.draw(chart)).byteLength;
    times.push(performance.now() - start);
  }
  held.disable();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  const figures = [at(0.5), at(0.99), held.max / 1e6, bytes / 1000].map((figure) => figure.toFixed(0));
  console.log([...figures, name].join('\t'));
  if (at(0.5) > GUARANTEED_MS) process.exitCode = 1;
}
globalThis.gc?.();
console.log(`\nmemory after ${Object.keys(CHARTS).length * (TIMES + 1)} pictures: ${megabytes()} MB`);
