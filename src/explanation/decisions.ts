import { weigh } from "../alignment/chains.js";
import { equalWords } from "../alignment/passages.js";
import { endOf, type PassagePiece, startOf } from "../alignment/pieces.js";
import type { SeenPassage, Trail } from "../alignment/trail.js";
import type { Plan } from "../plan.js";
import type { RoughRegion } from "../regions/region.js";
import type { RegionVerdict, SeenRegion } from "../regions/trail.js";
import { fourDecimals as round } from "../report/numbers.js";
import type { ArticleUnits } from "../units/units.js";
import { inOrder, spanOf } from "./articles.js";
import type { ExplainedPassage, ExplainedRegion, ExplainedRun, Explanation, Places } from "./explanation.js";
import { saysOfPassage, saysOfRegion } from "./says.js";

/** What the trail of a pair holds, in places of its two texts, in the order of the first. */
export function explainDecisions(
  a: ArticleUnits,
  b: ArticleUnits,
  trail: Trail,
  plan: Plan,
): Pick<Explanation, "seeds" | "runs" | "passages" | "regions"> {
  const reader = new TrailReader(a, b, trail.turned);
  const runs = trail.runs.map((run) => reader.run([run]));
  return {
    seeds: trail.seeds,
    runs: runs.filter(({ words }) => words >= plan.sketch.fingerprintWords).sort(inOrder),
    passages: trail.passages.map((seen) => reader.passage(seen)).sort(inOrder),
    regions: plan.regions && trail.regions.seen.map((seen) => reader.region(seen)).sort(byPlace),
  };
}

const byPlace = (x: ExplainedRegion, y: ExplainedRegion): number =>
  inOrder((x.refined ?? x.rough)!, (y.refined ?? y.rough)!);

/** Reads a trail, whichever of the two texts alignment took first. */
class TrailReader {
  /** The text that alignment read as its first, and the other. */
  private readonly first: ArticleUnits;
  private readonly second: ArticleUnits;

  constructor(
    a: ArticleUnits,
    b: ArticleUnits,
    private readonly turned: boolean,
  ) {
    [this.first, this.second] = turned ? [b, a] : [a, b];
  }

  run(run: PassagePiece): ExplainedRun {
    const words = run.reduce((sum, { a, length }) => sum + weigh(this.first.article.words, a, a + length), 0);
    return { ...this.places(reachOf(run, run)), words };
  }

  passage({ passage, evidence, verdict }: SeenPassage): ExplainedPassage {
    return {
      ...this.places(reachOf(passage[0], passage[passage.length - 1])),
      words: equalWords(this.first, passage),
      pieces: passage.map((piece) => this.places(reachOf(piece, piece))),
      evidence: evidence === null ? null : round(evidence),
      verdict,
      says: saysOfPassage(verdict),
    };
  }

  region({ from, rough, region, verdict }: SeenRegion): ExplainedRegion {
    const [a, b] = region === null ? [0, 0] : [region.a.end - region.a.start, region.b.end - region.b.start];
    return {
      from,
      rough: rough && this.places(rough),
      refined: region && this.places(region),
      words: this.turned ? { a: b, b: a } : { a, b },
      evidence: round(region?.score ?? 0),
      verdict: this.inText(verdict),
      says: saysOfRegion(verdict),
    };
  }

  private places({ a, b }: RoughRegion): Places {
    const [x, y] = [spanOf(this.first.article.words, a), spanOf(this.second.article.words, b)];
    return this.turned ? { a: y, b: x } : { a: x, b: y };
  }

  /** A verdict with its places as spans of the texts. */
  private inText(verdict: RegionVerdict): RegionVerdict {
    if (verdict.kind === "overlaps-better") return { ...verdict, other: this.places(verdict.other) };
    if (verdict.kind === "joined") return { ...verdict, into: this.places(verdict.into) };
    if ("evidence" in verdict) return { ...verdict, evidence: round(verdict.evidence), least: round(verdict.least) };
    return verdict;
  }
}

function reachOf(first: PassagePiece, last: PassagePiece): RoughRegion {
  const [start, end] = [startOf(first), endOf(last)];
  return { a: { start: start.a, end: end.a }, b: { start: start.b, end: end.b } };
}
