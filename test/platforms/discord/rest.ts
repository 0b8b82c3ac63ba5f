import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { createRateLimits, type Scope, tooMany } from './rate-limits.ts';
import { type Call, InvalidBody, type Reply, refuse } from './reply.ts';
import { routeFor } from './routes.ts';
import type { schemaCheck } from './schema.ts';
import type { World } from './world.ts';

/** What a test lets go wrong: instead of doing it, or after doing it: by a status, by a broken line (`sever`) or by silence (`hold`). */
export type Fault = {
  on: RegExp;
  status?: number;
  code?: number;
  after?: true;
  sever?: true;
  hold?: true;
  slow?: Slow;
};
/** A 429 out of the blue. */
type Slow = { waitMs: number; scope: Scope };

const WHOLE: Fault = { on: /(?!)/ };

type Options = { token: string; world: World; check: typeof schemaCheck; faults: Fault[]; gatewayUrl: () => string };

export function createRest({ token, world, check, faults, gatewayUrl }: Options) {
  const limited = createRateLimits(world.rateLimits);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const arrived = Date.now();
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, '');
    const method = request.method ?? 'GET';
    const body = await readBody(request);
    world.requests.push(`${method} ${path}`);
    const allowed = [`Bot ${token}`, ...world.openTo];
    const fault = takeFault(faults, `${method} ${path}`) ?? world.weather(`${method} ${path}`) ?? WHOLE;
    const { headers, refusal } = limited(method, path);
    if (fault.slow !== undefined) {
      const { headers: told, refusal } = tooMany(fault.slow.waitMs, fault.slow.scope);
      return send(response, refusal, { ...headers, ...told });
    }
    if (refusal !== undefined) return send(response, refusal, headers);
    const status = fault.status && refuse(fault.status, fault.code ?? 0, 'as the test wants it');
    if (status && !fault.after) return send(response, status, headers);
    const reply = handle(method, path, { ...body, query: url.searchParams, gatewayUrl: gatewayUrl(), arrived });
    if (fault.sever) request.socket.destroy();
    else if (!fault.hold) send(response, status || reply, headers);

    function handle(verb: string, route: string, call: Omit<Call, 'params'>): Reply {
      const found = routeFor(verb, route);
      if (found === undefined) return refuse(404, 0, `404: Not Found (${verb} ${route})`);
      if (found.needsToken && !allowed.includes(request.headers.authorization ?? ''))
        return refuse(401, 0, '401: Unauthorized');
      try {
        const faultsFound = call.body === undefined ? [] : check(verb, route, call.body);
        if (faultsFound.length > 0) throw new InvalidBody(faultsFound.join('; '));
        return found.handler({ ...call, params: found.params }, world);
      } catch (error) {
        if (!(error instanceof ZodError || error instanceof InvalidBody)) throw error;
        world.violations.push(`${verb} ${route}: ${error.message}`);
        return refuse(400, 50035, `Invalid Form Body: ${error.message}`);
      }
    }
  };
}

function takeFault(faults: Fault[], call: string): Fault | undefined {
  const index = faults.findIndex(({ on }) => on.test(call));
  return index < 0 ? undefined : faults.splice(index, 1)[0];
}

async function readBody(request: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // node:http yields buffers
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/'))
    return { body: raw.length === 0 ? undefined : JSON.parse(String(raw)), files: [] };
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files: { name: string; text: string }[] = [];
  for (const part of form.values())
    if (typeof part !== 'string') files.push({ name: part.name, text: await part.text() });
  return { body: JSON.parse(String(form.get('payload_json') ?? '{}')), files };
}

function send(response: ServerResponse, { status, json }: Reply, headers: Record<string, string>): void {
  if (json === undefined) response.writeHead(status, headers).end();
  else response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(json));
}
