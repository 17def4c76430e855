import { describe, expect, test } from "vitest";
import { reportJsonSchema, reportSchema } from "../../src/report/schema.js";
import { trace } from "../../src/trace.js";
import { STORY } from "../support/report-articles.js";

type Node = Record<string, unknown>;

/** Every part of a JSON Schema that is itself an object. */
function partsOf(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  if (node === null || typeof node !== "object") return [];
  return [node as Node, ...Object.values(node).flatMap(partsOf)];
}

describe("the published schema", () => {
  const schema = reportJsonSchema() as Node;

  test("is JSON Schema draft 2020-12, as plain data", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test("has no part that says nothing of what it allows", () => {
    const properties = partsOf(schema).flatMap(({ type, properties: own }) =>
      type === "object" && own ? Object.entries(own as Record<string, Node>) : [],
    );
    expect(properties.length).toBeGreaterThan(80);
    for (const [name, part] of properties) {
      const says = ["type", "anyOf", "enum", "const", "$ref", "oneOf"].some((key) => key in part);
      expect([name, says]).toEqual([name, true]);
    }
  });

  test("closes every object, and asks for every key", () => {
    for (const { properties, required, additionalProperties } of partsOf(schema)) {
      if (properties === undefined || typeof properties !== "object" || additionalProperties === undefined) continue;
      expect(additionalProperties).toBe(false);
      expect([...(required as string[])].sort()).toEqual(Object.keys(properties as object).sort());
    }
  });

  test("is refused by a report with a key too many, one too few, or another version", async () => {
    const report = await trace(STORY);
    expect(reportSchema.safeParse(report).success).toBe(true);
    expect(reportSchema.safeParse({ ...report, more: 1 }).success).toBe(false);
    expect(reportSchema.safeParse({ ...report, version: 2 }).success).toBe(false);
    expect(reportSchema.safeParse({ ...report, limits: undefined }).success).toBe(false);
    const [cluster] = report.clusters;
    const wrong = { ...cluster, first: { ...cluster.first, probability: 1.2 } };
    expect(reportSchema.safeParse({ ...report, clusters: [wrong] }).success).toBe(false);
  });
});
