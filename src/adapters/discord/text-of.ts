import { type APIMessage, ComponentType } from 'discord.js';

type Said = Pick<APIMessage, 'content' | 'embeds' | 'components'>;
type Component = NonNullable<APIMessage['components']>[number];

/** All that a message says, links among it. */
export function textOf({ content, embeds, components = [] }: Said): string {
  const embedded = embeds.flatMap(({ title, url, description, fields = [] }) => [
    title,
    url,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...embedded, ...components.flatMap(textsIn)].filter(Boolean).join('\n');
}

/** The texts of a component and of those within it. */
export function textsIn(component: Component): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  const within = 'components' in component ? component.components : [];
  return within.flatMap((one) => textsIn(one as Component)); // what stands in rows and sections has no text and no parts
}
