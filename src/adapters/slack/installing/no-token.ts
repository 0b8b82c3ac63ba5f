/** Why there is no token for a workspace: Slack’s error, or ours. */
export type NoTokenCode = 'not_installed' | 'installation_sealed';

export class NoToken extends Error {
  readonly code: NoTokenCode;
  constructor(team: string, code: NoTokenCode) {
    super(`there is no token for the workspace ${team}: ${code}`);
    this.name = 'NoToken';
    this.code = code;
  }
}
