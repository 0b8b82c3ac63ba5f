/** True the first time that an id comes, as long as it is among the last so many: a resumed connection tells things twice. */
export function createSeen(remembered = 5000): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return false;
    ids.add(id);
    const [oldest] = ids;
    if (ids.size > remembered && oldest !== undefined) ids.delete(oldest);
    return true;
  };
}
