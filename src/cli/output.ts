import type { Writable } from 'node:stream';

/** A stream of results that its reader may close early, as `head` does. */
export type Output = {
  /** Resolves once the text is handed on; false where nobody reads any more. */
  print(text: string): Promise<boolean>;
};

export function createOutput(stream: Writable): Output {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    print: (text) =>
      new Promise((resolve) => {
        if (!open) resolve(false);
        else stream.write(text, (error) => resolve(!error && open));
      }),
  };
}
