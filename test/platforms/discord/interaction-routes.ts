import { Callback, COMPONENTS_V2, type MessageBody } from './limits.ts';
import { type Call, empty, type Handler, messageIn, post, type Reply, refuse, unknown } from './reply.ts';
import type { Interaction, SentMessage, World } from './world.ts';

function settle(world: World, interaction: Interaction, step: string, message?: SentMessage): void {
  interaction.steps.push(step);
  world.tell({ kind: 'acknowledged', interaction: interaction.id, step });
  if (message === undefined) return;
  const ephemeral = interaction.ephemeral;
  interaction.settle({ message, ephemeral, steps: interaction.steps, choices: [] });
}

const isPrivate = (flags: number | undefined): boolean => ((flags ?? 0) & 64) !== 0;

export const callback: Handler = (call, world) => {
  const interaction = world.interactions.get(call.params[1] ?? '');
  if (interaction === undefined || interaction.id !== call.params[0]) return unknown(10062, 'interaction');
  if (interaction.state !== 'waiting') {
    interaction.surplus += 1;
    return refuse(400, 40060, 'Interaction has already been acknowledged.');
  }
  if (call.arrived - interaction.born > world.interactionLifetimeMs) return unknown(10062, 'interaction');
  const answer = Callback.parse(call.body);
  interaction.acknowledgedMs = call.arrived - interaction.born;
  if (answer.type === 8) {
    interaction.state = 'answered';
    const choices = answer.data.choices.map(({ name, value }) => ({ name, value }));
    interaction.settle({ message: undefined, ephemeral: true, steps: ['complete'], choices });
    return empty;
  }
  if (answer.type === 9) {
    interaction.state = 'answered';
    interaction.settle({ message: undefined, ephemeral: true, steps: ['form'], choices: [], form: answer.data });
    return empty;
  }
  if (answer.type === 5 || answer.type === 6) {
    interaction.state = answer.type === 5 ? 'deferred' : 'deferred-update';
    interaction.ephemeral = isPrivate(answer.data?.flags);
    interaction.original = answer.type === 6 ? interaction.source?.id : undefined;
    settle(world, interaction, answer.type === 5 ? 'defer' : 'defer-update');
    return empty;
  }
  const body = messageIn(call, answer.data);
  interaction.state = 'answered';
  if (answer.type === 7) {
    const source = interaction.source;
    if (source === undefined) return refuse(400, 50035, 'There is no message to update');
    interaction.ephemeral = isPrivate(source.flags);
    const fault = unconvertible(source, body);
    if (fault !== undefined) return fault;
    settle(world, interaction, 'update', change(world, source, body, call.files));
    return empty;
  }
  interaction.ephemeral = isPrivate(body.flags);
  const message = post(world, interaction.channel, body, call.files);
  interaction.original = message.id;
  settle(world, interaction, 'reply', message);
  return empty;
};

/** A message of embeds does not become one of components, or the reverse. */
function unconvertible({ flags: before = 0 }: SentMessage, { flags = 0 }: MessageBody): Reply | undefined {
  return (before & COMPONENTS_V2) === (flags & COMPONENTS_V2)
    ? undefined
    : refuse(400, 50035, 'The message is of another kind');
}

function change(world: World, message: SentMessage, body: MessageBody, files: Call['files']): SentMessage {
  const changed = { ...message, ...body, files, flags: (message.flags ?? 0) | (body.flags ?? 0) };
  world.messages.set(message.id, changed);
  return changed;
}

export const editOriginal: Handler = (call, world) => {
  const interaction = world.interactions.get(call.params[1] ?? '');
  if (interaction === undefined) return unknown(10015, 'Webhook');
  if (interaction.state === 'waiting') return unknown(10008, 'Message');
  const body = messageIn(call);
  const before = world.messages.get(interaction.original ?? '');
  const flags = interaction.ephemeral ? 64 : 0;
  const message =
    before === undefined
      ? post(world, interaction.channel, { ...body, flags: (body.flags ?? 0) | flags }, call.files)
      : change(world, before, body, call.files);
  interaction.original = message.id;
  interaction.state = 'answered';
  settle(world, interaction, 'edit', message);
  return { status: 200, json: message };
};

export const deleteOriginal: Handler = ({ params }, world) => {
  const interaction = world.interactions.get(params[1] ?? '');
  if (interaction === undefined) return unknown(10015, 'Webhook');
  if (interaction.state === 'waiting') return unknown(10008, 'Message');
  world.messages.delete(interaction.original ?? '');
  interaction.state = 'answered';
  settle(world, interaction, 'delete');
  return empty;
};

export const followUp: Handler = (call, world) => {
  const interaction = world.interactions.get(call.params[1] ?? '');
  if (interaction === undefined) return unknown(10015, 'Webhook');
  if (interaction.state === 'waiting') return refuse(404, 10015, 'Unknown Webhook');
  const body = messageIn(call);
  // The first follow-up to a deferral takes the place of its "thinking" and with it who sees it.
  interaction.ephemeral = interaction.state === 'deferred' ? interaction.ephemeral : isPrivate(body.flags);
  interaction.state = 'answered';
  const message = post(world, interaction.channel, body, call.files);
  settle(world, interaction, 'follow-up', message);
  return { status: 200, json: message };
};
