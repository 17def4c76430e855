import type { Alignment } from "../alignment/alignment.js";
import { furnitureSigns } from "../units/furniture.js";
import type { ArticleUnits } from "../units/units.js";
import { sameOutlet } from "./same-publisher.js";

/** On pages of one outlet, this many different phrases of furniture are enough; on pages of two, it takes more. */
const PHRASES_WITHIN_OUTLET = 2;
const PHRASES_ACROSS_OUTLETS = 3;
/** At least one phrase of furniture for so many words: an article about cookies has its phrases far apart. */
const WORDS_PER_PHRASE = 45;
const MENU_SHARE = 0.6;
/** No page has so much furniture; a longer passage need not be read for its phrases. In equal words. */
const LONGEST = 6_000;

/** Why a passage that two articles share is page furniture, or `null` where it is not. */
export function furnitureReason({ pieces, words }: Alignment, a: ArticleUnits, b: ArticleUnits): string | null {
  if (words > LONGEST) return null;
  const text = pieces.map((piece) => a.article.text.slice(piece.a.start, piece.a.end)).join("\n");
  const signs = furnitureSigns(text, a.language);
  const within = sameOutlet(a.article, b.article);
  if (within && signs.menuShare >= MENU_SHARE)
    return "short lines without a sentence, on several pages of one outlet: a menu or a list of links";
  const least = within ? PHRASES_WITHIN_OUTLET : PHRASES_ACROSS_OUTLETS;
  if (signs.phrases.length < least || signs.words > signs.phrases.length * WORDS_PER_PHRASE) return null;
  const where = within ? "on several pages of one outlet" : "on pages of several outlets";
  return `words to visitors ${where} (${signs.phrases.slice(0, 3).join(", ")})`;
}
