/** Why a command can't be carried out, as a sentence for people. Exit 1: it failed; 2: it was asked for wrongly. */
export class Refusal extends Error {
  readonly exitCode: 1 | 2;

  constructor(sentence: string, exitCode: 1 | 2 = 1) {
    super(sentence);
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}
