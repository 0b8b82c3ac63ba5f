import { expect } from 'vitest';
import type { Store } from '../../../src/core/ports.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { givenRealBot } from './catalogue.ts';
import type { Given, Harness } from './harness.ts';

/** A workspace, and the real bot with the shipped record connected to it. */
export type Lab = { slack: SlackServer; harness: Harness; store: Store };

export async function openLab(connect: (slack: SlackServer, given: Given) => Promise<Harness>): Promise<Lab> {
  const slack = await createSlackServer();
  const given = await givenRealBot();
  return { slack, harness: await connect(slack, given), store: given.store };
}

/** Fails the test that said anything to Slack which Slack would not take. */
export async function closeLab({ slack, harness }: Omit<Lab, 'store'>): Promise<void> {
  await harness.connection.stop();
  await slack.close();
  expect(slack.violations).toEqual([]);
}
