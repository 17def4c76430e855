import { overlapOf, type Span, sharedLength, totalLength, unionOf } from "../../src/kernel/span.js";

/** A passage in both texts: marked as true, or found. */
export interface Case {
  readonly copy: Span;
  readonly source: Span;
}

export interface Plagdet {
  readonly plagdet: number;
  readonly recall: number;
  readonly precision: number;
  readonly granularity: number;
}

/**
 * PAN's measure (Potthast, Stein, Barrón-Cedeño, Rosso 2010), macro-averaged over passages: the share of a passage's
 * characters, both sides together, that is covered by those of the other kind that meet it on both sides; and how many
 * detections there are for each passage that was detected. Pairs are added one after the other.
 */
export class PlagdetScore {
  private readonly recalls: number[] = [];
  private readonly precisions: number[] = [];
  private readonly granularities: number[] = [];

  add(truth: readonly Case[], detected: readonly Case[]): void {
    for (const passage of truth) {
      const met = detected.filter((detection) => meet(passage, detection));
      this.recalls.push(coverage(passage, met));
      if (met.length > 0) this.granularities.push(met.length);
    }
    for (const detection of detected) {
      const met = truth.filter((passage) => meet(passage, detection));
      this.precisions.push(coverage(detection, met));
    }
  }

  get result(): Plagdet {
    const [recall, precision] = [mean(this.recalls), mean(this.precisions)];
    const granularity = this.granularities.length === 0 ? 1 : mean(this.granularities);
    const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
    return { plagdet: f1 / Math.log2(1 + granularity), recall, precision, granularity };
  }
}

const meet = (x: Case, y: Case): boolean => overlapOf(x.copy, y.copy) > 0 && overlapOf(x.source, y.source) > 0;

function coverage(of: Case, by: readonly Case[]): number {
  const covered = (side: keyof Case) => sharedLength([of[side]], unionOf(by.map((other) => other[side])));
  return (covered("copy") + covered("source")) / totalLength([of.copy, of.source]);
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
