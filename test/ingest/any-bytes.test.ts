import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ERROR_CODES } from "../../src/errors.js";
import { FILE_EXTENSIONS } from "../../src/ingest/index.js";
import type { ArticleInput } from "../../src/text/article.js";
import { readCollection } from "../../src/text/collection.js";
import type { LocatedInput } from "../../src/text/located-input.js";
import { EVERY_KIND } from "./every-kind.js";
import { makeFolder, readAll } from "./folder.js";

const fixtures = Object.entries(EVERY_KIND).map(([name, [content]]) => [name, Buffer.from(content)] as const);

/** Ways in which files go bad on their way. */
const damage = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("cut" as const), at: fc.nat() }),
    fc.record({ kind: fc.constant("change" as const), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ kind: fc.constant("insert" as const), at: fc.nat(), bytes: fc.uint8Array({ maxLength: 9 }) }),
    fc.record({ kind: fc.constant("drop" as const), at: fc.nat(), count: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ kind: fc.constant("repeat" as const), at: fc.nat(), count: fc.integer({ min: 1, max: 400 }) }),
  ),
  { minLength: 1, maxLength: 3 },
);
type Damage = (typeof damage extends fc.Arbitrary<infer T> ? T : never)[number];

function damaged(bytes: Buffer, how: Damage): Buffer {
  const at = how.at % (bytes.length + 1);
  const [before, behind] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (how.kind) {
    case "cut":
      return before;
    case "change":
      return Buffer.concat([before, behind.subarray(0, 1).map((byte) => byte ^ how.by), behind.subarray(1)]);
    case "insert":
      return Buffer.concat([before, how.bytes, behind]);
    case "drop":
      return Buffer.concat([before, behind.subarray(how.count)]);
    case "repeat":
      return Buffer.concat([before, behind.subarray(0, how.count), behind]);
  }
}

/**
 * Reads it as a file of this name, as one whose name says nothing, and as a pipe: each input is an object or an error of
 * the table, and the last two are the same. Only is a pipe of no kind read as a text, and such a file not at all.
 */
async function readBoth(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${folder}/${name}`, bytes);
  await writeFile(`${folder}/${NAMELESS}`, bytes);
  const named = await readAll([`${folder}/${name}`]);
  const nameless = await readAll([`${folder}/${NAMELESS}`]);
  const piped = await readAll(["-"], { stdin: inPieces(bytes) });
  if (nameless[0]?.error?.code !== "URTEXT_FILE_UNSUPPORTED") expect(piped.map(tell)).toEqual(nameless.map(tell));
  const all = [named, piped].flat();
  for (const { input, error } of all) {
    if (error === null) expect(input).toBeTypeOf("object");
    else expect(ERROR_CODES).toContain(error.code);
  }
  const { articles, rejected } = await readCollection(all);
  expect(articles.length + rejected.length).toBe(all.length);
}

const NAMELESS = "nameless";

/** What came of an input, without the name of the file, which is its id where nothing else is. */
function tell({ line, input, error }: LocatedInput): unknown {
  if (error !== null) return { line, code: error.code };
  const { id, ...rest } = input as ArticleInput;
  return { line, id: typeof id === "string" ? id.replace(NAMELESS, "-") : id, ...rest };
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97);
}

describe("Any bytes at all", () => {
  it("end as articles or as errors that have a code, under every name", async () => {
    const folder = await makeFolder();
    const beginning = fc.constantFrom(
      "",
      "\x1f\x8b\x08\x00",
      "WARC/1.0\r\n",
      "<rss>",
      "<html>",
      "{",
      "[{",
      "id,text\n",
      "---\n",
      "\ufeff",
      "\xff\xfe",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("", ...FILE_EXTENSIONS),
        beginning,
        fc.uint8Array({ maxLength: 200 }),
        async (extension, start, rest) => {
          await readBoth(folder, `a${extension}`, Buffer.concat([Buffer.from(start, "latin1"), rest]));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("end so where they were a good file of any kind", async () => {
    const folder = await makeFolder();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fixtures), damage, async ([name, bytes], ways) => {
        await readBoth(folder, name, ways.reduce(damaged, bytes));
      }),
      { numRuns: 500 },
    );
  });
});
