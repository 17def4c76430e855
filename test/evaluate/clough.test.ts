import { describe, expect, it } from "vitest";
import {
  accuracyOf,
  METHODS,
  type Measured,
  type Method,
  measure,
  type Told,
  tellChosen,
  tellLevels,
} from "./clough.js";
import { type Answer, LEVELS, type Level } from "./clough-corpus.js";
import type { Features } from "./clough-features.js";

const [METHOD] = METHODS;

/** What an answer of each level could measure, a little different each time. */
const TYPICAL: Readonly<Record<Level, Partial<Features>>> = {
  cut: { rareWords: 0.9, grams: 0.9, kept: 0.9, inOrder: 0.85 },
  light: { rareWords: 0.8, grams: 0.5, kept: 0.75, inOrder: 0.85 },
  heavy: { rareWords: 0.7, grams: 0.3, kept: 0.6, inOrder: 0.5 },
  non: { rareWords: 0.2, grams: 0.02, kept: 0, inOrder: 0.3 },
};

function measured(task: string, level: Level, nr: number): Measured {
  const features = Object.fromEntries(
    Object.entries(TYPICAL[level]).map(([name, value]) => [name, value * (1 + 0.03 * (nr % 4))]),
  );
  return {
    file: `${task}-${level}-${nr}`,
    task,
    level,
    text: "",
    article: "",
    features: features as unknown as Features,
  };
}
const ANSWERS = ["a", "b", "c"].flatMap((task) =>
  LEVELS.flatMap((level) => [0, 1, 2].map((nr) => measured(task, level, nr))),
);

describe("The levels of answers", () => {
  it("are told where their measures are typical", () => {
    expect(accuracyOf(tellLevels(ANSWERS, METHOD))).toEqual({ taken: 1, level: 1 });
  });

  it("are told of each answer once", () => {
    const told = tellLevels(ANSWERS, METHOD);
    expect(told.map(({ file }) => file).sort()).toEqual(ANSWERS.map(({ file }) => file).sort());
  });

  it("are learnt from the other questions only: what is told of one does not depend on its own levels", () => {
    const turned: Readonly<Record<Level, Level>> = { cut: "non", non: "heavy", heavy: "light", light: "cut" };
    const told = (answers: readonly Measured[]) =>
      tellLevels(answers, METHOD)
        .filter(({ file }) => file.startsWith("b"))
        .map((answer) => answer.told);
    const two = ANSWERS.filter(({ task }) => task !== "c");
    const other = two.map((answer) => (answer.task === "b" ? { ...answer, level: turned[answer.level] } : answer));
    expect(told(other)).toEqual(told(two));
  });

  it("are learnt from those levels: where the others are turned about, so is what is told", () => {
    const other = ANSWERS.map((answer) => {
      const swapped = answer.level === "cut" ? "light" : answer.level === "light" ? "cut" : answer.level;
      return answer.task === "b" ? answer : { ...answer, level: swapped as Level };
    });
    const told = tellLevels(other, METHOD).filter(({ file }) => file.startsWith("b-cut"));
    expect(told.map((answer) => answer.told)).toEqual(["light", "light", "light"]);
  });

  it("are told by the method that tells the other questions best, be it the worse for this one", () => {
    // What the blind method looks at is the same of every answer.
    const blind: Method = { name: "blind", taken: METHOD.taken, changed: ["words"] };
    const flat = ANSWERS.map((answer) => ({ ...answer, features: { ...answer.features, words: 1 } }));
    // The levels of question b that were taken are turned about, and it has many answers: it would outvote the others.
    const turned: Readonly<Record<Level, Level>> = { cut: "light", light: "heavy", heavy: "cut", non: "non" };
    const answers = flat.flatMap((answer) =>
      answer.task === "b" ? new Array<Measured>(4).fill({ ...answer, level: turned[answer.level] }) : [answer],
    );
    const [byBlind, byMethod] = [blind, METHOD].map((one) => accuracyOf(tellLevels(answers, one)).level);
    expect(byBlind).toBeGreaterThan(byMethod);
    const right = (told: readonly Told[]) => accuracyOf(told.filter(({ file }) => file.startsWith("b"))).level;
    expect(right(tellLevels(answers, blind))).toBeGreaterThan(right(tellLevels(answers, METHOD)));
    expect(right(tellChosen(answers, [blind, METHOD]))).toBe(right(tellLevels(answers, METHOD)));
  });

  it("count as rightly told to be taken where only the level is wrong", () => {
    const told = [
      { file: "1", level: "cut", told: "light" },
      { file: "2", level: "non", told: "non" },
      { file: "3", level: "heavy", told: "non" },
      { file: "4", level: "non", told: "heavy" },
    ] as const;
    expect(accuracyOf(told)).toEqual({ taken: 0.5, level: 0.25 });
  });
});

describe("The measures of answers", () => {
  it("weigh a word by what the texts on the other questions say, not by those on its own", () => {
    const answer = (file: string, task: string, text: string, article: string): Answer => ({
      file,
      task,
      level: "non",
      text,
      article,
    });
    const answers = [
      answer("1", "a", "red boats", "red deer"),
      answer("2", "a", "red red boats", "red deer"),
      answer("3", "b", "boats", "boats and boats"),
    ];
    const [first] = measure(answers, {});
    // Both texts on question b hold boats, so that it says nothing; none holds red, which is all that is left.
    expect(first.features.rareWords).toBe(1);
  });
});
