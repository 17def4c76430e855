import type { CandidatePair } from "../candidates/pairs.js";
import { joined } from "../kernel/numbers.js";

/**
 * Candidate pairs as columns. The pairs' own arrays are views into those of all pairs: to send one would send them all.
 */
export interface PairColumns {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly rareTerms: Uint32Array;
  readonly seedsAt: Uint32Array;
  readonly seedsA: Uint32Array;
  readonly seedsB: Uint32Array;
  readonly alikeAt: Uint32Array;
  readonly alikeA: Uint32Array;
  readonly alikeB: Uint32Array;
}

export function columnsOf(pairs: readonly CandidatePair[]): PairColumns {
  return {
    a: Uint32Array.from(pairs, ({ a }) => a),
    b: Uint32Array.from(pairs, ({ b }) => b),
    rareTerms: Uint32Array.from(pairs, ({ rareTerms }) => rareTerms),
    seedsAt: endsOf(pairs.map(({ seedsA }) => seedsA)),
    seedsA: joined(pairs.map(({ seedsA }) => seedsA)),
    seedsB: joined(pairs.map(({ seedsB }) => seedsB)),
    alikeAt: endsOf(pairs.map(({ alikeA }) => alikeA)),
    alikeA: joined(pairs.map(({ alikeA }) => alikeA)),
    alikeB: joined(pairs.map(({ alikeB }) => alikeB)),
  };
}

export const pairsOf = (columns: PairColumns): CandidatePair[] =>
  Array.from(columns.a, (a, i) => ({
    a,
    b: columns.b[i],
    seedsA: part(columns.seedsA, columns.seedsAt, i),
    seedsB: part(columns.seedsB, columns.seedsAt, i),
    alikeA: part(columns.alikeA, columns.alikeAt, i),
    alikeB: part(columns.alikeB, columns.alikeAt, i),
    rareTerms: columns.rareTerms[i],
  }));

/** Where each of them begins, and the last ends. */
export function endsOf(lists: readonly { readonly length: number }[]): Uint32Array {
  const ends = new Uint32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) ends[i + 1] = ends[i] + length;
  return ends;
}

export const part = (values: Uint32Array, at: Uint32Array, index: number): Uint32Array =>
  values.subarray(at[index], at[index + 1]);
