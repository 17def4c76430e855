import { type Options, trace } from "urtext";
import { answerTasks } from "../parallel.js";
import { BASELINES, type Baseline, type BaselineScore, scoreBaseline } from "./baselines.js";
import type { Regime } from "./regimes.js";
import { type StoryScore, scoreStory } from "./score.js";
import { makeStory } from "./story.js";

export interface CascadePlan {
  readonly seed: number;
  readonly regime: Regime;
  readonly options: Options;
}

export interface CascadeFinding {
  readonly score: StoryScore;
  readonly baselines: Readonly<Record<Baseline, BaselineScore>>;
}

/** A story is made where it is traced: only its number and its score go between the processes. */
answerTasks(async (index: number, { seed, regime, options }: CascadePlan): Promise<CascadeFinding> => {
  const story = makeStory(seed, index, regime);
  const score = scoreStory(story, await trace(story.articles, options));
  const baselines = Object.fromEntries(BASELINES.map((name) => [name, scoreBaseline(story, name)]));
  return { score, baselines: baselines as CascadeFinding["baselines"] };
});
