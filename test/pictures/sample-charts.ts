import type { Chart } from '../../src/core/view/block.ts';
import { barsChart, yearsChart } from '../../src/core/view/charts.ts';

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

const counted = (label: string, first: number, counts: readonly number[]) => ({
  label,
  years: counts.flatMap((papers, at) =>
    papers === 0 ? [] : [{ key: String(first + at), papers, firstYear: first + at, lastYear: first + at }],
  ),
});

const named = (labels: readonly string[]): Chart =>
  barsChart(
    'Papers',
    labels.map((label, at) => ({ label, value: labels.length - at })),
  );

const LONG = 'Somebody of the House of Something and of Everything Else '.repeat(8).trim();

/** A name in each script that the fonts hold. */
export const NAMES: Readonly<Record<string, string>> = {
  Latin: 'Miguel Á. Perpiñán Đặng Łu',
  Greek: 'Ἀριστοτέλης Παπαδόπουλος',
  Cyrillic: 'Алексей Наумов',
  Armenian: 'Արմեն Պետրոսյան',
  Hebrew: 'דוד כהן',
  Arabic: 'محمد الغزالي',
  Devanagari: 'अमित कुमार',
  Bengali: 'রবীন্দ্রনাথ ঠাকুর',
  Gurmukhi: 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
  Gujarati: 'નરેન્દ્ર પટેલ',
  Tamil: 'சுப்பிரமணிய பாரதி',
  Telugu: 'రామకృష్ణ రావు',
  Kannada: 'ಕೃಷ್ಣಮೂರ್ತಿ',
  Malayalam: 'രാമചന്ദ്രൻ',
  Sinhala: 'නිමල් පෙරේරා',
  Thai: 'สมชาย ใจดี',
  Lao: 'ສົມຊາຍ',
  Myanmar: 'အောင်ဆန်း',
  Georgian: 'გიორგი ბერიძე',
  Ethiopic: 'አበበ በቀለ',
  Khmer: 'សុខ វណ្ណា',
  Chinese: '王小明 陳大文',
  Japanese: '佐藤 さくら マコト',
  Korean: '김민수',
};

export const CHARTS: Readonly<Record<string, Chart>> = {
  'one author by year': yearsChart('Papers by year by Max Vladymyrov', [
    counted('Max', 2012, [1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 5, 3, 3, 2]),
  ]),
  'two authors by year': yearsChart('Papers by year', [
    counted('Max Vladymyrov', 2012, [1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 5, 3, 3, 2]),
    counted('Mark Sandler', 2012, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 2, 2, 1]),
  ]),
  'six authors of long names by year': yearsChart(
    LONG,
    range(6).map((n) => counted(`${n} ${LONG}`, 2000, [n, 2, 3, n, 5])),
  ),
  'sixty years': yearsChart('Papers by year', [
    counted(
      'P',
      1966,
      range(60).map((at) => (at * 37) % 1400),
    ),
  ]),
  'two hundred years': yearsChart('Papers by year', [
    counted(
      'P',
      1825,
      range(200).map((at) => at + 1),
    ),
  ]),
  'one year': yearsChart('Papers', [counted('P', 2024, [3])]),
  'names in every script': named(Object.values(NAMES)),
  'names in every script, compared': yearsChart(
    'Papers',
    Object.values(NAMES).map((name) => counted(name, 2020, [1, 2, 3])),
  ),
  '300 authors': named(range(300).map((n) => `Ada Lovelace ${n}`)),
  'a very long label': named([LONG, 'x'.repeat(500), '深'.repeat(300), 'Ada']),
  'markup and mentions': named(['@everyone <!channel>', '<&">', ']]></text><script>x</script>', '&amp; \u0000 \ufffe']),
  'emoji, directions, scripts that no font has': named(['👩‍👩‍👧‍👦 🎈', 'a \u202eb\u202c c', 'ᚠᚢᚦ 𓀀', '\u0301', '   ']),
  'values that are none': {
    ...named(['nought', 'less', 'half', 'no number', 'endless', 'unknown', 'missing']),
    series: [{ label: 'Odd', values: [0, -3, 0.5, Number.NaN, Number.POSITIVE_INFINITY, undefined] }],
  },
  'years whose values are not known': {
    ...yearsChart('Citations', [counted('P', 2020, [1, 2, 3])]),
    series: [{ label: 'Citations', values: [undefined, -2, 2_075_000] }],
  },
  'noughts alone': { ...yearsChart('Papers', [counted('P', 2020, [1, 1])]), series: [{ label: 'P', values: [0, 0] }] },
  'great numbers': barsChart('Citations', [
    { label: 'A', value: 1_234_567_890 },
    { label: 'B', value: 1 },
  ]),
  'no labels': { kind: 'chart', title: 'Nothing', labels: [], series: [], alt: 'Nothing' },
  'no title': { ...named(['A', 'B']), title: '' },
};
