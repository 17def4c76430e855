import * as z from "zod";

const occurrence = z.object({
  document: z.string(),
  start: z.int(),
  end: z.int(),
  begins: z.string(),
  ends: z.string(),
});

const reuse = z.object({
  id: z.string(),
  kind: z.string(),
  source: occurrence.optional(),
  copies: z.array(occurrence).optional(),
  occurrences: z.array(occurrence).optional(),
  direction: z.enum(["source-to-copies", "neither", "unknown"]),
});

/** Hand-marked truth, as beside the real articles; what is not scored is let through. */
export const goldSchema = z.object({
  reuse: z.array(reuse),
  boilerplate: z.array(z.object({ id: z.string(), occurrences: z.array(occurrence) })).default([]),
  repeated_within_document: z
    .array(z.object({ id: z.string(), document: z.string(), occurrences: z.array(occurrence) }))
    .default([]),
  pairs_without_reuse: z.array(z.tuple([z.string(), z.string()])).default([]),
  pairs_with_boilerplate_only: z.array(z.tuple([z.string(), z.string()])).default([]),
  dates: z.record(z.string(), z.object({ not_before: z.string().optional() })).default({}),
  first_publisher: z
    .record(
      z.string(),
      z.object({ document: z.string().nullable(), certainty: z.enum(["outside", "undetermined"]).optional() }),
    )
    .default({}),
  scoring: z.object({
    kinds: z.record(z.string(), z.string()),
    may_be_missed: z.array(z.string()).default([]),
  }),
});

export type Gold = z.infer<typeof goldSchema>;
export type GoldReuse = Gold["reuse"][number];
export type Occurrence = z.infer<typeof occurrence>;

/** All places of an entry; the first is the source where there is one. */
export const placesOf = ({ source, copies, occurrences }: GoldReuse): Occurrence[] => [
  ...(source ? [source] : []),
  ...(copies ?? []),
  ...(occurrences ?? []),
];

/** Marks that no longer fit their texts would make every figure wrong: say so, and stop. */
export function checkMarks(gold: Gold, texts: ReadonlyMap<string, string>): void {
  const all = [
    ...gold.reuse.flatMap((entry) => placesOf(entry).map((place) => ({ id: entry.id, place }))),
    ...[...gold.boilerplate, ...gold.repeated_within_document].flatMap(({ id, occurrences }) =>
      occurrences.map((place) => ({ id, place })),
    ),
  ];
  for (const { id, place } of all) {
    const marked = texts.get(place.document)?.slice(place.start, place.end) ?? "";
    if (!marked.startsWith(place.begins) || !marked.endsWith(place.ends)) {
      throw new Error(`gold.json: "${id}" at ${place.document} ${place.start}–${place.end} does not hold what it says`);
    }
  }
}
