import { hashString } from "../kernel/hash.js";
import { type ArticleInput, contentOf } from "../text/article.js";

/** A year alone would look like the number of a version in an index (`ID@2`). */
const TELLING = /-/u;

/**
 * Ids for articles that nobody gave an id of urtext's: items of feeds, pages of an archive. Their own address or number
 * is the id; and two that share it are not one too many, as of ids that a user wrote, but states of one page. The first
 * to come keeps the id (so who asks is to come in an order of its own, not in the user's), and another has the time
 * behind it that it is known by, `ID@2031-05-04T09:15Z`, or its number, `ID#2`, where there is none or that is taken.
 * What is the same in everything is there once.
 *
 * Holds some hundred bytes for each article, not its text. Linear, however many share an id.
 */
export class DistinctIds {
  /** The contents of all that came, as hashes; an id of the article's own is part of each. */
  private readonly came = new Set<string>();
  /** Ids that are taken, each with the number to be tried next behind it. */
  private readonly taken = new Map<string, number>();

  /** The article under an id of its own, or `null` where it came already. */
  distinct(input: ArticleInput): ArticleInput | null {
    const content = hashString(contentOf(input)).join();
    if (this.came.has(content)) return null;
    this.came.add(content);
    const id = this.freeId(input);
    this.taken.set(id, 2);
    return id === input.id ? input : { ...input, id };
  }

  private freeId(input: ArticleInput): string {
    if (!this.taken.has(input.id)) return input.id;
    const time = timeOf(input);
    const named = time === null ? input.id : `${input.id}@${time}`;
    if (!this.taken.has(named)) return named;
    let number = this.taken.get(named)!;
    while (this.taken.has(`${named}#${number}`)) number++;
    this.taken.set(named, number + 1);
    return `${named}#${number}`;
  }
}

/** What tells two states of a page apart: when it was seen, else when it was changed, else when it was published. */
function timeOf({ observedAt, dates }: ArticleInput): string | null {
  const all = [observedAt, ...["observed", "modified", "published"].flatMap(valuesIn(dates ?? []))];
  return all.find((value): value is string => typeof value === "string" && TELLING.test(value)) ?? null;
}

const valuesIn = (dates: NonNullable<ArticleInput["dates"]>) => (kind: string) =>
  dates.filter((date) => date.kind === kind).map(({ value }) => value);
