import type { ShownPreferences } from './commands/settings.ts';
import type { SlashCommand } from './commands/slash.ts';
import type { Failure } from './failure.ts';
import type { Computed, Computing } from './metrics/computed-metrics.ts';
import type { Growth } from './metrics/growth.ts';
import type { Author, Person } from './model/author.ts';
import type { Metric, MetricName } from './model/metric.ts';
import type { Paper } from './model/paper.ts';
import type { Period } from './model/period.ts';
import type { Subscription } from './model/subscription.ts';
import type { Related, Tally } from './ports.ts';
import type { ASPECTS, CitationStyle, Query } from './query/query.ts';
import type { Tracked } from './tracking/create-tracker.ts';

/** One of the things compared: a person or a period. */
export type Side = {
  label: string;
  papers: number;
  years: readonly Tally[];
  coauthors: readonly Tally[];
  categories: readonly Tally[];
  metrics: readonly Metric[];
};

/** What the catalogue has to say, as data. */
export type Answer =
  | {
      kind: 'papers';
      papers: readonly Paper[];
      total: number;
      offset: number;
      to?: Paper;
      because?: readonly Related[];
    }
  | { kind: 'paper'; paper: Paper; others: readonly Paper[]; aspect: (typeof ASPECTS)[number] | undefined }
  | { kind: 'count'; value: number; papers: readonly Paper[] }
  | {
      kind: 'author';
      person: Person;
      author: Author | undefined;
      years: readonly Tally[];
      coauthors: readonly Tally[];
      categories: readonly Tally[];
      newest: readonly Paper[];
      total: number;
    }
  | { kind: 'authors'; of: string | undefined; authors: readonly Tally[]; offset: number }
  | { kind: 'metrics'; author: Author; computing: Computing }
  | {
      kind: 'metric';
      author: Author;
      name: MetricName;
      metric: Metric | Computed | undefined;
      /** What other sources report, or what could be computed. */
      others: readonly (Metric | Computed)[];
      /** Why it can’t be computed, the end of a sentence. */
      why?: string;
      periods?: readonly Period[];
      growth?: Growth;
    }
  | { kind: 'trend'; years: readonly Tally[]; peaks: readonly Tally[] }
  | { kind: 'comparison'; sides: readonly Side[]; joint: number | undefined }
  | { kind: 'citation'; style: CitationStyle; text: string; papers: readonly Paper[] }
  | { kind: 'definition'; name: MetricName }
  | { kind: 'help'; topics: readonly SlashCommand[]; examples: readonly string[] }
  | { kind: 'greeting'; examples: readonly string[] }
  | { kind: 'thanks' }
  | { kind: 'unknown'; examples: readonly string[] }
  | { kind: 'choice'; question: string; options: readonly { label: string; query: Query }[] }
  | ({ kind: 'settings' } & ShownPreferences)
  | ({ kind: 'tracked' } & Tracked)
  /** `hidden` papers nobody else who is tracked has written. */
  | { kind: 'untracked'; author: Author; hidden: number }
  /** `here`: in this workspace or server alone. */
  | { kind: 'hidden'; paper: Paper; hidden: boolean; here: boolean }
  | {
      kind: 'overview';
      tracked: readonly { name: string; papers: number }[];
      /** How many more authors are tracked than these. */
      alsoTracked: number;
      newest: readonly Paper[];
      total: number;
      subscriptions: readonly Subscription[];
    }
  | { kind: 'status'; facts: readonly { label: string; value: string }[] }
  | {
      kind: 'follow';
      done: 'followed' | 'unfollowed' | 'listed';
      subscriptions: readonly Subscription[];
      preview: readonly Paper[];
    }
  | { kind: 'failure'; failure: Failure; asked: AnswerKind };

export type AnswerKind = Exclude<Answer['kind'], 'failure'>;

/** An answer with what was understood. */
export type Answered = {
  query: Query;
  answer: Answer;
  /** The query in words, so that a reader sees a misreading at once; empty where there is nothing to misread. */
  understood: string;
  /** What the reader must know besides: papers left out, words not understood. */
  notices: readonly string[];
};
