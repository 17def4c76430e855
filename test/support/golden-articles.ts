import type { ArticleInput } from "../../src/index.js";
import { DAM, FERRY, ORCHARD } from "./news.js";

/** What the golden index was given; the first one was removed then. */
export const GOLDEN: readonly ArticleInput[] = [
  { id: "gone", text: ORCHARD },
  { id: "a", text: FERRY, outlet: "Amery Beacon", publishedAt: "2031-05-01T08:00Z" },
  { id: "b", text: `${DAM}\n\n${FERRY}`, outlet: "Orlen Courier", publishedAt: "2031-05-02T08:00Z" },
  { id: "a", text: `${FERRY} ${DAM}`, outlet: "Amery Beacon", publishedAt: "2031-05-03T08:00Z" },
];
