import type { Language, NegatingPrefix } from "../../text/languages/index.js";
import { tablesOf } from "../marks/tables.js";
import type { Token } from "../marks/tokens.js";
import { eachOnce, pairByKey } from "./pairing.js";
import type { Side, SideMark } from "./side.js";

/** A word and its contrary, on the two sides of an edit. */
export interface Reversal {
  readonly a: Token;
  readonly b: Token;
}

/** Shorter words begin by chance like their contraries: under, der. */
const LEAST_LETTERS = 4;

/**
 * Words that became their contrary: "rose" fell, "likely" became unlikely. It reverses a statement as "not" does, and
 * is as easily read over. In a long stretch small words are passed over: it has both "before" and "after" by chance.
 */
export function findReversals(a: Side, b: Side, language: Language, short: boolean): readonly Reversal[] {
  if (a.from === a.to || b.from === b.to) return [];
  const [x, y] = [wordsOf(a, b.marks, short), wordsOf(b, a.marks, short)];
  return eachOnce([...opposed(x, y, language), ...negated(x, y, language), ...negated(y, x, language).map(turned)]);
}

/** The words of a side that can be reversed: none of a name, a date or a number or its bound, none that the other side says too. */
function wordsOf(
  { units: { language }, tokens, from, to, marks }: Side,
  others: readonly SideMark[],
  short: boolean,
): Token[] {
  const said = new Set(others.map(({ kind, key }) => `${kind} ${key}`));
  const taken = new Set<number>();
  for (const { kind, key, sort, from: start, to: end } of marks) {
    const fixed = kind === "date" || kind === "name" || sort === "bound" || (kind === "number" && sort !== "order");
    if (fixed || end - start > 1 || said.has(`${kind} ${key}`)) for (let at = start; at < end; at++) taken.add(at);
  }
  return tokens
    .slice(from, to)
    .filter((token, i) => !taken.has(from + i) && (short || !language.stopWords.has(token.normal)));
}

const turned = ({ a, b }: Reversal): Reversal => ({ a: b, b: a });

/** A row of opposites is turned where one side has words of one column only, and the other of the other only. */
function opposed(x: readonly Token[], y: readonly Token[], language: Language): Reversal[] {
  const [ofX, ofY] = [columnsOf(x, language), columnsOf(y, language)];
  return [...ofX].flatMap(([row, columns]) => {
    const others = ofY.get(row);
    if (others === undefined) return [];
    if (columns[0] && others[1] && !columns[1] && !others[0]) return [{ a: columns[0], b: others[1] }];
    return columns[1] && others[0] && !columns[0] && !others[1] ? [{ a: columns[1], b: others[0] }] : [];
  });
}

/** The first word of either column of each row that there is one of. */
function columnsOf(tokens: readonly Token[], language: Language): Map<number, [Token?, Token?]> {
  const table = tablesOf(language).opposed;
  const found = new Map<number, [Token?, Token?]>();
  for (const token of tokens) {
    for (const { row, side } of table.get(token.normal) ?? []) {
      const columns = found.get(row) ?? [];
      columns[side] ??= token;
      found.set(row, columns);
    }
  }
  return found;
}

/** Words of `y` that are words of `x` with a negating beginning. */
function negated(x: readonly Token[], y: readonly Token[], { negatingPrefixes, stem }: Language): Reversal[] {
  const form = (word: string) => (stem === null ? word : stem(word));
  const bare = y.flatMap((token) =>
    negatingPrefixes.flatMap((prefix) => {
      const word = withoutPrefix(token.normal, prefix);
      return word === null ? [] : [{ token, word: form(word) }];
    }),
  );
  if (bare.length === 0) return [];
  const plain = x.map((token) => ({ token, word: form(token.normal) }));
  return pairByKey(plain, bare, ({ word }) => word).map(([{ token: a }, { token: b }]) => ({ a, b }));
}

function withoutPrefix(word: string, { prefix, only, never }: NegatingPrefix): string | null {
  if (!word.startsWith(prefix) || word.length < prefix.length + LEAST_LETTERS) return null;
  const bare = word.slice(prefix.length);
  const begins = (beginning: string) => bare.startsWith(beginning);
  return never.some(begins) || (only !== null && !only.some(begins)) ? null : bare;
}
