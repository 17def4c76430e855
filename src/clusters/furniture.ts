import type { Alignment } from "../alignment/alignment.js";
import { wordsInside } from "../text/words.js";
import { furnitureSigns } from "../units/furniture.js";
import type { ArticleUnits } from "../units/units.js";
import { sameOutlet } from "./same-publisher.js";

/** On pages of one outlet, this many different phrases of furniture are enough; on pages of two, it takes more. */
const PHRASES_WITHIN_OUTLET = 2;
const PHRASES_ACROSS_OUTLETS = 3;
/** At least one phrase of furniture for so many words: an article about cookies has its phrases far apart. */
const WORDS_PER_PHRASE = 45;
const MENU_SHARE = 0.6;
/** With this share of short lines, a passage need not speak to anyone. */
const MIXED_MENU_SHARE = 0.3;
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
  // An author who writes of privacy policies and newsletters uses their words, but not to the visitors of the page.
  if ((!signs.addressed || isSpoken(a, pieces)) && signs.menuShare < MIXED_MENU_SHARE) return null;
  if (signs.phrases.length < least || signs.words > signs.phrases.length * WORDS_PER_PHRASE) return null;
  const where = within ? "on several pages of one outlet" : "on pages of several outlets";
  return `words to visitors ${where} (${signs.phrases.slice(0, 3).join(", ")})`;
}

/** Whether most of a passage is in quotation marks: somebody said it, and it is no page that speaks. */
function isSpoken({ article: { words }, quotationOfWord }: ArticleUnits, pieces: Alignment["pieces"]): boolean {
  let quoted = 0;
  let all = 0;
  for (const piece of pieces) {
    const { start, end } = wordsInside(words, piece.a);
    all += end - start;
    for (let i = start; i < end; i++) if (quotationOfWord[i] >= 0) quoted++;
  }
  return quoted * 2 > all;
}
