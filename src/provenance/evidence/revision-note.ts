import { sameOutlet, samePage } from "../../clusters/same-publisher.js";
import { announcedIn, isAnnouncing } from "../corrections.js";
import { anyone, articleOf, bothWaysAs, type EvidenceSource, nameOf, placeIn } from "./evidence.js";

/** A page says that it was changed after it was; its earlier state cannot say so. A template may say it too soon. */
const WEIGHT = 4;

/** Of two states of one page, or two texts of one outlet, the later one says that something was put right or added. */
export const revisionNote: EvidenceSource = bothWaysAs({ source: anyone, copy: isAnnouncing }, (source, copy) => {
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
