import { UrtextError } from "../../errors.js";

/**
 * Bounds of what is read as HTML. Articles' pages have some thousand elements, nested thirty deep; saved with their
 * pictures, some ten million characters. The parser takes the elements times how deep they stand, and what looks for the
 * article takes more.
 */
export const MOST = { characters: 50_000_000, elements: 50_000, depth: 1_000 } as const;

/** Counts elements as they are opened. */
export class Bounds {
  private elements = 0;

  constructor(html: string) {
    if (html.length > MOST.characters) throw tooLarge("characters", MOST.characters);
  }

  /** @throws UrtextError URTEXT_PAGE_TOO_LARGE */
  countElement(depth: number): void {
    if (++this.elements > MOST.elements) throw tooLarge("elements", MOST.elements);
    if (depth >= MOST.depth) throw tooLarge("elements inside each other", MOST.depth);
  }
}

const tooLarge = (what: string, most: number): UrtextError => new UrtextError("URTEXT_PAGE_TOO_LARGE", { what, most });
