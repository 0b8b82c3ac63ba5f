import { z } from 'zod';

/**
 * In a channel shared with others an event may be told as of the workspace where it happened; the one that has the app
 * installed is the first of its authorizations: https://docs.slack.dev/apis/events-api/#authorizations
 */
const Authorized = z.object({ authorizations: z.array(z.object({ team_id: z.string() })).min(1) });
function event<Shape extends z.ZodObject>(shape: Shape) {
  return z.preprocess((body) => {
    const [installed] = Authorized.safeParse(body).data?.authorizations ?? [];
    return installed === undefined ? body : { ...(body as object), team_id: installed.team_id }; // an object, by the schema
  }, shape);
}

/** The fields used of what Slack delivers; shapes as at https://docs.slack.dev/reference/events */
export const MessageEvent = event(
  z.object({
    event_id: z.string(),
    team_id: z.string(),
    event: z.object({
      type: z.enum(['app_mention', 'message']),
      subtype: z.string().optional(),
      bot_id: z.string().optional(),
      user: z.string(),
      text: z.string(),
      ts: z.string(),
      thread_ts: z.string().optional(),
      channel: z.string(),
      channel_type: z.string().optional(),
    }),
  }),
);

export const SlashCommandBody = z.object({
  command: z.string(),
  text: z.string().default(''),
  team_id: z.string(),
  channel_id: z.string(),
  user_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string(),
});

export const AssistantThreadEvent = event(
  z.object({
    event_id: z.string(),
    team_id: z.string(),
    event: z.object({
      assistant_thread: z.object({ user_id: z.string(), channel_id: z.string(), thread_ts: z.string() }),
    }),
  }),
);

export const LinkSharedEvent = event(
  z.object({
    event_id: z.string(),
    team_id: z.string(),
    event: z.object({
      channel: z.string(),
      user: z.string(),
      message_ts: z.string(),
      links: z.array(z.object({ url: z.string() })),
      is_bot_user_member: z.boolean().default(false),
      source: z.string().optional(),
    }),
  }),
);

export const HomeOpenedEvent = event(
  z.object({
    event_id: z.string(),
    team_id: z.string(),
    event: z.object({ user: z.string(), channel: z.string(), tab: z.string().optional() }),
  }),
);

const Person = z.object({ id: z.string(), team_id: z.string().optional() });
const Team = z.object({ id: z.string() }).nullish();

/** A shortcut of the whole workspace, or one of a message. */
export const ShortcutBody = z.object({
  callback_id: z.string(),
  trigger_id: z.string(),
  team: Team,
  user: Person,
  channel: z.object({ id: z.string() }).optional(),
  response_url: z.string().optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional(), text: z.string().default('') }).optional(),
});

const Filled = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

export const ViewSubmission = z.object({
  trigger_id: z.string(),
  team: Team,
  user: Person,
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    /** Where the app is installed, if the form was opened in a channel shared with others. */
    app_installed_team_id: z.string().nullish(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Filled)).default({}) }),
  }),
  response_urls: z.array(z.object({ channel_id: z.string(), response_url: z.string() })).default([]),
});

/** What is typed into a menu whose options we give. */
export const SuggestionBody = z.object({
  action_id: z.string(),
  value: z.string(),
});

const PressedAction = z.object({
  action_id: z.string(),
  action_ts: z.string(),
  value: z.string().optional(),
  text: z.object({ text: z.string() }).optional(),
  selected_option: z.object({ value: z.string(), text: z.object({ text: z.string() }) }).nullish(),
});

export const BlockActionsBody = z.object({
  team: Team,
  user: Person,
  channel: z.object({ id: z.string() }),
  container: z.object({
    message_ts: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ thread_ts: z.string().optional() }).nullish(),
  trigger_id: z.string(),
  response_url: z.string(),
  actions: z.array(PressedAction).min(1),
});

/** A press on the home tab or in a modal: there it belongs to no channel. */
export const ViewActionsBody = z.object({
  team: Team,
  user: Person,
  view: z.object({ id: z.string(), type: z.enum(['home', 'modal']), private_metadata: z.string().default('') }),
  trigger_id: z.string(),
  actions: z.array(PressedAction).min(1),
});

/** Channels and people come with their id alone, or whole, by the kind of event. */
export const AccessEvent = event(
  z.object({
    team_id: z.string(),
    /** Seconds since 1970. */
    event_time: z.number(),
    event: z.object({
      channel: z.union([z.string(), z.object({ id: z.string() })]).optional(),
      user: z.union([z.string(), z.object({ id: z.string(), deleted: z.boolean().optional() })]).optional(),
      tokens: z.object({ bot: z.array(z.string()).optional() }).optional(),
    }),
  }),
);
