import { samePage } from "../../clusters/same-publisher.js";
import { lengthOf, type Span } from "../../kernel/span.js";
import { articleOf, type EvidenceSource, type FactPair, nameOf, type Observation, placeIn } from "./evidence.js";

/**
 * An editor who finds a typing error puts it right, which speaks for the side that has it; but whoever works on a text
 * makes some, too, and more than he finds, as the textual critic expects of scribes. Counted over made-up histories, whose
 * writers and copiers do both: of two of which one was taken from the other, the copy has it twice as often (126 to 64).
 * So little moves no answer alone; with other signs it may. Two copies of a third have such errors more often still: all
 * of the weight is shared.
 */
const WEIGHT = 0.6;
const SHARED = 1;
const MOST = 2;

/** Shorter words are each other's neighbours by chance: "form" and "from". */
const LEAST_LETTERS = 5;

/**
 * A word that one side has with two letters changed about, one doubled or one lost, and the other as it stands elsewhere
 * in the pages. Of two states of one page it says nothing: there both happen equally often (13 to 10).
 */
export const typingError: EvidenceSource = (pair) => {
  const found = errorsIn(pair);
  return found.length === 0 || samePage(articleOf(pair.a), articleOf(pair.b))
    ? []
    : [...madeBy("b", found, pair), ...madeBy("a", found, pair)];
};

interface TypingError {
  readonly by: "a" | "b";
  readonly wrong: Span;
  readonly right: Span;
}

function madeBy(by: TypingError["by"], found: readonly TypingError[], pair: FactPair): Observation[] {
  const own = found.filter((one) => one.by === by);
  if (own.length === 0) return [];
  const [favours, other] = by === "b" ? (["a", pair.a] as const) : (["b", pair.b] as const);
  const copy = pair[by];
  const { text } = articleOf(copy);
  return [
    {
      kind: "typing-error",
      weight: WEIGHT * Math.min(MOST, own.length),
      shared: SHARED,
      says: `${nameOf(copy)} has ${own.map(({ wrong }) => `"${text.slice(wrong.start, wrong.end)}"`).join(", ")}, and ${nameOf(other)} the word without the typing error`,
      places: own.flatMap(({ wrong, right }) => [placeIn(copy, wrong), placeIn(other, right)]),
      favours,
    },
  ];
}

function errorsIn({ a, b, alignments }: FactPair): TypingError[] {
  const [textA, textB] = [articleOf(a).text, articleOf(b).text];
  const found: TypingError[] = [];
  for (const { alignment } of alignments) {
    for (const edit of alignment.edits) {
      if (edit.kind !== "words" || Math.abs(lengthOf(edit.a) - lengthOf(edit.b)) > 1) continue;
      if (Math.min(lengthOf(edit.a), lengthOf(edit.b)) < LEAST_LETTERS) continue;
      if (textA[edit.a.start] !== textB[edit.b.start] || textA[edit.a.end - 1] !== textB[edit.b.end - 1]) continue;
      const wordA = textA.slice(edit.a.start, edit.a.end);
      const wordB = textB.slice(edit.b.start, edit.b.end);
      if (!isSlip(wordA, wordB) || !isWord(wordA) || !isWord(wordB)) continue;
      const [knowsA, knowsB] = [a.vocabulary.has(wordA), a.vocabulary.has(wordB)];
      if (knowsA && !knowsB) found.push({ by: "b", wrong: edit.b, right: edit.a });
      if (knowsB && !knowsA) found.push({ by: "a", wrong: edit.a, right: edit.b });
    }
  }
  return found;
}

const isWord = (text: string): boolean => /^\p{Ll}+$/u.test(text);

/** "our" and "or", "lled" and "led" are two countries' spellings, and no errors. */
const SPELLINGS = /our|ll|ss|pp|tt|ae|oe|dge/u;

/**
 * Whether two words are one with two neighbouring letters changed about, or with a letter more, within the first and the
 * last: what ends otherwise is another form of the word.
 */
export function isSlip(x: string, y: string): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let behind = 0;
  while (behind < short.length - from && short[short.length - 1 - behind] === long[long.length - 1 - behind]) behind++;
  if (from === 0 || behind === 0) return false;
  if (long.length === short.length + 1) return from + behind === short.length && !SPELLINGS.test(long);
  const isTwo = short.length === long.length && from + behind + 2 === short.length;
  return isTwo && short[from] === long[from + 1] && short[from + 1] === long[from];
}
