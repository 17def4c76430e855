import { type ErrorCode, UrtextError } from "../errors.js";
import { Awaiting } from "../kernel/awaiting.js";
import { byKeys, compareStrings } from "../kernel/order.js";
import { type Pace, UNWATCHED } from "../kernel/steps.js";
import { type Article, type ArticleInput, contentOf, readArticle, readingFailed } from "./article.js";
import { LocatedInput } from "./located-input.js";
import { RereadArticle, type Rereading } from "./reread.js";

/** An input that could not be used: the others are traced all the same. */
export interface Rejection {
  readonly source: string | null;
  readonly line: number | null;
  readonly id: string | null;
  readonly code: ErrorCode;
  readonly message: string;
}

/** Articles sorted by id, and what could not be read: the same for the same inputs, in whatever order they came. */
export interface Collection {
  readonly articles: readonly Article[];
  readonly rejected: readonly Rejection[];
}

export type Inputs = Iterable<ArticleInput | LocatedInput> | AsyncIterable<ArticleInput | LocatedInput>;

interface Read {
  readonly located: LocatedInput;
  readonly article: Article;
}

/**
 * Reads inputs one by one: each is an article, or what is wrong with it.
 *
 * @throws UrtextError URTEXT_INPUT_INVALID where what is given cannot be gone through; the reason of the pace's signal,
 * once that is aborted; a stream is then told to end.
 */
export async function* readEach(
  inputs: Inputs,
  pace: Pace = UNWATCHED,
): AsyncGenerator<Read | { readonly rejection: Rejection }> {
  if (!isIterable(inputs)) throw new UrtextError("URTEXT_INPUT_INVALID", { problem: kindOf(inputs) });
  for await (const located of locatedIn(inputs, pace.signal)) {
    const result = located.error === null ? readArticle(located.input) : { errors: [located.error] };
    yield "article" in result ? { located, article: result.article } : { rejection: reject(located, result.errors) };
    const pause = pace.step(1);
    if (pause !== null) await pause;
  }
}

/**
 * Reads every input. One bad article never stops the others; an id given twice keeps the first by place, then content.
 *
 * @param rereading Gives texts again, which then are not kept; of an id given twice the one whose text is given again is.
 */
export async function readCollection(
  inputs: Inputs,
  pace: Pace = UNWATCHED,
  rereading: Rereading | null = null,
): Promise<Collection> {
  const read: Read[] = [];
  const rejected: Rejection[] = [];
  for await (const item of readEach(inputs, pace)) {
    if ("rejection" in item) rejected.push(item.rejection);
    else read.push(rereading === null ? item : letGo(item, rereading));
  }
  read.sort(
    byKeys(
      ({ article }) => article.id,
      ({ located }) => located.source,
      ({ located }) => located.line ?? 0,
      ({ located }) => contentOf(located.input), // only asked where two inputs have one id and one place
    ),
  );
  const articles: Article[] = [];
  for (const alike of groupsOf(read)) {
    const kept = alike.length === 1 ? alike[0] : (alike.find(isGivenAgain) ?? alike[0]);
    articles.push(kept.article);
    for (const item of alike) {
      if (item === kept) continue;
      const facts = { id: kept.article.id, kept: placeOf(kept.located) };
      rejected.push(reject(item.located, [new UrtextError("URTEXT_ARTICLE_DUPLICATE", facts)]));
    }
  }
  checkGivenAgain(articles[0]);
  rejected.sort(
    byKeys(
      (r) => r.source ?? "",
      (r) => r.line ?? 0,
      (r) => r.id ?? "",
      (r) => r.code,
      (r) => r.message,
    ),
  );
  return { articles, rejected };
}

/** The same without its text, which stands in the input as well. */
function letGo({ located: { source, line }, article }: Read, rereading: Rereading): Read {
  const { text: _text, words: _words, ...known } = article;
  return { located: LocatedInput.of(source, line, known), article: new RereadArticle(article, rereading) };
}

/** A function that gives no texts is told of at once, also where all that is read fits in memory, and nothing would be asked for. */
function checkGivenAgain(first: Article | undefined): void {
  if (first instanceof RereadArticle) first.checkGivenAgain();
}

const isGivenAgain = ({ article }: Read): boolean => !(article instanceof RereadArticle) || article.isGivenAgain();

/** Of sorted articles those of one id. */
function* groupsOf(read: readonly Read[]): Generator<Read[]> {
  let alike: Read[] = [];
  for (const item of read) {
    if (alike.length > 0 && alike[0].article.id !== item.article.id) {
      yield alike;
      alike = [];
    }
    alike.push(item);
  }
  if (alike.length > 0) yield alike;
}

/** How many inputs there are, where they say so. */
export const countOf = (inputs: Inputs): number | null =>
  Array.isArray(inputs) ? inputs.length : inputs instanceof Set ? inputs.size : null;

/** Inputs one by one, none of them waited for any longer than until a signal is aborted. */
async function* locatedIn(inputs: Inputs, signal: AbortSignal | null): AsyncGenerator<LocatedInput> {
  const awaiting = new Awaiting(signal);
  try {
    if (!(Symbol.asyncIterator in inputs)) for (const given of inputs) yield await locate(given, awaiting);
    else for await (const given of streamed(inputs, awaiting)) yield await locate(given, awaiting);
  } finally {
    awaiting.end();
  }
}

/** A stream that is told to end where it is left, also while its next input is not there yet. */
async function* streamed<Input>(inputs: AsyncIterable<Input>, awaiting: Awaiting): AsyncGenerator<Input> {
  const iterator = inputs[Symbol.asyncIterator]();
  let state: "asked" | "given" | "ended" = "given";
  try {
    for (;;) {
      state = "asked";
      const next = await awaiting.for(iterator.next());
      // As `for await` has it: what is no result would never be done.
      if (Object(next) !== next) throw new TypeError(`The stream gave ${String(next)}, which is no iterator's result.`);
      state = next.done ? "ended" : "given";
      if (next.done) return;
      yield next.value;
    }
  } finally {
    if (state === "given") await leave(iterator);
    // It ends only when what it waits for itself has come, which may be never. One that failed has ended.
    else if (state === "asked" && awaiting.gaveUp) void leave(iterator);
  }
}

/** Why a stream was left is what is to be told, not how it took that. */
async function leave(iterator: AsyncIterator<unknown>): Promise<void> {
  try {
    await iterator.return?.();
  } catch {
    // see above
  }
}

/** What cannot even be waited for, or looked at, is one bad input as well. */
async function locate(given: unknown, awaiting: Awaiting): Promise<LocatedInput> {
  try {
    const input = await awaiting.for(given);
    return LocatedInput.is(input) ? input : LocatedInput.of("", null, input);
  } catch (error) {
    return LocatedInput.failed("", null, readingFailed(error));
  }
}

/** What was given in place of articles, for a message. */
function kindOf(given: unknown): string {
  if (given === null || given === undefined) return `${given} was given`;
  return typeof given === "object" ? "one object was given" : `a ${typeof given} was given`;
}

/** A string is iterable too, letter by letter: nobody means that. */
const isIterable = (given: unknown): boolean =>
  given !== null && typeof given === "object" && (Symbol.iterator in given || Symbol.asyncIterator in given);

const placeOf = ({ source, line }: LocatedInput): string =>
  source === "" ? "the first by content" : line === null ? source : `${source}:${line}`;

export function reject({ source, line, input, id: known }: LocatedInput, errors: readonly UrtextError[]): Rejection {
  const given = fieldOf(input, "id") ?? known;
  const id = typeof given === "string" ? given : null;
  const messages = [...new Set(errors.map(({ message }) => message))];
  return {
    source: source === "" ? null : source,
    line,
    id,
    code: [...errors].sort((a, b) => compareStrings(a.code, b.code))[0].code,
    message: messages.join(" ") + (id === null && source === "" ? beginningOf(input) : ""),
  };
}

/** A field of an input of which nothing is known, not even that it can be read. */
function fieldOf(input: unknown, field: "id" | "text"): unknown {
  try {
    return input !== null && typeof input === "object" ? (input as Record<string, unknown>)[field] : null;
  } catch {
    return null;
  }
}

/** By what an input without id and place can be found again. */
function beginningOf(input: unknown): string {
  const text = fieldOf(input, "text");
  if (typeof text !== "string" || text === "") return "";
  return ` Its text begins “${text.slice(0, 60).replace(/\s+/gu, " ").trim()}”.`;
}
