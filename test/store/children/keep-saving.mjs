// Saves 200 papers one after the other, saying so after each; meant to be killed in the middle of it.
const [library, folder, round, leastToFold] = process.argv.slice(2);
const { openLowdbStore } = await import(library);
const store = await openLowdbStore(folder, { leastToFold: Number(leastToFold) });

for (let count = 0; count < 200; count++) {
  const id = `p:${round}-${count}`;
  const facts = { title: `Paper ${id}`, authors: [], unplacedAuthors: [], authorsComplete: true, date: '2024' };
  const lists = { categories: [], affiliations: [], code: false, ids: {}, urls: {}, baseline: false, provenance: {} };
  await store.catalogue.save({ papers: [{ ...facts, ...lists, id, firstSeen: '2026-01-01T00:00:00Z' }], authors: [] });
  const row = { subscription: 's', paper: id, state: 'sent', digest: 'd', at: '2026-01-01T00:00:00Z' };
  await store.ledger.write([row]);
  process.stdout.write(`${id}\n`);
}
await store.close();
