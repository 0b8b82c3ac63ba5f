import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allOf, type Modal } from './components.ts';
import { createGateway, MESSAGE_CONTENT } from './gateway.ts';
import { interactionPayload, messagePayload, type Who } from './payloads.ts';
import { BOT, everyone, GUILD, MANAGE_CHANNELS, typeOf, USER, user } from './people.ts';
import { GENEROUS } from './rate-limits.ts';
import { createRest, type Fault } from './rest.ts';
import { schemaCheck } from './schema.ts';
import { createWorld, type Exchange, type SentMessage, type WorldEvent } from './world.ts';

export const MENTION = `<@${BOT.id}>`;
export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAx.loopback.token';

/** What people type after a slash command, by option. */
type Options = Readonly<Record<string, string>>;
type Waiting = { wanted: (event: WorldEvent) => boolean; resolve: (event: WorldEvent) => void };

/** Discord on 127.0.0.1: real discord.js logs in to it, and tests play the people. */
export async function startLoopbackDiscord({ interactionLifetimeMs = 3000, rateLimits = GENEROUS } = {}) {
  const waiting = new Set<Waiting>();
  const tell = (event: WorldEvent): void => {
    for (const one of [...waiting].filter(({ wanted }) => wanted(event))) {
      waiting.delete(one);
      one.resolve(event);
    }
  };
  const world = createWorld(tell, { interactionLifetimeMs, rateLimits });
  const faults: Fault[] = [];
  let port = 0;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}`;
  const gateway = createGateway(TOKEN, gatewayUrl, world);
  const rest = createRest({ token: TOKEN, world, check: schemaCheck, faults, gatewayUrl });
  const server = createServer((request, response) => {
    rest(request, response).catch((error: unknown) => {
      world.violations.push(`the loopback server failed: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  server.on('upgrade', gateway.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port; // a server on a port has an AddressInfo

  const next = (wanted: Waiting['wanted']): Promise<WorldEvent> =>
    new Promise((resolve) => waiting.add({ wanted, resolve }));

  function interact(type: number, data: unknown, who: Who, source?: SentMessage): Promise<Exchange> {
    const ids = { id: world.nextId(), token: `interaction-${world.nextId()}` };
    const payload = interactionPayload(type, data, who, ids, source);
    return new Promise((settle) => {
      const beginning = { state: 'waiting' as const, ephemeral: false, original: undefined, steps: [], surplus: 0 };
      const interaction = { ...ids, channel: payload.channel_id, source, born: Date.now(), ...beginning, settle };
      world.interactions.set(ids.token, interaction);
      gateway.dispatch('INTERACTION_CREATE', payload);
    });
  }

  /** What the bot hears of a message: the words only if it is meant, or may read all. */
  function heard(text: string, who: Who) {
    const payload = messagePayload(text, who, world);
    const meant = who.direct || payload.mentions.length > 0 || (gateway.intents & MESSAGE_CONTENT) !== 0;
    return meant ? payload : { ...payload, content: '' };
  }

  async function posted(wanted: (message: SentMessage) => boolean): Promise<SentMessage> {
    const event = await next((one) => one.kind === 'posted' && wanted(one.message));
    if (event.kind !== 'posted') throw new Error('next() gave another event than the one asked for');
    return event.message;
  }

  return {
    world,
    gateway,
    faults,
    apiUrl: `http://127.0.0.1:${port}/api`,
    violations: world.violations,
    /** Resolves at the next such event. */
    next,
    /** A slash command; resolves with what came of it. */
    slash(name: string, options: Options = {}, who: Who = {}): Promise<Exchange> {
      const given = Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value }));
      return interact(2, { id: '700000000000000001', name, type: 1, options: given }, who);
    },
    /** A slash command about another channel, in which the one who asks has the same rights. */
    slashFor(channel: string, name: string, options: Options = {}, who: Who = {}): Promise<Exchange> {
      const given = Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value }));
      const about = { name: 'channel', type: 7, value: channel };
      const permissions = who.manages ? MANAGE_CHANNELS : '0';
      const resolved = { channels: { [channel]: { id: channel, type: typeOf(channel), name: 'it', permissions } } };
      return interact(2, { id: '700000000000000001', name, type: 1, options: [...given, about], resolved }, who);
    },
    /** A command from the menu of somebody's message. */
    pointAt(name: string, text: string, who: Who = {}): Promise<Exchange> {
      const target = messagePayload(text, who, world);
      const resolved = { messages: { [target.id]: target } };
      return interact(2, { id: '700000000000000002', name, type: 3, target_id: target.id, resolved }, who);
    },
    /** Fills in a form that was opened, and sends it. */
    submit({ custom_id, components }: Modal, values: Options, who: Who = {}): Promise<Exchange> {
      const filled = components.map(({ component: { type, custom_id: field } }) => {
        const value = values[field];
        const given = type === 3 ? { values: value === undefined ? [] : [value] } : { value: value ?? '' };
        return { type: 18, id: 1, component: { type, id: 2, custom_id: field, ...given } };
      });
      return interact(5, { custom_id, components: filled }, who);
    },
    /** What is offered while the last of the options is being typed. */
    async autocomplete(name: string, options: Options, who: Who = {}): Promise<Exchange['choices']> {
      const last = Object.keys(options).at(-1);
      const given = Object.entries(options).map(([key, value]) => ({
        name: key,
        type: 3,
        value,
        ...(key === last && { focused: true }),
      }));
      return (await interact(4, { id: '700000000000000001', name, type: 1, options: given }, who)).choices;
    },
    /** A press of a button, or a choice from a menu, on a message. */
    press(message: SentMessage, label: string, who: Who = {}): Promise<Exchange> {
      return interact(3, pressed(message, label), { ...who, channel: message.channel_id }, message);
    },
    /** A message to which the bot is to reply; resolves with the reply. */
    message(text: string, who: Who = {}): Promise<SentMessage> {
      const payload = heard(text, who);
      const reply = posted(({ message_reference: to }) => to?.message_id === payload.id);
      gateway.dispatch('MESSAGE_CREATE', payload);
      return reply;
    },
    /** A message of which no answer is awaited. */
    say(text: string, who: Who = {}): void {
      gateway.dispatch('MESSAGE_CREATE', heard(text, who));
    },
    /** So many messages of people among themselves. */
    chatter(channel: string, count: number): void {
      for (let left = count; left > 0; left -= 1) {
        const said = { channel_id: channel, author: user(USER), timestamp: world.now, content: 'chatter', files: [] };
        const id = world.nextId();
        world.messages.set(id, { id, ...said });
      }
    },
    /** Takes “Read Message History” from everybody. */
    async hideHistory(): Promise<void> {
      world.historyReadable = false;
      gateway.dispatch('GUILD_ROLE_UPDATE', { guild_id: GUILD, role: everyone(GUILD, { history: false }) });
      await gateway.roundTrip();
    },
    /** Deletes a message, and the post that it began. */
    remove(id: string): void {
      world.deleted.add(id);
      world.posts.delete(id);
      for (const [own, { channel_id }] of world.messages)
        if (own === id || channel_id === id) world.messages.delete(own);
    },
    messages: (channel: string): SentMessage[] =>
      [...world.messages.values()].filter((one) => one.channel_id === channel),
    async close(): Promise<void> {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type LoopbackDiscord = Awaited<ReturnType<typeof startLoopbackDiscord>>;

function pressed(message: SentMessage, label: string) {
  for (const component of allOf(message.components ?? [])) {
    if (component.type === 2 && component.label === label) return { component_type: 2, custom_id: component.custom_id };
    const option = component.type === 3 ? component.options.find((one) => one.label === label) : undefined;
    if (option !== undefined && component.type === 3)
      return { component_type: 3, custom_id: component.custom_id, values: [option.value] };
  }
  throw new Error(`there is no button or option “${label}”`);
}
