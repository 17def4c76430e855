/**
 * Markup that may stand in a page as it is. Only {@link html} makes it, and that escapes whatever is not markup already:
 * a text from an article cannot become markup by being forgotten, since a plain string is none to the compiler.
 */
export class Safe {
  private constructor(readonly markup: string) {}

  static readonly nothing = new Safe("");

  /** For {@link html} alone. */
  static of(markup: string): Safe {
    return markup === "" ? Safe.nothing : new Safe(markup);
  }

  toString(): string {
    return this.markup;
  }
}

/** What can be put into markup; `null`, `false` and `undefined` are nothing, so that `condition && html…` can be written. */
export type Part = Safe | string | number | null | undefined | false | readonly Part[];

/** A piece of markup. Attributes are written in double quotes: what is put into them is escaped for there too. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Safe {
  let markup = strings[0];
  for (let i = 0; i < parts.length; i++) markup += markupOf(parts[i]) + strings[i + 1];
  return Safe.of(markup);
}

/** Pieces of markup one after the other, with something between them. */
export const joined = (parts: readonly Part[], between: Part = ""): Safe =>
  Safe.of(parts.map(markupOf).join(markupOf(between)));

function markupOf(part: Part): string {
  if (part instanceof Safe) return part.markup;
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return `${part}`;
  return Array.isArray(part) ? part.map(markupOf).join("") : "";
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
  "\0": "\ufffd",
};

/**
 * By their numbers: a parser reads a carriage return as a line feed and both together as one, which would put every
 * offset behind it wrong; and what steers a terminal does so where a page is printed there.
 */
const numbered = (character: string): string => `&#${character.charCodeAt(0)};`;

/**
 * A text for HTML, in as many code units as it had once a browser has read it: offsets into the text are offsets into the
 * page. Half a character has no UTF-8, and becomes U+FFFD; so does NUL, which HTML has no way to write.
 */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"'`\0-\x08\x0b\r\x0e-\x1f]/g, (character) => ENTITIES[character] ?? numbered(character))
    .replace(/\p{Cs}/gu, "\ufffd");

/**
 * A name or a few words from an article within a sentence of ours. Its direction is its own, and what steers direction
 * in it ends with it.
 */
export const name = (text: string): Safe => html`<bdi>${text}</bdi>`;

/** Plain data for a script of the page: no text in it can end the script. */
export const json = (data: unknown): Safe => Safe.of(JSON.stringify(data).replace(/</g, "\\u003c"));

/** An asset of our own: a style or a script, which the page allows by its hash. */
export const asset = (text: string): Safe => Safe.of(text);
