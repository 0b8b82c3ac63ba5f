import type { ClientOf } from '../clients.ts';
import { type Form, renderForm } from './render-form.ts';

/** Opens the form for the person who acted; the trigger holds for three seconds. */
export async function openForm(clientOf: ClientOf, team: string, triggerId: string, form: Form): Promise<void> {
  const client = await clientOf(team);
  await client.views.open({ trigger_id: triggerId, view: renderForm(form) });
}
