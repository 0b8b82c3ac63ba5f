import { describe, expect, it } from 'vitest';
import { accented } from '../../../src/core/text/latex.ts';
import { plainLine, plainParagraphs } from '../../../src/core/text/plain-text.ts';

describe('a title in plain characters', () => {
  it.each([
    ['Uncovering mesa-optimization algorithms', 'Uncovering mesa-optimization algorithms'],
    // markup
    ['\n            Drosophila\n            Muller F Elements  ', 'Drosophila Muller F Elements'],
    ['<scp>T</scp>reebase: an<scp>R</scp>package for trees', 'Treebase: an R package for trees'],
    ['functional ecology and<i>Functional Ecology</i>', 'functional ecology and Functional Ecology'],
    [
      'phosphoinositide 3-kinase p110α (\n            <i>PIK3CA</i>\n            )',
      'phosphoinositide 3-kinase p110α (PIK3CA)',
    ],
    ['A Shiny\n                    <scp>r</scp>\n                    app', 'A Shiny r app'],
    [
      'codlet, <i>Bregmaceros atlanticus </i>\nGoode and Bean, 1886',
      'codlet, Bregmaceros atlanticus Goode and Bean, 1886',
    ],
    ['Storing CO<sub>2</sub> at 10<sup>−3</sup> Pa', 'Storing CO₂ at 10⁻³ Pa'],
    ['La<sub>2−x</sub>Sr', 'La2−xSr'],
    [
      '<inline-formula><tex-math notation="LaTeX">$\\mu$</tex-math><alternatives><mml:math><mml:mi>μ</mml:mi></mml:math><inline-graphic xlink:href="detti-ieq1-3236447.gif"/></alternatives></inline-formula>Bench: An Open-Source Factory',
      'μBench: An Open-Source Factory',
    ],
    ['<tex-math>$O(n)$</tex-math> sorting', 'O(n) sorting'],
    ['&lt;i&gt;In vivo&lt;/i&gt; &amp;amp; in vitro', 'In vivo & in vitro'],
    ['Caf&eacute; &#233;t&#xE9; &alpha;-decay &ndash; &unknown; &copy;', 'Café été α-decay – &unknown; ©'],
    ['A MUl View of the <C,A>, T Framework', 'A MUl View of the <C,A>, T Framework'],
    ['Spanish<>Catalan and a < b > c', 'Spanish<>Catalan and a < b > c'],
    ['AT&T and R&D', 'AT&T and R&D'],
    // LaTeX
    ["Schr\\\"odinger, Poincar\\'e, {\\'E}tale and \\v{C}ech", 'Schrödinger, Poincaré, Étale and Čech'],
    ['Order $\\hbar$ Corrections', 'Order ℏ Corrections'],
    ['Yet Another $O(n^6)$ Algorithm', 'Yet Another O(n⁶) Algorithm'],
    ['Using $\\lambda$-DRT', 'Using λ-DRT'],
    ['Refer360$^{\\circ}$: in 360$^{\\circ}$ Images', 'Refer360°: in 360° Images'],
    ["Mader's $\\mathcal{S}$-Path Packing", "Mader's S-Path Packing"],
    ['Top-$K$ Similarity', 'Top-K Similarity'],
    ['$\\frac{g}{2} - 1$, $x_{abc}$ and $x^{m+1}$', '$\\frac{g}{2} - 1$, x_abc and $x^{m+1}$'],
    ['$K^+$ and $\\pi^{\\pm}$ yields', 'K⁺ and $\\pi^{\\pm}$ yields'],
    ['From $5 to $10 a day, or $5-$10', 'From $5 to $10 a day, or $5-$10'],
    ['{BERT}: Pre-training of {D}eep {B}idirectional', 'BERT: Pre-training of Deep Bidirectional'],
    ['\\emph{Really} {\\it new} \\textbf{\\textit{results}}', 'Really new results'],
    ["``Quoted'' 100\\% \\& more", '“Quoted” 100% & more'],
    ['C:\\path and \\unknowncommand{x}', 'C:\\path and \\unknowncommand{x}'],
    // Unicode
    ['Chapter 7.4\u2003Active volcanoes', 'Chapter 7.4 Active volcanoes'],
    ['administratives\u00A0: le rattachement', 'administratives : le rattachement'],
    ['zero\u200Bwidth soft\u00ADhyphen \u202Eright\u202C', 'zerowidth softhyphen right'],
    ['✉ AirLetters 💨: a 👩\u200D🔬', '✉ AirLetters 💨: a 👩\u200D🔬'],
    ['e\u0301tude', 'étude'],
    ['長短期記憶模型', '長短期記憶模型'],
    ['half \uD83D a surrogate', 'half \uFFFD a surrogate'],
    ['A NOTE ON THE 𝑃 3 -ISOLATION NUMBER', 'A NOTE ON THE 𝑃 3 -ISOLATION NUMBER'],
    ['  ', ''],
    ['<i></i>', ''],
  ])('%j', (said, plain) => {
    expect(plainLine(said)).toBe(plain);
    expect(plainLine(plain)).toBe(plain);
  });
});

describe('an abstract in plain characters', () => {
  it.each([
    ['  The housekeeping heat is the\nenergy exchanged.\n', 'The housekeeping heat is the energy exchanged.'],
    [
      '<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two <jats:italic>in vivo</jats:italic>.</jats:p>',
      'One.\n\nTwo in vivo.',
    ],
    ['<jats:sec><jats:title>Background</jats:title><jats:p>It was.</jats:p></jats:sec>', 'Background\n\nIt was.'],
    ['First.\n\nSecond.', 'First.\n\nSecond.'],
    ['First.\r\n \r\nSecond.', 'First.\n\nSecond.'],
  ])('%j', (said, plain) => {
    expect(plainParagraphs(said)).toBe(plain);
    expect(plainParagraphs(plain)).toBe(plain);
  });
});

describe('accents of LaTeX', () => {
  it.each([
    ["\\'Edgar Rold\\'an", 'Édgar Roldán'],
    ["\\'{E}dgar Rold{\\'a}n", 'Édgar Roldán'],
    ['M\\"uller, M{\\"u}ller, M\\"{u}ller, M{\\"{u}}ller', 'Müller, Müller, Müller, Müller'],
    ['\\v{S}ime\\v{c}ek \\c{C}elik \\c c \\H{o} \\u{g}', 'Šimeček Çelik ç ő ğ'],
    ['{\\O}degaard \\o st {\\ss} \\L{}ukasz \\aa', 'Ødegaard øst ß Łukasz å'],
    ["Mart\\'{\\i}n, Mart\\'\\i n", 'Martín, Martín'],
    ["Perpi\\~n\\'an and \\~{n}", 'Perpiñán and ñ'],
    ['no accents', 'no accents'],
  ])('%s', (said, plain) => {
    expect(accented(said)).toBe(plain);
  });
});
