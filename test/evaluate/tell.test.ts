import { describe, expect, it } from "vitest";
import { Teller } from "./tell.js";

function told(tell: (teller: Teller) => void): { lines: string[]; failed: boolean } {
  let text = "";
  const teller = new Teller((part) => {
    text += part;
  });
  tell(teller);
  return { lines: text.split("\n").slice(0, -1), failed: teller.failed };
}

describe("What an evaluation tells", () => {
  it("has failed where a judged figure missed its floor, also when later ones reach theirs", () => {
    const { lines, failed } = told((teller) => {
      teller.judged(false, "recall", "0.5");
      teller.judged(true, "precision", "1");
    });
    expect(failed).toBe(true);
    expect(lines.map((line) => line.trim().split(/\s+/))).toEqual([
      ["FAIL", "recall", "0.5"],
      ["ok", "precision", "1"],
    ]);
  });

  it("has not failed for one case, nor for a figure without a floor", () => {
    const { lines, failed } = told((teller) => {
      teller.title("folder");
      teller.one(false, "case", "missed");
      teller.shown("time", "1 s");
    });
    expect(failed).toBe(false);
    expect(lines.map((line) => line.trim().split(/\s+/))).toEqual([
      ["folder"],
      ["-", "case", "missed"],
      ["time", "1", "s"],
    ]);
  });
});
