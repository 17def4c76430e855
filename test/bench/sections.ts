import type { Section } from "./section.js";

/** What is measured, in this order. Adding a part is a file and a line here. */
export const SECTIONS: readonly Section[] = [];
