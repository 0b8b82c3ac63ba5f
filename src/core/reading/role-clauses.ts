import { EXCLUDING } from './mark-exclusions.ts';
import { anyOf, type Pattern } from './pattern.ts';
import type { Role } from './roles.ts';
import { PAPERS, WRITE } from './words.ts';

const WHOM = '<person> {(and|or|nor) <person>}';
const ON_WHICH = 'where|on which|in which|that|which|when|for which|whose|papers';
const AUTHOR =
  'co-?authors?|authors?|on|in|involved|part|listed|among|included|present|participating|credited|there|on board|aboard|named|around|contributing|contributor|collaborator|a part';
const BEHIND = 'in|on|of|it|them|to|as|an|the|with|at|all|those|these|any|authors|list|papers';

export type Clauses = readonly { role: Role; clause: Pattern }[];

/** Who did not write along, and who did as what; no other reading may take their words first. */
export const SURE_CLAUSES: Clauses = [
  {
    role: 'author',
    clause: anyOf(`(did|does|has|have|had) ${WHOM} {ever|also} (co-?author|co-?authored|co-?write|co-?written)`),
  },
  {
    role: 'without',
    clause: anyOf(
      `{${ON_WHICH}} ${WHOM} (had|has|have|having|with) no {hand|part|role|involvement|share|say|stake|in|of} {in|it|them|of}`,
      `{${ON_WHICH}} ${WHOM} (is|was|are|were|has|had) ${EXCLUDING} {${BEHIND}}`,
      `(which|what) {of|his|her|the|all} (${PAPERS}) (is|was|are|were) ${WHOM} ${EXCLUDING} {${BEHIND}}`,
      `{${ON_WHICH}|but|and|any|ones} ${WHOM} (is|was|are|were|did|does|has|had|have|do|had) (not|never|no) {an|the|a|been|one|of|even|have} (${AUTHOR}|participate|contribute|write|work|collaborate|appear|take part|co-?write|help) {${BEHIND}}`,
      `(which|what) [${PAPERS}] (is|was|are|were|did|does|has|do) ${WHOM} (not|never) {been|a|an|part|of} (${AUTHOR}|participate|contribute|write|work|collaborate|appear|have) {${BEHIND}}`,
      `{${ON_WHICH}|and|but|to|ones} (do|does|did|are|is|have|has|were|was|should|must|can|could) (not|never) {also|even|been} (include|have|involve|feature|list|contain|name|written|authored|co-?authored|co-?written|carry|credit|mention) {by|with|the|name|of|as} ${WHOM}`,
      `{${ON_WHICH}|and|but} (lacks?|lacking|omit|omits|omitting|exclude|excludes|excluding|skip|skipping|leaves? out|leaving out|drop|remove|ignore|ignoring) {the|ones|those|papers|any|with|by} ${WHOM}`,
      `(leave|leaving|take|taking|set|setting) (out|aside|away) {everything|all|anything|whatever|papers|those|that|the|ones} ${WHOM} {is|was|were|has|had} {on|in|with|involved|part|of|written|wrote}`,
      `${WHOM} (excluded|left out|not included|absent|out of it|not involved|aside|not on board)`,
      `(in the absence of|independent of|independently of|not counting|no|not) ${WHOM}`,
      `${EXCLUDING} ${WHOM}`,
    ),
  },
  {
    role: 'with',
    clause: anyOf(
      `{that|which|where} (have|has|having|had|list|lists|include|includes|feature|features|with) {both|also|the|name|of} ${WHOM} (as) {a|an|the|one|of|his|her} (co-?authors?|collaborators?|coauthor) {too|also}`,
      `{both|either} ${WHOM} (as|being) {a|an|the|one|of|his|her} (co-?authors?|authors?|collaborators?|coauthor) {too|also}`,
      `{${ON_WHICH}} ${WHOM} (is|was|are|were) {also|an|a|the|one|of|both} (co-?authors?|authors?|collaborators?) {on|of|too|as well|in} {which} {papers}`,
      `{${ON_WHICH}} ${WHOM} (appears?|features?|figures?|shows up|is listed|are listed|is named|is credited) {also|as|among|on|in} {a|an|the|one|of|all} (co-?authors?|authors?|author list|list|byline|contributors?)`,
      `{that|which} (have|has|having|had|with|list|lists|listing) {both|also|the|name|of} ${WHOM} (among|on|in|as) {the|their|its|all} (co-?authors?|authors?|author list|list|team|byline)`,
    ),
  },
];

/** Who wrote along, where more than the word before the name says it. */
export const CLAUSES: Clauses = [
  {
    role: 'with',
    clause: anyOf(
      `(both|together) {by|of|from} <person> and <person>`,
      `{${ON_WHICH}} ${WHOM} (is|was|are|were) {also|an|a|the|one|of|both} (${AUTHOR}) !( not ) {${BEHIND}}`,
      `${WHOM} {is|are} (on board|collabs?|collaborations?|joint papers?|joint work|involved|included|too)`,
      `{that|which|where} (have|has|having|had|list|lists|include|includes|feature|features|involve|involves|got|carry|carries|credit|credits) {both|also|the|name|of} ${WHOM} {(on|in|among|as) (${BEHIND}|board|co-?authors?|author)}`,
      `(shared|joint|jointly|together|collabs?|collaborations?|teamed up|in tandem|co-?authored|co-?written|collaborated|collaborating|partnership|in collaboration|along|team up|joined forces) {work|papers|publications|written|published|efforts|projects} (with|by|of|between|alongside) {both|him|and|her|the|author|also} ${WHOM} {and} {him|her|author}`,
      `${WHOM} and (he|she|they|him|the author|author) {have|has|had} {${WRITE}|jointly|together|both|ever}`,
      `(he|she|they|him|the author|author) and ${WHOM} {have|has|had} {${WRITE}|jointly|together|both|ever}`,
      `{in|to} (contributions?|involvement|help|participation|input) (of|by|from|with) ${WHOM}`,
      `(involving|including|featuring|alongside|next to|besides) ${WHOM}`,
    ),
  },
];
