type Identified = { readonly ids: readonly string[] };

/** `openalex` of `openalex:A5023888391`. */
export function originOf(id: string): string {
  const colon = id.indexOf(':');
  return colon < 0 ? '' : id.slice(0, colon);
}

/** Whether a source that gives ids to both gives them none in common: it knows them to be two people. */
export function heldApart({ ids: a }: Identified, { ids: b }: Identified): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a.some((id) => {
    const origin = originOf(id);
    const others = b.filter((other) => originOf(other) === origin);
    return others.length > 0 && !others.some((other) => a.includes(other));
  });
}

/** Whether any two of them are held apart. */
export function anyHeldApart(all: readonly Identified[]): boolean {
  const identified = all.filter(({ ids }) => ids.length > 0);
  return identified.some((one, at) => identified.slice(0, at).some((other) => heldApart(one, other)));
}
