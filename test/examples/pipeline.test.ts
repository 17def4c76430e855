import { appendFile, rename, utimes, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { opened } from "../cli/index-folder.js";
import { line, makeFolder } from "../ingest/folder.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "../support/news.js";
import { Example } from "./example.js";

const early = { id: "early", text: FERRY, outlet: "Amery Beacon", publishedAt: "2021-05-04T08:00Z" };
const late = { id: "late", text: `In brief. ${FERRY}`, outlet: "Inland Mail", publishedAt: "2021-05-06T08:00Z" };

/** A copy that is certainly later, as a file. */
const copy = (id: string): string =>
  line({ id, text: `${id}. ${FERRY}`, outlet: `Outlet ${id}`, publishedAt: "2021-05-09T08:00Z" });

describe("The pipeline", () => {
  it("prints a line for each article from standard input that shares text, and ends with the input", async () => {
    const folder = await makeFolder();
    const pipeline = new Example("pipeline", [`${folder}/index`, "-"]);
    const source = { id: "source", text: FERRY, outlet: "Tessin Post", publishedAt: "2021-05-01T08:00Z" };
    const stdin = [early, { id: "other", text: DAM }, late, source].map(line).join("");
    pipeline.child.stdin!.end(`${stdin}{"id":\n`);
    const told = [JSON.parse((await pipeline.line())!), JSON.parse((await pipeline.line())!)];
    expect(told).toMatchObject([
      {
        article: "late",
        texts: [{ kind: "copy", first: { article: "early" }, takenFrom: [{ from: "early" }], takenBy: [] }],
      },
      { article: "source", texts: [{ first: { article: "source" }, takenFrom: [] }] },
    ]);
    expect(told[0].texts[0].takenFrom[0].probability).toBeGreaterThan(0.9);
    expect(told[1].texts[0].takenBy.length).toBeGreaterThan(0);
    expect(await pipeline.line()).toBeNull();
    expect(await pipeline.end()).toBe(1);
    expect(pipeline.err.join("")).toMatch(/^-:5: This is not one JSON object/);
  });

  it("takes what is in a folder and then each file that comes, stops on Ctrl-C, and goes on where it stopped", async () => {
    const folder = await makeFolder({ "in/early.jsonl": line(early), "in/late.jsonl": line(late) });
    const args = [`${folder}/index`, `${folder}/in`];
    const pipeline = new Example("pipeline", args);
    expect(JSON.parse((await pipeline.line())!)).toMatchObject({
      article: "late",
      texts: [{ takenFrom: [{ from: "early" }] }],
    });
    // One that is moved there, one that is written slowly, one that is not for it.
    await writeFile(`${folder}/in/notes.md`, FERRY);
    await writeFile(`${folder}/moved`, copy("moved"));
    await rename(`${folder}/moved`, `${folder}/in/moved.jsonl`);
    expect(JSON.parse((await pipeline.line())!).article).toBe("moved");
    await writeFile(`${folder}/in/slow.jsonl`, copy("slow").slice(0, 60));
    await setTimeout(100);
    await writeFile(`${folder}/in/slow.jsonl`, copy("slow"));
    expect(JSON.parse((await pipeline.line())!).article).toBe("slow");
    expect(await pipeline.stop()).toBe(0);
    expect(await pipeline.line()).toBeNull();
    expect(await opened(`${folder}/index`, async ({ size }) => size)).toBe(4);

    await writeFile(`${folder}/in/again.jsonl`, copy("again"));
    const second = new Example("pipeline", args);
    expect(JSON.parse((await second.line())!).article).toBe("again");
    expect(await second.stop()).toBe(0);
    expect(await second.line()).toBeNull();
    expect(second.err.join("") + pipeline.err.join("")).toBe("");
  });

  it("waits for a file that is still being written when it starts, however old it says it is", async () => {
    const folder = await makeFolder({ "in/early.jsonl": line(early), "in/slow.txt": FERRY.slice(0, 40) });
    const pipeline = new Example("pipeline", [`${folder}/index`, `${folder}/in`]);
    for (let end = 40; end < FERRY.length; end += 5) {
      await setTimeout(80);
      await appendFile(`${folder}/in/slow.txt`, FERRY.slice(end, end + 5));
      await utimes(`${folder}/in/slow.txt`, 0, 0);
    }
    expect(JSON.parse((await pipeline.line())!).article).toBe("slow.txt");
    expect(await pipeline.stop()).toBe(0);
    const ids = await opened(`${folder}/index`, async (index) => [index.size, index.get("slow.txt")?.text]);
    expect(ids).toEqual([2, FERRY]);
  });

  it("stops on Ctrl-C while it waits for its input, and has what came", async () => {
    const folder = await makeFolder();
    const pipeline = new Example("pipeline", [`${folder}/index`, "-"]);
    pipeline.child.stdin!.write(
      [early, late, { id: "x", text: MUSEUM }, { id: "y", text: ORCHARD }].map(line).join(""),
    );
    expect(JSON.parse((await pipeline.line())!).article).toBe("late");
    await setTimeout(300);
    expect(await pipeline.stop()).toBe(0);
    expect(await opened(`${folder}/index`, async ({ size }) => size)).toBe(4);
    expect(await opened(`${folder}/index`, (index) => index.verify())).toMatchObject({ same: true });
  });

  it("says what it wants where it is given less", async () => {
    const pipeline = new Example("pipeline", []);
    expect(await pipeline.end()).toBe(1);
    expect(pipeline.err.join("")).toContain("Give an index, and a folder of articles");
  });
});
