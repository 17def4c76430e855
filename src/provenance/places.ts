import type { Span } from "../kernel/span.js";

/** A page names its outlet in every line of its furniture: enough places are enough. */
const MOST_PLACES = 50;

/** Where a text has a name as a name of its own. */
export function placesOf(text: string, name: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(name); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!isPartOfName(text, at, end)) found.push({ start: at, end });
  }
  return found;
}

export const LETTER = /[\p{L}\p{N}]/u;

/** Inside a word, or inside a longer name: "Times" in "Kellmouth Times". An article before it is no longer name. */
export function isPartOfName(text: string, start: number, end: number): boolean {
  if (LETTER.test(text[start - 1] ?? "") || LETTER.test(text[end] ?? "")) return true;
  const before = /(\p{Lu}[\p{L}\p{M}'’-]*) $/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return (
    before !== undefined &&
    !/^(?:The|As|In|And|But|By|From|Via|Der|Die|Das|Von|Laut|Le|La|Les|Par|Selon|El|Los|Por|Según|Als|Wie|Comme|Como)$/u.test(
      before,
    )
  );
}
