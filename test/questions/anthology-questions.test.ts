import { beforeAll, describe } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { anthologyCorpus } from './anthology/corpus.ts';
import { anthologyBot, drawSample, present } from './anthology/sample.ts';
import { holdCorpus } from './hold-corpus.ts';
import { ANTHOLOGY_FAULTS } from './known-faults.ts';

const sample = drawSample();
let bot: Bot;

beforeAll(async () => {
  if (present) bot = await anthologyBot(sample);
}, 60_000);

describe.skipIf(!present)('questions about 6,000 papers of many authors (needs ../shared)', () => {
  holdCorpus(anthologyCorpus(sample), present ? ANTHOLOGY_FAULTS : [], () => bot);
});
