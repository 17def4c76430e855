import { type Banding, bandKey } from "../../src/candidates/bands.js";
import type { ArticleSketch } from "../../src/sketch/sketch.js";
import { familyNameKey } from "../../src/text/names.js";
import type { Unit } from "../../src/units/units.js";

/** What meets in two articles, as texts: `seed 3-17`, `signature 0-2`, `speaker 0-2`. */
export interface SlowCandidate {
  readonly a: number;
  readonly b: number;
  readonly met: readonly string[];
}

/** The slow, obvious twin of the candidates below the cap: everything of every two articles is compared. */
export function slowCandidates(sketches: readonly ArticleSketch[], banding: Banding): SlowCandidate[] {
  return sketches.flatMap((ofA, a) =>
    sketches.slice(a).flatMap((ofB, i) => {
      const met = [
        ...sharedBy("seed", printsOf(ofA), printsOf(ofB), ofA === ofB),
        ...alikeUnits(ofA, ofB, banding),
        ...sharedBy("speaker", speakersOf(ofA), speakersOf(ofB), ofA === ofB),
      ];
      return met.length > 0 ? [{ a, b: a + i, met: met.sort() }] : [];
    }),
  );
}

type Places = readonly (readonly [key: string, at: number])[];

const printsOf = ({ fingerprints: { hi, lo, at } }: ArticleSketch): Places =>
  Array.from(at, (word, i) => [`${hi[i]} ${lo[i]}`, word]);

const speakersOf = ({ units }: ArticleSketch): Places =>
  units.flatMap(({ speaker }: Unit, unit) => (speaker === null ? [] : [[familyNameKey(speaker.name), unit] as const]));

const sharedBy = (what: string, ofA: Places, ofB: Places, isSame: boolean): string[] =>
  ofA.flatMap(([x, atA]) =>
    ofB.filter(([y, atB]) => x === y && (!isSame || atA < atB)).map(([, atB]) => `${what} ${atA}-${atB}`),
  );

function alikeUnits(ofA: ArticleSketch, ofB: ArticleSketch, { bands, rows }: Banding): string[] {
  const size = bands * rows;
  const keysOf = ({ signatures, units }: ArticleSketch): string[][] =>
    units.map((_, unit) =>
      signatures.subarray(unit * size, (unit + 1) * size).every((value) => value === 0xffffffff)
        ? []
        : Array.from({ length: bands }, (__, band) => bandKey(signatures, unit * size, band, rows).join()),
    );
  const [keysA, keysB] = [keysOf(ofA), keysOf(ofB)];
  return keysA.flatMap((x, unitA) =>
    keysB.flatMap((y, unitB) =>
      (ofA !== ofB || unitA < unitB) && x.some((key, band) => key === y[band]) ? [`signature ${unitA}-${unitB}`] : [],
    ),
  );
}
