import { byKeys } from "../kernel/order.js";
import { orderedPairKey } from "../kernel/pair-key.js";
import type { StoredArticle } from "../store/store.js";
import { NO_UNIT } from "./keys.js";
import type { Place } from "./sharing.js";

/** An article of a store in which some keys of a text stand, and where. */
export class Meeting {
  /** How many keys of the text stand in it, each as often as it does. */
  met = 0;
  private readonly sought = { from: Number.POSITIVE_INFINITY, to: 0 };
  private from = Number.POSITIVE_INFINITY;
  private to = 0;
  private readonly alike = new Map<number, readonly [number, number]>();

  constructor(readonly article: StoredArticle) {}

  /**
   * Notes that a key of a paragraph of the text stands in a paragraph of the article: a fingerprint ({@link NO_UNIT}), or
   * a band of the signature of a unit.
   */
  note(ofText: number, paragraph: number, unit: number): void {
    this.met++;
    this.sought.from = Math.min(this.sought.from, ofText);
    this.sought.to = Math.max(this.sought.to, ofText);
    this.from = Math.min(this.from, paragraph);
    this.to = Math.max(this.to, paragraph);
    if (unit !== NO_UNIT) this.alike.set(orderedPairKey(unit, paragraph), [unit, paragraph]);
  }

  place(): Place {
    const { details, input, language, asides } = this.article;
    const article = { details, text: input.text, language, asides };
    return { sought: this.sought, article, from: this.from, to: this.to, alike: [...this.alike.values()] };
  }
}

/** In which most keys stand; of equals the first by id. */
export const mostMet = byKeys<Meeting>(
  ({ met }) => -met,
  ({ article }) => article.id,
);
