import { anyOf } from './pattern.ts';
import { PAPERS, WRITE } from './words.ts';

const CONCERNS =
  'discuss|discusses|discussing|treats?|treating|tackles?|tackling|address|addresses|addressing|investigates?|investigating|explores?|exploring|examines?|examining|studies|study|studying|analy.es?|covers?|covering|concerns?|handles?|handling|looks? at|looking at|looked at|deals? with|dealing with|mentions?|mentioning|uses?|using|relates? to|relating to|touch on|touches on|focus on|focuses on|focusing on|focused on|centred on|centered on|describes?|describing|proposes?|proposing|introduces?|introducing|involves?|involving|applies|apply|applying|revolves? around|deal with|speaks? of|talks? about|talking about';
/** Announces that the words behind it are the topic. */
export const TOPIC_CUE = anyOf(
  `(about|regarding|concerning|re|related to|relating to|relevant to|relevance to|pertaining to|on the topic of|on the subject of|on the theme of|in the area of|in the field of|having to do with|to do with|in connection with|with respect to|apropos|around|touching on) {the|topic|subject|theme|question|problem|issue|idea|of|area} !( _|$ )`,
  `{that|which|who|to|papers?} (${CONCERNS}) {the|topic|subject|of|on} !( _|$ )`,
  `(${PAPERS}|${WRITE}|research|anything|something|nothing|got|much|lot|more|any|one|ones|_) (on|into) {the|topic|subject|of|theme} !( _|$ )`,
  `(do|does|done|doing|did|have|has|had|got|been|focus|info|information|output|author|he|she|they|him|her|stuff|things?|contribution|contributions|<person>) (on) {the|topic|subject|of} !( _|$|arxiv|his|her|their|own|which|board|it|them )`,
  `(topic|subject|subject search|topic search|keyword|keywords|search|query|search for|look for|looking for|theme|tagged) {is|was|for|by|of} !( _|$ )`,
  `(${WRITE}|${PAPERS}) in =( * ) !( _|$|the|his|her|their|a|an|order|which|total|any|all|general|full|this|our|your|my|one|arxiv|company|collaboration )`,
);
