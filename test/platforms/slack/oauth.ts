import { randomUUID } from 'node:crypto';
import { BOT_SCOPES } from '../../../src/adapters/slack/scopes.ts';
import { BOT, LAB, type Team } from './bodies.ts';
import type { Answer, Arguments } from './web-api.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** The app that workspaces install. */
export const CLIENT = { id: '111.222', secret: 'loopback-client-secret' };

/** How long a token holds where tokens rotate: https://docs.slack.dev/authentication/using-token-rotation */
const ROTATED_SECONDS = 43_200;

type Token = { team: string; state: 'good' | 'token_expired' | 'token_revoked' };
type Code = { team: string; user: string; redirect: string | undefined; used: boolean };
type Refusal = { error: string };

const failed = (error: string): Answer => ({ ok: false, error });

/** Slack's side of OAuth v2: who installs gets a code, a code gets a token, and tokens may rotate. */
export function createOAuth() {
  const workspaces = new Map<string, Workspace>([[LAB.id, createWorkspace(LAB)]]);
  const tokens = new Map<string, Token>([[BOT.botToken, { team: LAB.id, state: 'good' }]]);
  const codes = new Map<string, Code>();
  /** Each may be used once. */
  const refreshes = new Map<string, { team: string; used: boolean }>();
  const settings = { redirectUrl: '', rotates: false };
  let refreshed = 0;

  function issue(team: string) {
    const token = `${settings.rotates ? 'xoxe.xoxb-1' : 'xoxb'}-${randomUUID()}`;
    tokens.set(token, { team, state: 'good' });
    if (!settings.rotates) return { access_token: token };
    const refresh = `xoxe-1-${randomUUID()}`;
    refreshes.set(refresh, { team, used: false });
    return { access_token: token, refresh_token: refresh, expires_in: ROTATED_SECONDS };
  }

  function grant(workspace: Workspace, user?: string): Answer {
    const { team, scopes } = workspace;
    return {
      ok: true,
      app_id: 'A111',
      ...(user !== undefined && { authed_user: { id: user } }),
      scope: [...scopes].join(','),
      token_type: 'bot',
      bot_user_id: team.botUser,
      team: { id: team.id, name: team.name },
      enterprise: null,
      is_enterprise_install: false,
      ...issue(team.id),
    };
  }

  function exchange({ code = '', redirect_uri: redirect }: Arguments): Answer {
    const given = codes.get(code);
    const workspace = workspaces.get(given?.team ?? '');
    if (given === undefined || workspace === undefined) return failed('invalid_code');
    if (given.used) return failed('code_already_used');
    if (given.redirect !== redirect) return failed('bad_redirect_uri');
    given.used = true;
    return grant(workspace, given.user);
  }

  function refresh({ refresh_token: token = '' }: Arguments): Answer {
    const given = refreshes.get(token);
    const workspace = workspaces.get(given?.team ?? '');
    if (given === undefined || given.used || workspace === undefined) return failed('invalid_refresh_token');
    given.used = true;
    refreshed += 1;
    return grant(workspace);
  }

  return {
    workspaces: workspaces as ReadonlyMap<string, Workspace>,
    /** Where the app is sent back to, as its manifest says, and whether its tokens rotate. */
    settings,
    /** How often a token was made new. */
    refreshed: () => refreshed,

    addWorkspace(team: Team): Workspace {
      const workspace = createWorkspace(team);
      workspaces.set(team.id, workspace);
      return workspace;
    },

    /** Whose workspace a token is for, or Slack's error. */
    workspaceOf(token: string): Workspace | Refusal {
      const known = tokens.get(token);
      const workspace = workspaces.get(known?.team ?? '');
      if (known === undefined || workspace === undefined) return { error: 'invalid_auth' };
      return known.state === 'good' ? workspace : { error: known.state };
    },

    /** Tokens of a workspace no longer hold; those that were revoked can't be refreshed either. */
    end(team: string, state: 'token_expired' | 'token_revoked'): void {
      for (const token of tokens.values()) if (token.team === team && token.state === 'good') token.state = state;
      if (state === 'token_revoked') for (const token of refreshes.values()) if (token.team === team) token.used = true;
    },

    /** Somebody says yes on Slack's page; the address to which Slack sends them back, or why it would not show the page. */
    consent(page: URLSearchParams, team: string, user: string): { location: string } | Refusal {
      const scopes = (page.get('scope') ?? '').split(',');
      if (page.get('client_id') !== CLIENT.id) return { error: 'invalid_client_id' };
      if (scopes.some((scope) => !(scope in BOT_SCOPES))) return { error: 'invalid_scope' };
      const redirect = page.get('redirect_uri') ?? undefined;
      if (settings.redirectUrl === '' || !(redirect ?? settings.redirectUrl).startsWith(settings.redirectUrl))
        return { error: 'bad_redirect_uri' };
      const code = `code-${codes.size + 1}`;
      codes.set(code, { team, user, redirect, used: false });
      workspaces.get(team)?.allow(scopes);
      const back = new URL(redirect ?? settings.redirectUrl);
      back.search = new URLSearchParams({ code, state: page.get('state') ?? '' }).toString();
      return { location: back.href };
    },

    /** https://docs.slack.dev/reference/methods/oauth.v2.access */
    access(args: Arguments): Answer {
      const { client_id: id, client_secret: secret, grant_type: type = 'authorization_code' } = args;
      if (id !== CLIENT.id) return failed('invalid_client_id');
      if (secret !== CLIENT.secret) return failed('bad_client_secret');
      if (type === 'refresh_token') return refresh(args);
      return type === 'authorization_code' ? exchange(args) : failed('invalid_grant_type');
    },
  };
}

export type OAuth = ReturnType<typeof createOAuth>;
