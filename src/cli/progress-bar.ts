/** How far a long piece of work is, on one line that is drawn again and again, and taken away at the end. */
export type ProgressBar = {
  show(label: string, done: number, total: number): void;
  end(): void;
};

type Terminal = { isTTY?: boolean; write(text: string): unknown };

const WIDTH = 30;
const CLEAR = '\r\u001B[K';

/** Draws on terminals only: a file or a pipe has no line that could be drawn again. */
export function createProgressBar(stream: Terminal): ProgressBar {
  let drawn = '';

  function draw(text: string): void {
    if (stream.isTTY !== true || text === drawn) return;
    stream.write(`${CLEAR}${text}`);
    drawn = text;
  }

  return {
    show(label, done, total) {
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const full = Math.floor(share * WIDTH);
      draw(`${label} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(share * 100)} %`);
    },
    end: () => draw(''),
  };
}
