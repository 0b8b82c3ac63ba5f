import { openSync, readFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';

const pathIn = (folder: string): string => join(folder, '..', `${basename(folder)}.clock`);

/** Keeps the program's time where it outlasts a `kill -9`. */
export function createClockFile(folder: string): (now: number) => void {
  const file = openSync(pathIn(folder), 'w');
  return (now) => void writeSync(file, String(now).padStart(15), 0);
}

/** The time at which the program was ended, in milliseconds since 1970. */
export function readClock(folder: string): number {
  return Number(readFileSync(pathIn(folder), 'utf8'));
}
