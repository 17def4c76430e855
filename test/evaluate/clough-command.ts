import { type Accuracy, accuracyOf, METHODS, measure, type Told, tellChosen, tellLevels } from "./clough.js";
import { LEVELS, readClough } from "./clough-corpus.js";
import { onePath, readArguments, sensitivityOf } from "./flags.js";
import type { Teller } from "./tell.js";

/** What the first method must reach; the others are shown beside it. */
const FLOORS = { taken: 0.97, level: 0.8 } as const;

/** Scores answers that were taken from an article, or not: each question judged by what the four others teach. */
export async function clough(args: readonly string[], teller: Teller): Promise<void> {
  const given = readArguments(args, { sensitivity: "string" });
  const folder = onePath(given);
  const options = sensitivityOf(given);
  const answers = measure(readClough(folder), options);
  const [method, ...others] = METHODS;
  const told = tellLevels(answers, method);
  const { taken, level } = accuracyOf(told);
  teller.title(`${folder}, ${answers.length} answers, sensitivity ${options.sensitivity}`);
  teller.judged(taken >= FLOORS.taken, "taken or not", `${taken.toFixed(4)} (floor ${FLOORS.taken})`);
  teller.judged(level >= FLOORS.level, LEVELS.join(", "), `${level.toFixed(4)} (floor ${FLOORS.level})`);
  for (const level of LEVELS)
    teller.shown(`  ${level}`, `told as ${countsOf(told.filter((one) => one.level === level))}`);
  const show = (name: string, { taken, level }: Accuracy) =>
    teller.shown(`  ${name}`, `${taken.toFixed(4)}, ${level.toFixed(4)}`);
  for (const other of others) show(other.name, accuracyOf(tellLevels(answers, other)));
  show("chosen by other questions", accuracyOf(tellChosen(answers, METHODS)));
}

const countsOf = (told: readonly Told[]): string =>
  LEVELS.map((level) => `${level} ${told.filter((one) => one.told === level).length}`).join(", ");
