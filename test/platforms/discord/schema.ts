import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';

/** Discord's published description of its interface, beside the project; where it is absent, the hand-written limits stand alone. */
const FILE = new URL('../../../../shared/platforms/discord-openapi.json', import.meta.url);

export const hasSchema = existsSync(FILE);

type Json = { [key: string]: unknown };
type SchemaCheck = (method: string, path: string, body: unknown) => string[];

/** What is wrong with a request's body by the published schema; nothing where the schema has no such route. */
export function schemaCheck(method: string, path: string, body: unknown): string[] {
  check ??= hasSchema ? createCheck() : () => [];
  return check(method, path, body);
}

/** Reading the file and compiling a route take a second; once is enough for all servers. */
let check: SchemaCheck | undefined;

function createCheck(): SchemaCheck {
  const document = JSON.parse(readFileSync(FILE, 'utf8')) as {
    paths: { [path: string]: Json };
    components: { schemas: Json };
  }; // OpenAPI
  for (const schema of Object.values(document.components.schemas)) closeObject(schema as Json); // every schema in the file is an object
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: false });
  ajvFormats.default(ajv);
  for (const format of ['int32', 'int64', 'double', 'nonce']) ajv.addFormat(format, true);
  ajv.addFormat('snowflake', /^(0|[1-9][0-9]*)$/);
  ajv.addSchema(document, 'discord');
  const routes = Object.keys(document.paths).map((path) => ({ path, pattern: patternOf(path) }));

  return (method, path, body) => {
    const candidates = routes.filter(({ pattern }) => pattern.test(path));
    // A literal piece such as `@me` or `@original` goes before a placeholder.
    const route = candidates.sort((a, b) => placeholders(a.path) - placeholders(b.path))[0];
    const operation =
      route === undefined ? undefined : (document.paths[route.path]?.[method.toLowerCase()] as Json | undefined); // OpenAPI
    if (route === undefined || operation?.requestBody === undefined) return [];
    const pointer = ['paths', route.path, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'];
    const reference = `discord#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const validate = ajv.getSchema(reference);
    if (validate === undefined || validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}

/** Unknown fields are faults, too; these the file lacks although they are documented. */
function closeObject(schema: Json): void {
  const properties = schema.properties as Json | undefined; // JSON Schema
  if (properties === undefined) return;
  schema.unevaluatedProperties = false;
  if ('allowed_mentions' in properties) Object.assign(properties, { nonce: true, enforce_nonce: true, tts: true });
  // Documented as a string of digits: https://discord.com/developers/docs/interactions/application-commands
  if ('default_member_permissions' in properties) properties.default_member_permissions = true;
}

const placeholders = (path: string): number => path.split('{').length;

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}
