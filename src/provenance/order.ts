import { certainlyBefore } from "../kernel/time.js";
import type { Observation, WitnessFacts } from "./evidence/index.js";
import { CERTAIN } from "./evidence/time.js";

/** No witness whose date is doubted. */
export const NOBODY = -1;

/** What the times of witnesses make certain: who cannot have the text, by whatever way, from whom. Named by their places. */
export class Order {
  /** By row, 1 where the row's witness is certainly older than the column's. */
  private readonly older: Uint8Array;
  private readonly hasOlder: readonly boolean[];

  private constructor(
    private readonly facts: readonly WitnessFacts[],
    private readonly observed: (x: number, y: number) => readonly Observation[],
    /** The witness, if any, of which only that counts which holds though the time that it states were wrong. */
    readonly doubted: number,
    stated: Order | null,
  ) {
    const n = facts.length;
    this.older = stated === null ? new Uint8Array(n * n) : stated.older.slice();
    if (stated === null) for (let x = 0; x < n; x++) this.readWith(x, x + 1);
    else this.readWith(doubted, 0);
    this.hasOlder = facts.map((_, x) => facts.some((_, y) => this.precedes(y, x)));
  }

  static of(facts: readonly WitnessFacts[], observed: (x: number, y: number) => readonly Observation[]): Order {
    return new Order(facts, observed, NOBODY, null);
  }

  /** The same where the time that one of them states is not believed. */
  doubting = (x: number): Order => new Order(this.facts, this.observed, x, this);

  precedes(early: number, late: number): boolean {
    return this.older[early * this.facts.length + late] === 1;
  }

  /** Whether none is certainly older: all others may have the text from there. */
  mayBeFirst = (x: number): boolean => !this.hasOlder[x];

  /** Reads of one witness which of the others, from a place on, are older and which younger. */
  private readWith(x: number, from: number): void {
    const n = this.facts.length;
    for (let y = from; y < n; y++) {
      if (y === x) continue;
      this.older[x * n + y] = this.read(x, y) ? 1 : 0;
      this.older[y * n + x] = this.read(y, x) ? 1 : 0;
    }
  }

  private read(early: number, late: number): boolean {
    const isDoubted = early === this.doubted || late === this.doubted;
    const [x, y] = [this.facts[early], this.facts[late]];
    const revision = revisionOrder(this.observed(early, late));
    if (revision !== undefined) return !isDoubted && isCertain(revision, early < late);
    const before = early === this.doubted ? x.soundly : x.published;
    const after = late === this.doubted ? y.soundly : y.published;
    return before !== null && after !== null && certainlyBefore(before, after);
  }
}

/** Whether one witness is certainly older than another; of two states of a page, by the time of the last change. */
export function isCertainlyOlder(
  early: WitnessFacts,
  late: WitnessFacts,
  observed: readonly Observation[],
  isInOrder: boolean,
): boolean {
  const revision = revisionOrder(observed);
  if (revision !== undefined) return isCertain(revision, isInOrder);
  return early.published !== null && late.published !== null && certainlyBefore(early.published, late.published);
}

/** Whether two are states of one page, and the times certain that the one came to be before the other. */
export function isRevisionInOrder(observed: readonly Observation[], isInOrder: boolean): boolean {
  const revision = revisionOrder(observed);
  return revision !== undefined && isCertain(revision, isInOrder);
}

const revisionOrder = (observed: readonly Observation[]): Observation | undefined =>
  observed.find(({ kind }) => kind === "revision-order");

const isCertain = ({ weight, favours }: Observation, isInOrder: boolean): boolean =>
  weight >= CERTAIN && (favours === "a") === isInOrder;
