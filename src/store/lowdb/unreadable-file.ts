/** A file of the store that can't be read. It was left as it is; the message says which, why, and how to recover. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly path: string;

  constructor(path: string, fault: string, recovery = RESTORE) {
    super(`${path} can’t be read: ${fault}. It was left as it is. ${recovery}`);
    this.path = path;
  }
}

const RESTORE =
  'Put back a copy from a backup or from version control, or move the file away to start without what it holds.';
