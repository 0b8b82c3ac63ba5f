/** The words of a text of words. */
export const list = (text: string): string[] => text.trim().split(/\s+/);

/** Words that many patterns share, as alternatives of `pattern.ts`. */
export const PAPERS =
  'papers?|pubs?|publications?|articles?|works?|preprints?|studies|study|ones?|research|stuff|things?|outputs?|items?|titles?|manuscripts?|writings?|deliverables?|entries|entry|contributions?';
export const HE = 'he|she|they|him|her|them|<person>|the author|author';
export const HIS = 'his|her|their|its|the|this|that|<person>|author';
export const SHOW =
  'show|see|give|list|get|find|open|display|print|tell|fetch|pull up|bring up|bring|draw|plot|make|create|want|need|have|provide|send|export|produce|generate|name|supply|compile|prepare|know|put together|put';
export const ME =
  'me|us|please|to|a|an|the|all|of|his|her|their|<person>|author|every|out|up|your|just|full|complete|whole|entire|some|my';
export const WRITE =
  'writes?|wrote|written|writing|publish|publishes|published|publishing|co-?author|co-?authors|co-?authored|co-?authoring|works?|worked|working|collaborates?|collaborated|collaborating|team|teams|teamed up|teamed|partners?|partnered|co-?wrote|co-?writes?|co-?written|produced?|released?|authored?';
export const MOST =
  'most|mostly|often|most often|usually|more|the most|most frequently|frequently|ever|mainly|typically|generally|regularly|normally';
