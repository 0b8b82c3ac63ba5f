import { z } from 'zod';

/** Discord's published limits on components, written down by hand, so that they hold without its schema file. */

export const text = (limit: number) => z.string().max(limit);
export const required = (limit: number) => z.string().trim().min(1).max(limit);
const CustomId = z.string().min(1).max(100);
const Attachment = z.looseObject({ url: z.string().regex(/^attachment:\/\/[\w.-]+$|^https?:/) });

const Button = z
  .looseObject({
    type: z.literal(2),
    style: z.int().min(1).max(4),
    label: text(80).optional(),
    custom_id: CustomId,
  })
  .refine(({ label, emoji }) => (label ?? '').trim() !== '' || emoji !== undefined, 'a button without label and emoji');
const Option = z.looseObject({ label: required(100), value: required(100), description: text(100).optional() });
const options = z
  .array(Option)
  .min(1)
  .max(25)
  .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, 'option values repeat');
const Select = z.looseObject({
  type: z.literal(3),
  custom_id: CustomId,
  placeholder: text(150).optional(),
  options,
});
const Row = z.looseObject({
  type: z.literal(1),
  components: z.union([z.array(Button).min(1).max(5), z.array(Select).length(1)]),
});
const TextDisplay = z.looseObject({ type: z.literal(10), content: required(4000) });
const Section = z.looseObject({
  type: z.literal(9),
  components: z.array(TextDisplay).min(1).max(3),
  accessory: Button,
});
const Gallery = z.looseObject({
  type: z.literal(12),
  items: z
    .array(z.looseObject({ media: Attachment, description: required(1024).optional() }))
    .min(1)
    .max(10),
});
const File = z.looseObject({ type: z.literal(13), file: Attachment });
const Separator = z.looseObject({ type: z.literal(14) });
const Part = z.discriminatedUnion('type', [Row, Section, TextDisplay, Gallery, File, Separator]);
export const Container = z.looseObject({ type: z.literal(17), components: z.array(Part).min(1) });
export type Container = z.infer<typeof Container>;

/** A component and those within it. */
export type Piece = z.infer<typeof Part> | z.infer<typeof Button> | z.infer<typeof Select> | Container;

/** Every component of a message, outer ones first. */
export function allOf(components: readonly Piece[]): Piece[] {
  return components.flatMap((one): Piece[] => {
    if (one.type === 9) return [one, ...one.components, one.accessory];
    return one.type === 1 || one.type === 17 ? [one, ...allOf(one.components)] : [one];
  });
}

/** What is wrong with the components of a message taken together. */
export function faultsOf(components: readonly Piece[]): string[] {
  const all = allOf(components);
  const length = all.reduce((sum, one) => sum + (one.type === 10 ? one.content.length : 0), 0);
  const ids = all.flatMap((one) => (one.type === 2 || one.type === 3 ? [one.custom_id] : []));
  return [
    ...(all.length > 40 ? [`${all.length} components; 40 are allowed`] : []),
    ...(length > 4000 ? [`texts of ${length} characters in all; 4000 are allowed`] : []),
    ...(new Set(ids).size < ids.length ? ['custom_ids repeat'] : []),
  ];
}

/** The names of the files that a message shows: what it does not show, nobody sees. */
export function filesShown(components: readonly Piece[]): string[] {
  const urls = allOf(components).flatMap((one) => {
    if (one.type === 13) return [one.file.url];
    return one.type === 12 ? one.items.map(({ media }) => media.url) : [];
  });
  return urls.filter((url) => url.startsWith('attachment://')).map((url) => url.slice('attachment://'.length));
}

const Input = z.looseObject({ type: z.literal(4), custom_id: CustomId, style: z.int().min(1).max(2) });
const Label = z.looseObject({
  type: z.literal(18),
  label: required(45),
  description: required(100).optional(),
  component: z.discriminatedUnion('type', [Input, Select]),
});
export const Modal = z.object({
  custom_id: CustomId,
  title: required(45),
  components: z
    .array(Label)
    .min(1)
    .max(5)
    .refine((all) => new Set(all.map(({ component }) => component.custom_id)).size === all.length, 'fields repeat'),
});
export type Modal = z.infer<typeof Modal>;
