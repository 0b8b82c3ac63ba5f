import type { types } from '@slack/bolt';
import type { Reply } from './answering.ts';
import type { ClientOf } from './clients.ts';
import type { Prepare } from './prepare.ts';
import type { ViewPress } from './read-view-press.ts';
import { context, plainText } from './rich-text.ts';

/**
 * An answer in a modal: opened from the home tab, where there is no conversation to answer in, at once and without the
 * answer, for a trigger holds only three seconds; a press in the modal changes it in place.
 */
export function createModal(
  { team, channel, triggerId, view: pressed }: ViewPress,
  clientOf: ClientOf,
  prepare: Prepare,
): Reply {
  const modal = (blocks: types.KnownBlock[]): types.ModalView => ({
    type: 'modal',
    callback_id: 'answer',
    title: plainText('Offprint'),
    close: plainText('Close'),
    private_metadata: channel,
    blocks,
  });
  let opened = pressed.type === 'modal' ? pressed.id : undefined;
  return {
    async begin() {
      if (opened !== undefined) return;
      const client = await clientOf(team);
      const waiting = modal(context('Looking through the papers …'));
      opened = (await client.views.open({ trigger_id: triggerId, view: waiting })).view?.id;
    },
    async give(view) {
      const { blocks } = await prepare(view, team);
      const client = await clientOf(team);
      if (opened !== undefined) await client.views.update({ view_id: opened, view: modal(blocks) });
    },
  };
}
