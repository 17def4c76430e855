import { sameOutlet, samePage } from "../../clusters/same-publisher.js";
import { announcedIn } from "../corrections.js";
import { articleOf, bothWays, type EvidenceSource, nameOf, placeIn } from "./evidence.js";

/** A page says that it was changed after it was; its earlier state cannot say so. A template may say it too soon. */
const WEIGHT = 4;

/** Of two states of one page, or two texts of one outlet, the later one says that something was put right or added. */
export const revisionNote: EvidenceSource = bothWays((source, copy) => {
  if (!samePage(articleOf(source), articleOf(copy)) && !sameOutlet(articleOf(source), articleOf(copy))) return null;
  const notes = announcedIn(copy, source);
  if (notes.length === 0) return null;
  return {
    kind: "revision-note",
    weight: WEIGHT,
    shared: 0,
    says: `${nameOf(copy)} says that it was changed, and ${nameOf(source)} does not`,
    places: notes.map((span) => placeIn(copy, span)),
  };
});
