import { certainlyBefore } from "../../kernel/time.js";
import { nameOf } from "../evidence/index.js";
import { formatInterval } from "../evidence/time.js";
import type { ConflictSource } from "./conflict.js";
import { isCopyBeforeSource } from "./copy-before-source.js";

/** A name that stands far from the passage may be a credit for something else. In nats. */
const BESIDE = 5;

/**
 * An article hands the text to an outlet that, of all witnesses, has it only later; where the texts also show that one
 * was taken from the other, that says more, and is told instead.
 */
export const creditToLater: ConflictSource = ({ contrary }) =>
  contrary.flatMap((pair) => {
    const credit = pair.against.find(({ kind, weight }) => kind === "credit" && weight >= BESIDE);
    const [early, late] = [pair.early.published, pair.late.published];
    if (credit === undefined || early === null || late === null || isCopyBeforeSource(pair)) return [];
    if (!certainlyBefore(early, late)) return [];
    return [
      {
        kind: "credit-to-later" as const,
        articles: [pair.early, pair.late].map(({ witness }) => witness.article).sort((x, y) => x - y),
        says: `${credit.says}, and is dated ${formatInterval(early)}, but ${nameOf(pair.late)} has the text only later: ${formatInterval(late)}`,
        places: credit.places,
      },
    ];
  });
