import { sql } from 'kysely';
import { Conversation } from '../../core/model/conversation.ts';
import { Subscription } from '../../core/model/subscription.ts';
import type { Conversations, Paces, Settings, Subscriptions } from '../../core/ports.ts';
import { type Database, rowsOf } from './connect.ts';
import { storable } from './lexemes.ts';

export function createSubscriptions(database: Database): Subscriptions {
  return {
    async put(subscription) {
      const document = JSON.stringify(Subscription.parse(subscription));
      const { id, place } = subscription;
      await database
        .insertInto('subscription')
        .values({ id, ...place, document })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...place, document }))
        .execute();
    },
    async remove(id) {
      await database.deleteFrom('subscription').where('id', '=', id).execute();
    },
    async change(id, next) {
      await database.transaction().execute(async (transaction) => {
        const found = transaction.selectFrom('subscription').select('document').where('id', '=', id).forUpdate();
        const current = await found.executeTakeFirst();
        if (current === undefined) return;
        const changed = Subscription.parse(next(Subscription.parse(current.document)));
        const values = { ...changed.place, document: JSON.stringify(changed) };
        await transaction.updateTable('subscription').set(values).where('id', '=', id).execute();
      });
    },
    async list(where) {
      let query = database.selectFrom('subscription').select('document').orderBy('position');
      for (const field of ['platform', 'workspace', 'channel'] as const) {
        const value = where?.[field];
        if (value !== undefined) query = query.where(field, '=', value);
      }
      return (await query.execute()).map(({ document }) => Subscription.parse(document));
    },
  };
}

/** What was said so long ago is forgotten; follow-ups hold for half an hour. */
const KEPT_MS = 86_400_000;
/** Looked for once in so many turns. */
const TURNS = 100;

export function createConversations(database: Database): Conversations {
  let turns = 0;
  return {
    async recall(key) {
      const found = await database
        .selectFrom('conversation')
        .select('document')
        .where('key', '=', storable(key))
        .executeTakeFirst();
      return found && Conversation.parse(found.document);
    },
    async remember(key, conversation) {
      const { at } = Conversation.parse(conversation);
      const said = { at, document: JSON.stringify(conversation) };
      await database
        .insertInto('conversation')
        .values({ key: storable(key), ...said })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(said))
        .execute();
      if (turns++ % TURNS > 0) return;
      const forgotten = new Date(Date.parse(at) - KEPT_MS).toISOString();
      await database.deleteFrom('conversation').where('at', '<', forgotten).execute();
    },
  };
}

export function createSettings(database: Database): Settings {
  return {
    async get(key) {
      const found = await database.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
      return found?.value;
    },
    async set(key, value) {
      await database
        .insertInto('setting')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
    async change(key, next) {
      await database.transaction().execute(async (transaction) => {
        // Only a row can be held, so there has to be one.
        const [added] = await transaction
          .insertInto('setting')
          .values({ key, value: '' })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .returning('key')
          .execute();
        const held = transaction.selectFrom('setting').select('value').where('key', '=', key).forUpdate();
        const { value } = await held.executeTakeFirstOrThrow();
        const changed = next(added === undefined ? value : undefined);
        await transaction.updateTable('setting').set({ value: changed }).where('key', '=', key).execute();
      });
    },
  };
}

/** Turns further ahead than this were booked by a clock that has been set back since. */
const FARTHEST_TURNS = 100;

export function createPaces(database: Database): Paces {
  return {
    async book(source, everyMs, now) {
      const farthest = now + FARTHEST_TURNS * everyMs;
      const [booked] = await rowsOf(
        database,
        sql<{ turn: number }>`
          insert into pace (source, next) values (${source}, ${now + everyMs}::float8)
          on conflict (source) do update set next = ${everyMs}::float8 +
            case when pace.next > ${farthest}::float8 then ${now}::float8 else greatest(${now}::float8, pace.next) end
          returning next - ${everyMs}::float8 as turn`,
      );
      return booked?.turn ?? now;
    },
    async block(source, until) {
      await database
        .insertInto('pace')
        .values({ source, blocked_until: until })
        .onConflict((conflict) => conflict.column('source').doUpdateSet({ blocked_until: until }))
        .execute();
    },
    async blockedUntil(source) {
      const query = database.selectFrom('pace').select('blocked_until').where('source', '=', source);
      return (await query.executeTakeFirst())?.blocked_until ?? undefined;
    },
  };
}
