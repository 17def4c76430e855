import { describe, expect, test } from "vitest";
import { toJsonl } from "../../src/report/jsonl.js";
import { reportSchema } from "../../src/report/schema.js";
import { trace } from "../../src/trace.js";
import { exampleReport, HOSTILE_ARTICLES } from "../support/exported.js";

describe("the report as JSON Lines", () => {
  test.each([
    ["the examples", exampleReport],
    ["hostile names", () => trace(HOSTILE_ARTICLES)],
    ["nothing", () => trace([])],
  ])("is everything but the clusters, and then a cluster a line: %s", async (_, reportOf) => {
    const report = await reportOf();
    const lines = toJsonl(report).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.length).toBe(1 + report.clusters.length);
    const [head, ...clusters] = lines.map((line) => JSON.parse(line));
    expect(head).not.toHaveProperty("clusters");
    expect({ ...head, clusters }).toEqual(report);
    expect(reportSchema.safeParse({ ...head, clusters }).success).toBe(true);
  });
});
