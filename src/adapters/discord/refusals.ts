import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RESTJSONErrorCodes } from 'discord.js';

const WRONG_TOKEN = 'Discord refuses the token: copy DISCORD_TOKEN anew from the bot’s page in the developer portal.';

/** What Discord's error codes ask people to do, from https://discord.com/developers/docs/topics/opcodes-and-status-codes. */
export const CURES: { readonly [code: number]: string } = {
  0: WRONG_TOKEN,
  4004: WRONG_TOKEN,
  4014: 'Discord refuses the intents that the bot asks for.',
  4010: 'Discord refuses DISCORD_SHARDS: each of its numbers must be smaller than the one behind the slash.',
  4011: 'The bot is on too many servers for so few shards: raise the number behind the slash of DISCORD_SHARDS, in every process.',
  10003: 'The channel is gone.',
  10004: 'The bot is not on that server, or the server is gone.',
  50001:
    'The bot can’t see this channel or server: give it “View Channel” there, or invite it again with the scopes “bot” and “applications.commands”.',
  40067:
    'This forum wants a tag on each post: switch off “Require people to select tags when posting” there, so that digests can be posted.',
  10008: 'The message is gone.',
  10015: 'Discord no longer waits for this answer.',
  10062: 'Discord no longer waits for this answer.',
  50007: 'This person takes no direct messages from the bot.',
  50013:
    'The bot may not write in this channel: give it “Send Messages” and “Attach Files” there (in a thread “Send Messages in Threads”).',
};

/** Why it can't be told what was posted, though Discord says nothing to it. */
export const HISTORY_HIDDEN =
  'The bot may not read this channel: give it “Read Message History” there, or it can’t tell whether its last digest arrived.';

/** Whether Discord said no, as opposed to not answering: nothing was done then. */
export function isRefusal(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && error.status >= 400 && error.status < 500;
}

/** Whether Discord found the message itself at fault, and not the place: another may well be taken there. */
export function isUnfit(error: DiscordAPIError): boolean {
  return error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}

/** Discord has an answer to this interaction: the one before came through, though it was not heard of. */
export function hasArrived(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

const GONE: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
];

/** Nobody waits for the answer any more: its time is over, or what it was for has been deleted. */
export function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.includes(error.code);
}

/** The gateway has closed the connection for good. */
export class GatewayClosed extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`the gateway has closed the connection with ${code}`);
    this.code = code;
  }
}

/** One sentence on what went wrong, with its cure where one is known. */
export function refusalSentence(error: unknown): string {
  if (error instanceof DiscordAPIError || error instanceof GatewayClosed)
    return CURES[Number(error.code)] ?? `Discord refuses: ${error.message} (${error.code}).`;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return WRONG_TOKEN;
  if (error instanceof HTTPError) return `Discord answers with HTTP ${error.status}; try again later.`;
  return `Discord can’t be reached: ${error instanceof Error ? error.message : String(error)}`;
}
