type File = { title: string; bytes: Uint8Array | undefined; complete: boolean; looks: number };

/** How often Slack is asked about a file before it can show it. */
const LOOKS = 2;

/** Files that the bot uploads: an address, the bytes, the end of it, and a moment until Slack can show them. */
export function createFiles() {
  const files = new Map<string, File>();
  return {
    files: files as ReadonlyMap<string, File>,
    begin(): string {
      const id = `F${files.size + 1}`;
      files.set(id, { title: '', bytes: undefined, complete: false, looks: 0 });
      return id;
    },
    receive(id: string, bytes: Uint8Array): boolean {
      const file = files.get(id);
      if (file === undefined) return false;
      files.set(id, { ...file, bytes });
      return true;
    },
    complete(id: string, title: string): boolean {
      const file = files.get(id);
      if (file?.bytes === undefined) return false;
      files.set(id, { ...file, title, complete: true });
      return true;
    },
    /** Empty until the file can be shown; nothing where there is none. */
    mimetype(id: string): string | undefined {
      const file = files.get(id);
      if (file === undefined || !file.complete) return undefined;
      files.set(id, { ...file, looks: file.looks + 1 });
      return file.looks + 1 >= LOOKS ? 'image/png' : '';
    },
    isReady: (id: string): boolean => (files.get(id)?.looks ?? 0) >= LOOKS,
  };
}
