import { seededIntegers } from "../../src/kernel/random.js";

/** Made-up paragraphs, and which of them has what from which. */
export interface Paragraphs {
  readonly texts: readonly string[];
  readonly taken: readonly Taken[];
}

export interface Taken {
  readonly copy: number;
  readonly source: number;
  /** The share of words that were edited; `null` where only a run of words was taken. */
  readonly edited: number | null;
}

const VOCABULARY = 50_000;
const CONSONANTS = "bcdfghjklmnprstvwz";
const VOWELS = "aeiou";
const RATES = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3];

/** One in twenty is another one, edited; one in a hundred holds a run of another's words. */
const NEAR_COPY = 0.05;
const PARTIAL = 0.01;

/**
 * So many paragraphs of 30 to 120 words, whose frequencies fall as those of real words do (Zipf 1949). The same seed,
 * the same paragraphs.
 */
export function makeParagraphs(count: number, seed = 1): Paragraphs {
  const dice = new Dice(seed);
  const vocabulary = makeVocabulary(dice);
  const offsets = new Uint32Array(count + 1);
  let ids: Uint16Array = new Uint16Array(count * 90 + 1_000);
  const isOwn = new Uint8Array(count);
  const taken: Taken[] = [];
  const texts: string[] = [];
  for (let i = 0; i < count; i++) {
    let at = offsets[i];
    if (at + 500 > ids.length) ids = grown(ids);
    const fresh = (words: number): void => {
      for (let k = 0; k < words; k++) ids[at++] = dice.zipf();
    };
    const fate = dice.fraction();
    const source = i > 100 && fate < NEAR_COPY + PARTIAL ? someOwn(isOwn, i, dice) : null;
    if (source === null) {
      isOwn[i] = 1;
      fresh(dice.between(30, 120));
    } else if (fate < NEAR_COPY) {
      const edited = RATES[dice.below(RATES.length)];
      for (let k = offsets[source]; k < offsets[source + 1]; k++) {
        const act = dice.fraction() / Math.max(edited, Number.MIN_VALUE);
        if (act >= 0.75) ids[at++] = ids[k];
        if (act < 0.5 || (act >= 0.75 && act < 1)) ids[at++] = dice.zipf();
      }
      taken.push({ copy: i, source, edited });
    } else {
      const length = offsets[source + 1] - offsets[source];
      const run = Math.min(length, dice.between(20, 40));
      const from = offsets[source] + dice.below(length - run + 1);
      fresh(dice.between(10, 39));
      for (let k = 0; k < run; k++) ids[at++] = ids[from + k];
      fresh(dice.between(10, 39));
      taken.push({ copy: i, source, edited: null });
    }
    offsets[i + 1] = at;
    texts.push(written(ids.subarray(offsets[i], at), vocabulary, dice));
  }
  return { texts, taken };
}

function someOwn(isOwn: Uint8Array, before: number, dice: Dice): number {
  let chosen = dice.below(before);
  while (isOwn[chosen] === 0) chosen = dice.below(before);
  return chosen;
}

function grown(ids: Uint16Array): Uint16Array {
  const larger = new Uint16Array(ids.length * 2);
  larger.set(ids);
  return larger;
}

function makeVocabulary(dice: Dice): string[] {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    // Frequent words are short.
    const usual = 1.2 + 1.3 * Math.log10(1 + words.size);
    words.add(makeWord(Math.max(1, Math.round(usual + 3 * (dice.fraction() - 0.4))), dice));
  }
  return [...words];
}

function makeWord(length: number, dice: Dice): string {
  let word = "";
  let isVowel = dice.fraction() < 0.4;
  while (word.length < length) {
    const letters = isVowel ? VOWELS : CONSONANTS;
    word += letters[dice.below(letters.length)];
    isVowel = !isVowel;
  }
  // One word in a hundred is not plain ASCII, as in most languages that nearly are.
  return dice.fraction() < 0.01 ? word.replace("e", "é") : word;
}

function written(ids: Uint16Array, vocabulary: readonly string[], dice: Dice): string {
  let text = "";
  let isFirst = true;
  for (const id of ids) {
    const word = vocabulary[id];
    text += (text === "" ? "" : " ") + (isFirst ? word[0].toUpperCase() + word.slice(1) : word);
    const mark = dice.fraction();
    isFirst = mark < 0.05;
    if (mark < 0.12) text += isFirst ? "." : ",";
  }
  return `${text.replace(/,$/u, "")}.`;
}

class Dice {
  private readonly next: () => number;
  private readonly cumulative = new Float64Array(VOCABULARY);

  constructor(seed: number) {
    this.next = seededIntegers(seed);
    let sum = 0;
    for (let rank = 0; rank < VOCABULARY; rank++) this.cumulative[rank] = sum += (rank + 2.7) ** -1.05;
  }

  fraction = (): number => (this.next() >>> 0) / 2 ** 32;

  below = (most: number): number => Math.floor(this.fraction() * most);

  between = (least: number, most: number): number => least + this.below(most - least + 1);

  /** The rank of a word, by its frequency. */
  zipf(): number {
    const { cumulative } = this;
    const sought = this.fraction() * cumulative[VOCABULARY - 1];
    let [low, high] = [0, VOCABULARY - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cumulative[middle] < sought) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
