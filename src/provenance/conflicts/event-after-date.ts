import { articleOf } from "../evidence/index.js";
import { formatInterval } from "../evidence/time.js";
import { publicationOf } from "../publication.js";
import type { ConflictSource } from "./conflict.js";

/** An article that tells of a day as past that had not begun anywhere when it was published, or last changed. */
export const eventAfterDate: ConflictSource = ({ facts }) =>
  facts.flatMap((facts) => {
    const { lastEvent, tellsOfLater } = facts;
    const article = articleOf(facts);
    const stated = publicationOf(article);
    if (!tellsOfLater || lastEvent === null || stated === null) return [];
    const dated = facts.dated ?? formatInterval(stated.interval);
    const { start, end } = lastEvent.place.span;
    const words = article.text.slice(start, end).replace(/\s+/gu, " ");
    const says = `"${article.id}" is dated ${dated}, and tells of ${lastEvent.value.slice(0, -3)} as past (“${words}”)`;
    return [{ kind: "event-after-date" as const, articles: [facts.witness.article], says, places: [lastEvent.place] }];
  });
