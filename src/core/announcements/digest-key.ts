import { checksum } from './checksum.ts';

/**
 * The mark of one digest on its platform, the same however often it is built. Discord takes 25 characters as a nonce:
 * https://discord.com/developers/docs/resources/message#create-message
 */
export function digestKey(subscription: string, slot: string, papers: readonly string[]): string {
  return `offprint-${checksum(JSON.stringify([subscription, slot, papers.toSorted()]))}`;
}
