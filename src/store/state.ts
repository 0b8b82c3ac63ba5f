import { frozenCopy } from '../core/catalogue/frozen-copy.ts';
import { LedgerRow, type Place, Subscription } from '../core/model/subscription.ts';
import type { Ledger, Settings, Subscriptions } from '../core/ports.ts';
import type { Cell } from './cell.ts';

/** What changes often and is small. */
export type State = {
  subscriptions: readonly Subscription[];
  ledger: readonly LedgerRow[];
  settings: ReadonlyMap<string, string>;
};

export const EMPTY_STATE: State = { subscriptions: [], ledger: [], settings: new Map() };

export function createSubscriptions(cell: Cell<State>): Subscriptions {
  return {
    async put(subscription) {
      const copy = frozenCopy(Subscription.parse(subscription));
      await cell.change((state) => ({
        ...state,
        subscriptions: replaced(state.subscriptions, [copy], ({ id }) => id),
      }));
    },
    async remove(id) {
      await cell.change((state) => {
        const subscriptions = state.subscriptions.filter((one) => one.id !== id);
        return subscriptions.length === state.subscriptions.length ? state : { ...state, subscriptions };
      });
    },
    async list(place) {
      const { subscriptions } = cell.read();
      return subscriptions.filter((one) => place === undefined || samePlace(one.place, place));
    },
  };
}

export function createLedger(cell: Cell<State>): Ledger {
  return {
    async rows(subscription) {
      return cell.read().ledger.filter((row) => row.subscription === subscription);
    },
    async write(rows) {
      const copies = rows.map((row) => frozenCopy(LedgerRow.parse(row)));
      await cell.change((state) =>
        copies.length === 0 ? state : { ...state, ledger: replaced(state.ledger, copies, rowKey) },
      );
    },
    async erase(rows) {
      const erased = new Set(rows.map(rowKey));
      await cell.change((state) => {
        const ledger = state.ledger.filter((row) => !erased.has(rowKey(row)));
        return ledger.length === state.ledger.length ? state : { ...state, ledger };
      });
    },
  };
}

export function createSettings(cell: Cell<State>): Settings {
  return {
    async get(key) {
      return cell.read().settings.get(key);
    },
    async set(key, value) {
      await cell.change((state) =>
        state.settings.get(key) === value ? state : { ...state, settings: new Map(state.settings).set(key, value) },
      );
    },
  };
}

const rowKey = ({ subscription, paper }: Pick<LedgerRow, 'subscription' | 'paper'>): string =>
  JSON.stringify([subscription, paper]);

const samePlace = (a: Place, b: Place): boolean =>
  a.platform === b.platform && a.workspace === b.workspace && a.channel === b.channel;

/** Items in order of first sight, those of equal key replaced in place. */
function replaced<T>(items: readonly T[], added: readonly T[], keyOf: (item: T) => string): T[] {
  const kept = new Map(items.map((item) => [keyOf(item), item]));
  for (const item of added) kept.set(keyOf(item), item);
  return [...kept.values()];
}
