import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** `URTEXT_WARC_MB=2048` makes it the two gigabytes that the bound is promised for; that takes some minutes. */
const MEGABYTES = Number(process.env.URTEXT_WARC_MB ?? 64);
const BOUND = 500;
/** Whoever held on to what was read would need more for more of it; the rest is what collecting leaves lying about. */
const SMALL = 8;
const SLACK = 40;

interface Told {
  readonly written: number;
  readonly articles: number;
  readonly failed: number;
  readonly passedOver: number;
  /** In megabytes. */
  readonly peak: number;
}

function readMade(megabytes: number): Told {
  const script = fileURLToPath(new URL("memory-process.ts", import.meta.url));
  const out = execFileSync(process.execPath, ["--import", "tsx", script, String(megabytes)], { encoding: "utf8" });
  if (process.env.URTEXT_WARC_MB !== undefined) console.log(out);
  return JSON.parse(out);
}

describe("The memory that a WARC file takes", () => {
  it(`stays below ${BOUND} MB for ${MEGABYTES} MB of it, packed`, { timeout: 3_600_000 }, () => {
    const told = readMade(MEGABYTES);
    expect(told.written).toBeGreaterThan(MEGABYTES * 2 ** 20);
    expect(told.articles).toBeGreaterThan(MEGABYTES);
    expect([told.failed, told.passedOver]).toEqual([0, told.articles]);
    expect(told.peak).toBeLessThan(BOUND);
    expect(told.peak).toBeLessThan(readMade(SMALL).peak + SLACK);
  });
});
