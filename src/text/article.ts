import * as z from "zod";
import { UrtextError } from "../errors.js";
import { lazily, lazyFields } from "../kernel/lazily.js";
import { canonicalJson } from "../kernel/order.js";
import type { Span } from "../kernel/span.js";
import { type Interval, parseTime } from "../kernel/time.js";
import { readWords, type Words } from "./words.js";

/** Who published an article. `group` names the house that several outlets belong to: they are not independent. */
export interface Outlet {
  readonly name: string;
  readonly domain: string | null;
  readonly group: string | null;
}

export type DateKind = "published" | "modified" | "observed";

/** One thing known of an article's times, with who says so. */
export interface KnownDate {
  readonly kind: DateKind;
  /** As given: an ISO 8601 string, or the two ends as one ("2022-01/2022-03"). */
  readonly value: string;
  readonly interval: Interval;
  readonly source: string;
}

export interface Link {
  readonly href: string;
  readonly span: Span;
}

/** One published text and what is known of its publication, checked and complete: `null` is "not known". */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly words: Words;
  readonly outlet: Outlet | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly dates: readonly KnownDate[];
  readonly links: readonly Link[];
  readonly credits: readonly string[];
}

const name = lazily(() => z.string().trim().min(1));

const timeSchema = lazily(() =>
  z.union([
    z.string(),
    z
      .strictObject({
        earliest: z.string().nullish().describe("ISO 8601; the publication is not before this begins"),
        latest: z.string().nullish().describe("ISO 8601; the publication is not after this ends"),
        source: z.string().nullish(),
      })
      // A Date is an object without a key: it would pass for a time of which nothing is known.
      .refine((time) => "earliest" in time || "latest" in time, "it names neither its earliest nor its latest moment"),
  ]),
);

/** What a caller gives. Unknown keys are refused: a misspelt "publishedAt" would silently cost the answer. */
export const articleInputSchema = z
  .strictObject(
    lazyFields({
      id: () => z.string().min(1).describe("Names the article in every answer; unique in a collection"),
      text: () => z.string().describe("Plain text; a blank line or a line break parts paragraphs"),
      outlet: () =>
        z
          .union([name(), z.strictObject({ name: name(), domain: name().nullish(), group: name().nullish() })])
          .nullish()
          .describe("Who published it"),
      url: () => z.string().nullish(),
      canonicalUrl: () => z.string().nullish(),
      title: () => z.string().nullish(),
      authors: () => z.array(name()).nullish(),
      language: () =>
        z
          .string()
          .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, "it is not a BCP 47 tag")
          .nullish()
          .describe("BCP 47"),
      publishedAt: () => timeSchema().nullish().describe("ISO 8601 of any precision, or { earliest, latest, source }"),
      modifiedAt: () => timeSchema().nullish(),
      observedAt: () => timeSchema().nullish().describe("When someone first saw it: it was published by then"),
      dates: () =>
        z
          .array(
            z.strictObject({
              kind: z.enum(["published", "modified", "observed"]),
              value: timeSchema(),
              source: z.string().nullish(),
            }),
          )
          .nullish()
          .describe("Several times for one article, each with its source"),
      links: () =>
        z
          .array(z.strictObject({ href: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() }))
          .nullish()
          .describe("Links in the text, with half-open UTF-16 offsets"),
      credits: () => z.array(name()).nullish().describe("Agencies and sources that the publisher names"),
    }),
  )
  .describe("An article as given to urtext");

export type ArticleInput = z.input<typeof articleInputSchema>;
type CheckedInput = z.output<typeof articleInputSchema>;
type TimeInput = z.input<ReturnType<typeof timeSchema>>;

/** The article, or everything that is wrong with the input, in the order of the schema's fields. Never throws. */
export function readArticle(input: unknown): { article: Article } | { errors: UrtextError[] } {
  let parsed: ReturnType<typeof articleInputSchema.safeParse>;
  try {
    parsed = articleInputSchema.safeParse(input);
  } catch (error) {
    return { errors: [readingFailed(error)] };
  }
  if (!parsed.success) return { errors: parsed.error.issues.flatMap(toErrors) };
  const errors: UrtextError[] = [];
  const { data } = parsed;
  const dates = readDates(data, errors);
  const words = readWords(data.text);
  if (words.count === 0) errors.push(new UrtextError("URTEXT_TEXT_EMPTY", {}));
  for (const { start, end } of data.links ?? []) {
    if (start > end || end > data.text.length) {
      const problem = `the link at ${start}–${end} does not lie in the text, which has ${data.text.length} UTF-16 code units`;
      errors.push(new UrtextError("URTEXT_ARTICLE_INVALID", { field: "links", problem }));
    }
  }
  return errors.length > 0 ? { errors } : { article: complete(data, dates, words) };
}

/** A getter or a proxy that throws is one bad article, no reason to lose the others. */
export function readingFailed(error: unknown): UrtextError {
  const problem = `reading it failed: ${error instanceof Error ? error.message : String(error)}`;
  return new UrtextError("URTEXT_ARTICLE_INVALID", { field: "", problem }, { cause: error });
}

function complete(data: CheckedInput, dates: KnownDate[], words: Words): Article {
  return {
    id: data.id,
    text: data.text,
    words,
    outlet: readOutlet(data.outlet),
    url: data.url ?? null,
    canonicalUrl: data.canonicalUrl ?? null,
    title: data.title ?? null,
    authors: data.authors ?? [],
    language: data.language ?? null,
    dates,
    links: (data.links ?? []).map(({ href, start, end }) => ({ href, span: { start, end } })),
    credits: data.credits ?? [],
  };
}

function readOutlet(outlet: CheckedInput["outlet"]): Outlet | null {
  if (outlet === null || outlet === undefined) return null;
  if (typeof outlet === "string") return { name: outlet, domain: null, group: null };
  return { name: outlet.name, domain: outlet.domain ?? null, group: outlet.group ?? null };
}

function readDates(data: CheckedInput, errors: UrtextError[]): KnownDate[] {
  const given: readonly (readonly [DateKind, TimeInput | null | undefined, string])[] = [
    ["published", data.publishedAt, "publishedAt"],
    ["modified", data.modifiedAt, "modifiedAt"],
    ["observed", data.observedAt, "observedAt"],
    ...(data.dates ?? []).map(({ kind, value, source }) => [kind, value, source ?? "dates"] as const),
  ];
  const known: KnownDate[] = [];
  for (const [kind, value, source] of given) {
    if (value === null || value === undefined) continue;
    const read = typeof value === "string" ? readMoment(value) : readEnds(value);
    if (read instanceof UrtextError) errors.push(read);
    else known.push({ kind, source: (typeof value === "string" ? null : value.source) ?? source, ...read });
  }
  return known;
}

type ReadTime = { value: string; interval: Interval } | UrtextError;

function readMoment(value: string): ReadTime {
  const parsed = parseTime(value);
  return "problem" in parsed
    ? new UrtextError("URTEXT_TIME_INVALID", { value, problem: parsed.problem })
    : { value, interval: parsed.interval };
}

function readEnds({ earliest, latest }: Exclude<TimeInput, string>): ReadTime {
  const value = `${earliest ?? ".."}/${latest ?? ".."}`;
  const from = earliest == null ? null : readMoment(earliest);
  const to = latest == null ? null : readMoment(latest);
  if (from instanceof UrtextError) return from;
  if (to instanceof UrtextError) return to;
  const interval = { earliest: from?.interval.earliest ?? null, latest: to?.interval.latest ?? null };
  if (from !== null && to !== null && isLater(from.interval, to.interval)) {
    return new UrtextError("URTEXT_TIME_INVALID", { value, problem: "it ends before it begins" });
  }
  return { value, interval };
}

const NAMES = "a list of names";
const TIME = 'an ISO 8601 text such as "2031-05-04", or { earliest, latest, source }';

/** What each field must be, for people: zod's own words for a union or a missing key do not say. */
const EXPECTED: Readonly<Record<keyof ArticleInput, string>> = {
  id: "a text that is not empty",
  text: "a text",
  outlet: "a name, or { name, domain, group }",
  url: "a text",
  canonicalUrl: "a text",
  title: "a text",
  authors: NAMES,
  language: 'a BCP 47 tag such as "en" or "pt-BR"',
  publishedAt: TIME,
  modifiedAt: TIME,
  observedAt: TIME,
  dates: 'a list of { kind: "published" | "modified" | "observed", value, source }',
  links: "a list of { href, start, end }, with offsets into the text",
  credits: NAMES,
};

/** The same inside of fields, `*` for each of a list: where one entry is amiss, the whole list is not what was meant. */
const EXPECTED_INSIDE: Readonly<Record<string, string>> = {
  "dates.*.kind": 'one of "published", "modified" and "observed"',
  "dates.*.value": TIME,
  "dates.*.source": "a text",
  "authors.*": "a name",
  "credits.*": "a name",
  "links.*.href": "a text",
  "links.*.start": "a place in the text, in UTF-16 code units",
  "links.*.end": "a place in the text, in UTF-16 code units",
};

function expectedAt(path: readonly PropertyKey[]): string {
  const place = path.map((key) => (typeof key === "number" ? "*" : String(key))).join(".");
  return EXPECTED_INSIDE[place] ?? EXPECTED[path[0] as keyof ArticleInput];
}

/** zod's findings in urtext's codes. */
function toErrors(issue: z.core.$ZodIssue): UrtextError[] {
  const [field] = issue.path;
  if (field === undefined && issue.code !== "unrecognized_keys") {
    return [
      new UrtextError("URTEXT_ARTICLE_INVALID", { field: "", problem: "it must be an object with an id and a text" }),
    ];
  }
  if (issue.code === "unrecognized_keys" && field === undefined) {
    const known = Object.keys(EXPECTED).join(", ");
    return issue.keys.map((key) => new UrtextError("URTEXT_ARTICLE_KEY_UNKNOWN", { key, known }));
  }
  const problem = `it must be ${expectedAt(issue.path)}`;
  return [new UrtextError("URTEXT_ARTICLE_INVALID", { field: issue.path.map(String).join("."), problem })];
}

/** Both ends later: "2031" is later than "2030", though in unknown zones their edges overlap. */
const isLater = (a: Interval, b: Interval): boolean => a.earliest! > b.earliest! && a.latest! > b.latest!;

/** Equal inputs have equal contents, in whatever order their keys were written. */
export const contentOf = (input: unknown): string => canonicalJson(input) ?? "";
