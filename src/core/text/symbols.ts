/** What LaTeX and HTML call letters and signs by name, as characters. */
const GREEK =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς sigmaf ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω Alpha Α Beta Β Epsilon Ε Zeta Ζ Eta Η Iota Ι Kappa Κ Mu Μ Nu Ν Omicron Ο Rho Ρ Tau Τ Chi Χ';
const SIGNS =
  'infty ∞ hbar ℏ ell ℓ partial ∂ nabla ∇ times × cdot · ast ∗ star ⋆ pm ± mp ∓ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ sim ∼ simeq ≃ approx ≈ equiv ≡ propto ∝ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ mapsto ↦ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ setminus ∖ emptyset ∅ forall ∀ exists ∃ neg ¬ wedge ∧ vee ∨ oplus ⊕ otimes ⊗ circ ∘ bullet • dagger † degree ° prime ′ ldots … dots … cdots ⋯ sum ∑ prod ∏ int ∫ sqrt √ langle ⟨ rangle ⟩ perp ⊥ parallel ∥ triangle △ square □ odot ⊙ lesssim ≲ gtrsim ≳ Re ℜ Im ℑ aleph ℵ colon :';
const ENTITIES =
  'amp & lt < gt > quot " apos \' nbsp \u00A0 ndash – mdash — lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » hellip … bull • middot · times × deg ° plusmn ± micro µ copy © reg ® trade ™ sect § para ¶ szlig ß aelig æ AElig Æ oelig œ OElig Œ oslash ø Oslash Ø thorn þ THORN Þ eth ð ETH Ð aring å Aring Å iexcl ¡ iquest ¿ ordm º ordf ª sup2 ² sup3 ³ frac12 ½ euro € pound £ yen ¥ cent ¢ minus − le ≤ ge ≥ ne ≠ asymp ≈ infin ∞ rarr → larr ← prime ′ thinsp \u2009 ensp \u2002 emsp \u2003 zwj \u200D zwnj \u200C shy \u00AD lrm \u200E rlm \u200F';
const LETTERS = 'ss ß ae æ oe œ aa å o ø l ł i ı j ȷ L Ł O Ø AE Æ OE Œ AA Å dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ';

function tableOf(...lists: readonly string[]): ReadonlyMap<string, string> {
  const words = lists.flatMap((list) => list.split(' '));
  return new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])));
}

export const LATEX_SIGNS = tableOf(GREEK, SIGNS);
export const LATEX_LETTERS = tableOf(LETTERS);
export const HTML_ENTITIES = tableOf(GREEK, ENTITIES);

/** Combining characters by LaTeX’s accents and by the ends of HTML’s names. */
export const LATEX_ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '´': '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
};
export const HTML_ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  caron: '\u030C',
  cedil: '\u0327',
};

const SMALL = '0123456789+-=()ni';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ';

/** The text as small raised or lowered characters; undefined where Unicode lacks one of them. */
export function raised(text: string): string | undefined {
  return shifted(text, RAISED);
}
export function lowered(text: string): string | undefined {
  return shifted(text, LOWERED);
}

function shifted(text: string, to: string): string | undefined {
  const characters = [...text.replaceAll('−', '-')].map((one) => to[SMALL.indexOf(one)]);
  return characters.every((one) => one !== undefined) ? characters.join('') : undefined;
}
