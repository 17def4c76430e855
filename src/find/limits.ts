import { UrtextError } from "../errors.js";
import type { Limit } from "../kernel/limit.js";
import type { FindOptions } from "./contract.js";

const MOST_HELD_AGAINST = 100;

/** How many articles are held against a text at most. */
export function mostOf(options: FindOptions | null): number {
  const { most = MOST_HELD_AGAINST, ...others } = options ?? {};
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new UrtextError("URTEXT_OPTION_INVALID", { option: unknown, problem: "there is no such option of find" });
  }
  if (!Number.isInteger(most) || most < 1) {
    throw new UrtextError("URTEXT_OPTION_INVALID", { option: "most", problem: "it must be a whole number from 1" });
  }
  return most;
}

/** Of how many keys not all places were looked at. */
export const carrierLimits = (reached: number, value: number): Limit[] =>
  reached === 0
    ? []
    : [
        {
          cap: "mostCarriers",
          value,
          reached,
          says: `Some runs of words, or paragraphs that are alike, stand in more than ${value} paragraphs of the index; they were looked for in the ${value} that were added first. An article that shares nothing else with the text may be missing.`,
        },
      ];

/** How many articles were not held against the text. */
export const hitLimits = (met: number, value: number): Limit[] =>
  met <= value
    ? []
    : [
        {
          cap: "most",
          value,
          reached: met - value,
          says: `More than ${value} articles may share something with the text; those that share most fingerprints with it were held against it, and ${met - value} were not.`,
        },
      ];

/** No more articles than this are traced for one. */
export const TRACED_LIMIT: Limit = {
  cap: "mostTraced",
  value: 1_000,
  reached: 1,
  says: "More than 1000 articles carry passages of this one, or what overlaps with them; those nearest to it were traced, and what the others have of its texts is missing.",
};
