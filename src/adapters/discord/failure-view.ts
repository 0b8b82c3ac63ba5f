import type { Failure } from '../../core/failure.ts';
import { sentenceFor } from '../../core/failure-sentences.ts';
import type { View } from '../../core/view/block.ts';

/** For what fails in the adapter itself, where the core is not asked. */
export function failureView(failure: Failure): View {
  return sentenceView(sentenceFor(failure));
}

/** What is shown while an answer takes long. */
export function progressView(sentence: string): View {
  return sentenceView(`⏳ ${sentence}`);
}

function sentenceView(text: string): View {
  return { audience: 'asker', blocks: [{ kind: 'text', spans: [{ kind: 'text', text }] }] };
}
