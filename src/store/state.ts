import { frozenCopy } from '../core/catalogue/frozen-copy.ts';
import type { LedgerRow } from '../core/model/ledger-row.ts';
import { Subscription } from '../core/model/subscription.ts';
import type { Settings, Subscriptions } from '../core/ports.ts';
import type { Cell } from './cell.ts';

/** The rows of the ledger by subscription and paper, each in the order in which they came. */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, LedgerRow>>;

/** What changes often and is small. */
export type State = {
  subscriptions: readonly Subscription[];
  ledger: Rows;
  settings: ReadonlyMap<string, string>;
};

export const EMPTY_STATE: State = { subscriptions: [], ledger: new Map(), settings: new Map() };

/** Rows by their keys; of several with one key the last stands. */
export function byKey(rows: readonly LedgerRow[], into: Rows = new Map()): Rows {
  const ledger = new Map(into);
  const copied = new Map<string, Map<string, LedgerRow>>();
  for (const row of rows) {
    const own = copied.get(row.subscription) ?? new Map(ledger.get(row.subscription));
    copied.set(row.subscription, own.set(row.paper, row));
    ledger.set(row.subscription, own);
  }
  return ledger;
}

export function createSubscriptions(cell: Cell<State>): Subscriptions {
  return {
    async put(subscription) {
      const copy = frozenCopy(Subscription.parse(subscription));
      await cell.change((state) => {
        const known = state.subscriptions.some(({ id }) => id === copy.id);
        const subscriptions = known
          ? state.subscriptions.map((one) => (one.id === copy.id ? copy : one))
          : [...state.subscriptions, copy];
        return { ...state, subscriptions };
      });
    },
    async change(id, next) {
      await cell.change((state) => {
        const current = state.subscriptions.find((one) => one.id === id);
        if (current === undefined) return state;
        const made = next(current);
        if (made === current) return state;
        const changed = frozenCopy(Subscription.parse(made));
        return { ...state, subscriptions: state.subscriptions.map((one) => (one === current ? changed : one)) };
      });
    },
    async remove(id) {
      await cell.change((state) => {
        const subscriptions = state.subscriptions.filter((one) => one.id !== id);
        return subscriptions.length === state.subscriptions.length ? state : { ...state, subscriptions };
      });
    },
    async list(where) {
      const { subscriptions } = cell.read();
      if (where === undefined) return subscriptions;
      const { platform, workspace, channel } = where;
      return subscriptions.filter(
        ({ place }) =>
          place.platform === platform &&
          place.workspace === workspace &&
          (channel === undefined || place.channel === channel),
      );
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
