import { catalogueContract } from '../contracts/catalogue-contract.ts';
import { stateContract } from '../contracts/state-contract.ts';
import { STORES } from './stores.ts';

for (const [name, open] of STORES) {
  catalogueContract(name, open);
  stateContract(name, open);
}
