import { author } from './author.ts';
import { authors } from './authors.ts';
import { cite } from './cite.ts';
import { coauthors } from './coauthors.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { count } from './count.ts';
import { define } from './define.ts';
import { follow } from './follow.ts';
import { following } from './following.ts';
import { createHelp } from './help.ts';
import { hide } from './hide.ts';
import { lookup } from './lookup.ts';
import { metrics } from './metrics.ts';
import { overview } from './overview.ts';
import { paper } from './paper.ts';
import { papers } from './papers.ts';
import { related } from './related.ts';
import { settings } from './settings.ts';
import { greeting, thanks, unknown } from './small-talk.ts';
import { status } from './status.ts';
import { track } from './track.ts';
import { trend } from './trend.ts';
import { unfollow } from './unfollow.ts';
import { untrack } from './untrack.ts';

/** Every command, in the order in which help and the platforms list them. */
export const COMMANDS: readonly Command[] = [
  paper,
  papers,
  author,
  metrics,
  coauthors,
  compare,
  related,
  cite,
  follow,
  unfollow,
  following,
  track,
  untrack,
  hide,
  settings,
  status,
  createHelp(() => COMMANDS),
  lookup,
  overview,
  count,
  authors,
  trend,
  define,
  greeting,
  thanks,
  unknown,
];
