import type { Query } from '../query/query.ts';

const GREETING =
  /^(?:(?:how (?:are you|is it going|do you do)(?: doing| today)?|what is up|sup|hi|hello|hey|hiya|howdy|yo|greetings|hallo|good (?:morning|afternoon|evening|day)|morning)(?: |$))+(?:there|all|everyone|everybody|bot|offprint|team|folks|friend|again)?$/;
const THANKS =
  /^(?:ok |okay |great |perfect |cool |nice |awesome |many |no )*(?:thanks|thank you|thx|ty|cheers|much appreciated)(?: (?:a lot|so much|very much|you|again|bot|offprint|for (?:that|this|the help|your help)|that is all|all|that was helpful))*$/;
const HELP =
  /^(?:please )?(?:help|help me|help please|i need help|can you help(?: me)?|what can (?:you|i) (?:do|ask|say)(?: (?:you|here|for me))?|what do you (?:do|know|offer)|how (?:do i|does this|to|can i) (?:use|work|ask)(?: (?:this|you|it|work|offprint|the|bot|thing))*|commands|list (?:the )?commands|show (?:me )?(?:the )?(?:help|commands)|usage|what are (?:you|your commands)|who are you|instructions|examples|man|options)(?: please)?$/;

/** Following is a command, for which there is help. */
const FOLLOW =
  /^(?:(?:how (?:do|can|could|would) (?:i|we|one)|please|can you|could you|can i|i want to|i would like to) )*(follow|unfollow|subscribe|unsubscribe|notify me|alert me|be notified|get notified|stop (?:posting|announcing|following))(?: |$)/;

/** What the bot never does, whatever else the sentence holds. */
const REFUSED =
  /^(?:please |can you |could you |will you |would you |now |just )*(?:drop|delete|remove|erase|wipe|destroy|purge|truncate|overwrite|rename|edit|modify|update|insert|alter|shutdown|shut down|restart|reboot|kill|sudo|exec|execute|eval|run|install|hack|book|order|buy|sell|pay|play|sing|cook|drive|call|email|mail|translate|remind|wake|tweet|draw|paint|bake|order|reserve|schedule|ignore|forget|disregard|pretend|act as|write me|write a|compose|tell me a (?:joke|story)|add|create|upload|import|submit|change|reset|grant|ban|kick|select (?:from|into)|make|set|mark|merge|replace|rewrite|correct|fix|hide|swap|clear|increase|decrease|boost|fake)(?: |$)|(?:your (?!papers?|catalogue|data|records?|authors?|publications?|list|archive|collection)|how old|password|passwords|api key|api keys|secret key|secrets|credentials|access token|bot token|your token|private key|environment variables?|system prompt|your instructions|previous instructions)(?: |$)/;

const plain = (text: string): string => text.replace(/ (?:please|pls|plz)$/, '');

/** Greetings, thanks, help and what the bot does not do; undefined where the sentence asks for something. */
export function readSmallTalk(text: string): Query | undefined {
  const said = plain(text);
  if (said === '' || GREETING.test(said)) return { kind: 'greeting' };
  if (THANKS.test(said)) return { kind: 'thanks' };
  if (HELP.test(said)) return { kind: 'help' };
  const follow = FOLLOW.exec(said)?.[1];
  if (follow !== undefined) return { kind: 'help', command: /^(?:un|stop)/.test(follow) ? 'unfollow' : 'follow' };
  if (/^(?:status|what is (?:your|the) status|show (?:me )?(?:the )?status)$/.test(said)) return { kind: 'status' };
  return REFUSED.test(said) ? { kind: 'unknown' } : undefined;
}

/** Polite beginnings and ends that say nothing. */
export const COURTESY =
  /^(?:(?:hi|hello|hey|hiya|ok|okay|so|well|please|pls|um|uh|yo|dear|good (?:morning|afternoon|evening)|(?:can|could|would|will) you(?: please)?|i(?: would|d)? (?:want|like|need|love|wanna)(?: you)?(?: to)?(?: know| see| find)?|offprint|bot|there|everyone|folks|all|quick question)(?: |$))+/;
