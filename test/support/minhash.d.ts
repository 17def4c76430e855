/** The npm package minhash, as far as the tests use it: an independent oracle for our own MinHash. */
declare module "minhash" {
  export class Minhash {
    constructor(config?: { numPerm?: number; seed?: number });
    update(text: string): void;
    jaccard(other: Minhash): number;
    readonly hashvalues: number[];
  }
}
