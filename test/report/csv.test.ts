import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/report/csv.js";
import type { Report } from "../../src/report/schema.js";
import { trace } from "../../src/trace.js";
import { exampleReport, HOSTILE, HOSTILE_ARTICLES } from "../support/exported.js";

/** Read by a parser that allows nothing RFC 4180 does not: no lone line feed ends a line, no line is shorter. */
const rowsOf = (report: Report): Record<string, string>[] =>
  parse(toCsv(report), { columns: true, record_delimiter: "\r\n" });

const HEADER =
  "cluster,kind,words,relation,probability,from,from_outlet,from_published,from_changed,from_url,to,to_outlet,to_published,to_changed,to_url,speaker,evidence,changes,text\r\n";

describe("derivations as CSV", () => {
  test("are a line each, under one header", async () => {
    const report = await exampleReport();
    expect(toCsv(report).startsWith(HEADER)).toBe(true);
    const told = report.clusters.flatMap(({ id, derivations }) =>
      derivations.map(({ from, to, relation, probability }) => [id, from ?? "", to, relation, `${probability}`]),
    );
    expect(told.length).toBeGreaterThan(4);
    expect(rowsOf(report).map((row) => [row.cluster, row.from, row.to, row.relation, row.probability])).toEqual(told);
  });

  test("have the outlets, the times as known, the evidence, the changes and the text", async () => {
    const report = await exampleReport();
    const row = rowsOf(report).find(({ to }) => to === "delta-lantern-memo")!;
    const cluster = report.clusters.find(({ id }) => id === row.cluster)!;
    expect(row).toMatchObject({
      from_outlet: "Harbour Post",
      from_published: "2024-03-19",
      to_outlet: "The Delta Lantern",
      to_published: "2024-03-21",
      text: cluster.text,
    });
    for (const { says } of cluster.derivations[0].evidence) expect(row.evidence).toContain(says);
    expect(rowsOf(report).find(({ from_outlet }) => from_outlet === "Corvane")).toMatchObject({
      from: "",
      kind: "copy",
    });
  });

  test("have both times of a page that was changed, as its states have one time of publication", async () => {
    const row = rowsOf(await exampleReport()).find(({ to }) => to === "ileth-radio-v2")!;
    expect([row.from_published, row.from_changed]).toEqual(["2024-03-13T07:15Z", ""]);
    expect([row.to_published, row.to_changed]).toEqual(["2024-03-13T07:15Z", "2024-03-13T16:40Z"]);
  });

  test("have but the header where nothing was taken from anyone", async () => {
    expect(toCsv(await trace([]))).toBe(HEADER);
  });
});

describe("a cell of CSV", () => {
  const withTitle = async (outlet: string): Promise<Record<string, string>> => {
    const report = structuredClone(await exampleReport());
    for (const article of report.articles) article.outlet = outlet;
    return rowsOf(report).find(({ from }) => from !== "")!;
  };

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "－1", "'=1"])(
    "that begins as a formula does gets an apostrophe in front: %j",
    async (text) => {
      expect((await withTitle(text)).to_outlet).toBe(`'${text}`);
    },
  );

  test("that begins no formula stays as it is", async () => {
    for (const text of ["a=1", "1+1", 'say "x"', "a,b", "two\r\nlines", " x ", "渡轮"]) {
      expect((await withTitle(text)).to_outlet).toBe(text);
    }
  });

  test("is the very text again without its apostrophe, whatever the text is", async () => {
    const report = structuredClone(await exampleReport());
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...HOSTILE)), (text) => {
        for (const article of report.articles) article.outlet = text;
        const cell = rowsOf(report)[0].to_outlet;
        const clean = text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, "\ufffd");
        expect(cell.replace(/^'/, "")).toBe(/^'/.test(cell) ? clean : clean.replace(/^'/, "never"));
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  test("can neither end its line nor start one, whatever the articles are called", async () => {
    const report = await trace(HOSTILE_ARTICLES);
    const derivations = report.clusters.flatMap((cluster) => cluster.derivations);
    expect(rowsOf(report).map(({ to }) => to.replace(/^'/, ""))).toEqual(
      derivations.map(({ to }) => to.toWellFormed().replace(/[\0\x07]/g, "\ufffd")),
    );
  });
});
