import type { LedgerRow, RowIn } from '../model/ledger-row.ts';
import type { Subscription } from '../model/subscription.ts';
import { surveyed } from './announce-to.ts';
import type { Announcing } from './announcing.ts';
import { inOrder, type Standing } from './standing.ts';
import { createSurvey, type Survey } from './survey.ts';
import { waitingRows } from './tidy-rows.ts';
import { isZone } from './zone.ts';

export type Planned = { subscription: Subscription; standing: Standing };

/** What these subscriptions need, in the order in which to do it; papers that became due are written down as waiting, all at once. */
export async function plan(
  subscriptions: readonly Subscription[],
  announcing: Announcing,
): Promise<{ survey: Survey; planned: readonly Planned[] }> {
  const { store, log, now, dryRun = false } = announcing;
  const survey = await createSurvey(announcing, subscriptions);
  const planned: Planned[] = [];
  const waiting: RowIn<'pending'>[] = [];
  for (const subscription of subscriptions) {
    try {
      const { standing, rows } = await lookAt(subscription, survey, announcing);
      planned.push({ subscription, standing });
      if ('papers' in standing) waiting.push(...waitingRows(subscription.id, rows, standing, now));
    } catch (error) {
      log.error({ subscription: subscription.id, error }, 'what is due could not be told');
      planned.push({ subscription, standing: NOTHING });
    }
  }
  if (!dryRun && waiting.length > 0) await store.ledger.add(waiting);
  return { survey, planned: inOrder(planned) };
}

const NOTHING: Standing = { kind: 'nothing', papers: [], left: [], followUps: [] };

async function lookAt(
  subscription: Subscription,
  survey: Survey,
  announcing: Announcing,
): Promise<{ standing: Standing; rows: readonly LedgerRow[] }> {
  const rows = await announcing.store.ledger.rows(subscription.id);
  const followed = isZone(subscription.schedule.zone) ? await survey.followed(subscription) : undefined;
  // Why it can't be read is told, and kept, where it is tried.
  if (followed?.ok !== true) return { standing: { kind: 'settle' }, rows };
  return { standing: await surveyed(subscription, followed.value, rows, survey, announcing), rows };
}
