import { wordsIn, wordsInside } from "../../text/words.js";
import {
  articleOf,
  bothWaysAs,
  type EvidenceSource,
  nameOf,
  placeIn,
  type Roles,
  type WitnessFacts,
} from "./evidence.js";
import { perWitness } from "./per-witness.js";

const OPENING = 0.5;
/** The passage opens a page that has no more than so many words above it (a headline, a line for the place), and is amid one that has so many. */
const AT_TOP = 25;
const AMID = 60;

const AT_TOP_AND_AMID: Roles = { source: (facts) => above(facts) <= AT_TOP, copy: (facts) => above(facts) >= AMID };

/** Articles are copied from the top: what opens the one page and stands amid the other was taken from where it opens. */
export const opening: EvidenceSource = bothWaysAs(AT_TOP_AND_AMID, (source, copy) => {
  const { start, end } = copy.witness.spans[0];
  return {
    kind: "opening",
    weight: OPENING,
    shared: 0.5,
    says: `the passage opens the article in ${nameOf(source)}, and stands amid that in ${nameOf(copy)}`,
    places: [placeIn(copy, { start, end })],
  };
});

/** Words of the page above the passage. */
const above = perWitness((facts: WitnessFacts): number => {
  const { words } = articleOf(facts);
  return wordsIn(words, wordsInside(words, { start: 0, end: facts.witness.spans[0].start }));
});
