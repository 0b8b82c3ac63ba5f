import type { Finding } from '../core/finding.ts';
import { SOURCE_LABELS, type SourceName } from '../core/model/source-name.ts';
import type { SourceState } from '../core/ports.ts';
import { budgetInWords, hasFailed, readInWords } from '../core/tracking/source-in-words.ts';
import type { SourceSettings } from './create-sources.ts';

/** Those that are asked, with the variables that say where and with which key. */
const ASKED = [
  { name: 'openalex', at: 'OPENALEX_URL', key: 'OPENALEX_API_KEY' },
  { name: 'semantic-scholar', at: 'SEMANTIC_SCHOLAR_URL', key: 'SEMANTIC_SCHOLAR_API_KEY' },
  { name: 'arxiv', at: 'ARXIV_URL', key: undefined },
  { name: 'crossref', at: 'CROSSREF_URL', key: undefined },
] as const satisfies readonly { name: SourceName; at: keyof SourceSettings; key: keyof SourceSettings | undefined }[];

/** How each source is set up and when it last answered; nothing is asked. The states are absent where the data can’t be opened. */
export function checkSources(settings: SourceSettings, states: readonly SourceState[] | undefined): readonly Finding[] {
  const findings = ASKED.map(({ name, at, key }): Finding => {
    const label = SOURCE_LABELS[name];
    const state = states?.find(({ source }) => source === label);
    const place = settings[at] === undefined ? 'asked at its public address' : `asked at ${settings[at]}`;
    const access =
      key === undefined
        ? 'which wants no key'
        : settings[key] === undefined
          ? `without a key (${key})`
          : `with the key in ${key}`;
    const read = state === undefined ? '' : `; ${readInWords(state)}`;
    const budget = state?.budget === undefined ? '' : `; ${budgetInWords(state.budget)}`;
    const what = `${label} is ${place}, ${access}${read}${budget}.`;
    if (state?.lastError === undefined || !hasFailed(state)) return { kind: 'fine', what };
    return {
      kind: 'fault',
      what,
      cure: `It is asked again at the next sync; “offprint sync --source ${name}” asks it now.`,
    };
  });
  if (settings.CONTACT_EMAIL !== undefined) return findings;
  const what =
    'Without CONTACT_EMAIL the sources can’t write to whom they are asked by, and Crossref gives its slower pool.';
  return [...findings, { kind: 'note', what }];
}
