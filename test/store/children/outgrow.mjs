// Saves papers until the system refuses; then says how many were acknowledged, how many can be seen, and why.
const [library, folder] = process.argv.slice(2);
const { openLowdbStore } = await import(library);
const store = await openLowdbStore(folder);
const abstract = 'words '.repeat(1000);

for (let count = 0; ; count++) {
  const facts = {
    title: `Paper ${count}`,
    authors: [],
    unplacedAuthors: [],
    authorsComplete: true,
    date: '2024',
    abstract,
  };
  const lists = { categories: [], affiliations: [], code: false, ids: {}, urls: {}, baseline: false, provenance: {} };
  const paper = { ...facts, ...lists, id: `p:${count}`, firstSeen: '2026-01-01T00:00:00Z' };
  try {
    await store.catalogue.save({ papers: [paper], authors: [] });
  } catch (error) {
    const { papers } = await store.catalogue.size();
    process.stdout.write(`saved ${papers === count ? count : -1}, then ${error.message}\n`);
    await store.close();
    break;
  }
}
