/** Elements that stand on lines of their own, as browsers show them: a blank line parts them from their neighbours. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu nav ol p pre search section summary table ul caption"
  ).split(" "),
);

/** Entries of a list and rows of a table: each a line, in one block. */
const LINES: ReadonlySet<string> = new Set(["li", "tr", "dd", "dt"]);

const CELLS: ReadonlySet<string> = new Set(["td", "th"]);

/** What is never shown as text, or only to be pressed or filled in. What browsers show in place of it is no text either. */
const UNSEEN: ReadonlySet<string> = new Set(
  (
    "script style template noscript head title meta link base iframe frame frameset noframes object embed applet param " +
    "svg canvas audio video picture source track map area img input button select datalist option optgroup textarea " +
    "output progress meter rp rt"
  ).split(" "),
);

/** Elements that programs for the blind read out and nobody sees. */
const FOR_SCREEN_READERS = /(?:^|\s)(?:sr-only|screen-?reader-?text|visually-?hidden|a11y-hidden)(?:\s|$)/iu;
const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/iu;

type Break = "blank" | "line" | "cell" | null;

/** What parts an element from the text around it. */
export function breakOf(name: string): Break {
  if (LINES.has(name)) return "line";
  if (CELLS.has(name)) return "cell";
  return BLOCKS.has(name) ? "blank" : null;
}

/** Whether nothing of an element is seen: by its kind, or by what its attributes say of it. */
export const isUnseen = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  UNSEEN.has(name) ||
  attributes.hidden !== undefined ||
  attributes["aria-hidden"]?.trim().toLowerCase() === "true" ||
  NOT_SHOWN.test(attributes.style ?? "") ||
  FOR_SCREEN_READERS.test(attributes.class ?? "");
