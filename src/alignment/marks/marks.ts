import type { Span } from "../../kernel/span.js";
import type { Language } from "../../text/languages/index.js";
import { readDate } from "./dates.js";
import { readName } from "./names.js";
import { beginsNumeral, readNumeral } from "./numbers.js";
import { tablesOf } from "./tables.js";
import { spelt, type Token } from "./tokens.js";

/** What a fact-checker reads a text for. */
export type MarkKind = "number" | "date" | "name" | "negation" | "hedge" | "quantity";

/** One thing that a text says: a number, a date, a name, that it is not so, that it may be so, how much of it. */
export interface Mark {
  readonly kind: MarkKind;
  /** Marks of one kind with one key say the same. */
  readonly key: string;
  /** It in normal words. */
  readonly words: string;
  /** Within a kind only marks of one sort stand against each other: a number against a number, not against a rank. */
  readonly sort: "" | "order" | "bound";
  /** It counts where a mark of its kind stands against it, and else not. */
  readonly weak: boolean;
  readonly span: Span;
  /** Its tokens. */
  readonly from: number;
  readonly to: number;
}

interface Found extends Omit<Mark, "kind" | "words" | "span" | "from"> {
  /** `null`: these words say nothing, though some of them would. */
  readonly kind: MarkKind | null;
}

type Reader = (tokens: readonly Token[], at: number, language: Language) => Found | null;

/** What a token may begin, in the order in which it is tried: "1 May" is a date before it is a number. */
const READERS: readonly Reader[] = [
  function date(tokens, at, language) {
    const found = readDate(tokens, at, language);
    return found && { kind: "date", key: found.key, sort: "", weak: false, to: found.end };
  },
  function number(tokens, at, language) {
    const found = readNumeral(tokens, at, language);
    return (
      found && { kind: "number", key: found.key, sort: found.order ? "order" : "", weak: found.weak, to: found.end }
    );
  },
  function phrase(tokens, at, language) {
    const found = tablesOf(language).signs.at(tokens, at, (next) => beginsNumeral(tokens, next, language));
    if (found === null) return null;
    const bound = found.value === "bound";
    const kind = found.value === "bound" ? "quantity" : found.value;
    return { kind, key: found.key, sort: bound ? "bound" : "", weak: false, to: at + found.words.length };
  },
  function name(tokens, at, language) {
    const found = readName(tokens, at, language);
    if (found === null) return null;
    const words = tokens.slice(at, found.end).map(({ normal }) => spelt(normal, language));
    return { kind: "name", key: words.join(" "), sort: "", weak: found.weak, to: found.end };
  },
];

/** All marks of a stretch of tokens, from left to right, none over another. */
export function readMarks(tokens: readonly Token[], language: Language): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found =
      isTelling(tokens[at], language) || language.numbers.articles.has(tokens[at].normal)
        ? firstOf(tokens, at, language)
        : null;
    if (found !== null && found.kind !== null) marks.push(markOf(tokens, at, found, found.kind, marks.at(-1)));
    at = found?.to ?? at + 1;
  }
  return marks;
}

/** Whether a token can begin or end a mark: a figure, a capital, a sign, or a word of the language's tables. */
export function isTelling({ raw, normal }: Token, language: Language): boolean {
  const first = normal.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || raw[0] !== raw[0].toLowerCase() || tablesOf(language).telling.has(normal);
}

function markOf(tokens: readonly Token[], from: number, found: Found, kind: MarkKind, before: Mark | undefined): Mark {
  const [first, last] = [tokens[from], tokens[found.to - 1]];
  // Of "won’t" the whole, where half of it is the negation.
  const start = kind === "negation" ? Math.max(first.word.start, before?.span.end ?? 0) : first.span.start;
  const { key, sort, weak, to } = found;
  return { kind, key, words: wordsOf(tokens, from, to), sort, weak, span: { start, end: last.span.end }, from, to };
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ normal }) => normal)
    .join(" ");

/** Most words begin no mark, and are told by one look. */
function firstOf(tokens: readonly Token[], at: number, language: Language): Found | null {
  for (const read of READERS) {
    const found = read(tokens, at, language);
    if (found !== null) return found;
  }
  return null;
}
