/** A part of the benchmark: what it measures, in one run, with all that its ratios are made of. */
export interface Section {
  readonly name: string;
  readonly title: string;
  measure(given: Given): Promise<Figure[]>;
}

/** What whoever runs the benchmark asks for. */
export interface Given {
  /** Small sizes: it shows that the benchmark runs, and nothing else. */
  readonly isQuick: boolean;
  /** A folder with the C program that does what one thread can at most, where it is known. */
  readonly limitFolder: string | null;
}

/** One measured value; `goal` where something is aimed at. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "×" | "ms" | "s" | "µs" | "MB" | "MB/s" | "bytes" | "share" | "exponent" | "count";
  readonly goal?: Goal;
  /** What it was measured with, and what else there is to know. */
  readonly says?: string;
}

export type Goal = { readonly least: number } | { readonly most: number };

export const isReached = (value: number, goal: Goal): boolean =>
  "least" in goal ? value >= goal.least : value <= goal.most;
