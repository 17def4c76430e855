import { readMarks } from "../../src/alignment/marks/marks.js";
import { readTokens } from "../../src/alignment/marks/tokens.js";
import { makeUnits } from "./make-article.js";

/** The marks of a text in a language, without those that are perhaps none. */
export function marksOf(text: string, language = "en"): { kind: string; key: string; text: string }[] {
  const units = makeUnits(text, { language });
  const tokens = readTokens(units, { start: 0, end: units.article.words.count });
  return readMarks(tokens, units.language)
    .filter(({ kind, weak }) => kind !== "name" || !weak)
    .map(({ kind, key, span }) => ({
      kind,
      key,
      text: text.slice(span.start, span.end),
    }));
}
