import type { Span } from "../kernel/span.js";
import { normalWord } from "../text/words.js";
import { articleOf, type WitnessFacts } from "./evidence/evidence.js";
import { perWitness } from "./evidence/per-witness.js";

/** Where one state says that it was corrected or changed, in a line that the other does not have. */
export function announcedIn(later: WitnessFacts, earlier: WitnessFacts): Span[] {
  const known = articleOf(earlier).text;
  return announcements(later).filter(({ start, end }) => !known.includes(articleOf(later).text.slice(start, end)));
}

/** Whether a state says anywhere that it was corrected or changed. */
export const isAnnouncing = (facts: WitnessFacts): boolean => announcements(facts).length > 0;

/** What stands behind a label: nothing, a mark, or a date and a colon. */
const BEHIND_LABEL = /^\s*(?:$|[:.,(՝․—–-])|^[^.\n]{0,30}[:՝]/u;

/** The lines in which a page says that it was corrected: behind a label, or in so many words. */
const announcements = perWitness(({ witness: { units } }): Span[] => {
  const { article, language, paragraphs } = units;
  const { labels, phrases } = language.corrections;
  return paragraphs
    .filter(({ words, span }) => {
      const normal = Array.from({ length: words.end - words.start }, (_, i) =>
        normalWord(article.text, article.words, words.start + i),
      );
      const line = ` ${normal.join(" ")} `;
      const label = labels.find((phrase) => line.startsWith(` ${phrase} `));
      const said = phrases.some((phrase) => line.includes(` ${phrase} `));
      if (said || label === undefined) return said;
      const end = article.words.end[words.start + label.split(" ").length - 1];
      return BEHIND_LABEL.test(article.text.slice(end, span.end));
    })
    .map(({ span }) => span);
});
