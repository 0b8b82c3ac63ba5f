import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import { type JsonObject, objectsIn } from './block-limits.ts';
import { BOT } from './bodies.ts';
import type { OAuth } from './oauth.ts';
import { createRates } from './rates.ts';
import { type Answer, type Arguments, METHODS } from './web-api.ts';
import type { Workspace } from './workspace.ts';

/** What a method does instead, once: an error, an HTTP status, a broken connection before or after, silence after, or a wait. */
export type Fault =
  | { kind: 'error'; error: string }
  | { kind: 'status'; status: number }
  | { kind: 'broken' }
  | { kind: 'broken-after' }
  | { kind: 'silent-after' }
  | { kind: 'wait'; seconds: number };

export type ResponseUrl = {
  team: string;
  channel: string;
  user: string;
  message: string | undefined;
  thread: string | undefined;
};

const USES = 5;
const LIFETIME_SECONDS = 30 * 60;

/** Slack's HTTP side: the Web API below `/api/`, response URLs below `/response/`, uploads below `/upload/`. */
export function createHttpSide(oauth: OAuth) {
  const faults = new Map<string, Fault[]>();
  const calls: string[] = [];
  const rates = createRates();
  const responseUrls: (ResponseUrl & { used: number; issued: number })[] = [];
  let root = '';

  async function callMethod(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const args = Object.fromEntries(new URLSearchParams(await text(request)));
    calls.push(name);
    const fault = faults.get(name)?.shift();
    if (fault?.kind === 'broken') return void request.socket.destroy();
    if (fault?.kind === 'status') return void response.writeHead(fault.status).end('no');
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const workspace = oauth.workspaceOf(token);
    const whose = 'error' in workspace ? token : workspace.team.id;
    const seconds = fault?.kind === 'wait' ? fault.seconds : rates.waitFor(whose, name, args.channel);
    if (seconds !== undefined) return void response.writeHead(429, { 'retry-after': String(seconds) }).end();
    const answer = fault?.kind === 'error' ? { ok: false, error: fault.error } : run(name, args, token, workspace);
    if (fault?.kind === 'broken-after') return void request.socket.destroy();
    if (fault?.kind === 'silent-after') return;
    const scopes = 'error' in workspace ? {} : { 'x-oauth-scopes': [...workspace.scopes].join(',') };
    response.writeHead(200, { 'content-type': 'application/json', ...scopes }).end(JSON.stringify(answer));
  }

  function run(name: string, args: Arguments, token: string, workspace: Workspace | { error: string }): Answer {
    if (name === 'oauth.v2.access') return oauth.access(args);
    if (name === 'apps.connections.open')
      return token === BOT.appToken
        ? { ok: true, url: `${root.replace('http', 'ws')}/link` }
        : { ok: false, error: 'invalid_auth' };
    const method = METHODS[name];
    if (method === undefined) return { ok: false, error: 'unknown_method' };
    return 'error' in workspace ? { ok: false, error: workspace.error } : method(args, workspace, root);
  }

  async function useResponseUrl(id: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body: JsonObject = JSON.parse(await text(request));
    const place = responseUrls[id];
    const workspace = oauth.workspaces.get(place?.team ?? '');
    if (place === undefined || workspace === undefined || place.used === USES)
      return void response.writeHead(404).end('used_url');
    if (Number(workspace.nextTs()) - place.issued > LIFETIME_SECONDS)
      return void response.writeHead(404).end('expired_url');
    place.used += 1;
    const replaces = body.replace_original === true;
    const accepted = workspace.accept({
      via: 'response_url',
      channel: place.channel,
      thread: typeof body.thread_ts === 'string' ? body.thread_ts : replaces ? place.thread : undefined,
      onlyFor: body.response_type === 'in_channel' || replaces ? undefined : place.user,
      replaced: replaces ? place.message : undefined,
      text: String(body.text ?? ''),
      blocks: objectsIn(body.blocks),
      metadata: undefined,
    });
    response.writeHead('error' in accepted ? 400 : 200).end('error' in accepted ? accepted.error : 'ok');
  }

  async function receiveFile(
    team: string,
    id: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const received = oauth.workspaces.get(team)?.uploads.receive(id, await buffer(request)) ?? false;
    response.writeHead(received ? 200 : 404).end(received ? 'OK' : 'no such file');
  }

  /** Slack’s page on which somebody, known by a cookie here, lets the app into a workspace. */
  function consent(request: IncomingMessage, response: ServerResponse): void {
    const [, team = '', user = ''] = /session=(\w+):(\w+)/.exec(request.headers.cookie ?? '') ?? [];
    const answer = oauth.consent(new URL(request.url ?? '', root).searchParams, team, user);
    if ('error' in answer) response.writeHead(400).end(answer.error);
    else response.writeHead(302, { location: answer.location }).end();
  }

  const server = createServer((request, response) => {
    if (request.url?.startsWith('/oauth/v2/authorize?')) return consent(request, response);
    const [, kind, name = '', id = ''] = (request.url ?? '').split('/');
    const handled =
      kind === 'api'
        ? callMethod(name, request, response)
        : kind === 'upload'
          ? receiveFile(name, id, request, response)
          : useResponseUrl(Number(name), request, response);
    handled.catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))));
  });

  return {
    server,
    calls: calls as readonly string[],
    rates,
    /** The next call of the method meets the fault; several wait their turn. */
    meet(method: string, fault: Fault): void {
      faults.set(method, [...(faults.get(method) ?? []), fault]);
    },
    responseUrl(place: ResponseUrl): string {
      const issued = Number(oauth.workspaces.get(place.team)?.nextTs());
      return `${root}/response/${responseUrls.push({ ...place, used: 0, issued }) - 1}`;
    },
    async listen(): Promise<string> {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      root = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
      return root;
    },
  };
}
