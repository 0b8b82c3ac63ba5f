/**
 * Remembers what was delivered, so that Slack's retries are answered once. In memory: a retry that comes after a
 * restart is answered again; for that the ids would have to be in the store.
 */
export function createSeen(limit: number): { isNew(ids: readonly string[]): boolean } {
  const seen = new Set<string>();
  return {
    isNew(ids) {
      const known = ids.some((id) => seen.has(id));
      for (const id of ids) seen.add(id);
      for (const oldest of seen) {
        if (seen.size <= limit) break;
        seen.delete(oldest);
      }
      return !known;
    },
  };
}
