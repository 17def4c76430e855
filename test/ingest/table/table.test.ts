import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRecords } from "../../../src/ingest/table/records.js";
import { makeFolder, pipe, read, readOne } from "../folder.js";

const readTable = (content: string | Uint8Array, name = "a.csv") => readOne(name, content);

describe("A table", () => {
  it("is an article a row, its columns named as the fields, in capitals or not", async () => {
    const { articles, told } = await readTable(
      "ID,Text,Authors,publishedat,Outlet,credits,canonicalURL\na,Some words.,Mira Oslund; Ivo Marrendal;,2031-05-04,Ledger,,\n",
    );
    expect(told).toEqual([[2, "a"]]);
    expect(articles).toEqual([
      {
        id: "a",
        text: "Some words.",
        authors: ["Mira Oslund", "Ivo Marrendal"],
        publishedAt: "2031-05-04",
        outlet: "Ledger",
      },
    ]);
  });

  it.each([
    ["commas", "id,text\na,x\n"],
    ["semicolons", "id;text\na;x\n"],
    ["tabs", "id\ttext\na\tx\n"],
    ["carriage returns and a mark", "\ufeffid,text\r\na,x\r\n"],
    ["quotes around everything, and no line break at the end", '"id","text"\n"a","x"'],
    ["the separator that a spreadsheet names before them", "sep=;\r\nid;text\r\na;x\r\n"],
    ["blank lines", "\nid,text\n\n  \na,x\n\n"],
  ])("is read with %s", async (_, content) => {
    expect((await readTable(content)).articles).toEqual([{ id: "a", text: "x" }]);
    expect((await readTable(Buffer.from(`\ufeff${content}`, "utf16le"))).articles).toEqual([{ id: "a", text: "x" }]);
  });

  it("keeps line breaks, quotes and separators in quotes, and counts its lines", async () => {
    const { articles, told } = await readTable('id,text\na,"One,\r\n\r\n""two"";"\nb,x\n');
    expect(articles[0]).toEqual({ id: "a", text: 'One,\r\n\r\n"two";' });
    expect(told).toEqual([
      [2, "a"],
      [5, "b"],
    ]);
  });

  it("tells of each column that no article has, once", async () => {
    const { passedOver } = await readTable("id,text,Rating,\na,x,5,\nb,y,6,\n");
    expect(passedOver).toEqual({ 'the column "Rating"': 1, 'the column ""': 1 });
  });

  it("names its articles by their address, or by their line, where it has no ids", async () => {
    expect((await readTable("url,text\nhttps://l.example/1,x\n,y\n")).told).toEqual([
      [2, "https://l.example/1"],
      [3, "a.csv:3"],
    ]);
  });

  it("takes texts from files that it names", async () => {
    const folder = await makeFolder({ "a.csv": "id,file\na,t.txt\nb,gone.txt\n", "t.txt": "Words." });
    expect((await read(folder)).map(({ line, id, code }) => [line, id ?? code])).toEqual([
      [2, "a"],
      [3, "URTEXT_FILE_MISSING"],
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["too few fields", "b", "URTEXT_ROW_BROKEN"],
    ["too many fields", "b,y,z", "URTEXT_ROW_BROKEN"],
    ["a quote that ends within a field", '"b"c,y', "URTEXT_ROW_BROKEN"],
    ["bytes that are not UTF-8", Buffer.from("b,\xe9", "latin1"), "URTEXT_FILE_NOT_UTF8"],
  ])("loses a row with %s alone, at its line", async (_, row, code) => {
    const content = Buffer.concat([Buffer.from("id,text\na,x\n"), Buffer.from(row), Buffer.from("\nc,z\nd,w\n")]);
    expect((await readTable(content)).told).toEqual([
      [2, "a"],
      [3, code],
      [4, "c"],
      [5, "d"],
    ]);
  });

  it("names the line of a quote that is never closed, and goes on behind the line where that shows", async () => {
    expect((await readTable('id,text\na,"x\nb,y\nc,"z"\nd,w\n')).told).toEqual([
      [2, "URTEXT_ROW_BROKEN"],
      [5, "d"],
    ]);
    const { told, messages } = await readTable('id,text\na,x\nb,"y\nc,z\n');
    expect(told).toEqual([
      [2, "a"],
      [3, "URTEXT_ROW_BROKEN"],
    ]);
    expect(messages[0]).toContain("is not closed up to the end of the file (it goes from line 3 to line 4)");
    const swallowed = await readTable('id,text\na,"x\nb,"y"\nc,z\nd,"w\ne",v,u\n');
    expect(swallowed.told).toEqual([
      [2, "URTEXT_ROW_BROKEN"],
      [4, "c"],
      [5, "URTEXT_ROW_BROKEN"],
    ]);
    expect(swallowed.messages[0]).toContain("(it goes from line 2 to line 3)");
    expect(swallowed.messages[1]).toContain("it has 4 fields, and the header 2 (it goes from line 5 to line 6)");
  });

  it("refuses ids that a user gives twice no otherwise than in any list, and names a header that is broken", async () => {
    expect((await readTable("id,text\na,x\na,x\n")).told).toEqual([
      [2, "a"],
      [3, "a"],
    ]);
    const twice = await readTable("id,text,Text\na,x,y\n");
    expect([twice.told, twice.messages[0]]).toEqual([
      [[null, "URTEXT_ROW_BROKEN"]],
      expect.stringContaining('the header has the column "text" twice'),
    ]);
    expect((await readTable('id,"te"xt\na,x\n')).told).toEqual([[null, "URTEXT_ROW_BROKEN"]]);
  });
});

describe("csvRecords", () => {
  it("reads what csv-parse reads, of any table that is well-formed, in whatever pieces it comes", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", ";", "\n", "\r\n", " ", "鐘"), maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (given, pieces) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const content = Buffer.from(given.map((row) => row.map(quoted).join(",")).join("\n"));
        const chunks = Array.from({ length: Math.ceil(content.length / pieces) }, (_, i) =>
          content.subarray(i * pieces, (i + 1) * pieces),
        );
        const read: (readonly string[])[] = [];
        for await (const { cells, error } of csvRecords(pipe(...chunks), "x")) {
          expect(error).toBeNull();
          read.push(cells);
        }
        expect(read).toEqual(given);
        expect(read).toEqual(parse(content, { relax_column_count: true, record_delimiter: "\n" }));
      }),
      { numRuns: 300 },
    );
  });
});
