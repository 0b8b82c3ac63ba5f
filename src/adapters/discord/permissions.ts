import { type APIGuildMember, type APIOverwrite, type APIRole, OverwriteType, PermissionFlagsBits } from 'discord.js';

type Member = Pick<APIGuildMember, 'roles'> & { id: string };

/** What a member may do on a server; its everyone role has the server's id. */
export function rightsOnServer(server: string, roles: readonly APIRole[], member: Member): bigint {
  const held = roles.filter(({ id }) => id === server || member.roles.includes(id));
  return held.reduce((rights, { permissions }) => rights | BigInt(permissions), 0n);
}

/**
 * What is left of it in a channel: first what everyone may not and may, then the roles, then the member.
 * https://discord.com/developers/docs/topics/permissions#permission-overwrites
 */
export function rightsInChannel(
  base: bigint,
  server: string,
  overwrites: readonly APIOverwrite[],
  member: Member,
): bigint {
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return base;
  const ofRoles = ({ type, id }: APIOverwrite): boolean => type === OverwriteType.Role && member.roles.includes(id);
  const layers = [
    overwrites.filter(({ id }) => id === server),
    overwrites.filter((one) => one.id !== server && ofRoles(one)),
    overwrites.filter(({ type, id }) => type === OverwriteType.Member && id === member.id),
  ];
  return layers.reduce((rights, layer) => {
    const denied = layer.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
    const allowed = layer.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
    return (rights & ~denied) | allowed;
  }, base);
}
