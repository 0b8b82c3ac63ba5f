import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** A body that is larger than is read; its connection has been ended. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The text of a body, of at most so many bytes once unpacked; throws `TooLarge` as soon as there are more. */
export async function readBody(body: Readable, encoding: string | undefined, mostBytes: number): Promise<string> {
  let bytes = 0;
  const gather = async (chunks: AsyncIterable<Uint8Array>): Promise<string> => {
    const kept: Uint8Array[] = [];
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw new TooLarge();
      kept.push(chunk);
    }
    return new TextDecoder().decode(Buffer.concat(kept));
  };
  try {
    return await (encoding === 'gzip' ? pipeline(body, createGunzip(), gather) : pipeline(body, gather));
  } catch (error) {
    // Of several streams that end, the pipeline may tell the abortion and not its cause.
    throw bytes > mostBytes ? new TooLarge() : error;
  }
}
