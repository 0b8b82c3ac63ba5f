import { beforeAll, describe } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { shippedBot } from '../shipped-record.ts';
import { holdCorpus } from './hold-corpus.ts';
import { SHIPPED_FAULTS } from './known-faults.ts';
import { SHIPPED } from './shipped/corpus.ts';

let bot: Bot;

beforeAll(async () => {
  ({ bot } = await shippedBot());
});

describe('questions about the shipped record', () => {
  holdCorpus(SHIPPED, SHIPPED_FAULTS, () => bot);
});
