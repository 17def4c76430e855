import { expect, test } from "vitest";
import { languages } from "../../src/text/languages/index.js";
import { natsBeforehand } from "../../src/text/word-frequency.js";

test("what a word says is remembered for its own language only", () => {
  const [english, german] = ["en", "de"].map((code) => languages().find((language) => language.code === code)!);
  for (let again = 0; again < 2; again++) {
    expect(natsBeforehand(german, "die")).toBeLessThan(1);
    expect(natsBeforehand(english, "die")).toBeGreaterThan(1);
    expect(natsBeforehand(german, "the")).toBeGreaterThan(natsBeforehand(english, "the"));
  }
});
