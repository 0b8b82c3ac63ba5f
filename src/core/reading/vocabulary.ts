import { pattern } from './pattern.ts';
import { list } from './words.ts';

/** Words that say nothing of which papers are meant. */
export const FILLER: ReadonlySet<string> = new Set(
  list(`a about all also am an and any anything anyone are as ask at available be been by can catalogue check come comes coming could count
  current currently database-entries did display do does doing done each either else entries entry ever every everything exactly exist find for
  from get give given go good got great had has have having here hello hey hi his her hers him i id if in into is it its just kind know let like list
  listed listing look looking lookup many may me mention mentions might mine more most much must my need no not now of off ok okay on
  once one ones only open or our out over own page paper papers manuscript manuscripts article articles publication publications published publishing publish publishes
  preprint preprints piece please plz pls print produce produced put question quick quickly really record records release released results
  result retrieve said say search see seen sent shall share she he they them their theirs there these this those that the thanks thank then
  thing things to today together too tell total under until up upon us use used want wants was we were what whats when where which who whom
  whose why will with within would write writes writing written wrote work works worked working you your yours author authors authored vs versus
  researcher scientist professor mr mrs dr prof group lab team stuff bot offprint show showing related regarding concerning deal deals dealing
  cover covers covering discuss discusses study studies studied research topic topics subject area field named called title titled entitled name
  year years time date dates came appear appeared appearing put wondering curious know happen happened any some something someone somebody anybody nothing lot lots how been
  contain contains containing involve involves involving feature features featuring co-authored coauthored collaborated collaborate joint jointly appears far whole complete full entire introduced
  introduces introduce presented presents proposed proposes proposing presenting introducing called inclusive both often but nor neither yet so sorry bother bothering um uhm uh hmm guess u ur asap mind again advance thx ty tnx pls dropped
  start over actually listing listings pub pubs affiliated collaboration collaborations top thing lol haha btw fyi anyway ever exist ok alright kindly maybe perhaps
  oh ah wow cool nice great awesome quickly urgently export exporting file download times coauthor coauthors co-author co-authors collaborator collaborators et al among three four share shares shared brought output batch dating
  very rank ranking ranked co-write co-wrote co-written affiliation affiliations current`),
);

/** Words that recognisers look for and people mistype. */
export const CUES: readonly string[] =
  list(`about with from paper papers manuscript manuscripts article articles publication publications publish published author authors
  coauthor coauthors co-author co-authors collaborator collaborators collaborated latest newest recent recently oldest earliest between before after
  since until without except excluding citation citations metrics h-index novelty related similar bibtex cited wrote written first-author
  january february march april june july august september october november december month months weeks years decade quarter abstract category
  cite code solo week year half early late link links stats statistics trend trends timeline chart graph score scores index profile status help compare
  news updates style format count number total cites productive busiest prolific output first second third last lead senior newer older later earlier
  prior through during onwards today yesterday decade next more back previous define definition mean meaning interests expertise versus comparison
  summary summarize summarise describe explain frequent common regular usual closest collaboration collaborations apa mla chicago vancouver
  github implementation repository many show list give what which where only please those these yearly annual annually numbers figures metric ascending descending collaborate collaborates publish publishes
  published writes writing paper's articles preprints works topics areas fields profile biography busiest output average together alone solo single sole
  everything anything nothing something recently comparison compare difference versus similar decade month works worked written`);

/** Speaks of papers, so that what else is said narrows them. */
export const PAPER_NOUN = pattern(
  `(papers?|pubs?|publications?|articles?|preprints?|works?|research|publish|published|publishes|wrote|write|writes|written|came out|come out|released|dropped|everything|manuscripts?|outputs?|studies)`,
);
/** The default author, or whoever was spoken of. */
export const SUBJECT = pattern(
  `[of|by|from|on|for|about] (the|this|that|our|your) [page] (author|authors|researcher|scientist|professor|pi|guy|person|investigator|man|woman|chap|applicant|grantee|academic|scholar|prof) !( list ) [of (the|this) (page|record|catalogue)] | [by|about|of] (he|she|him|his|her|hers|himself|herself) | they | their | [by|of] author`,
);
