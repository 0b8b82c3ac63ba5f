/** Who is logged in to Slack, and where. */
export type Session = { team: string; user: string };

/** Goes from the bot’s page over Slack’s, as a browser does; the bot’s cookie, and the address to which Slack sends it back. */
export async function consent(bot: string, { team, user }: Session): Promise<{ cookie: string; back: string }> {
  const begun = await fetch(`${bot}/slack/install`, { redirect: 'manual' });
  const [cookie = ''] = (begun.headers.get('set-cookie') ?? '').split(';');
  const agreed = await fetch(String(begun.headers.get('location')), {
    redirect: 'manual',
    headers: { cookie: `session=${team}:${user}` },
  });
  const back = agreed.headers.get('location');
  if (back === null) throw new Error(`Slack does not let the app in: ${await agreed.text()}`);
  return { cookie, back };
}

/** The same, and back to the bot; what it shows at the end. */
export async function install(bot: string, session: Session): Promise<Response> {
  const { cookie, back } = await consent(bot, session);
  return fetch(back, { headers: { cookie } });
}
