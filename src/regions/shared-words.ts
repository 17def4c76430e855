import { Places } from "../kernel/places.js";
import { shingle } from "../sketch/shingles.js";
import type { Seeds, SentencePair } from "./rough.js";
import type { Side } from "./side.js";

/** Words in a row that two sentences must share. Editors who change one word in four leave them in every passage. */
const SHARED_WORDS = 3;

/** The sentences of two texts that share some words in a row. Linear in the texts. */
export function sentencesSharingWords(a: Side, b: Side): Seeds {
  const [ofA, ofB] = [a, b].map(({ units: { article }, terms }) =>
    shingle(article.words, { start: 0, end: terms.length }, SHARED_WORDS),
  );
  const places = new Places(ofA.lo.length);
  for (let at = 0; at < ofA.lo.length; at++) places.add(ofA.hi[at], ofA.lo[at], at);
  const pairs = new PairList(a, b);
  for (let at = 0; at < ofB.lo.length; at++) {
    const shared = places.find(ofB.hi[at], ofB.lo[at]);
    if (shared < 0) continue;
    for (let i = 0; i < places.count(shared); i++) pairs.add(places.at(shared, i), at);
  }
  return { a: a.sentences, b: b.sentences, pairs: pairs.list };
}

/** Pairs of sentences, each once; words in a row may reach over the end of one into the next. */
class PairList {
  readonly list: SentencePair[] = [];
  private readonly seen = new Set<number>();

  constructor(
    private readonly a: Side,
    private readonly b: Side,
  ) {}

  add(atA: number, atB: number): void {
    for (const a of this.sentencesAt(this.a, atA)) {
      for (const b of this.sentencesAt(this.b, atB)) {
        const key = a * this.b.sentences.length + b;
        if (this.seen.has(key)) continue;
        this.seen.add(key);
        this.list.push({ a, b });
      }
    }
  }

  private sentencesAt({ sentenceOf }: Side, word: number): number[] {
    const first = sentenceOf[word];
    const last = sentenceOf[Math.min(word + SHARED_WORDS - 1, sentenceOf.length - 1)];
    return first === last ? [first] : [first, last];
  }
}
