import { mirrored } from "../alignment/alignment.js";
import type { OrientedAlignment } from "../provenance/provenance.js";
import { fourDecimals } from "./numbers.js";
import type { ReportAlignment } from "./schema.js";

/** An alignment as the report tells it: side `a` in the one it names first, whichever way round it was found. */
export function tellAlignment({ pair, swapped }: OrientedAlignment): ReportAlignment {
  const { a, b, pieces, words, similarity, edits, changes } = swapped ? mirrored(pair.alignment) : pair.alignment;
  return {
    a,
    b,
    pieces: pieces.map((piece) => ({ a: piece.a, b: piece.b })),
    words,
    similarity: fourDecimals(similarity),
    edits: edits.map((edit) => ({ kind: edit.kind, a: edit.a, b: edit.b })),
    changes: changes.map(({ kind, from, to, ...sides }) => ({ kind, from, to, a: sides.a, b: sides.b })),
  };
}
