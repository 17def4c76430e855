import * as z from "zod";
import type { AlignmentPlan } from "./alignment/alignment.js";
import type { CandidatePlan } from "./candidates/candidates.js";
import { UrtextError } from "./errors.js";
import { hashString } from "./kernel/hash.js";
import { lazyFields } from "./kernel/lazily.js";
import { canonicalJson } from "./kernel/order.js";
import type { RegionPlan } from "./regions/regions.js";
import type { SketchPlan } from "./sketch/sketch.js";

/**
 * Every option: what it is, its default, its bounds, and what raising it does. Options are checked and completed once,
 * here; the stages take a {@link Plan} and know no defaults.
 */
export const optionsSchema = z
  .strictObject(
    lazyFields({
      sensitivity: () =>
        z
          .enum(["verbatim", "edited", "reworded"])
          .default("edited")
          .describe(
            "What counts as the same text. `verbatim`: runs of `runWords` equal words. `edited`: also passages whose words were changed here and there. `reworded`: also passages told in other words, and digests of a whole text; words of one stem are the same word there.",
          ),
      runWords: () =>
        z
          .int()
          .min(4)
          .max(100)
          .default(8)
          .describe(
            "N: this many equal words in a row are always found, wherever they stand. Raising it reports fewer short quotations; lowering it reports more phrases that are nobody's. A character of a script without spaces counts half a word.",
          ),
      editedWords: () =>
        z
          .int()
          .min(6)
          .max(1_000)
          .default(16)
          .describe(
            "With `edited`: a passage without a run of `runWords` is reported from this many equal words on. Raising it needs more proof of each edited passage.",
          ),
      statementWords: () =>
        z
          .int()
          .min(4)
          .max(1_000)
          .default(8)
          .describe(
            "With `edited`: two quotations of one speaker are one statement from this many equal words on. Raising it needs more proof that two translations are of the same sentence.",
          ),
      leastSimilarity: () =>
        z
          .number()
          .min(0.2)
          .max(1)
          .default(0.5)
          .describe(
            "With `edited`: at least this share of such a passage's words must be equal. Raising it reports only lighter edits.",
          ),
      editGap: () =>
        z
          .int()
          .min(0)
          .max(48)
          .default(10)
          .describe(
            "Up to this many changed words in a row stay inside one passage. Raising it merges passages that stand close together; lowering it breaks edited ones into pieces.",
          ),
      signatureSize: () =>
        z
          .int()
          .min(16)
          .max(512)
          .default(128)
          .describe(
            "Values in a MinHash signature. Raising it makes estimates of likeness better (the error falls with its square root) and everything that holds signatures larger.",
          ),
      bands: () =>
        z
          .int()
          .min(1)
          .max(256)
          .default(32)
          .describe(
            "Bands of a signature: two units meet where one whole band is equal. Raising it (with rows lowered) lets less similar units meet.",
          ),
      rows: () =>
        z
          .int()
          .min(1)
          .max(32)
          .default(4)
          .describe("Values in a band. `bands` × `rows` may not be more than `signatureSize`."),
      mostCarriers: () =>
        z
          .int()
          .min(4)
          .max(10_000)
          .default(64)
          .describe(
            "A run of words in more places than this is compared with its first place only. Raising it costs its square; reaching it is told in `limits`.",
          ),
      seed: () =>
        z
          .int()
          .min(0)
          .max(0xffffffff)
          .default(1)
          .describe("Of the permutations of MinHash. The same seed, the same signatures."),
    }),
  )
  .describe("Options of urtext");

export type Options = z.input<typeof optionsSchema>;
export type Settings = z.output<typeof optionsSchema>;

/** All settings, decided: what each stage takes, and a fingerprint by which stored things know whose they are. */
export interface Plan {
  readonly settings: Settings;
  /** 16 hexadecimal digits, from the settings and the methods' versions. */
  readonly fingerprint: string;
  /** The same of the settings and of the methods by which keys are made: an index outlives a better method of judging. */
  readonly indexFingerprint: string;
  readonly sketch: SketchPlan;
  readonly candidates: CandidatePlan;
  /** `null`: what is said in other words is not looked for. */
  readonly regions: RegionPlan | null;
  readonly alignment: AlignmentPlan;
}

/** Raised whenever a stage's method changes what it makes of the same input. */
const METHODS = { words: 2, sketch: 1, candidates: 3, regions: 2, alignment: 2, clusters: 5, provenance: 3 };
/** Words in a shingle of a signature: edits leave more runs of three words than of five, so edited units stay more alike. */
const SIGNATURE_SHINGLE = 3;
const FINGERPRINT_WORDS = 5;
/** Runs up to this far apart are looked at together; the window of the dynamic programming is a little wider. */
const REACH = 40;

/** By how many of its rarest terms a sentence is known: with four, fewer rewordings meet; with six, more else does. */
const RARE_TERMS = 5;

/** How far each sensitivity goes beyond equal words. */
const REGIONS: Readonly<Record<Settings["sensitivity"], RegionPlan | null>> = {
  verbatim: null,
  edited: { seeds: "shared-words", stemmed: false, leastEvidence: 20, leastWords: 60, condensed: false },
  reworded: { seeds: "alike-sentences", stemmed: true, leastEvidence: 20, leastWords: 60, condensed: true },
};

/**
 * Checks and completes options.
 * @throws UrtextError URTEXT_OPTION_INVALID for an unknown option, a value out of bounds, or two that do not fit.
 */
export function makePlan(options?: Options): Plan {
  return options === undefined ? (usual ??= planOf({})) : planOf(options);
}

/** What nobody changed anything of is the same each time. */
let usual: Plan | null = null;

function planOf(options: Options): Plan {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) throw optionError(parsed.error.issues[0]);
  const settings = Object.freeze(parsed.data);
  const { bands, rows, signatureSize, runWords } = settings;
  if (bands * rows > signatureSize) {
    throw new UrtextError("URTEXT_OPTION_INVALID", {
      option: "bands",
      problem: `${bands} bands of ${rows} rows need ${bands * rows} values, and signatureSize is ${signatureSize}`,
    });
  }
  // Winnowing finds every run of k + window − 1 words: both are set so that this is runWords.
  const fingerprintWords = Math.min(FINGERPRINT_WORDS, Math.max(2, runWords - 3));
  const edited = settings.sensitivity !== "verbatim";
  return Object.freeze({
    settings,
    fingerprint: fingerprintOf({ settings, METHODS }),
    indexFingerprint: fingerprintOf({ settings, words: METHODS.words, sketch: METHODS.sketch }),
    sketch: {
      fingerprintWords,
      // Wider windows keep fewer fingerprints, but an edited passage has few shingles left to keep.
      fingerprintWindow: Math.min(4, runWords - fingerprintWords + 1),
      signature: {
        method: "minhash-k-permutation" as const,
        size: signatureSize,
        seed: settings.seed,
        shingle: SIGNATURE_SHINGLE,
      },
    },
    regions: REGIONS[settings.sensitivity],
    candidates: {
      banding: { bands, rows },
      mostCarriers: settings.mostCarriers,
      rareTerms: settings.sensitivity === "reworded" ? RARE_TERMS : null,
    },
    alignment: {
      runWords,
      editedWords: edited ? settings.editedWords : null,
      statementWords: edited ? settings.statementWords : null,
      leastSimilarity: settings.leastSimilarity,
      editGap: edited ? settings.editGap : 0,
      reach: edited ? REACH : 0,
    },
  });
}

/** What an option may be, from its own schema, so that the message cannot differ from the check. */
interface Described {
  readonly type: "string" | "integer" | "number";
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

function optionError(issue: z.core.$ZodIssue): UrtextError {
  if (issue.code === "unrecognized_keys") {
    return new UrtextError("URTEXT_OPTION_INVALID", { option: issue.keys[0], problem: "there is no such option" });
  }
  const option = issue.path.map(String).join(".");
  const described = z.toJSONSchema(optionsSchema, { io: "input" }).properties?.[option] as Described | undefined;
  return new UrtextError("URTEXT_OPTION_INVALID", { option: option || "options", problem: expected(described) });
}

function expected(described: Described | undefined): string {
  if (described === undefined) return "it must be an object of options";
  const { type, minimum, maximum } = described;
  if (described.enum) return `it must be one of ${described.enum.join(", ")}`;
  return `it must be ${type === "integer" ? "a whole number" : "a number"} from ${minimum} to ${maximum}`;
}

const fingerprintOf = (value: unknown): string =>
  hashString(canonicalJson(value))
    .map((lane) => lane.toString(16).padStart(8, "0"))
    .join("");
