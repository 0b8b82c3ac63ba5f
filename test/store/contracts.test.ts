import { catalogueContract } from '../contracts/catalogue-contract.ts';
import { stateContract } from '../contracts/state-contract.ts';
import { openPostgres } from '../postgres/database.ts';
import { STORES } from './stores.ts';

for (const [name, open] of STORES) {
  catalogueContract(name, open);
  stateContract(name, open);
}

/** As where every word is in very many papers. */
const ALL_BITS = { commonFrom: 1, listed: 0 };

catalogueContract('postgres, every word kept as bits', () => openPostgres(ALL_BITS));
