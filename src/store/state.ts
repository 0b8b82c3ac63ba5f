import { frozenCopy } from '../core/catalogue/frozen-copy.ts';
import type { LedgerRow } from '../core/model/ledger-row.ts';
import { Subscription } from '../core/model/subscription.ts';
import type { Settings, Subscriptions } from '../core/ports.ts';
import type { Cell, OwnTables } from './cell.ts';

/** What changes often and is small. */
export type State = {
  settings: readonly [key: string, value: string];
  subscriptions: Subscription;
  /** By `rowKeyOf`. */
  ledger: LedgerRow;
};

export const emptyState = (): OwnTables<State> => ({
  settings: new Map(),
  subscriptions: new Map(),
  ledger: new Map(),
});

export function createSubscriptions(cell: Cell<State>): Subscriptions {
  return {
    async put(subscription) {
      const entry = frozenCopy(Subscription.parse(subscription));
      await cell.change(() => [{ kind: 'subscriptions', key: entry.id, entry }]);
    },
    async change(id, next) {
      await cell.change(({ subscriptions }) => {
        const current = subscriptions.get(id);
        if (current === undefined) return [];
        return [{ kind: 'subscriptions', key: id, entry: frozenCopy(Subscription.parse(next(current))) }];
      });
    },
    async remove(id) {
      await cell.change(() => [{ kind: 'subscriptions', key: id, entry: undefined }]);
    },
    async list(where) {
      const subscriptions = [...cell.read().subscriptions.values()];
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
      return cell.read().settings.get(key)?.[1];
    },
    async set(key, value) {
      await cell.change(() => [{ kind: 'settings', key, entry: [key, value] }]);
    },
    async change(key, next) {
      await cell.change(({ settings }) => [{ kind: 'settings', key, entry: [key, next(settings.get(key)?.[1])] }]);
    },
  };
}
