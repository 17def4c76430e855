import { type CreditPhrase, OPENING_WORD } from "./credit-phrases.js";

/** A text names its agency in its first line or its last ones. */
const HEAD = 400;
const TAIL = 1_500;

/** Where in a text its credits are looked for. */
export class Ends {
  readonly stretches: Readonly<Record<CreditPhrase["where"], readonly Stretch[]>>;

  constructor(text: string) {
    const whole = new Stretch(text, 0);
    const head = new Stretch(text.slice(0, HEAD), 0);
    const tail = new Stretch(text, Math.max(0, text.length - TAIL));
    const ends = tail.from <= HEAD ? [whole] : [head, tail];
    this.stretches = { head: [head], tail: [tail], ends, beside: [whole] };
  }

  /** Whether a phrase can be there at all: of most a text shows no sign. */
  mayHave = (phrase: CreditPhrase): boolean => this.stretches[phrase.where].some((stretch) => stretch.mayHave(phrase));
}

/** A part of a text, from a place to the end of what is looked at. */
class Stretch {
  private openings: ReadonlySet<string> | null = null;

  constructor(
    readonly text: string,
    readonly from: number,
  ) {}

  /** The words that the sentences begin with are read once, and rule out most. */
  mayHave({ sign, openings }: CreditPhrase): boolean {
    if (openings === null) return this.text.includes(sign, this.from);
    this.openings ??= this.read();
    return openings.some((word) => this.openings!.has(word));
  }

  private read(): ReadonlySet<string> {
    const words = new Set<string>();
    OPENING_WORD.lastIndex = this.from;
    for (let found = OPENING_WORD.exec(this.text); found !== null; found = OPENING_WORD.exec(this.text))
      words.add(found[1]);
    return words;
  }
}
