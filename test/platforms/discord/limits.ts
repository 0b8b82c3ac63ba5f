import { z } from 'zod';
import { Container, faultsOf, filesShown, Modal, required, text } from './components.ts';

/** Discord's published limits, written down by hand, so that they hold without its schema file. */

export const COMPONENTS_V2 = 1 << 15;

const MessageShape = z.looseObject({
  content: text(2000).nullish(),
  /** The bot sends none. */
  embeds: z.array(z.never()).nullish(),
  components: z.array(Container).max(10).nullish(),
  attachments: z
    .array(z.looseObject({ id: z.coerce.string(), filename: required(1024).optional() }))
    .max(10)
    .nullish(),
  flags: z.int().optional(),
  nonce: z.union([z.string().max(25), z.int()]).optional(),
  enforce_nonce: z.boolean().optional(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()).optional() }).optional(),
  message_reference: z.looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().optional() }).optional(),
});

export const MessageBody = MessageShape.superRefine(({ content, components, flags = 0 }, context) => {
  const layout = (flags & COMPONENTS_V2) !== 0;
  const faults = [
    ...(layout && (content ?? '') !== '' ? ['a message of components has no content'] : []),
    ...(!layout && (components ?? []).length > 0 ? ['containers without the flag that lets them be shown'] : []),
    ...faultsOf(components ?? []),
  ];
  for (const message of faults) context.addIssue({ code: 'custom', message });
});
export type MessageBody = z.infer<typeof MessageBody>;

/** Whether nothing would be seen of it: Discord refuses that with 50006. */
export function isEmpty({ content, embeds, components, attachments }: MessageBody, files: number): boolean {
  const parts = (embeds?.length ?? 0) + (components?.length ?? 0) + (attachments?.length ?? 0) + files;
  return (content ?? '').trim() === '' && parts === 0;
}

/** Files that a message shows and does not bring, or brings and does not show. */
export function filesAmiss({ components, flags = 0 }: MessageBody, names: readonly string[]): string[] {
  const shown = filesShown(components ?? []);
  const unseen = (flags & COMPONENTS_V2) === 0 ? [] : names.filter((name) => !shown.includes(name));
  return [...shown.filter((name) => !names.includes(name)), ...unseen];
}

const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const Name = z
  .string()
  .regex(COMMAND_NAME)
  .refine((name) => name === name.toLowerCase(), 'a name in lower case');

const localised = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^[a-z]{2}(-[A-Z0-9]{2,3})?$/), value);
const Names = localised(Name).optional();
const Descriptions = localised(required(100)).optional();

const CommandOption = z
  .looseObject({
    type: z.int(),
    name: Name,
    name_localizations: Names,
    description: required(100),
    description_localizations: Descriptions,
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional(),
    choices: z
      .array(z.looseObject({ name: required(100), value: z.union([required(100), z.number()]) }))
      .max(25)
      .optional(),
  })
  .refine(({ autocomplete, choices }) => !(autocomplete && choices), 'both choices and autocomplete');

const shared = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  contexts: z.array(z.int().min(0).max(2)).optional(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).optional(),
};

const inEachLanguage = (
  all: readonly { name: string; name_localizations?: Readonly<Record<string, string>> | undefined }[],
) => {
  const languages = new Set(all.flatMap(({ name_localizations: names = {} }) => Object.keys(names)));
  return [...languages].every((language) => {
    const names = all.map(({ name, name_localizations: own }) => own?.[language] ?? name);
    return new Set(names).size === names.length;
  });
};

const SlashCommand = z.looseObject({
  ...shared,
  type: z.literal(1).default(1),
  name: Name,
  name_localizations: Names,
  description: required(100),
  description_localizations: Descriptions,
  options: z
    .array(CommandOption)
    .max(25)
    .refine((options) => new Set(options.map(({ name }) => name)).size === options.length, 'option names repeat')
    .refine(inEachLanguage, 'option names repeat in a language')
    .refine(
      (options) => options.every(({ required: needs }, index) => !needs || options[index - 1]?.required !== false),
      'required options first',
    )
    .optional(),
});
/** A command in the menu of a message; it has no description. */
const MessageCommand = z.looseObject({
  ...shared,
  type: z.literal(3),
  name: required(32),
  name_localizations: localised(required(32)).optional(),
  description: z.literal('').optional(),
});
const Command = z.discriminatedUnion('type', [SlashCommand, MessageCommand]);

const most = (type: 1 | 3, count: number) => (all: readonly { type: number }[]) =>
  all.filter((one) => one.type === type).length <= count;
export const CommandList = z
  .array(Command)
  .refine(most(1, 100), 'over 100 slash commands')
  .refine(most(3, 5), 'over 5 message commands')
  .refine(
    (commands) => new Set(commands.map(({ type, name }) => `${type} ${name}`)).size === commands.length,
    'command names repeat',
  )
  .refine(
    (commands) => inEachLanguage(commands.filter(({ type }) => type === 1)),
    'command names repeat in a language',
  );
export type CommandBody = z.infer<typeof Command>;

export const Completions = z.object({
  choices: z.array(z.looseObject({ name: required(100), value: required(100) })).max(25),
});

export const Callback = z.discriminatedUnion('type', [
  z.object({ type: z.literal([4, 7]), data: MessageBody }),
  z.object({ type: z.literal([5, 6]), data: z.looseObject({ flags: z.int().optional() }).optional() }),
  z.object({ type: z.literal(8), data: Completions }),
  z.object({ type: z.literal(9), data: Modal }),
]);
export type Callback = z.infer<typeof Callback>;

export const ForumPost = z.looseObject({ name: required(100), message: MessageBody });
