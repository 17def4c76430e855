import { loadModule } from "../kernel/wasm.js";
import type { SketchKernel } from "./kernel.js";
import { KERNEL } from "./kernel-bytes.js";
import { type Permutations, TOGETHER } from "./permutations.js";
import { PlainKernel } from "./plain-kernel.js";

/** What kernel.wat exports; addresses in bytes. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  shingle(words: number, k: number, shingles: number, end: number): void;
  sign(hashes: number, end: number, table: number, values: number, last: number): void;
}

/** The kernel in WebAssembly, or `null` where there is no WebAssembly with SIMD. */
export function loadSimdKernel(): SketchKernel | null {
  const exports = loadModule<Exports>(KERNEL);
  return exports && new SimdKernel(exports);
}

/** The places of 32-bit integers in the kernel's one page of memory: words, hashes, values, and the table. */
const WORDS = 0;
const MOST_WORDS = 4_096;
const HASHES = WORDS + MOST_WORDS + 4;
const VALUES = HASHES + MOST_WORDS + 4;
const MOST_VALUES = 2_048;
const TABLE = VALUES + MOST_VALUES;

class SimdKernel implements SketchKernel {
  private readonly memory: Uint32Array;
  /** Whose table is in memory, and views of all their values and of those that are asked for. */
  private loaded: Permutations | null = null;
  private values: Uint32Array;
  private signature: Uint32Array;
  /** For what does not fit into memory; no plan asks for it. */
  private readonly plain = new PlainKernel();

  constructor(private readonly wide: Exports) {
    this.memory = new Uint32Array(wide.memory.buffer);
    this.values = this.signature = this.memory.subarray(VALUES, VALUES);
  }

  shingle(lane: Uint32Array, start: number, k: number, count: number, into: Uint32Array): void {
    if (k > MOST_WORDS / 2) {
      this.plain.shingle(lane, start, k, count, into);
      return;
    }
    const { memory } = this;
    const most = MOST_WORDS - k;
    for (let done = 0; done < count; done += most) {
      const now = Math.min(most, count - done);
      this.shingleSome(lane, start + done, k, now);
      for (let i = 0; i < now; i++) into[done + i] = memory[HASHES + i];
    }
  }

  sign(permutations: Permutations, hashes: ArrayLike<number>, into: Uint32Array, at: number): void {
    if (permutations.size > MOST_VALUES) {
      this.plain.sign(permutations, hashes, into, at);
      return;
    }
    this.begin(permutations);
    const { memory } = this;
    for (let done = 0; done < hashes.length; done += MOST_WORDS) {
      const now = Math.min(MOST_WORDS, hashes.length - done);
      for (let i = 0; i < now; i++) memory[HASHES + i] = hashes[done + i];
      this.signSome(now);
    }
    into.set(this.signature, at);
  }

  signShingles(
    permutations: Permutations,
    lane: Uint32Array,
    start: number,
    k: number,
    count: number,
    into: Uint32Array,
    at: number,
  ): void {
    if (permutations.size > MOST_VALUES || k > MOST_WORDS / 2) {
      this.plain.signShingles(permutations, lane, start, k, count, into, at);
      return;
    }
    this.begin(permutations);
    const most = MOST_WORDS - k;
    for (let done = 0; done < count; done += most) {
      const now = Math.min(most, count - done);
      this.shingleSome(lane, start + done, k, now);
      this.signSome(now);
    }
    into.set(this.signature, at);
  }

  private shingleSome(lane: Uint32Array, start: number, k: number, count: number): void {
    const { memory } = this;
    for (let i = 0, words = count + k - 1; i < words; i++) memory[WORDS + i] = lane[start + i];
    this.wide.shingle(4 * WORDS, k, 4 * HASHES, 4 * (HASHES + count));
  }

  private signSome(count: number): void {
    this.wide.sign(4 * HASHES, 4 * (HASHES + count), 4 * TABLE, 4 * VALUES, 4 * (VALUES + this.values.length));
  }

  private begin(permutations: Permutations): void {
    if (this.loaded !== permutations) {
      this.memory.set(permutations.table, TABLE);
      this.values = this.memory.subarray(VALUES, VALUES + TOGETHER * Math.ceil(permutations.size / TOGETHER));
      this.signature = this.values.subarray(0, permutations.size);
      this.loaded = permutations;
    }
    this.values.fill(0xffffffff);
  }
}
