import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ArticleInput } from "../../src/index.js";
import { DistinctIds } from "../../src/ingest/distinct-ids.js";
import { FILE_EXTENSIONS, type PassedOver } from "../../src/ingest/index.js";
import { makeFolder, pipe, read, readAll } from "./folder.js";
import { capture, http, page } from "./warc/build.js";

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Ledger</title><item><guid>g</guid><description>Feed words.</description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ledger</title><entry><id>e</id><content>Atom words.</content></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Ledger</title><link>https://l.example/</link></channel><item rdf:about="r"><title>T</title><link>https://l.example/r</link><description>Old words.</description></item></rdf:RDF>`;
const JSON_FEED = {
  version: "https://jsonfeed.org/version/1.1",
  title: "L",
  items: [{ id: "j", content_text: "Words." }],
};
const NINJS = { uri: "urn:n", type: "text", headline: "H", body_text: "Agency words." };
const WARC = capture("https://l.example/w", http(page(1)));

/** Content that is certain of its kind, and the id of the article in it; `null` for one that is the whole file. */
const CERTAIN: readonly (readonly [string, string | Uint8Array, string | null])[] = [
  ["a page", page(1), null],
  ["a page behind a comment", `<!-- saved -->\n${page(1)}`, null],
  [
    "XHTML",
    `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">${page(1).slice(page(1).indexOf("<head>"))}`,
    null,
  ],
  ["RSS", RSS, "g"],
  ["RSS behind a document type", `<!DOCTYPE rss [<!ENTITY a "b">]>${RSS.slice(RSS.indexOf("<rss"))}`, "g"],
  ["Atom", ATOM, "e"],
  ["RSS 1.0", RDF, "r"],
  ["WARC", WARC, "https://l.example/w"],
];

/** Content that its file's name must not contradict. */
const LIKELY: readonly (readonly [string, string, string])[] = [
  ["JSON Lines", '{"id":"a","text":"x"}\n{"id":"b","text":"y"}\n', "a"],
  ["an article", JSON.stringify({ id: "a", text: "x" }, null, 2), "a"],
  ["articles", JSON.stringify([{ id: "a", text: "x" }]), "a"],
  ["a JSON feed", JSON.stringify(JSON_FEED), "j"],
  ["a JSON feed over several lines", JSON.stringify(JSON_FEED, null, 2), "j"],
  ["ninjs", JSON.stringify(NINJS), "urn:n"],
  ["ninjs over several lines", JSON.stringify(NINJS, null, 2), "urn:n"],
  ["a list of ninjs", JSON.stringify([NINJS]), "urn:n"],
  ["a table", "id;title;text\na;T;Some words.\n", "a"],
  ["a table in quotes", '"url","text"\n"https://l.example/a","Some words."\n', "https://l.example/a"],
];

const firstId = async (name: string, content: string | Uint8Array): Promise<unknown> => {
  const folder = await makeFolder({ [name]: content });
  return (await read(folder))[0].id;
};

describe("What a file is", () => {
  it.each(CERTAIN)("shows by its beginning, whatever it is called, in %s", async (_, content, id) => {
    for (const name of ["a.txt", "a.xml", "a.html", "a.json", "a.csv", "a.md", "a.rss", "a", "a.php"]) {
      expect([name, await firstId(name, content)]).toEqual([name, id ?? name]);
    }
  });

  it.each(LIKELY)("shows by its beginning where its name says nothing, in %s", async (_, content, id) => {
    for (const name of ["a", "a.dat", "a.php", "export.2031"])
      expect([name, await firstId(name, content)]).toEqual([name, id]);
  });

  it.each([...CERTAIN, ...LIKELY])("shows packed as well, in UTF-16 too, in %s", async (_, content, id) => {
    expect(await firstId("a.gz", gzipSync(content))).toBe(id ?? "a.gz");
    if (typeof content !== "string") return;
    expect(await firstId("a", Buffer.from(`\ufeff${content}`, "utf16le"))).toBe(id ?? "a");
    expect(await firstId("b.gz", gzipSync(Buffer.from(`\ufeff${content}`, "utf16le").swap16()))).toBe(id ?? "b.gz");
  });

  it.each(LIKELY)("is what its name says where its beginning is not certain, in %s", async (_, content) => {
    const folder = await makeFolder({ "a.txt": content, "b.md": content });
    expect((await read(folder)).map(({ id }) => id)).toEqual(["a.txt", "b.md"]);
  });

  it("is nothing that is read where neither says so", async () => {
    const folder = await makeFolder({
      LICENSE: "Anyone may copy this text, and its id.",
      "style.css": "[class] { color: red }",
      "package.json": '{ "name": "x", "version": "1.0.0" }',
      "map.json": '{"type":"FeatureCollection","features":[]}',
      "log.json": '{"level":"info","msg":"started"}\n{"level":"info","msg":"stopped"}\n',
      "numbers.csv": "id,count\na,1\n",
      "drawing.svg": '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"></svg>',
      "feed.opml": "<opml><body/></opml>",
      "empty.json": "[]",
    });
    const skipped: string[] = [];
    const told = await read(folder, [""], { onSkipped: (path) => skipped.push(path.slice(folder.length + 1)) });
    expect(told).toEqual([{ at: "", line: null, code: "URTEXT_FOLDER_EMPTY" }]);
    expect(skipped).toHaveLength(9);
    for (const name of skipped) {
      expect(await read(folder, [name])).toEqual([{ at: name, line: null, code: "URTEXT_FILE_UNSUPPORTED" }]);
    }
    const both = await read(folder, ["", "numbers.csv", "package.json"]);
    expect(both.map(({ at, code }) => [at, code])).toEqual([
      ["", "URTEXT_FOLDER_EMPTY"],
      ["numbers.csv", "URTEXT_FILE_UNSUPPORTED"],
      ["package.json", "URTEXT_FILE_UNSUPPORTED"],
    ]);
  });

  it("is told in messages by all names that are known", async () => {
    const [{ error }] = await readAll([await makeFolder()]);
    for (const extension of FILE_EXTENSIONS) expect(error?.message).toContain(extension);
  });

  it("does not take long to know, whatever it is", async () => {
    const blank = ["<!doctype a", "<?xml?><!doctype a []", "<html", "id,"].map((part) => part + " ".repeat(16_000));
    const often = ["<!--", "<!---->", "<?x?>", "<!doctype x [", "id,".repeat(4), "{ ", "[ ", "\ufeff"].map((part) =>
      part.repeat(5_000),
    );
    const long = [...blank, ...often];
    const folder = await makeFolder(Object.fromEntries(long.map((content, i) => [`${i}`, content])));
    const begun = performance.now();
    await read(folder);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });
});

describe("A packed file", () => {
  it("has its name for an id where it is one article", async () => {
    const folder = await makeFolder({ "a.txt.gz": gzipSync("Words."), "b.md.gz": gzipSync("# T\n\nWords.") });
    expect((await readAll([folder])).map(({ input }) => input)).toMatchObject([
      { id: "a.txt.gz", text: "Words." },
      { id: "b.md.gz", title: "T" },
    ]);
  });

  it("that is cut off gives the lines that came before, and is named", async () => {
    const line = (i: number) => `${JSON.stringify({ id: `a${i}`, text: `Words of ${(i * 7_919) % 10_007}.` })}\n`;
    const bytes = gzipSync(Array.from({ length: 3_000 }, (_, i) => line(i)).join(""));
    const folder = await makeFolder({
      "a.jsonl.gz": bytes.subarray(0, bytes.length / 2),
      "b.txt.gz": gzipSync("x").subarray(0, 15),
    });
    const told = await read(folder);
    expect(told.length).toBeGreaterThan(1_000);
    expect(told.at(-2)).toEqual({ at: "a.jsonl.gz", line: null, code: "URTEXT_GZIP_BROKEN" });
    expect(told.at(-1)).toEqual({ at: "b.txt.gz", line: null, code: "URTEXT_GZIP_BROKEN" });
    expect(told.slice(0, -2).every(({ id }) => typeof id === "string")).toBe(true);
    const [{ error }] = await readAll([`${folder}/b.txt.gz`]);
    expect(error?.message).toContain("Of it were used the articles, if any, that end before");
  });

  it("that unpacks to more than memory holds is refused", async () => {
    const members = gzipSync(Buffer.alloc(16 << 20));
    const bomb = Buffer.concat(Array.from({ length: 9 }, () => members));
    const folder = await makeFolder({
      "a.txt.gz": bomb,
      "b.jsonl.gz": Buffer.concat([bomb, gzipSync('\n{"id":"b","text":"x"}')]),
    });
    expect(await read(folder)).toEqual([
      { at: "a.txt.gz", line: null, code: "URTEXT_FILE_TOO_LARGE" },
      { at: "b.jsonl.gz", line: 1, code: "URTEXT_FILE_TOO_LARGE" },
      { at: "b.jsonl.gz", line: 2, id: "b" },
    ]);
  });
});

describe("Ids that nobody gave", () => {
  const rss = (...items: readonly string[]): string =>
    `<rss version="2.0"><channel><title>L</title>${items.join("")}</channel></rss>`;
  const item = (text: string, date = ""): string =>
    `<item><guid>g</guid><description>${text}</description><pubDate>${date}</pubDate></item>`;

  it("are told apart by their time, else by a number, and what came already is counted", async () => {
    const folder = await makeFolder({
      "a.rss": rss(item("one"), item("two", "Sun, 04 May 2031 09:15 GMT"), item("three", "Sun, 04 May 2031 09:15 GMT")),
      "b.rss": rss(item("one"), item("four")),
    });
    const passedOver: (PassedOver | undefined)[] = [];
    const inputs = await readAll([folder], { onSkipped: (_, inside) => passedOver.push(inside) });
    expect(inputs.map(({ input }) => [(input as ArticleInput).id, (input as ArticleInput).text])).toEqual([
      ["g", "one"],
      ["g@2031-05-04T09:15Z", "two"],
      ["g@2031-05-04T09:15Z#2", "three"],
      ["g#2", "four"],
    ]);
    expect(passedOver).toEqual([{ what: "items that came already", count: 1 }]);
  });

  it("are the same in whatever order the PATHs are given", async () => {
    const folder = await makeFolder({
      "a.rss": rss(item("one", "Sun, 04 May 2031 09:15 GMT")),
      "b.rss": rss(item("two", "Mon, 05 May 2031 09:15 GMT")),
    });
    const idsOf = async (...paths: readonly string[]) => {
      const stdin = pipe(rss(item("three", "Tue, 06 May 2031 09:15 GMT")));
      const inputs = await readAll(
        paths.map((path) => (path === "-" ? path : `${folder}/${path}`)),
        { stdin },
      );
      return inputs.map(({ input }) => [(input as ArticleInput).text, (input as ArticleInput).id]);
    };
    const ids = [
      ["one", "g"],
      ["two", "g@2031-05-05T09:15Z"],
      ["three", "g@2031-05-06T09:15Z"],
    ];
    expect(await idsOf("a.rss", "b.rss", "-")).toEqual(ids);
    expect(await idsOf("-", "b.rss", "a.rss")).toEqual(ids);
  });

  it("take no time for a great many items that share one", () => {
    const ids = new DistinctIds();
    const begun = performance.now();
    const given = Array.from({ length: 20_000 }, (_, i) => ids.distinct({ id: "g", text: `Words of ${i}.` })?.id);
    expect([given.at(0), given.at(1), given.at(-1)]).toEqual(["g", "g#2", "g#20000"]);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
