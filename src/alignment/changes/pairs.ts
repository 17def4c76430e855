import type { Language } from "../../text/languages/index.js";
import type { MarkKind } from "../marks/marks.js";
import { namesAgree } from "../marks/names.js";
import { pairByKey } from "./pairing.js";
import { isBeside, type Side, type SideMark } from "./side.js";

/** Two marks that stand for each other on the two sides of an edit. */
export interface MarkPair {
  readonly kind: MarkKind;
  readonly a: SideMark;
  readonly b: SideMark;
}

/** What the marks on the two sides of an edit come to. */
export interface Matching {
  /** Say the same on both sides, in the same words or in another form of them: "12,000", "twelve thousand". */
  readonly equal: readonly MarkPair[];
  /** Say the same in other words: "may", "might"; one name in two spellings, with its given name and without. */
  readonly variants: readonly MarkPair[];
  /** One says something else than the other. */
  readonly changed: readonly MarkPair[];
  /** Have nothing on the other side. */
  readonly onlyA: readonly SideMark[];
  readonly onlyB: readonly SideMark[];
}

/** Heaviest first: where a number and a quantity could stand for each other, it is a change of number. */
const KINDS: readonly MarkKind[] = ["number", "date", "name", "negation", "hedge", "quantity"];

/** What is written in figures and in words, and is the same. */
const HAVE_FORMS: readonly MarkKind[] = ["number", "date"];

/** Of so few pairs each is compared; where a reworded stretch is full of names, only equal ones go together. */
const MOST_NAME_PAIRS = 64;

/**
 * Matches the marks of two sides. First what is equal goes together, wherever on its side it stands: a number on both
 * sides of an edit is no changed number. Then each kind's rest is paired: before the same word (140 people, 410
 * people); and in the order of the text where the edit is `short`, or only one is left on either side.
 */
export function matchMarks(
  a: Side,
  b: Side,
  language: Language,
  short: boolean,
  taken: ReadonlySet<SideMark>,
): Matching {
  if (a.marks.length === 0 && b.marks.length === 0) return NOTHING;
  const pool = new Pool(...withoutNeighbours(a.marks, b.marks));
  const same = pool.pairEqual();
  const isForm = ({ kind, a: x, b: y }: MarkPair) => HAVE_FORMS.includes(kind) || x.words === y.words;
  const equal = same.filter(isForm);
  const variants = [...same.filter((pair) => !isForm(pair)), ...pool.pairNames(language)];
  pool.drop(taken);
  const changed = [...KINDS.flatMap((kind) => pool.pairKind(kind, short)), ...pool.pairAcross(short)].filter(
    (pair) => !isBeside(pair.a) || !isBeside(pair.b),
  );
  return {
    equal,
    variants,
    changed,
    onlyA: pool.restA(),
    onlyB: pool.restB(),
  };
}

const NOTHING: Matching = { equal: [], variants: [], changed: [], onlyA: [], onlyB: [] };

/** Marks that stand beside the edit on both sides, and say the same, are no part of it. */
function withoutNeighbours(a: readonly SideMark[], b: readonly SideMark[]): [SideMark[], SideMark[]] {
  const outside = new Set(pairByKey(a.filter(isBeside), b.filter(isBeside), sayingOf).flat());
  const kept = (marks: readonly SideMark[]) => marks.filter((mark) => !outside.has(mark));
  return [kept(a), kept(b)];
}

const sayingOf = ({ kind, key }: SideMark): string => `${kind} ${key}`;

/** The marks of two sides that have no counterpart yet. */
class Pool {
  private readonly gone = new Set<SideMark>();

  constructor(
    private readonly a: readonly SideMark[],
    private readonly b: readonly SideMark[],
  ) {}

  restA = (): SideMark[] => this.rest(this.a);
  restB = (): SideMark[] => this.rest(this.b);

  private rest(marks: readonly SideMark[], kind?: MarkKind): SideMark[] {
    return marks.filter((mark) => !this.gone.has(mark) && (kind === undefined || mark.kind === kind));
  }

  drop(marks: ReadonlySet<SideMark>): void {
    for (const mark of marks) this.gone.add(mark);
  }

  pairEqual(): MarkPair[] {
    return this.pairBy(sayingOf, this.restA(), this.restB());
  }

  private pairBy(keyOf: (mark: SideMark) => string, x: readonly SideMark[], y: readonly SideMark[]): MarkPair[] {
    return pairByKey(x, y, keyOf).map(([mark, other]) => this.pair(mark, other));
  }

  pairNames(language: Language): MarkPair[] {
    const [x, y] = [this.rest(this.a, "name"), this.rest(this.b, "name")];
    if (x.length * y.length > MOST_NAME_PAIRS) return [];
    return x.flatMap((mark) => {
      const other = y.find((name) => !this.gone.has(name) && namesAgree(mark.key, name.key, language));
      return other === undefined ? [] : [this.pair(mark, other)];
    });
  }

  pairKind(kind: MarkKind, short: boolean): MarkPair[] {
    const [x, y] = [this.rest(this.a, kind), this.rest(this.b, kind)];
    if (x.length === 0 || y.length === 0) return [];
    const before = this.pairBy(({ next, sort, weak }) => (next === "" || weak ? "" : `${sort} ${next}`), x, y);
    const sorts = (["", "order", "bound"] as const).flatMap((sort) => this.pairInOrder(kind, sort, short));
    return [...before, ...sorts];
  }

  /** Weak numbers stand in where one side has no other; a weak name is perhaps none. */
  private pairInOrder(kind: MarkKind, sort: SideMark["sort"], short: boolean): MarkPair[] {
    const of = (marks: readonly SideMark[]): SideMark[] => {
      const all = this.rest(marks, kind).filter((mark) => mark.sort === sort);
      const strong = all.filter(({ weak }) => !weak);
      return strong.length > 0 || kind === "name" ? strong : all;
    };
    return this.pairLists(of(this.a), of(this.b), short);
  }

  /** "Hundreds" became "200", "some boats" became "no boats": a mark stands where one of another kind stood. */
  pairAcross(short: boolean): MarkPair[] {
    if (this.restA().length === 0 || this.restB().length === 0) return [];
    const numbers = (marks: readonly SideMark[]) =>
      this.rest(marks, "number").filter(({ sort, weak }) => sort === "" && !weak);
    const quantities = (marks: readonly SideMark[]) => this.rest(marks, "quantity").filter(({ sort }) => sort === "");
    const negations = (marks: readonly SideMark[]) => this.rest(marks, "negation");
    const before = [
      ...this.pairBefore("number", numbers, negations),
      ...this.pairBefore("negation", negations, quantities),
    ];
    const inOrder = [
      ...this.pairLists(numbers(this.a), quantities(this.b), short),
      ...this.pairLists(quantities(this.a), numbers(this.b), short),
    ];
    const alone = [
      ...this.pairLists(negations(this.a), quantities(this.b), false),
      ...this.pairLists(quantities(this.a), negations(this.b), false),
    ];
    return [...before, ...as("number", inOrder), ...as("negation", alone)];
  }

  /** Pairs marks of two kinds that stand before the same word. */
  private pairBefore(
    kind: MarkKind,
    one: (marks: readonly SideMark[]) => SideMark[],
    other: (marks: readonly SideMark[]) => SideMark[],
  ): MarkPair[] {
    const pairs = [
      ...this.pairBy(({ next }) => next, one(this.a), other(this.b)),
      ...this.pairBy(({ next }) => next, other(this.a), one(this.b)),
    ];
    return as(kind, pairs);
  }

  private pairLists(x: readonly SideMark[], y: readonly SideMark[], short: boolean): MarkPair[] {
    if (!short && (x.length !== 1 || y.length !== 1)) return [];
    return x.slice(0, y.length).map((mark, i) => this.pair(mark, y[i]));
  }

  private pair(a: SideMark, b: SideMark): MarkPair {
    this.gone.add(a).add(b);
    return { kind: a.kind, a, b };
  }
}

const as = (kind: MarkKind, pairs: readonly MarkPair[]): MarkPair[] => pairs.map(({ a, b }) => ({ kind, a, b }));
