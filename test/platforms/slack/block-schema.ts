import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import type { JsonObject } from './block-limits.ts';

const FILE = resolve('../shared/platforms/slack-blocks.schema.json');

/** Whether the published schema is there to check against. */
export const hasBlockSchema = existsSync(FILE);

function compile() {
  if (!hasBlockSchema) return undefined;
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajv.addSchema(JSON.parse(readFileSync(FILE, 'utf8')), 'slack');
  return ajv.compile({ type: 'array', items: { $ref: 'slack#/definitions/KnownBlock' } });
}

const validate = compile();

/** Departures from the published types of blocks; none where the schema is not there. */
export function schemaFaults(blocks: readonly JsonObject[]): readonly string[] {
  if (validate === undefined || validate(blocks)) return [];
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
