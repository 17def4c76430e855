import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../src/ingest/lines.js";
import { pipe } from "./folder.js";

async function linesOf(...parts: readonly Uint8Array[]): Promise<{ number: number; offset: number; text: string }[]> {
  const lines = [];
  for await (const { number, offset, bytes } of splitLines(pipe(...parts)))
    lines.push({ number, offset, text: bytes.toString("latin1") });
  return lines;
}

describe("splitLines", () => {
  it("needs no line feed at the end, and makes no line of one that is there", async () => {
    const open = await linesOf(Buffer.from("a\nb"));
    expect(open.map(({ text }) => text)).toEqual(["a", "b"]);
    expect(await linesOf(Buffer.from("a\nb\n"))).toEqual(open);
    expect(await linesOf()).toEqual([]);
  });

  it("gives the same lines wherever the bytes are cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(0x0a, 0x0d, 0x61, 0xc3), { maxLength: 20 }),
        fc.nat(20),
        async (list, cut) => {
          const whole = Buffer.from(list);
          const parts = await linesOf(whole.subarray(0, cut), Buffer.alloc(0), whole.subarray(cut));
          expect(parts).toEqual(await linesOf(whole));
          expect(parts.map(({ text }) => text)).toEqual(
            whole.toString("latin1").replace(/\n$/, "").split("\n").slice(0, parts.length),
          );
          for (const { offset, text } of parts) expect(whole.toString("latin1").startsWith(text, offset)).toBe(true);
          expect(parts.map(({ number }) => number)).toEqual(parts.map((_, i) => i + 1));
        },
      ),
    );
  });
});
