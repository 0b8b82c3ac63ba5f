export type VenueKind = 'journal' | 'conference' | 'unknown';

/** Journals that are called proceedings. */
const JOURNAL_PROCEEDINGS =
  /\bproceedings of the (?:ieee$|vldb endowment|national academy|royal society|acm on\b)|\bpnas\b|\bpvldb\b/i;
const CONFERENCE = new RegExp(
  [
    String.raw`\b(?:conference|proceedings|workshop|symposium|meeting|congress|advances in neural information)\b`,
    String.raw`\b(?:neurips|nips|icml|iclr|cvpr|iccv|eccv|wacv|bmvc|aaai|ijcai|aistats|uai|colt|acml|collas|kdd|sigir|miccai)\b`,
    String.raw`\b(?:acl|emnlp|naacl|eacl|aacl|coling|conll|interspeech|icassp|icra|iros|corl|chi|focs|stoc|soda|automl-conf)\b`,
  ].join('|'),
  'i',
);
const JOURNAL =
  /\b(?:journal|transactions|letters|reviews?|annals|magazine|bulletin|communications of|jmlr|tmlr|tacl|nature|plos|elife|acta|neural computation|neural networks|neurocomputing|machine learning research|artificial intelligence$)|^(?:science|cell|patterns|entropy|sensors|machine learning)$/i;

/** What the name of a venue tells: `unknown` where it could be either. */
export function venueKind(venue: string): VenueKind {
  if (JOURNAL_PROCEEDINGS.test(venue)) return 'journal';
  if (/^proceedings of machine learning research/i.test(venue) || CONFERENCE.test(venue)) return 'conference';
  return JOURNAL.test(venue) ? 'journal' : 'unknown';
}
