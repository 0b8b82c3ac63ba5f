import type { Failure } from '../../core/failure.ts';
import { sentenceFor } from '../../core/failure-sentences.ts';
import type { View } from '../../core/view/block.ts';

/** For what fails in the adapter itself, where the core is not asked. */
export function failureView(failure: Failure): View {
  return { audience: 'asker', blocks: [{ kind: 'text', spans: [{ kind: 'text', text: sentenceFor(failure) }] }] };
}
