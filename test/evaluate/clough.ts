import type { Options } from "urtext";
import type { Answer, Level } from "./clough-corpus.js";
import { type Features, featuresOf, rarityIn } from "./clough-features.js";
import { fitSoftmax, likeliest } from "./softmax.js";
import { thresholdOf } from "./threshold.js";

/** How an answer is judged: by what is told whether it was taken, and by what, how much was changed. */
export interface Method {
  readonly name: string;
  readonly taken: readonly (keyof Features)[];
  readonly changed: readonly (keyof Features)[];
}

/**
 * Two questions, one after the other; the first method is the one that counts.
 *
 * *Was it taken from the article?* The mean of two containments has to reach a threshold. Runs of three words alone miss
 * answers that were told anew, words alone take for copies what every answer to the question says; and words that
 * answers to other questions use as well say little. A threshold, as two answers that are marked as cut and pasted hold
 * nothing of the article they are given with (nobody can tell them rightly): a regression would bend to them.
 *
 * *How much was changed?* Two measures, and a regression on those that were found to be taken: how many changes there
 * are in a passage sets apart what was cut and pasted; whether shared words stand in shared order, what was lightly
 * reworded from what was told anew. Few and plain, as the 57 such answers, in four of five questions, teach little.
 *
 * Nothing is learnt from the question that is judged, but the measures were chosen with all five in sight, of the 28
 * pairs of those measured. Where the pair, too, is chosen by the other four questions, it is one of the first two
 * methods each time, and .842 of the levels are told rightly: that is the figure to believe.
 */
export const METHODS: readonly Method[] = [
  { name: "changes and order", taken: ["rareWords", "grams"], changed: ["inOrder", "edits"] },
  { name: "runs and order", taken: ["rareWords", "grams"], changed: ["inOrder", "unedited"] },
  { name: "words, passages, runs", taken: ["rareWords", "grams"], changed: ["words", "aligned", "unedited"] },
  { name: "3-grams alone", taken: ["grams"], changed: ["grams"] },
  { name: "all words count the same", taken: ["words", "grams"], changed: ["inOrder", "edits"] },
];

/** An answer with its measures. */
export interface Measured extends Answer {
  readonly features: Features;
}

/** Measures each answer. How rare a word is, the texts on the other questions say: nobody's level is looked at. */
export function measure(answers: readonly Answer[], options: Options): Measured[] {
  const tasks = new Set(answers.map(({ task }) => task));
  return [...tasks].flatMap((task) => {
    const others = answers.filter((answer) => answer.task !== task);
    const rarity = rarityIn([...new Set(others.flatMap(({ text, article }) => [text, article]))]);
    return answers
      .filter((answer) => answer.task === task)
      .map((answer) => ({ ...answer, features: featuresOf(answer.text, answer.article, rarity, options) }));
  });
}

export interface Told {
  readonly file: string;
  readonly level: Level;
  readonly told: Level;
}

/** Leaves out each question in turn, learns from the others, and tells the levels of its answers. */
export function tellLevels(answers: readonly Measured[], method: Method): Told[] {
  const tasks = [...new Set(answers.map(({ task }) => task))];
  return tasks.flatMap((task) => {
    const tell = learn(
      answers.filter((answer) => answer.task !== task),
      method,
    );
    return answers
      .filter((answer) => answer.task === task)
      .map(({ file, level, features }) => ({ file, level, told: tell(features) }));
  });
}

function learn(known: readonly Measured[], { taken, changed }: Method): (features: Features) => Level {
  const likeness = (features: Features) => taken.reduce((sum, name) => sum + features[name], 0) / taken.length;
  const row = (features: Features) => changed.map((name) => features[name]);
  const least = thresholdOf(
    known.map(({ level, features }) => ({ value: likeness(features), isOfKind: level !== "non" })),
  );
  const copied = known.filter(({ level, features }) => level !== "non" && likeness(features) >= least);
  const model = fitSoftmax(
    copied.map(({ features }) => row(features)),
    copied.map(({ level }) => level),
  );
  return (features) => (likeness(features) < least ? "non" : (likeliest(model, row(features)) as Level));
}

/** The share of answers whose level is told rightly, and of those of which it is rightly told that they are taken. */
export function accuracyOf(told: readonly Told[]): { readonly taken: number; readonly level: number } {
  const share = (right: (answer: Told) => boolean) => told.filter(right).length / Math.max(1, told.length);
  return {
    taken: share((answer) => (answer.told === "non") === (answer.level === "non")),
    level: share((answer) => answer.told === answer.level),
  };
}
