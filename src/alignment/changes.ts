import type { Span } from "../kernel/span.js";
import type { ArticleUnits } from "../units/units.js";
import { type Elsewhere, settleElsewhere } from "./changes/elsewhere.js";
import type { MarkPair } from "./changes/pairs.js";
import { type EditReading, isRead, readEdit } from "./changes/readings.js";
import { areSame, restOf, type Segment, type Stretch, segmentsOf, spanOf } from "./changes/rest.js";
import { isBeside, type Side, type SideMark } from "./changes/side.js";
import type { Edit } from "./edits.js";

/** What a change is of, the weightiest first. */
export const CHANGE_KINDS = ["number", "date", "name", "negation", "hedge", "quantity", "other"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Other words at one place of the same passage: what a fact-checker reads first. */
export interface Change {
  readonly kind: ChangeKind;
  readonly from: string;
  readonly to: string;
  readonly a: Span;
  readonly b: Span;
}

/**
 * What the edits of a passage changed, in their order; of one edit the weightiest first. An edit of several things is
 * told as several changes, each where it stands. The same number, date or name in another form is no change, nor is one
 * that only stands elsewhere in the passage; and edits of form are none, but for a sign that makes another number of it.
 */
export function changesOf(a: ArticleUnits, b: ArticleUnits, edits: readonly Edit[]): Change[] {
  const readings = edits
    .filter((edit) => isRead(edit, a.article.text, b.article.text))
    .map((edit) => readEdit(a, b, edit));
  const elsewhere = settleElsewhere(readings);
  return readings.flatMap((reading) => new Teller(reading, elsewhere).tell());
}

/** In a short edit a lone mark stands for up to so many words on the other side: never, soon. */
const MOST_WORDS_FOR_ONE = 3;

/** Tells the changes of one edit. */
class Teller {
  private readonly changes: Change[] = [];
  private readonly changed: readonly MarkPair[];
  /** Marks that are told by themselves: what they leave are the other words. */
  private readonly told: ReadonlySet<SideMark>;

  constructor(
    private readonly reading: EditReading,
    private readonly elsewhere: Elsewhere,
  ) {
    this.changed = [...reading.changed, ...reading.onlyA.flatMap((mark) => elsewhere.pairs.get(mark) ?? [])];
    const pairs = [...this.changed, ...reading.variants].flatMap(({ a, b }) => [a, b]);
    this.told = new Set([...pairs, ...[...reading.onlyA, ...reading.onlyB].filter(({ weak }) => !weak)]);
  }

  tell(): Change[] {
    const { kind, reversals, variants, short } = this.reading;
    const whole = { a: this.reading.a, b: this.reading.b };
    for (const pair of this.changed) this.add(pair.kind, pair.a.clip, pair.b.clip);
    for (const { a, b } of reversals) this.add("negation", a.word, b.word);
    if (kind === "form") this.tellLone(whole);
    else {
      // What means the same in other words is worth a look, a name above all, though it is no change of its kind.
      for (const { a, b } of variants) if (!isBeside(a) || !isBeside(b)) this.add("other", a.clip, b.clip);
      if (short) this.tellSegments();
      else this.tellStretch(whole);
    }
    const rank = (change: Change) => CHANGE_KINDS.indexOf(change.kind);
    return this.changes.sort((x, y) => rank(x) - rank(y) || x.a.start - y.a.start || x.b.start - y.b.start);
  }

  /** Word against word: what has nothing against it, and what other words there are between what has. */
  private tellSegments(): void {
    const rest = segmentsOf(this.reading).filter((segment) => !this.tellAgainst(segment));
    for (const segment of rest) this.tellLone(segment);
    const told = this.changes.length > 0 || this.reading.onlyB.some((mark) => this.elsewhere.pairs.has(mark));
    for (const segment of rest) {
      if (areSame(this.reading, segment, this.isTold)) continue;
      for (const part of restOf(this.reading, segment, this.isTold))
        if (!told || !this.isSmall(part)) this.addOther(part);
    }
  }

  /** A long stretch in other words: what is only on one side, as a set, and the stretch itself. */
  private tellStretch(whole: Segment): void {
    this.tellLone(whole);
    if (!areSame(this.reading, whole, this.isTold)) this.add("other", this.reading.a.span, this.reading.b.span);
  }

  /** Where all that one side has is one mark, the few words on the other stand against it: "never" became "soon". */
  private tellAgainst(segment: Segment): boolean {
    const [x, y] = [this.lone("a", segment.a), this.lone("b", segment.b)];
    if (x.length + y.length !== 1) return false;
    const [which, mark] = x.length === 1 ? (["a", x[0]] as const) : (["b", y[0]] as const);
    const other = segment[which === "a" ? "b" : "a"];
    const own = spanOf(this.reading[which], segment[which]);
    const words = other.to - other.from;
    const alone = mark.clip.start <= own.start && mark.clip.end >= own.end;
    if (!alone || words < 1 || words > MOST_WORDS_FOR_ONE) return false;
    this.add(mark.kind, spanOf(this.reading.a, segment.a), spanOf(this.reading.b, segment.b));
    return true;
  }

  /** The marks of a segment that have nothing on the other side. */
  private tellLone(segment: Segment): void {
    const { a, b } = this.reading;
    const missing = (side: Side, { from }: Stretch) => spanOf(side, { from, to: from });
    for (const { kind, clip } of this.lone("a", segment.a)) this.add(kind, clip, missing(b, segment.b));
    for (const { kind, clip } of this.lone("b", segment.b)) this.add(kind, missing(a, segment.a), clip);
  }

  private lone(which: "a" | "b", { from, to }: Stretch): readonly SideMark[] {
    const marks = which === "a" ? this.reading.onlyA : this.reading.onlyB;
    return marks.filter(
      (mark) =>
        from <= mark.first && mark.last <= to && !isBeside(mark) && !mark.weak && !this.elsewhere.settled.has(mark),
    );
  }

  private isTold = (mark: SideMark): boolean => this.told.has(mark) || this.elsewhere.settled.has(mark);

  /** Whether nothing but small words is left. */
  private isSmall({ a, b }: Segment): boolean {
    const small = (side: Side, { from, to }: Stretch) =>
      side.tokens.slice(from, to).every(({ normal }) => side.units.language.stopWords.has(normal));
    return small(this.reading.a, a) && small(this.reading.b, b);
  }

  private addOther({ a, b }: Segment): void {
    this.add("other", spanOf(this.reading.a, a), spanOf(this.reading.b, b));
  }

  private add(kind: ChangeKind, a: Span, b: Span): void {
    const [textA, textB] = [this.reading.a, this.reading.b].map(({ units }) => units.article.text);
    this.changes.push({ kind, from: textA.slice(a.start, a.end), to: textB.slice(b.start, b.end), a, b });
  }
}
