import type { Finding } from '../core/finding.ts';
import { ASKED_SOURCES, SOURCE_LABELS } from '../core/model/source-name.ts';
import type { SourceState } from '../core/ports.ts';
import { budgetInWords, hasFailed, readInWords } from '../core/tracking/source-in-words.ts';
import type { SourceSettings } from './create-sources.ts';

type Asked = (typeof ASKED_SOURCES)[number];

/** The variables that say where a source is and with which key it is asked. */
const VARIABLES: { readonly [K in Asked]: { at: keyof SourceSettings; key?: keyof SourceSettings } } = {
  openalex: { at: 'OPENALEX_URL', key: 'OPENALEX_API_KEY' },
  'semantic-scholar': { at: 'SEMANTIC_SCHOLAR_URL', key: 'SEMANTIC_SCHOLAR_API_KEY' },
  arxiv: { at: 'ARXIV_URL' },
  crossref: { at: 'CROSSREF_URL' },
};

/** How each source is set up and when it last answered; nothing is asked. The states are absent where the data can’t be opened. */
export function checkSources(settings: SourceSettings, states: readonly SourceState[] | undefined): readonly Finding[] {
  const findings = ASKED_SOURCES.map((name): Finding => {
    const { at, key } = VARIABLES[name];
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
