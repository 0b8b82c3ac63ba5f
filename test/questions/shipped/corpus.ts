import type { Corpus } from '../corpus.ts';
import { CONVERSATIONS, QUESTIONS } from '../shipped-questions.ts';
import { COMBINED } from './combined.ts';
import { DECLINED, UNREADABLE } from './declined.ts';
import { EXCLUDED_TRAITS } from './excluded-traits.ts';
import { FOLLOW_UPS } from './follow-ups.ts';
import { HEARD, HEARD_CONVERSATIONS } from './heard.ts';
import { COUNTS, METRICS, PERSONS, YEARS } from './kinds.ts';
import { TITLES } from './named-papers.ts';
import { NARROWED_TOPICS } from './narrowed-topics.ts';
import { NOISE } from './noise.ts';
import { PEOPLE, TOGETHER } from './people.ts';
import { POSITIONS } from './positions.ts';
import { REWORDED_DECLINED } from './reworded-declined.ts';
import { REWORDED_KINDS } from './reworded-kinds.ts';
import { REWORDED_PEOPLE } from './reworded-people.ts';
import { REWORDED_TIME } from './reworded-time.ts';
import { REWORDED_TOPICS } from './reworded-topics.ts';
import { SINGLE } from './single.ts';
import { TALK } from './talk.ts';
import { RELATIVE_TIME, TIME } from './time.ts';
import { TOPICS } from './topics.ts';
import { ORDER, TRAITS } from './traits.ts';
import { UNHEARD } from './unheard.ts';
import { UNHEARD_KINDS } from './unheard-kinds.ts';

/** Questions about the shipped record by kind; what is right was read off the author page. */
export const SHIPPED: Corpus = {
  questions: {
    'the first questions': QUESTIONS,
    time: TIME,
    'time from today': RELATIVE_TIME,
    people: PEOPLE,
    'people together': TOGETHER,
    'place among the authors': POSITIONS,
    topics: TOPICS,
    'narrowed topics': NARROWED_TOPICS,
    titles: TITLES,
    'filters together': COMBINED,
    counts: COUNTS,
    metrics: METRICS,
    years: YEARS,
    'who is who': PERSONS,
    'categories, code, affiliation': TRAITS,
    'what is denied, and places in an order': EXCLUDED_TRAITS,
    order: ORDER,
    'one paper': SINGLE,
    'small talk': TALK,
    'chat noise': NOISE,
    declined: DECLINED,
    'filters that cannot be read': UNREADABLE,
    'time, reworded': REWORDED_TIME,
    'people, reworded': REWORDED_PEOPLE,
    'topics, reworded': REWORDED_TOPICS,
    'kinds, reworded': REWORDED_KINDS,
    'declined, reworded': REWORDED_DECLINED,
    'a third hearing': UNHEARD,
    'kinds, a third hearing': UNHEARD_KINDS,
    ...HEARD,
  },
  conversations: [...CONVERSATIONS, ...FOLLOW_UPS, ...HEARD_CONVERSATIONS],
};
