import type { Query } from '../query/query.ts';
import { EVERYDAY } from './everyday.ts';
import { anyOf, type Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';
import { FILLER } from './vocabulary.ts';
import { list } from './words.ts';

const oneOf = (text: string): ReadonlySet<string> => new Set(list(text));
const GREETINGS = oneOf(
  `hi hello hey hiya howdy yo greetings hallo hola morning evening afternoon sup heya moin bonjour ciao hullo welcome hai heyy hii`,
);
const THANKS = oneOf(
  `thanks thank thx kthx thnx thanx tnx ty tysm tyvm cheers merci obliged gracias danke grazie appreciated thankyou ta kudos thankful grateful bye goodbye`,
);
/** With these in it, a friendly sentence also asks for something. */
const REQUESTS =
  oneOf(`papers paper publications publication article articles pubs who what which when where how list show find cite count number latest newest
  oldest recent author authors coauthors co-authors h-index citations metrics help stats anything something everything published publish wrote written write
  bibtex about why compare`);
const SOCIAL =
  oneOf(`ping rock rocks lifesaver star legend angel hero genius bot offprint team folks friend mate buddy everyone everybody all there again lovely day
  morning evening afternoon night good awesome helpful help answer info ur u r going doing everything`);
const HELP: Pattern = anyOf(
  `^ {please|i|need|some|can|could|you|me|us|your|want|with|a|little|little bit of|out|here|hello|hi|hey|bot|offprint|the|get|ok|show|list|give|_} (help|halp|instructions|commands|usage|man|options|examples|manual|guidance|guide|abilities|capabilities|features|tutorial|instructions) {me|us|please|out|here|on|with|this|the|your|abilities|commands|bot|list|for|menu|how|to|use|it|you|page|how it works|what|may|be|asked|can|i|ask|now} $`,
  `(what|which) {even|kind|kinds|sort|sorts|type|types|of|questions?|things?|stuff|else|exactly|all|commands|queries|the heck|on earth} (can|could|may|should|do|does|are|is) {i|you|we|one|this|the|bot|offprint|it|people|able|to|thing|supposed|even|actually} (do|ask|asked|answer|handle|say|type|know|understand|offer|query|support|capable of|good for|good at) {you|here|for|me|about|it|this|bot|exactly|lol|_} $`,
  `(what|how) {can|could|may|should} be asked`,
  `how (do|does|can|to|should|would) {i|this|it|we|you|one|the|that|bot|offprint|thing} (use|work|ask|talk to|query|interact with|operate|start|get started) {this|you|it|offprint|the|bot|thing|with|questions|here|a|question|works} $`,
  `how (do|can|to|should) {i|we|one} (use|work with|talk to|query) (this|the|your|offprint) {bot|thing|tool}`,
  `(what|who) are you {for|exactly} $|^ who is this {bot} $|what are your commands|what is this {bot|thing|for|place} $|what do you (do|know|offer) $`,
  `(example|sample) (questions|queries)`,
  `(list|show|tell|give) {me|us|the|your|all|of} (commands|abilities|capabilities|features|options|instructions)`,
);
/** Following is a command, for which there is help. */
const FOLLOW: Pattern = anyOf(
  `^ {how|do|can|could|would|i|we|one|please|you|want|like|to|the|bot} what:( follow|unfollow|subscribe|unsubscribe|notify me|alert me|be notified|get notified|ping me|stop posting|stop announcing|stop following|let me know when|keep me posted ) `,
);
const STATUS: Pattern = anyOf(
  `^ {what|is|your|the|show|me|current|bot|give|system|check} (status|version|uptime) {please|report|of|the|bot|catalogue|you|are|now} $`,
  `^ how big is the catalogue $`,
  `{are|is|the|sources?|everything} (syncing|synced|sync)`,
  `last sync`,
  `(catalogue|bot|sync|system|source|sources) status $`,
  `are you {still|even} (up|alive|online|working|there|running) {and|today|running} $`,
);

/** What the bot never does, whatever else the sentence holds. */
const ORDERS =
  'reorder|drop|delete|remove|erase|wipe|destroy|purge|truncate|overwrite|rename|edit|modify|update|insert|alter|shutdown|shut down|restart|reboot|kill|sudo|exec|execute|eval|run|install|uninstall|hack|book|order !( all|them|those|these|by|his|papers|it ) |buy|sell|pay|play|sing|cook|drive|call|email|mail|message|text|translate|wake|tweet|draw a|paint|bake|reserve|schedule|(ignore|forget|disregard) !( that|it ) |pretend|remind me (to|at|in|about|tomorrow)|act as|write me|write a|write an|write my|compose|tell me a joke|tell me a story|tell a joke|add|upload|import|submit|change|reset|grant|ban|kick|select from|select into|make|set|mark|merge|replace|rewrite|correct|fix|hide|swap|clear|increase|decrease|boost|fake|publish a|publish the|assign|unfriend|invite|retract|withdraw|transfer|move|send an|send a|generate a|generate an|predict|guess|improve|proofread|review my|give me your|give me the password|reveal|print your|show me your|upgrade|downgrade|promote|demote|format the|crash|dump|leak|undo|revert|amend|adjust|attribute|credit|disable|enable|deactivate|activate|turn off|turn on|switch off|switch on|log out|log in';
const REFUSED: Pattern = anyOf(
  `^ {please|can|could|will|would|you|now|just|hey|hi|ok|bot|offprint|i|want|need|like|to|also|kindly|should|must|let|us|go|and|_} (${ORDERS}) `,
  `(remove|delete|erase|wipe|drop|purge) {all|the|every|any|his|those|these|of} (papers?|records?|entries|database|tables?|catalogue|publications|everything)`,
  `(how old (is|are) (he|you|she)|passwords?|api keys?|api tokens?|secret keys?|secrets?|credentials|access tokens?|bot token|slack token|discord token|your token|your tokens|private key|environment variables?|env vars?|env|env file|\\S*\\.env|contents of the config|system prompt|your instructions|previous instructions|source code of (this|the) bot|your source code|your prompt)`,
  `what (day|time|date) is {it|today|now}`,
  `your !( papers?|catalogue|data|records?|authors?|publications?|list|archive|collection|help|index|knowledge|database|holdings|library|opinion on * papers ) =( * )`,
);

/** Greetings, thanks, help and what the bot does not do; undefined where the sentence asks for something. */
export function readSmallTalk(sentence: Sentence): Query | undefined {
  const words = sentence.words();
  if (words.length === 0) return { kind: 'greeting' };
  if (sentence.has(STATUS)) return { kind: 'status' };
  const follow = sentence.find(FOLLOW)?.groups.what;
  if (follow !== undefined) return { kind: 'help', command: /^(?:un|stop)/.test(follow) ? 'unfollow' : 'follow' };
  if (sentence.has(HELP)) return { kind: 'help' };
  if (words.some((word) => THANKS.has(word)) && isSocial(words)) return { kind: 'thanks' };
  if (sentence.has(HOW_ARE_YOU)) return { kind: 'greeting' };
  if (words.some((word) => GREETINGS.has(word)) && isSocial(words)) return { kind: 'greeting' };
  const refused = sentence.find(REFUSED);
  return refused === undefined || namesSomebody(sentence, refused.end - 1) ? undefined : { kind: 'unknown' };
}

/** `Mark Sandler` is no order to mark anything. */
const namesSomebody = ({ tokens }: Sentence, at: number): boolean =>
  [tokens[at], tokens[at + 1]].every((token) => /^\p{Lu}\p{Ll}/u.test(token?.raw ?? ''));

const HOW_ARE_YOU = anyOf(
  `^ {hi|hello|hey|yo|there|bot|offprint|so|well|good|morning} (how are you|how is it going|how do you do|how are things|what is up|how are you doing) {today|doing|bot|there|going|offprint} $`,
);

/** Nothing but friendly words. */
export function isSocial(words: readonly string[]): boolean {
  return words.every((word) => {
    if (GREETINGS.has(word) || THANKS.has(word) || SOCIAL.has(word)) return true;
    return !REQUESTS.has(word) && (EVERYDAY.has(word) || FILLER.has(word));
  });
}

/** Polite beginnings that say nothing. */
export const COURTESY: Pattern = anyOf(
  `^ {hi|hello|hey|hiya|ok|okay|so|well|please|pls|um|uh|yo|dear|good morning|good afternoon|good evening|offprint|bot|there|everyone|folks|all|quick question|quick one|right|righto|fab|excuse me|sorry|hmm|just|now|then|and so|i was wondering|do you know|do you happen to know|happen to know|tell me =( what|which|how|when|who|if|whether|where )|any idea|any chance|would you mind|would you kindly|mind|if|whether|could i|can i|may i|might i|i would|i d|i am|i|we|(can|could|would|will) (you|u|i|we|someone|anyone|anybody) [please|kindly]|(want|would like|like|need|love|wanna|wish|would love|d like) [you] to {know|see|find|hear|learn|get}|curious|for a report|for my report|asking for a friend}`,
);
