/**
 * What this process was delivered, so that a repetition is not even begun while the first is being answered. Across restarts
 * and processes the store's claims hold, which are taken when the answer leaves.
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
