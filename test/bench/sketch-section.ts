import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { WinnowFilter } from "@dodona/dolos-core";
import { Minhash } from "minhash";
import { MinHasher, type SignatureRecipe } from "../../src/sketch/minhash.js";
import { PlainKernel } from "../../src/sketch/plain-kernel.js";
import { Shingler } from "../../src/sketch/shingles.js";
import { loadSimdKernel } from "../../src/sketch/simd-kernel.js";
import { winnow } from "../../src/sketch/winnow.js";
import { readWords, readWordsPlainly } from "../../src/text/words.js";
import { processorTime } from "../support/processor-time.js";
import { makeParagraphs } from "./paragraphs.js";
import type { Figure, Given, Section } from "./section.js";

/** As the C program has it: 128 values of shingles of five words. */
const RECIPE: SignatureRecipe = { method: "minhash-k-permutation", size: 128, seed: 1, shingle: 5 };
const WINDOW = 4;

/** Paragraphs that are done in one go: some ten milliseconds, as long as the clock of the processor needs to be right. */
const BATCH = 2_000;
/** One in so many is given to whoever is far slower. */
const SAMPLE = 50;
const REPETITIONS = 5;

/** What is measured side by side: each does one paragraph, and all do the same paragraphs. */
interface Variant {
  readonly name: string;
  /** Does one paragraph in so many. */
  readonly every: number;
  run(text: string, index: number): void;
}

/** What the sketch stage costs, beside npm minhash, dolos-core, and C. */
export const sketchSection: Section = {
  name: "sketch",
  title: "words, shingles, signatures and fingerprints of paragraphs, in processor time",
  async measure({ isQuick, limitFolder }: Given): Promise<Figure[]> {
    // As a file of JSON gives them: joined strings of an engine are slow to read until they were copied once.
    const texts: string[] = JSON.parse(JSON.stringify(makeParagraphs(isQuick ? 2_000 : 100_000).texts));
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const limit = limitFolder === null ? null : Limit.compiled(limitFolder, texts);
    try {
      const simd = loadSimdKernel();
      const variants = [
        ...(simd === null
          ? []
          : [signing("urtext, WebAssembly", readWords, new MinHasher(RECIPE, simd), texts.length)]),
        signing("urtext, plain JavaScript", readWordsPlainly, new MinHasher(RECIPE, new PlainKernel()), texts.length),
        { name: "npm minhash", every: SAMPLE, run: signWithMinhash },
        { name: "urtext, winnowing", every: 1, run: winnowWithUrtext },
        { name: "dolos-core, winnowing", every: 1, run: winnowWithDolos },
      ];
      const costs = interleaved(variants, texts, limit);
      return figures(costs, bytes / texts.length, texts.length);
    } finally {
      limit?.remove();
    }
  },
};

/** From the string to the signature, which is kept, as the C program keeps it. */
function signing(name: string, read: typeof readWords, hasher: MinHasher, count: number): Variant {
  const signatures = new Uint32Array(count * RECIPE.size);
  return {
    name,
    every: 1,
    run(text, index) {
      const words = read(text);
      hasher.writeValuesOf(words, { start: 0, end: words.count }, signatures, index * RECIPE.size);
    },
  };
}

/** As its README does: a set of strings, and an update for each. */
function signWithMinhash(text: string): void {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let i = 0; i + RECIPE.shingle <= words.length; i++) shingles.add(words.slice(i, i + RECIPE.shingle).join(" "));
  const minhash = new Minhash({ numPerm: RECIPE.size, seed: RECIPE.seed });
  for (const each of shingles) minhash.update(each);
}

const shingler = new Shingler();

function winnowWithUrtext(text: string): void {
  const words = readWords(text);
  winnow(shingler.shingle(words, { start: 0, end: words.count }, RECIPE.shingle), WINDOW);
}

const dolos = new WinnowFilter(RECIPE.shingle, WINDOW);

/** It takes tokens and leaves it to others to find them. */
function winnowWithDolos(text: string): void {
  dolos.fingerprints(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Microseconds a paragraph, by name. */
type Costs = ReadonlyMap<string, number>;

const LIMIT = "C";

/** All of them over and over in turn. Of each batch the best time counts: what is more is the machine's, not theirs. */
function interleaved(variants: readonly Variant[], texts: readonly string[], limit: Limit | null): Costs {
  const batches = Math.ceil(texts.length / BATCH);
  const best = variants.map(() => new Float64Array(batches).fill(Infinity));
  const done = variants.map(() => new Float64Array(batches));
  let least = Infinity;
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    if (limit !== null) least = Math.min(least, limit.microseconds());
    for (let batch = 0; batch < batches; batch++) {
      const end = Math.min(texts.length, (batch + 1) * BATCH);
      for (let turn = 0; turn < variants.length; turn++) {
        // Whoever is first finds the texts in no cache: each is once.
        const i = (turn + repetition) % variants.length;
        const { every, run } = variants[i];
        const begun = processorTime();
        for (let index = batch * BATCH; index < end; index += every) run(texts[index], index);
        best[i][batch] = Math.min(best[i][batch], processorTime() - begun);
        done[i][batch] = Math.ceil((end - batch * BATCH) / every);
      }
    }
  }
  const costs = new Map(variants.map(({ name }, i) => [name, (1_000 * sum(best[i])) / sum(done[i])]));
  return limit === null ? costs : costs.set(LIMIT, least);
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function figures(costs: Costs, bytesInOne: number, count: number): Figure[] {
  const of = `from the string to 128 values of shingles of 5 words, ${count} paragraphs`;
  const says: Readonly<Record<string, string>> = {
    "urtext, WebAssembly": of,
    "urtext, plain JavaScript": `${of}, without any WebAssembly`,
    "npm minhash": `the same: words by a pattern, a Set of shingles, an update for each; one paragraph in ${SAMPLE}`,
    "urtext, winnowing": "from the string to fingerprints of 5 words in windows of 4, in two lanes",
    "dolos-core, winnowing": "the same: tokens by a pattern, then its WinnowFilter",
    [LIMIT]: "the same, from bytes, without offsets, with one lane, and with letters of ASCII only",
  };
  const speeds = [...costs].map(
    ([name, cost]): Figure => ({
      name,
      value: bytesInOne / cost,
      unit: "MB/s",
      says: `${cost.toFixed(2)} µs a paragraph, ${says[name]}`,
    }),
  );
  const times = (slow: string, fast: string, name: string, goal: Figure["goal"]): Figure[] => {
    const [more, less] = [costs.get(slow), costs.get(fast)];
    return more === undefined || less === undefined ? [] : [{ name, value: more / less, unit: "×", goal }];
  };
  return [
    ...speeds,
    ...times("npm minhash", "urtext, WebAssembly", "WebAssembly, faster than npm minhash", { least: 150 }),
    ...times("npm minhash", "urtext, plain JavaScript", "plain JavaScript, faster than npm minhash", { least: 80 }),
    ...times("urtext, WebAssembly", LIMIT, "WebAssembly, slower than C", { most: 2.5 }),
    ...times("urtext, plain JavaScript", LIMIT, "plain JavaScript, slower than C", { most: 6 }),
    ...times("dolos-core, winnowing", "urtext, winnowing", "winnowing, faster than dolos-core", { least: 4 }),
  ];
}

/** The C program that does what one thread can at most, in a folder of its own. */
class Limit {
  private constructor(
    private readonly folder: string,
    private readonly paragraphs: number,
  ) {}

  /** `null` where there is no such program, or nobody to compile it. */
  static compiled(limitFolder: string, texts: readonly string[]): Limit | null {
    const source = resolve(limitFolder, "limit.c");
    if (!existsSync(source)) return null;
    const folder = mkdtempSync(join(tmpdir(), "urtext-limit-"));
    // It asks for the time of day; asked for its own, it is measured as the others are.
    const timed = `#include <time.h>\n#undef CLOCK_MONOTONIC\n#define CLOCK_MONOTONIC CLOCK_PROCESS_CPUTIME_ID\n#include ${JSON.stringify(source)}\n`;
    writeFileSync(join(folder, "timed.c"), timed);
    writeFileSync(join(folder, "paragraphs.txt"), `${texts.join("\n")}\n`);
    for (const compiler of ["gcc", "cc"]) {
      try {
        execFileSync(compiler, ["-O3", "-march=native", "-o", "limit", "timed.c"], { cwd: folder, stdio: "ignore" });
        return new Limit(folder, texts.length);
      } catch {
        // the next one
      }
    }
    rmSync(folder, { recursive: true });
    return null;
  }

  /** What one paragraph costs at best, of words, shingles and signature. */
  microseconds(): number {
    const out = execFileSync("./limit", ["paragraphs.txt", "3"], { cwd: this.folder, encoding: "utf8" });
    const times = [...out.matchAll(/^tok\+sh\+kperm128\s.*?([\d.]+) par\/s/gm)].map((match) => 1e6 / Number(match[1]));
    if (times.length === 0) throw new Error(`limit.c tells no time of ${this.paragraphs} paragraphs: ${out}`);
    return Math.min(...times);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
