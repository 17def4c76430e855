import * as z from "zod";
import { CHANGE_KINDS } from "../alignment/changes.js";
import { EXCLUDED_KINDS, REUSE_KINDS } from "../clusters/pair-kind.js";
import { ERROR_CODES } from "../errors.js";
import { lazily, lazyFields } from "../kernel/lazily.js";
import { CERTAINTIES } from "../provenance/certainty.js";
import { CONFLICT_KINDS } from "../provenance/conflicts/conflict.js";
import { EVIDENCE_KINDS } from "../provenance/evidence/evidence.js";
import { RELATIONS } from "../provenance/relation.js";

/** The report's format; a reader that knows version 1 can read every report that says 1. */
export const REPORT_FORMAT = "urtext-report";
export const REPORT_VERSION = 1;

const offset = lazily(() => z.int().nonnegative());

const span = lazily(() =>
  z.strictObject({ start: offset(), end: offset() }).describe("Half-open, in UTF-16 code units of the text as given"),
);

const place = lazily(() => z.strictObject({ article: z.string(), start: offset(), end: offset() }));

const probability = lazily(() => z.number().min(0).max(1).describe("Four decimals"));

const moment = lazily(() =>
  z
    .string()
    .refine((value) => !Number.isNaN(Date.parse(value)), "it is no moment")
    .nullable()
    .describe("ISO 8601 in UTC; null where that end is open"),
);

const flowProbability = lazily(() =>
  probability().describe("That a word of it ran so: the probabilities of its derivations, averaged over the words"),
);

const interval = lazily(() => z.strictObject({ earliest: moment(), latest: moment(), source: z.string() }));

const word = lazily(() =>
  z.number().nonnegative().describe("Words; a character of a script without spaces counts half a word"),
);

const changeKind = lazily(() =>
  z
    .enum(CHANGE_KINDS)
    .describe(
      "Weightiest first. negation: a not that came or went, or a word that became its contrary; quantity: most, at least; other: other words",
    ),
);

const change = lazily(() =>
  z.strictObject({
    kind: changeKind(),
    from: z.string().describe("Empty where something was added"),
    to: z.string().describe("Empty where something was left out"),
    spans: z.array(place()),
  }),
);

const alignment = lazily(() =>
  z
    .strictObject({
      a: span(),
      b: span(),
      pieces: z.array(z.strictObject({ a: span(), b: span() })),
      words: word().describe("Equal words, in the pieces"),
      similarity: z.number().min(0).max(1),
      edits: z.array(z.strictObject({ kind: z.enum(["words", "form"]), a: span(), b: span() })),
      changes: z.array(z.strictObject({ kind: changeKind(), from: z.string(), to: z.string(), a: span(), b: span() })),
    })
    .describe("Side a stands in `from`, side b in `to`"),
);

const evidence = lazily(() =>
  z.strictObject({
    kind: z.enum(EVIDENCE_KINDS),
    favours: z.enum(["forward", "backward", "common-source"]),
    weight: z.number().nonnegative().describe("Nats"),
    says: z.string(),
    spans: z.array(place()),
  }),
);

const witness = lazily(() =>
  z.strictObject({
    article: z.string(),
    spans: z.array(span()),
    quoted: z.boolean(),
    credit: z.strictObject({ to: z.string(), span: span().nullable() }).nullable(),
  }),
);

const source = lazily(() => z.strictObject({ name: z.string(), url: z.string().nullable(), span: place().nullable() }));

const derivation = lazily(() =>
  z.strictObject({
    from: z.string().nullable().describe("null: a source outside the collection"),
    to: z.string(),
    relation: z.enum(RELATIONS),
    probability: probability(),
    alignments: z.array(alignment()),
    evidence: z.array(evidence()),
    changes: z.array(change()),
  }),
);

const parallel = lazily(() =>
  z
    .strictObject({ from: z.string(), to: z.string(), alignments: z.array(alignment()) })
    .describe("Two witnesses that were aligned, where no derivation between them is told; the order says nothing"),
);

const conflict = lazily(() =>
  z.strictObject({
    kind: z
      .enum(CONFLICT_KINDS)
      .describe(
        "dates-contradict: two dates of one article; event-after-date: its text tells of a later day as past; copy-before-source: the texts say the contrary of the dates; doubtful-date: a date is likelier wrong than right, by the texts and the other dates; credit-to-later: it credits an outlet that has the text only later; silent-edit: a number, name, date or negation was changed between two states of a page, and no word says so",
      ),
    articles: z.array(z.string()),
    says: z.string(),
    spans: z.array(place()),
  }),
);

const first = lazily(() =>
  z.strictObject({
    article: z.string().nullable(),
    outlet: z.string().nullable(),
    certainty: z.enum(CERTAINTIES),
    probability: probability(),
    because: z.array(z.string()),
    source: source().nullable(),
  }),
);

const shared = lazily(() => ({
  id: z.string(),
  text: z.string(),
  words: word(),
  speaker: z.strictObject({ name: z.string() }).nullable(),
  witnesses: z.array(witness()),
}));

const clusterSchema = lazily(() =>
  z.strictObject({
    ...shared(),
    kind: z.enum(REUSE_KINDS),
    derivations: z.array(derivation()),
    parallels: z.array(parallel()),
    first: first(),
    origins: z.strictObject({ min: z.int().positive(), max: z.int().positive() }),
    conflicts: z.array(conflict()),
  }),
);

const excludedSchema = lazily(() => z.strictObject({ ...shared(), kind: z.enum(EXCLUDED_KINDS), reason: z.string() }));

const articleSchema = lazily(() =>
  z.strictObject({
    id: z.string(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    authors: z.array(z.string()),
    language: z.string().nullable().describe("As stated, or as the text's small words tell"),
    published: interval().nullable(),
    dates: z.array(
      z.strictObject({
        kind: z
          .enum(["published", "modified", "observed", "inferred"])
          .describe(
            "inferred: a bound that nobody states; what a text tells of as past, or who has the text from it, sets it",
          ),
        value: z.string(),
        earliest: moment(),
        latest: moment(),
        source: z.string(),
        span: place()
          .nullable()
          .describe("Where an inferred bound is read, in this article or in the one that has its text"),
      }),
    ),
    words: word(),
    shares: z
      .strictObject({ own: probability(), quoted: probability(), copied: probability(), boilerplate: probability() })
      .describe("Of the article's words; they add up to 1"),
  }),
);

const rejectionSchema = lazily(() =>
  z.strictObject({
    source: z.string().nullable(),
    line: z.int().nullable(),
    id: z.string().nullable(),
    code: z.enum(ERROR_CODES),
    message: z.string(),
  }),
);

const limitSchema = lazily(() =>
  z.strictObject({ cap: z.string(), value: z.number(), reached: z.int(), says: z.string() }),
);

/** The report, version 1. Everything that urtext answers is of this shape, and is checked against it in the tests. */
export const reportSchema = z
  .strictObject(
    lazyFields({
      format: () => z.literal(REPORT_FORMAT),
      version: () => z.literal(REPORT_VERSION),
      generator: () =>
        z.strictObject({
          name: z.literal("urtext"),
          version: z.string(),
          plan: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
          planFingerprint: z.string(),
        }),
      articles: () => z.array(articleSchema()),
      clusters: () => z.array(clusterSchema()),
      flows: () =>
        z
          .array(
            z.strictObject({
              from: z.string(),
              to: z.string(),
              words: word().describe("Of `to`, that stand in `from`; what was changed or put in has not run"),
              probability: flowProbability(),
              clusters: z.int().positive(),
            }),
          )
          .describe("Of every derivation that is told, however likely: `probability` says how sure it is"),
      outletFlows: () =>
        z
          .array(
            z.strictObject({
              from: z.string(),
              to: z.string(),
              words: word(),
              probability: flowProbability(),
              articles: z.int().positive().describe("Of `to`, that took words from `from`"),
              clusters: z.int().positive(),
            }),
          )
          .describe(
            "The same by outlets, each word of a taking article once; articles of no known outlet are in `flows` only",
          ),
      record: () =>
        z
          .strictObject({
            articles: z.array(
              z.strictObject({
                id: z.string(),
                sha256: z.string(),
                dates: z.array(z.string()),
                details: z.string().describe("SHA-256 of all else that was given of it, as canonical JSON"),
              }),
            ),
            sha256: z.string().describe("Over this list, the plan's fingerprint and the version of urtext"),
          })
          .describe("SHA-256 of each text as given (as UTF-8), and one over all: for others to check what was traced"),
      excluded: () => z.array(excludedSchema()),
      rejected: () => z.array(rejectionSchema()),
      limits: () => z.array(limitSchema()),
    }),
  )
  .describe("urtext's report");

export type Report = z.infer<typeof reportSchema>;
export type ReportCluster = z.infer<ReturnType<typeof clusterSchema>>;
export type ReportExcluded = z.infer<ReturnType<typeof excludedSchema>>;
export type ReportArticle = z.infer<ReturnType<typeof articleSchema>>;
export type ReportAlignment = z.infer<ReturnType<typeof alignment>>;
export type ReportPlace = z.infer<ReturnType<typeof place>>;

/** The report's JSON Schema (draft 2020-12), as published beside the package. */
export const reportJsonSchema = () => z.toJSONSchema(reportSchema);
