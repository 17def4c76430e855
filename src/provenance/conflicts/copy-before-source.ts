import { nameOf } from "../evidence/index.js";
import { formatInterval } from "../evidence/time.js";
import type { ConflictSource, ContraryOrder } from "./conflict.js";

/**
 * From this weight of the text's own evidence on, less what speaks for the times, a date that says the contrary is
 * doubted; in nats. Two that may both have the text from outside show signs of quoting and shortening for that reason
 * alone: of them more is asked. In 400 made-up histories with right dates there are a dozen conflicts of all kinds, and
 * five from 2 nats on; where dates are wrong, 56 of 80 that something contradicts are found, and 51.
 */
const STRONG: Readonly<Record<ContraryOrder["relation"], number>> = {
  derived: 1.25,
  outside: 4,
  none: Number.POSITIVE_INFINITY,
};

export function isCopyBeforeSource({ relation, against, inFavour, early }: ContraryOrder): boolean {
  const weight = against.reduce((sum, observation) => sum + observation.weight, 0);
  return early.published !== null && weight - inFavour >= STRONG[relation];
}

/** The texts say that one was taken from the other, and the times say that it came before it. */
export const copyBeforeSource: ConflictSource = ({ contrary }) =>
  contrary.filter(isCopyBeforeSource).map(({ early, late, against }) => ({
    kind: "copy-before-source",
    articles: [early, late].map(({ witness }) => witness.article).sort((x, y) => x - y),
    says: `the texts say that ${nameOf(early)} took the passage from ${nameOf(late)} (${against.map(({ says }) => says).join("; ")}), but it is dated ${formatInterval(early.published!)}, before it`,
    places: against.flatMap(({ places }) => places),
  }));
