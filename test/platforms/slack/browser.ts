/** Who is logged in to Slack, and where. */
export type Session = { team: string; user: string };

/** Goes from the bot’s page over Slack’s back to the bot, as a browser does; the last answer, or the first that leads nowhere. */
export async function install(bot: string, { team, user }: Session): Promise<Response> {
  const begun = await fetch(`${bot}/slack/install`, { redirect: 'manual' });
  const page = begun.headers.get('location');
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  if (page === null) return begun;
  const agreed = await fetch(page, { redirect: 'manual', headers: { cookie: `session=${team}:${user}` } });
  const back = agreed.headers.get('location');
  return back === null ? agreed : fetch(back, { redirect: 'manual', headers: { cookie } });
}
