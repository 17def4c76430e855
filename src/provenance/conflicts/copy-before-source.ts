import { nameOf } from "../evidence/index.js";
import { formatInterval } from "../evidence/time.js";
import type { ConflictSource, ContraryOrder } from "./conflict.js";

/** From this weight of the text's own evidence on, a date that says the contrary is doubted. In nats. */
const STRONG = 4;

export const isCopyBeforeSource = ({ related, against, early }: ContraryOrder): boolean =>
  related && early.published !== null && against.reduce((sum, { weight }) => sum + weight, 0) >= STRONG;

/** The texts say that one was taken from the other, and the times say that it came before it. */
export const copyBeforeSource: ConflictSource = ({ contrary }) =>
  contrary.filter(isCopyBeforeSource).map(({ early, late, against }) => ({
    kind: "copy-before-source",
    articles: [early, late].map(({ witness }) => witness.article).sort((x, y) => x - y),
    says: `the texts say that ${nameOf(early)} took the passage from ${nameOf(late)} (${against.map(({ says }) => says).join("; ")}), but it is dated ${formatInterval(early.published!)}, before it`,
    places: against.flatMap(({ places }) => places),
  }));
