import { OverwriteType } from 'discord.js';
import { expect, test } from 'vitest';
import { rightsInChannel } from '../../../src/adapters/discord/permissions.ts';

const self = { id: 'me', roles: ['r1', 'r2'] };
const everyone = (allow: number, deny: number) => ({
  id: 's',
  type: OverwriteType.Role,
  allow: `${allow}`,
  deny: `${deny}`,
});
const role = (id: string, allow: number, deny: number) => ({ ...everyone(allow, deny), id });
const member = (allow: number, deny: number) => ({ ...everyone(allow, deny), id: 'me', type: OverwriteType.Member });

test.each([
  ['nothing is overwritten', 3n, [], 3n],
  ['everyone may not', 3n, [everyone(0, 1)], 2n],
  ['a role may again', 3n, [role('r1', 1, 0), everyone(0, 1)], 3n],
  ['what one role may not, another may', 3n, [role('r1', 0, 1), role('r2', 1, 0)], 3n],
  ['another’s role says nothing', 3n, [role('r9', 0, 3)], 3n],
  ['the member itself has the last word', 3n, [member(0, 2), role('r1', 2, 0)], 1n],
  ['an administrator may all', 8n, [everyone(0, 8)], 8n],
])('%s', (_, base, overwrites, rights) => {
  expect(rightsInChannel(base, 's', overwrites, self)).toBe(rights);
});
