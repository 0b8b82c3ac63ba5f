import type { Failure } from '../../../core/failure.ts';
import { sentenceFor } from '../../../core/failure-sentences.ts';
import type { View } from '../../../core/view/block.ts';
import type { SentForm } from './read-form.ts';

/** What is wrong with a form, by the block that is to show it; nothing where it was answered. */
export function formErrors({ answered }: View, form: SentForm): Record<string, string> | undefined {
  if (answered?.answer.kind !== 'failure') return undefined;
  const { failure } = answered.answer;
  const block = blockOf(failure, form) ?? form.blocks[0];
  return block === undefined ? undefined : { [block]: sentenceFor(failure) };
}

function blockOf(failure: Failure, { blocks, options }: SentForm): string | undefined {
  if (failure.kind === 'bad-value') {
    const named = failure.filter.split(' ')[0]; // `from and to` stands for both
    return blocks.find((block) => block === failure.filter || block === named);
  }
  const about = 'name' in failure ? failure.name : 'words' in failure ? failure.words : undefined;
  return about === undefined ? undefined : blocks.find((block) => options[block]?.includes(about));
}
