import { webApi } from '@slack/bolt';
import { PacedClient } from './web-client.ts';

/** The Web API as the app of a workspace may use it. Rejects where the app is not installed. */
export type ClientOf = (team: string) => Promise<webApi.WebClient>;

/** `patient` waits where Slack asks for it; `impatient` says so by an error, for those who have something else to do. */
export type Clients = { patient: ClientOf; impatient: ClientOf };

/** `tokenOf` gives the bot's token in a workspace, which may change; there is one client of each kind for each token. */
export function createClients(tokenOf: (team: string) => Promise<string>, options: webApi.WebClientOptions): Clients {
  function kept(create: (token: string) => webApi.WebClient): ClientOf {
    const clients = new Map<string, { token: string; client: webApi.WebClient }>();
    return async (team) => {
      const token = await tokenOf(team);
      const known = clients.get(team);
      if (known?.token === token) return known.client;
      const client = create(token);
      clients.set(team, { token, client });
      return client;
    };
  }
  return {
    patient: kept((token) => new PacedClient(token, options)),
    impatient: kept((token) => new webApi.WebClient(token, options)),
  };
}
