import { describe, expect, it } from "vitest";
import { Dice } from "./dice.js";
import { datedAbsolutely, SENTENCE_EDITS, slip } from "./edits.js";
import { makeEvent } from "./event.js";
import { makeStory } from "./story.js";

const sentences = Array.from({ length: 40 }, (_, i) => makeStory(3, i, "minute")).flatMap(({ truth, articles }) =>
  truth.flatMap(({ id, passages }) => {
    const { text } = articles.find((article) => article.id === id)!;
    return passages.map(({ start, end }) => text.slice(start, end));
  }),
);

describe("Edits", () => {
  it.each(SENTENCE_EDITS)("have something to do: $name", ({ edit }) => {
    const dice = new Dice(1);
    const event = makeEvent(dice);
    const edited = sentences.map((sentence) => [sentence, edit(sentence, dice, event)] as const);
    const changed = edited.filter(([before, after]) => after !== null && after !== before);
    expect(changed.length).toBeGreaterThan(3);
    expect(edited.filter(([before, after]) => after === before)).toEqual([]);
  });

  it("put a date in place of a day of the week", () => {
    const event = { ...makeEvent(new Dice(1)), day: Date.UTC(2031, 2, 4) };
    expect(datedAbsolutely("It rained on Tuesday.", event)).toBe("It rained on 4 March.");
    expect(datedAbsolutely("It rained on Monday.", event)).toBe("It rained on Monday.");
  });

  it("make a typing error that can be put right again", () => {
    const text = "The harbour master counted vessels.";
    for (let seed = 0; seed < 50; seed++) {
      const mistyped = slip(text, new Dice(seed));
      if (mistyped === null) continue;
      expect(mistyped.text).not.toBe(text);
      expect(mistyped.text.replace(...mistyped.slip)).toBe(text);
    }
    expect(slip("It was so.", new Dice(1))).toBeNull();
  });
});
