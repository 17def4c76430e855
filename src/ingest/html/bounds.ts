import { UrtextError } from "../../errors.js";

/**
 * Bounds of what is read as HTML. Articles' pages have some thousand elements that hold text, nested thirty deep, and some
 * ten thousand tags with their pictures; saved with these, some ten million characters. Parsing takes the tags times how
 * deep they stand; what looks for the article takes its elements times that, again and again, and writes the page anew, in
 * which each character that is written as an entity becomes a node.
 */
export const MOST = {
  characters: 50_000_000,
  tags: 100_000,
  elements: 20_000,
  depth: 1_000,
  levels: 600_000,
  entities: 100_000,
} as const;

/** Counts what is read, against the bounds. Each method throws URTEXT_PAGE_TOO_LARGE. */
export class Bounds {
  private tags = 0;
  private elements = 0;
  private levels = 0;
  private entities = 0;

  constructor(html: string) {
    if (html.length > MOST.characters) throw tooLarge("characters", MOST.characters);
  }

  countTag(depth: number): void {
    if (++this.tags > MOST.tags) throw tooLarge("tags", MOST.tags);
    if (depth >= MOST.depth) throw tooLarge("elements inside each other", MOST.depth);
  }

  countElement(depth: number): void {
    this.levels += depth;
    if (++this.elements > MOST.elements) throw tooLarge("elements with text", MOST.elements);
    if (this.levels > MOST.levels) throw tooLarge("levels in which elements stand, added up", MOST.levels);
  }

  countEntities(text: string): void {
    this.entities += text.match(/[<>&\u00a0]/gu)?.length ?? 0;
    if (this.entities > MOST.entities) throw tooLarge("characters that are written as entities", MOST.entities);
  }
}

const tooLarge = (what: string, most: number): UrtextError => new UrtextError("URTEXT_PAGE_TOO_LARGE", { what, most });
