import { z } from 'zod';

/** Discord's published limits, written down by hand, so that they hold without its schema file. */

const text = (limit: number) => z.string().max(limit);
const required = (limit: number) => z.string().trim().min(1).max(limit);

const Embed = z.looseObject({
  title: text(256).optional(),
  description: text(4096).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .optional(),
  fields: z
    .array(z.looseObject({ name: required(256), value: required(1024) }))
    .max(25)
    .optional(),
  footer: z.looseObject({ text: required(2048) }).optional(),
  author: z.looseObject({ name: required(256) }).optional(),
});

const Button = z
  .looseObject({
    type: z.literal(2),
    style: z.int().min(1).max(6),
    label: text(80).optional(),
    custom_id: z.string().min(1).max(100),
  })
  .refine(({ label, emoji }) => (label ?? '').trim() !== '' || emoji !== undefined, 'a button without label and emoji');
const Option = z.looseObject({ label: required(100), value: required(100), description: text(100).optional() });
const Select = z.looseObject({
  type: z.literal(3),
  custom_id: z.string().min(1).max(100),
  placeholder: text(150).optional(),
  options: z
    .array(Option)
    .min(1)
    .max(25)
    .refine((options) => new Set(options.map(({ value }) => value)).size === options.length, 'option values repeat'),
});
const Row = z.looseObject({
  type: z.literal(1),
  components: z.union([z.array(Button).min(1).max(5), z.array(Select).length(1)]),
});

type EmbedBody = z.infer<typeof Embed>;

function lengthOf({ title = '', description = '', fields = [], footer, author }: EmbedBody): number {
  const parts = [
    title,
    description,
    footer?.text ?? '',
    author?.name ?? '',
    ...fields.flatMap((field) => [field.name, field.value]),
  ];
  return parts.join('').length;
}

const MessageShape = z.looseObject({
  content: text(2000).nullish(),
  embeds: z.array(Embed).max(10).nullish(),
  components: z.array(Row).max(5).nullish(),
  attachments: z
    .array(z.looseObject({ id: z.coerce.string(), filename: required(1024).optional() }))
    .max(10)
    .nullish(),
  flags: z.int().optional(),
  nonce: z.union([z.string().max(25), z.int()]).optional(),
  enforce_nonce: z.boolean().optional(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()).optional() }).optional(),
  message_reference: z.looseObject({ message_id: z.string() }).optional(),
});

export const MessageBody = MessageShape.superRefine(({ embeds, components }, context) => {
  const total = (embeds ?? []).reduce((sum, embed) => sum + lengthOf(embed), 0);
  if (total > 6000)
    context.addIssue({ code: 'custom', message: `embeds of ${total} characters in all; 6000 are allowed` });
  if ((embeds ?? []).some((embed) => lengthOf(embed) === 0))
    context.addIssue({ code: 'custom', message: 'an empty embed' });
  const ids = (components ?? []).flatMap((row) => row.components.map(({ custom_id: id }) => id));
  if (new Set(ids).size < ids.length) context.addIssue({ code: 'custom', message: 'custom_ids repeat' });
});
export type MessageBody = z.infer<typeof MessageBody>;

/** Whether nothing would be seen of it: Discord refuses that with 50006. */
export function isEmpty({ content, embeds, components, attachments }: MessageBody, files: number): boolean {
  const parts = (embeds?.length ?? 0) + (components?.length ?? 0) + (attachments?.length ?? 0) + files;
  return (content ?? '').trim() === '' && parts === 0;
}

const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const Name = z
  .string()
  .regex(COMMAND_NAME)
  .refine((name) => name === name.toLowerCase(), 'a name in lower case');

const CommandOption = z
  .looseObject({
    type: z.int(),
    name: Name,
    description: required(100),
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional(),
    choices: z
      .array(z.looseObject({ name: required(100), value: z.union([required(100), z.number()]) }))
      .max(25)
      .optional(),
  })
  .refine(({ autocomplete, choices }) => !(autocomplete && choices), 'both choices and autocomplete');

const Command = z.looseObject({
  name: Name,
  description: required(100),
  options: z
    .array(CommandOption)
    .max(25)
    .refine((options) => new Set(options.map(({ name }) => name)).size === options.length, 'option names repeat')
    .refine(
      (options) => options.every(({ required: needs }, index) => !needs || options[index - 1]?.required !== false),
      'required options first',
    )
    .optional(),
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
});
export const CommandList = z
  .array(Command)
  .max(100)
  .refine((commands) => new Set(commands.map(({ name }) => name)).size === commands.length, 'command names repeat');
export type CommandBody = z.infer<typeof Command>;

export const Completions = z.object({
  choices: z.array(z.looseObject({ name: required(100), value: required(100) })).max(25),
});

export const Callback = z.discriminatedUnion('type', [
  z.object({ type: z.literal([4, 7]), data: MessageBody }),
  z.object({ type: z.literal([5, 6]), data: z.looseObject({ flags: z.int().optional() }).optional() }),
  z.object({ type: z.literal(8), data: Completions }),
]);
export type Callback = z.infer<typeof Callback>;
