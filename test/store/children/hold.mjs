// Opens the store when told to, says what came of it, and holds it until its input ends.
import { createInterface } from 'node:readline';

const [library, folder] = process.argv.slice(2);
const { openLowdbStore } = await import(library);
const lines = createInterface({ input: process.stdin });
let store;
process.stdout.write('ready\n');
for await (const _ of lines) {
  try {
    store = await openLowdbStore(folder);
    process.stdout.write('holds\n');
  } catch (error) {
    process.stdout.write(`${error.name} ${error.pid}\n`);
  }
}
await store?.close();
