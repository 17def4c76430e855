import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** `URTEXT_WARC_MB=2048` makes it the two gigabytes that the bound is promised for; that takes some minutes. */
const MEGABYTES = Number(process.env.URTEXT_WARC_MB ?? 48);
const BOUND = 500;

describe("The memory that a WARC file takes", () => {
  it(`stays below ${BOUND} MB for ${MEGABYTES} MB of it, packed`, { timeout: 3_600_000 }, () => {
    const script = fileURLToPath(new URL("memory-process.ts", import.meta.url));
    const out = execFileSync(process.execPath, ["--import", "tsx", script, String(MEGABYTES)], { encoding: "utf8" });
    const told = JSON.parse(out);
    if (process.env.URTEXT_WARC_MB !== undefined) console.log(out);
    expect(told.written).toBeGreaterThan(MEGABYTES * 2 ** 20);
    expect(told.articles).toBeGreaterThan(MEGABYTES);
    expect([told.failed, told.passedOver]).toEqual([0, told.articles]);
    expect(told.peak).toBeLessThan(BOUND);
  });
});
