import type { Language, NegatingPrefix } from "../../text/languages/index.js";
import type { Token } from "../marks/tokens.js";
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
export function findReversals(a: Side, b: Side, short: boolean): Reversal[] {
  const { language } = a.units;
  const [x, y] = [wordsOf(a, b.marks, short), wordsOf(b, a.marks, short)];
  const used = new Set<Token>();
  return [...opposed(x, y, language), ...negated(x, y, language), ...negated(y, x, language).map(turned)].filter(
    (reversal) => {
      if (used.has(reversal.a) || used.has(reversal.b)) return false;
      used.add(reversal.a).add(reversal.b);
      return true;
    },
  );
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

function opposed(x: readonly Token[], y: readonly Token[], { opposites }: Language): Reversal[] {
  return opposites.flatMap(([one, other]) => {
    const [xOne, xOther] = [x.find(({ normal }) => one.has(normal)), x.find(({ normal }) => other.has(normal))];
    const [yOne, yOther] = [y.find(({ normal }) => one.has(normal)), y.find(({ normal }) => other.has(normal))];
    if (xOne && yOther && !xOther && !yOne) return [{ a: xOne, b: yOther }];
    return xOther && yOne && !xOne && !yOther ? [{ a: xOther, b: yOne }] : [];
  });
}

/** Words of `y` that are words of `x` with a negating beginning. */
function negated(x: readonly Token[], y: readonly Token[], { negatingPrefixes, stem }: Language): Reversal[] {
  const form = (word: string) => (stem === null ? word : stem(word));
  const known = new Map(x.map((token) => [form(token.normal), token]));
  return y.flatMap((token) => {
    for (const prefix of negatingPrefixes) {
      const bare = withoutPrefix(token.normal, prefix);
      const plain = bare === null ? undefined : known.get(form(bare));
      if (plain !== undefined) return [{ a: plain, b: token }];
    }
    return [];
  });
}

function withoutPrefix(word: string, { prefix, only, never }: NegatingPrefix): string | null {
  const bare = word.slice(prefix.length);
  if (!word.startsWith(prefix) || bare.length < LEAST_LETTERS) return null;
  const begins = (beginning: string) => bare.startsWith(beginning);
  return never.some(begins) || (only !== null && !only.some(begins)) ? null : bare;
}
