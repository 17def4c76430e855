import { writeFileSync } from "node:fs";
import { BASELINES } from "./cascade/baselines.js";
import { calibrationError } from "./cascade/calibration.js";
import { COPY_KINDS, WIRE } from "./cascade/copy-kinds.js";
import { dump } from "./cascade/dump.js";
import { type Floor, floorsOf } from "./cascade/floors.js";
import { MISHAPS } from "./cascade/mishaps.js";
import { REGIMES, type Regime } from "./cascade/regimes.js";
import { makeStory } from "./cascade/story.js";
import { share, type Tally, tally } from "./cascade/tally.js";
import type { CascadeFinding, CascadePlan } from "./cascade/worker.js";
import { choiceOf, readArguments, sensitivityOf, UsageError } from "./flags.js";
import { inParallel } from "./parallel.js";
import type { Teller } from "./tell.js";

const FLAGS = {
  seed: "string",
  stories: "string",
  regime: "string",
  sensitivity: "string",
  train: "boolean",
  dump: "string",
  write: "string",
} as const;

/** Seeds below are for learning weights from, those from here on for figures: no story is of both. */
const FIRST_UNSEEN = 1_000;
const SEEDS = { train: 1, unseen: 2_031 };

/** Scores histories of which it is known who took what from whom, and when. */
export async function cascade(args: readonly string[], teller: Teller): Promise<void> {
  const given = readArguments(args, FLAGS);
  if (given.paths.length > 0) throw new UsageError("Stories are made up: no path is needed.");
  const regime = choiceOf(given, "regime", ["all", ...REGIMES]);
  const seed = numberOf(given.flags, "seed", given.flags.train ? SEEDS.train : SEEDS.unseen);
  const stories = numberOf(given.flags, "stories", 1_000);
  if (given.flags.train && seed >= FIRST_UNSEEN) throw new UsageError(`Seeds for training are below ${FIRST_UNSEEN}.`);
  const options = sensitivityOf(given);
  for (const one of regime === "all" ? REGIMES : [regime as Regime]) {
    const plan: CascadePlan = { seed, regime: one, options };
    if (typeof given.flags.write === "string") write(given.flags.write, plan, stories);
    else if (given.flags.dump !== undefined) await dump(plan, numberOf(given.flags, "dump", 1), teller);
    else tellRegime(plan, await score(plan, stories), teller);
  }
}

function numberOf(flags: Readonly<Record<string, unknown>>, name: string, otherwise: number): number {
  const value = Number(flags[name] ?? otherwise);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new UsageError(`--${name} is a whole number, not ${flags[name]}.`);
  return value;
}

/** A line a story: its articles as given to trace, and its truth. From it anyone can learn. */
function write(folder: string, { seed, regime }: CascadePlan, stories: number): void {
  const lines = Array.from({ length: stories }, (_, i) => `${JSON.stringify(makeStory(seed, i, regime))}\n`);
  writeFileSync(`${folder}/${regime}-${seed}.jsonl`, lines.join(""));
}

function score(plan: CascadePlan, stories: number): Promise<CascadeFinding[]> {
  const script = new URL("./cascade/worker.ts", import.meta.url);
  return inParallel<number, CascadeFinding>(script, plan, [...Array(stories).keys()]);
}

function tellRegime({ seed, regime, options }: CascadePlan, findings: readonly CascadeFinding[], teller: Teller): void {
  const seeds = seed < FIRST_UNSEEN ? "a training seed" : "an unseen seed";
  teller.title(`${regime}: ${findings.length} stories of seed ${seed} (${seeds}), sensitivity ${options.sensitivity}`);
  const figures = figuresOf(findings);
  const floors = floorsOf(regime);
  for (const [name, { value, says }] of Object.entries(figures)) {
    const floor: Floor | undefined = floors[name];
    if (floor === undefined) teller.shown(name, says);
    else {
      const isLeast = "least" in floor;
      const goal = isLeast ? floor.least : floor.most;
      const held = floor.held ?? goal;
      const reached = isLeast ? value >= held : value <= held;
      const bound = `at ${isLeast ? "least" : "most"} ${held}${held === goal ? "" : `; the goal is ${goal}`}`;
      teller.judged(reached, name, `${says} (${bound})`);
    }
  }
  tellBaselines(findings, teller);
  tellKinds(findings, teller);
}

interface Figure {
  readonly value: number;
  readonly says: string;
}

const three = (value: number): string => value.toFixed(3);
const part = (some: number, all: number): Figure => ({
  value: share(some, all),
  says: `${three(share(some, all))}, ${some} of ${all}`,
});

function figuresOf(findings: readonly CascadeFinding[]): Record<string, Figure> {
  const scores = findings.map(({ score }) => score);
  const all = {
    parent: tally(scores.flatMap(({ parents }) => parents)),
    first: tally(scores.flatMap(({ firsts }) => firsts)),
    direction: tally(scores.flatMap(({ pairs }) => pairs)),
  };
  const firsts = scores.flatMap((story) => story.firsts.map((first) => ({ ...first, shape: story.shape })));
  const outside = firsts.filter(({ isOutside }) => isOutside);
  const inside = firsts.filter(({ isOutside }) => !isOutside);
  const said = (some: typeof firsts): Figure => part(some.filter(({ saidOutside }) => saidOutside).length, some.length);
  const copied = scores.flatMap(({ originsExact }) => originsExact ?? []);
  const chances = scores.flatMap((story) => story.chances);
  const dates = scores.flatMap(({ wrongDates }) => wrongDates);
  const contradicted = dates.filter(({ isContradicted }) => isContradicted);
  const traps = scores.flatMap(({ trapped }) => trapped ?? []);
  const byWords = tally(scores.flatMap(({ parents }) => parents.map((verdict) => ({ answer: verdict.byWords }))));
  const main = tally(firsts.filter(({ isMain }) => isMain));
  const sum = (count: (score: (typeof scores)[number]) => number): Figure => {
    const value = scores.reduce((total, story) => total + count(story), 0);
    return { value, says: String(value) };
  };
  const listed = (some: typeof dates): Figure => part(some.filter(({ isListed }) => isListed).length, some.length);
  return {
    ...Object.fromEntries(
      Object.entries(all).flatMap(([name, of]) => [
        [`${name}, accuracy`, part(of.right, of.answered)],
        [`${name}, coverage`, part(of.answered, of.asked)],
      ]),
    ),
    "first, of main texts": { value: main.accuracy, says: saysTally(main) },
    "parent, by most words": part(byWords.right, byWords.answered),
    "outside, said of those": said(outside),
    "outside, said of others": said(inside),
    "origins, exact": part(copied.filter(Boolean).length, copied.length),
    "calibration error": {
      value: calibrationError(chances),
      says: `${three(calibrationError(chances))}, over ${chances.length} probabilities`,
    },
    "against times": sum(({ againstTimes }) => againstTimes),
    circles: sum(({ circles }) => circles),
    "source told of its own words": sum(({ falseDerivations }) => falseDerivations),
    "traps fallen into": part(traps.filter(Boolean).length, traps.length),
    "wrong dates listed, all": listed(dates),
    "wrong dates listed": listed(contradicted),
    conflicts: sum(({ conflicts }) => conflicts),
  };
}

const saysTally = ({ accuracy, coverage }: Tally): string => `${three(accuracy)} at ${three(coverage)}`;

function tellBaselines(findings: readonly CascadeFinding[], teller: Teller): void {
  for (const name of BASELINES) {
    const scores = findings.map(({ baselines }) => baselines[name]);
    const says = (["parents", "firsts", "pairs"] as const).map(
      (what) => `${what} ${saysTally(tally(scores.flatMap((score) => score[what])))}`,
    );
    teller.shown(name, says.join(", "));
  }
}

/** What was copied how, and what became of it; of parents that are wrong or open, what was told instead. */
function tellKinds(findings: readonly CascadeFinding[], teller: Teller): void {
  const scores = findings.map(({ score }) => score);
  for (const { name } of [...COPY_KINDS, WIRE]) {
    const says = (["parents", "firsts", "pairs"] as const).map((what) => {
      const { right, answered, asked } = tally(
        scores.flatMap((score) => score[what].filter(({ kind }) => kind === name)),
      );
      return `${what} ${right} right, ${answered - right} wrong, ${asked - answered} open`;
    });
    teller.shown(name, says.join("; "));
    const missed = scores.flatMap(({ parents }) => parents.filter(({ kind }) => kind === name));
    const counts = MISHAPS.map((mishap) => ({ mishap, count: missed.filter((one) => one.mishap === mishap).length }));
    const most = counts.filter(({ count }) => count > 0).map(({ mishap, count }) => `${mishap} ${count}`);
    if (most.length > 0) teller.shown("", `parents missed: ${most.join(", ")}`);
  }
}
