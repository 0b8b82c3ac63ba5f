import { SOURCE_LABELS } from '../model/source-name.ts';
import type { Candidate } from '../tracking/candidates.ts';
import { papersInWords } from './phrases.ts';

/** What tells people of one name apart: `Ada Lovelace · ETH Zurich · 34 papers, 2012–2025 · “Of looms” · OpenAlex`. */
export function candidateInWords(person: Candidate): string {
  const [first] = person;
  if (first === undefined) return '';
  const { name, papers } = first;
  const years = person.find((one) => one.years)?.years;
  const affiliation = person.find(({ affiliations }) => affiliations.length > 0)?.affiliations[0];
  const sample = person.find((one) => one.sample)?.sample;
  const counted = [
    ...(papers === undefined ? [] : [papersInWords(papers)]),
    ...(years === undefined ? [] : [years.from === years.to ? `${years.from}` : `${years.from}–${years.to}`]),
  ];
  const sources = [...new Set(person.map(({ source }) => SOURCE_LABELS[source]))];
  const parts = [
    first.nameOnly ? `whoever writes as ${name}` : name,
    affiliation,
    counted.join(', '),
    sample === undefined ? undefined : `“${sample}”`,
    sources.join(', '),
  ];
  return parts.filter(Boolean).join(' · ');
}
