import { candidates } from "./candidates.js";
import { carriers } from "./carriers.js";
import { collection } from "./collection.js";
import { disk } from "./disk.js";
import { find } from "./find.js";
import { importing } from "./import.js";
import { pair } from "./pair.js";
import { reread } from "./reread.js";
import type { Section } from "./section.js";
import { sketchSection } from "./sketch-section.js";
import { workers } from "./workers.js";

/** What is measured, in this order. Adding a part is a file and a line here. */
export const SECTIONS: readonly Section[] = [
  carriers,
  collection,
  pair,
  candidates,
  workers,
  reread,
  importing,
  sketchSection,
  find,
  disk,
];
