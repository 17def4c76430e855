import type { Witness } from "../clusters/clusters.js";
import { contains, type Span } from "../kernel/span.js";
import type { Derivation, OrientedAlignment } from "../provenance/provenance.js";
import { type Words, wordsApart, wordsInside } from "../text/words.js";

/** What a witness has from its source, as the places of its words in its article, rising. */
export interface Taken {
  /** The passage as it stands in the copy, changed words included, without what was put in. */
  readonly passage: readonly number[];
  /** Those of its words that stand in the source: the words that ran. */
  readonly ran: readonly number[];
}

/**
 * A witness's spans hold what it has in common with any other witness, so what was taken from one of them is read from
 * what was aligned with that one. Two that were compared through a third only have no alignment: then it is the words of
 * the one that the other has too, each as often as it has them.
 */
export function takenFrom(source: Witness, copy: Witness, alignments: Derivation["alignments"]): Taken {
  if (alignments.length === 0) {
    const same = sameWords(source, copy);
    return { passage: same, ran: same };
  }
  const places = alignments.map((alignment) => takenIn(alignment, source, copy));
  return { passage: joined(places.map(({ passage }) => passage)), ran: joined(places.map(({ ran }) => ran)) };
}

function takenIn({ pair: { alignment }, swapped }: OrientedAlignment, source: Witness, copy: Witness): Taken {
  const [there, here] = [source.units.article.words, copy.units.article.words];
  const [from, to] = swapped ? (["b", "a"] as const) : (["a", "b"] as const);
  const changed = alignment.edits.filter(({ kind }) => kind === "words");
  const taken = { passage: [] as number[], ran: [] as number[] };
  for (const piece of alignment.pieces) {
    const own = changed.filter((edit) => contains(piece[from], edit[from]) && contains(piece[to], edit[to]));
    const added = own.filter((edit) => isEmpty(there, edit[from]));
    for (const word of wordsApart(here, piece[to], spansOf(added, to))) taken.passage.push(word);
    for (const word of wordsApart(here, piece[to], spansOf(own, to))) taken.ran.push(word);
  }
  return taken;
}

const spansOf = <K extends "a" | "b">(edits: readonly Readonly<Record<K, Span>>[], side: K): Span[] =>
  edits.map((edit) => edit[side]);

function isEmpty(words: Words, span: Span): boolean {
  const { start, end } = wordsInside(words, span);
  return start >= end;
}

function sameWords(source: Witness, copy: Witness): number[] {
  const left = new Map<number, number>();
  const { words: there } = source.units.article;
  for (const word of wordsIn(source)) left.set(there.lo[word], (left.get(there.lo[word]) ?? 0) + 1);
  const { lo } = copy.units.article.words;
  return wordsIn(copy).filter((word) => {
    const count = left.get(lo[word]) ?? 0;
    left.set(lo[word], count - 1);
    return count > 0;
  });
}

/** The places of the words of a witness in its article. */
export const wordsIn = ({ units, spans }: Pick<Witness, "units" | "spans">): number[] =>
  spans.flatMap((span) => wordsApart(units.article.words, span, []));

const joined = (lists: readonly (readonly number[])[]): readonly number[] =>
  lists.length === 1 ? lists[0] : [...new Set(lists.flat())].sort((x, y) => x - y);
