import type { Author } from '../model/author.ts';
import { heldApart } from '../names/held-apart.ts';
import type { Catalogue } from '../ports.ts';

/**
 * The author whom the catalogue knows by one of the ids, or by the name where no source holds the two apart. `taken`: the
 * one of that name is somebody else.
 */
export async function identified(
  { name, ids }: { name: string; ids: readonly string[] },
  catalogue: Catalogue,
): Promise<{ author: Author | undefined; taken: boolean }> {
  const tracked = await catalogue.tracked();
  const byId = tracked.find((author) => author.ids?.some((id) => ids.includes(id)));
  if (byId !== undefined) return { author: byId, taken: false };
  const namesake = await catalogue.author({ name, spellings: [name], papers: 0 });
  if (namesake === undefined) return { author: undefined, taken: false };
  const apart = heldApart({ ids }, { ids: namesake.ids ?? [] });
  return { author: apart ? undefined : namesake, taken: apart };
}
