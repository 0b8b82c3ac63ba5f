import type { App } from '@slack/bolt';
import type { Access } from '../../../core/announcements/mark-access.ts';
import type { Bot } from '../../../core/bot.ts';
import type { SlashCommand } from '../../../core/commands/slash.ts';
import type { Claims, Clock, Log, Settings } from '../../../core/ports.ts';
import type { Answering } from '../answering.ts';
import type { Background } from '../background.ts';
import type { ClientOf } from '../clients.ts';
import type { Home } from '../home.ts';
import type { Prepare } from '../prepare.ts';
import type { Replies } from '../replies.ts';

/** What the ways in share. */
export type Ways = {
  bot: Bot;
  slashCommands: readonly SlashCommand[];
  settings: Settings;
  claims: Claims;
  access: Access;
  /** Forgets how a workspace had the app installed at that instant, ISO in UTC; false where it has come back since. */
  removed(team: string, at: string): Promise<boolean>;
  clientOf: ClientOf;
  prepare: Prepare;
  replies: Replies;
  answering: Answering;
  background: Background;
  home: Home;
  log: Log;
  clock: Clock;
};

/** One way in which people reach the bot. Slack is told at once that something arrived; the rest goes on after. */
export type AddWay = (app: App, ways: Ways) => void;
