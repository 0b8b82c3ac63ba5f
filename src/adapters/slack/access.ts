import type { Subscription } from '../../core/model/subscription.ts';

/**
 * Told when Slack says that digests can no longer be posted in some places, with the reason and its cure, or, without a
 * reason, that they can be again.
 */
export type Access = (which: (subscription: Subscription) => boolean, reason: string | undefined) => Promise<void>;
