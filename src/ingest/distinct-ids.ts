import { hashString } from "../kernel/hash.js";
import { type ArticleInput, contentOf } from "../text/article.js";

/** A year alone would look like the number of a version in an index (`ID@2`). */
const TELLING = /-/u;

/**
 * Ids for articles that nobody gave an id of urtext's: items of feeds, pages of an archive. Their own address or number
 * is the id; and two that share it are not one too many, as of ids that a user wrote, but states of one page. The first
 * to come keeps the id, and another has the time behind it that it is known by, `ID@2031-05-04T09:15Z`, or its number,
 * `ID#2`, where there is none or that is taken. What is the same in everything is there once.
 *
 * Holds some hundred bytes for each article, not its text.
 */
export class DistinctIds {
  /** The content of the article that has an id, as a hash. */
  private readonly contents = new Map<string, string>();

  /** The article under an id of its own, or `null` where it came already. */
  distinct(input: ArticleInput): ArticleInput | null {
    const content = hashString(contentOf(input)).join();
    for (const id of namesOf(input)) {
      const other = this.contents.get(id);
      if (other === content) return null;
      if (other !== undefined) continue;
      this.contents.set(id, content);
      return id === input.id ? input : { ...input, id };
    }
    throw new RangeError("Names go on for ever.");
  }
}

function* namesOf(input: ArticleInput): Generator<string, never, undefined> {
  yield input.id;
  const time = timeOf(input);
  const named = time === null ? input.id : `${input.id}@${time}`;
  if (time !== null) yield named;
  for (let number = 2; ; number++) yield `${named}#${number}`;
}

/** What tells two states of a page apart: when it was seen, else when it was changed, else when it was published. */
function timeOf({ observedAt, dates }: ArticleInput): string | null {
  const all = [observedAt, ...["observed", "modified", "published"].flatMap(valuesIn(dates ?? []))];
  return all.find((value): value is string => typeof value === "string" && TELLING.test(value)) ?? null;
}

const valuesIn = (dates: NonNullable<ArticleInput["dates"]>) => (kind: string) =>
  dates.filter((date) => date.kind === kind).map(({ value }) => value);
