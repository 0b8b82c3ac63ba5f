import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FONTS = new URL('../../../fonts/', import.meta.url).href;
const FACES = [
  ['Regular', 400],
  ['SemiBold', 600],
].map(
  ([name, weight]) => `@font-face { font-family: Inter; font-weight: ${weight}; src: url(${FONTS}Inter-${name}.otf) }`,
);

/** A page as a picture of few colours, two pixels for a unit, as high as its content. Needs Chromium and pngquant. */
export function shoot(page: string, target: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'readme-pictures-'));
  try {
    const [html, png] = [join(folder, 'page.html'), join(folder, 'page.png')];
    const measure = "document.documentElement.dataset.size = document.querySelector('main').offsetHeight";
    const patiently = '--virtual-time-budget=10000';
    const head = `<!doctype html><meta charset="utf-8"><style>${FACES.join('\n')} body { margin: 0 }</style>`;
    writeFileSync(html, `${head}${page}<script>document.fonts.ready.then(() => { ${measure} })</script>`);
    const browse = (...options: readonly string[]): string =>
      execFileSync(
        'chromium',
        [
          '--headless',
          '--no-sandbox',
          '--hide-scrollbars',
          '--allow-file-access-from-files',
          ...options,
          `file://${html}`,
        ],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
    const [, height = ''] = /data-size="(\d+)"/.exec(browse(patiently, '--window-size=696,800', '--dump-dom')) ?? [];
    browse(patiently, `--window-size=696,${height}`, '--force-device-scale-factor=2', `--screenshot=${png}`);
    execFileSync('pngquant', ['--force', '--quality=60-95', '--speed=1', '--strip', '--output', target, '256', png]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
