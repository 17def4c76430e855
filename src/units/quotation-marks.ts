import { SPACED_ENDS, SURE_ENDS } from "./terminators.js";

/**
 * Which character can open and which can close a quotation.
 *
 * No glyph settles it alone: “ opens in English and closes in German, ” opens in Swedish, » opens in Danish, ' is an
 * apostrophe most of the time, and real pages mix them ("…”). So a mark is read by its glyph, by what stands beside it
 * and by what is open.
 */
export type Family = "double" | "single";

interface Glyph {
  readonly family: Family;
  /** What the glyph does where nothing else decides. */
  readonly leans: "open" | "close" | "either";
  /** Which glyph, when it opened a quotation, this one closes though it leans the other way. */
  readonly closes: string;
}

const double = (leans: Glyph["leans"], closes = ""): Glyph => ({ family: "double", leans, closes });
const single = (leans: Glyph["leans"], closes = ""): Glyph => ({ family: "single", leans, closes });

export const GLYPHS: Readonly<Record<string, Glyph>> = {
  '"': double("either"),
  "＂": double("either"),
  "״": double("either"),
  "“": double("open", "„”"),
  "‟": double("open"),
  "”": double("close"),
  "„": double("open"),
  "«": double("open", "»"),
  "»": double("close"),
  "「": double("open"),
  "」": double("close"),
  "『": double("open"),
  "』": double("close"),
  "｢": double("open"),
  "｣": double("close"),
  "﹁": double("open"),
  "﹂": double("close"),
  "﹃": double("open"),
  "﹄": double("close"),
  "〝": double("open"),
  "〞": double("close"),
  "〟": double("close"),
  "⹂": double("open"),
  "❝": double("open"),
  "❞": double("close"),
  "'": single("either"),
  "＇": single("either"),
  "‘": single("open", "‚"),
  "’": single("close"),
  "‚": single("open"),
  "‹": single("open", "›"),
  "›": single("close"),
};

/** Every mark of the table; but between two Hebrew letters the double ones are the sign of an abbreviation. */
export const MARK = /["״](?!(?<=[\u05d0-\u05ea].)[\u05d0-\u05ea])|[＂“‟”„«»「」『』｢｣﹁﹂﹃﹄〝〞〟⹂❝❞'＇‘’‚‹›]/gu;

const MARKS_IN_CLASS = "\"״＂“‟”„«»「」『』｢｣﹁﹂﹃﹄〝〞〟⹂❝❞'‘’‚‹›";
const ROOM_BEFORE = new RegExp(`[\\s([{<\\-–—―־/:…\\u200b¿¡、，：（${MARKS_IN_CLASS}]`, "u");
const ROOM_AFTER = new RegExp(
  `[\\s)\\]}>\\-–—―־/,;:\\u200b՝、，；：）،؛${SPACED_ENDS}${SURE_ENDS}${MARKS_IN_CLASS}]`,
  "u",
);

/** Whether white space or punctuation stands before and after a mark: room before lets it open, room after lets it close. */
export function roomAround(text: string, at: number): { before: boolean; after: boolean } {
  return {
    before: at === 0 || ROOM_BEFORE.test(text[at - 1]),
    after: at + 1 >= text.length || ROOM_AFTER.test(text[at + 1]),
  };
}

/** What a mark does, given the glyph that opened the innermost quotation of its family (or null where none is open). */
export function roleOf(
  glyph: string,
  room: { before: boolean; after: boolean },
  openedBy: string | null,
): "open" | "close" | "nothing" {
  const { leans, closes } = GLYPHS[glyph];
  const opensByRoom = room.before && !room.after;
  const closesByRoom = room.after && !room.before;
  if (openedBy === null) {
    if (closesByRoom) return "nothing"; // a closing mark of nothing: inches, a stray mark
    return leans === "close" && !opensByRoom ? "nothing" : "open";
  }
  if (closes.includes(openedBy) && !opensByRoom) return "close";
  if (leans === "open") return closesByRoom ? "close" : "open";
  if (leans === "close") return opensByRoom && openedBy !== glyph && glyph !== "”" ? "open" : "close";
  return opensByRoom ? "open" : "close";
}
