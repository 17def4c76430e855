import type { AlignedPiece, Alignment } from "urtext";
import type { Case } from "./plagdet.js";

/** Further apart than this, in either text, pieces of one passage are detections of their own. In characters. */
const FURTHEST_APART = 400;

/**
 * A passage as detections. The measure knows stretches of text only, from a first character to a last: a passage in
 * pieces is one stretch where little stands between them. Where much does, one stretch would say that the text between
 * was taken too, and scores count pieces only. (Any bound from 200 to 800 gives the same figures to three places.)
 */
export function detectionsOf({ pieces }: Pick<Alignment, "pieces">): Case[] {
  const detections: Case[] = [];
  let last: AlignedPiece | null = null;
  for (const piece of pieces) {
    const isNear =
      last !== null && piece.a.start - last.a.end <= FURTHEST_APART && piece.b.start - last.b.end <= FURTHEST_APART;
    const from = isNear ? detections.pop()! : { copy: piece.a, source: piece.b };
    detections.push({
      copy: { start: from.copy.start, end: piece.a.end },
      source: { start: from.source.start, end: piece.b.end },
    });
    last = piece;
  }
  return detections;
}
