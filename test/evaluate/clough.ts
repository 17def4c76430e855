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
 * *How much was changed?* Two measures, one for each thing that the levels say was changed, and a regression on those
 * that were found to be taken. Cut and pasted: words and order were left. Lightly reworded: words were changed, their
 * order was left. Told anew: both were changed. The words are asked only of passages that were found, as half an answer
 * may be pasted and half be the writer's own; the order is asked of all words, as where it is lost no passage is found.
 * Few and plain, as the 57 such answers, in four of five questions, teach little.
 *
 * Nothing is learnt from the question that is judged, but the measures were chosen with all five in sight: of 25 sets
 * (shares of words in runs, lengths and numbers of runs, containments, longest common sequences, words left in passages,
 * and four sets of before), which told from .726 to .832 of the levels rightly, this is the best. Where each question's
 * set is chosen of the 25 by the other four alone, .811 are told rightly: that is the figure to believe, and even it is
 * kind, as what to measure at all was thought of by one who had seen where the first sets failed. One answer is .011.
 * {@link tellChosen} is that same proof for the few sets that are kept here.
 */
export const METHODS: readonly Method[] = [
  { name: "changes and order", taken: ["rareWords", "grams"], changed: ["kept", "inOrder"] },
  { name: "runs and order", taken: ["rareWords", "grams"], changed: ["exact", "inOrder"] },
  { name: "3-grams alone", taken: ["grams"], changed: ["grams"] },
  { name: "all words count the same", taken: ["words", "grams"], changed: ["kept", "inOrder"] },
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
export const tellLevels = (answers: readonly Measured[], method: Method): Told[] => tellEach(answers, () => method);

/** The same, where the method, too, is chosen by the others: that which tells them best, each by the rest of them. */
export const tellChosen = (answers: readonly Measured[], methods: readonly Method[]): Told[] =>
  tellEach(answers, (known) => {
    const right = methods.map((method) => accuracyOf(tellLevels(known, method)).level);
    return methods[right.indexOf(Math.max(...right))];
  });

function tellEach(answers: readonly Measured[], methodFor: (known: readonly Measured[]) => Method): Told[] {
  const tasks = [...new Set(answers.map(({ task }) => task))];
  return tasks.flatMap((task) => {
    const known = answers.filter((answer) => answer.task !== task);
    const tell = learn(known, methodFor(known));
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

export interface Accuracy {
  readonly taken: number;
  readonly level: number;
}

/** The share of answers whose level is told rightly, and of those of which it is rightly told that they are taken. */
export function accuracyOf(told: readonly Told[]): Accuracy {
  const share = (right: (answer: Told) => boolean) => told.filter(right).length / Math.max(1, told.length);
  return {
    taken: share((answer) => (answer.told === "non") === (answer.level === "non")),
    level: share((answer) => answer.told === answer.level),
  };
}
