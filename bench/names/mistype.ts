/** A name with one typing error in its longest word, never in that word's first letter; `below` gives chance from 0. */
export function mistype(name: string, below: (end: number) => number): string {
  const words = name.split(' ');
  const longest = words.reduce((best, word, at) => (word.length > (words[best]?.length ?? 0) ? at : best), 0);
  const word = words[longest] ?? '';
  const at = 1 + below(word.length - 2);
  const [head, tail] = [word.slice(0, at), word.slice(at)];
  const letter = String.fromCharCode(97 + below(26));
  const wrong = [
    head + tail.slice(1),
    head + letter + tail,
    head + letter + tail.slice(1),
    head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2),
  ][below(4)];
  return words.with(longest, wrong ?? word).join(' ');
}
