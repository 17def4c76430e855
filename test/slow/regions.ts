import type { SentencePair } from "../../src/regions/rough.js";

/** Least cosine and Dice share decide elsewhere: here is what two sentences come to, from the definition. */
export function likeness(
  sentences: { a: readonly (readonly number[])[]; b: readonly (readonly number[])[] },
  pair: SentencePair,
): { cosine: number; dice: number } {
  const all = [...sentences.a, ...sentences.b];
  const weight = (term: number) => Math.log(all.length / all.filter((sentence) => sentence.includes(term)).length);
  const [x, y] = [sentences.a[pair.a], sentences.b[pair.b]];
  const terms = [...new Set([...x, ...y])];
  const vector = (sentence: readonly number[]) =>
    terms.map((term) => sentence.filter((other) => other === term).length * weight(term));
  const [v, w] = [vector(x), vector(y)];
  const dot = (p: readonly number[], q: readonly number[]) => p.reduce((sum, value, i) => sum + value * q[i], 0);
  const common = terms.filter((term) => x.includes(term) && y.includes(term)).length;
  return {
    cosine: dot(v, w) / Math.sqrt(dot(v, v) * dot(w, w)),
    dice: (2 * common) / (new Set(x).size + new Set(y).size),
  };
}

/** Parts groups of pairs at any gap in either text until none parts: whoever can be reached by close pairs, by splitting. */
export function neighbourhoods(pairs: readonly SentencePair[], furthest: number): SentencePair[][] {
  for (const side of ["a", "b"] as const) {
    const values = [...new Set(pairs.map((pair) => pair[side]))].sort((x, y) => x - y);
    for (let i = 1; i < values.length; i++) {
      if (values[i] - values[i - 1] <= furthest) continue;
      return [
        ...neighbourhoods(
          pairs.filter((pair) => pair[side] < values[i]),
          furthest,
        ),
        ...neighbourhoods(
          pairs.filter((pair) => pair[side] >= values[i]),
          furthest,
        ),
      ];
    }
  }
  return [[...pairs]];
}

/** What a stretch of words says, each word counted as often as the other text has it. */
export function scoreOf(
  words: readonly { term: number; score: number }[],
  { start, end }: { start: number; end: number },
  given: { other: ReadonlyMap<number, number>; edges: ArrayLike<number>; repeated: number; inside: number },
): number {
  const seen = new Map<number, number>();
  let sum = 0;
  for (const { term, score } of words.slice(start, end)) {
    const before = seen.get(term) ?? 0;
    const here = given.other.get(term) ?? 0;
    sum += here > 0 && before >= here ? given.repeated : score;
    seen.set(term, before + 1);
  }
  return sum - [start, end].filter((edge) => given.edges[edge] !== 1).length * given.inside;
}
