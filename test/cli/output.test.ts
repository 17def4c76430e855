import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { line, makeFolder } from "../ingest/folder.js";
import { FERRY, urtext } from "./terminal.js";

const articles = {
  "in/a.txt": FERRY,
  "in/b.jsonl": line({ id: "b", text: FERRY, outlet: "Two \u001b]0;Banks\u0007" }),
};
const ESCAPE = "\u001b";

describe("--out", () => {
  it("writes to the file what would have been printed, and nothing beside it", async () => {
    const folder = await makeFolder(articles);
    for (const format of ["json", "text"]) {
      const printed = await urtext(["trace", `${folder}/in`, "--format", format]);
      const written = await urtext(["trace", `${folder}/in`, "--format", format, "--out", `${folder}/out`]);
      expect(written).toEqual({ code: 0, out: "", err: "" });
      expect(await readFile(`${folder}/out`, "utf8")).toBe(printed.out);
    }
    expect((await readdir(folder)).sort()).toEqual(["in", "out"]);
  });

  it("writes the whole report where an input was rejected", async () => {
    const folder = await makeFolder({ ...articles, "in/c.txt": "" });
    const { code } = await urtext(["trace", `${folder}/in`, "--format", "json", "--out", `${folder}/out`]);
    expect(code).toBe(1);
    expect(JSON.parse(await readFile(`${folder}/out`, "utf8")).rejected.length).toBe(1);
  });

  it("never writes over an input", async () => {
    const folder = await makeFolder({ ...articles, "c.txt": FERRY });
    for (const argv of [
      ["trace", `${folder}/in`, "--out", `${folder}/in/b.jsonl`],
      ["compare", `${folder}/c.txt`, `${folder}/in/a.txt`, "--out", `${folder}/c.txt`],
    ]) {
      const { code, err } = await urtext(argv);
      expect([code, err.includes("one of the inputs")]).toEqual([2, true]);
    }
    expect(await readFile(`${folder}/in/b.jsonl`, "utf8")).toBe(articles["in/b.jsonl"]);
    expect(await readFile(`${folder}/c.txt`, "utf8")).toBe(FERRY);
  });

  it("replaces a file that is there, keeps its mode, and follows a link to it", async () => {
    const folder = await makeFolder({ ...articles, "there/report": "old" });
    await chmod(`${folder}/there/report`, 0o640);
    await symlink("there/report", `${folder}/link`);
    expect((await urtext(["trace", `${folder}/in`, "--out", `${folder}/link`])).code).toBe(0);
    expect((await lstat(`${folder}/link`)).isSymbolicLink()).toBe(true);
    expect(await readFile(`${folder}/there/report`, "utf8")).not.toBe("old");
    expect((await stat(`${folder}/there/report`)).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.platform === "win32")("writes through a device, and leaves the device in its place", async () => {
    const folder = await makeFolder(articles);
    expect((await urtext(["trace", `${folder}/in`, "--out", "/dev/null"])).code).toBe(0);
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });

  it.each(["gone/report", "new/", "folder", "in/a.txt/report", ""])(
    "to %j, where nothing can be written, ends with 2 and leaves nothing",
    async (name) => {
      const folder = await makeFolder(articles);
      await mkdir(`${folder}/folder`);
      const out = name === "" ? "" : `${folder}/${name}`;
      for (const command of [
        ["trace", `${folder}/in`],
        ["compare", `${folder}/in/a.txt`, `${folder}/in/a.txt`],
      ]) {
        const ran = await urtext([...command, "--out", out]);
        expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: "" });
        expect(ran.err.split("\n").length).toBe(2);
      }
      expect((await readdir(folder, { recursive: true })).sort()).toEqual(["folder", "in", "in/a.txt", "in/b.jsonl"]);
    },
  );

  it.skipIf(process.platform !== "linux")("to a disk that is full ends with 2", async () => {
    const folder = await makeFolder(articles);
    expect((await urtext(["trace", `${folder}/in`, "--out", "/dev/full"])).code).toBe(2);
  });

  it("leaves the file that was there as it was, where the options are wrong", async () => {
    const folder = await makeFolder(articles);
    await writeFile(`${folder}/out`, "old");
    expect((await urtext(["trace", `${folder}/in`, "--run-words", "1", "--out", `${folder}/out`])).code).toBe(2);
    expect(await readFile(`${folder}/out`, "utf8")).toBe("old");
  });
});

describe("colours", () => {
  const coloured = async (isTTY: boolean, env: Record<string, string>, ...args: string[]) => {
    const folder = await makeFolder(articles);
    return (await urtext(["trace", `${folder}/in`, ...args], { isTTY, env })).out;
  };

  it("are for a terminal only", async () => {
    expect(await coloured(true, {})).toContain(`${ESCAPE}[1m`);
    expect(await coloured(false, { FORCE_COLOR: "1" })).not.toContain(ESCAPE);
    expect(await coloured(true, {}, "--format", "json")).not.toContain(ESCAPE);
  });

  it("are left out where NO_COLOR is set, and kept where it is empty", async () => {
    expect(await coloured(true, { NO_COLOR: "1" })).not.toContain(ESCAPE);
    expect(await coloured(true, { TERM: "dumb" })).not.toContain(ESCAPE);
    expect(await coloured(true, { NO_COLOR: "" })).toContain(ESCAPE);
  });

  it("are the only thing that steers the terminal: an article's own escapes are taken out", async () => {
    const out = await coloured(true, {});
    expect(out).toContain("Two \ufffd]0;Banks\ufffd");
    expect(out.replace(/\u001b\[\d+m/g, "")).not.toContain(ESCAPE);
  });
});
