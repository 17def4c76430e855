import { addTo } from "../kernel/lists.js";
import { LETTER } from "./places.js";
import { publisherKey, publisherKeys, withoutArticle } from "./publisher-names.js";
import { firstRun } from "./signs.js";

/** Whom a collection knows as publishers: its own outlets, and those whom an article of it credits in so many words. */
export class Parties {
  private readonly byFirstRun = new Map<string, string[]>();
  private readonly outlets = new Set<string>();
  private readonly credited: ReadonlySet<string>;

  constructor(outlets: Iterable<string>, credited: Iterable<string> = []) {
    for (const name of new Set([...outlets].map(withoutArticle))) {
      addTo(this.byFirstRun, firstRun(name), name);
      for (const key of publisherKeys(name)) this.outlets.add(key);
    }
    for (const names of this.byFirstRun.values()) names.sort((a, b) => b.length - a.length);
    this.credited = new Set(Array.from(credited, publisherKey));
  }

  /** The longest name of an outlet that stands at a place of a text, and ends there. */
  nameAt(text: string, at: number): string | null {
    const names = this.byFirstRun.get(firstRun(text.slice(at, at + LONGEST_RUN))) ?? [];
    const isThere = (name: string) =>
      text.startsWith(name, at) && !(LETTER.test(name.at(-1)!) && LETTER.test(text[at + name.length] ?? ""));
    return names.find(isThere) ?? null;
  }

  isOutlet = (name: string): boolean => this.outlets.has(publisherKey(name));

  has = (name: string): boolean => this.isOutlet(name) || this.credited.has(publisherKey(name));
}

/** No name has a longer word. */
const LONGEST_RUN = 100;

/** A collection of which nothing is known. */
export const NO_PARTIES = new Parties([]);
