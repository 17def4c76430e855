import { describe, expect, it } from "vitest";
import { optionsSchema, VERSION } from "../../src/index.js";
import { makeFolder } from "../ingest/folder.js";
import { FERRY, urtext } from "./terminal.js";

describe("wrong usage", () => {
  it.each([
    ["no command", []],
    ["an unknown command", ["find"]],
    ["no PATH", ["trace"]],
    ["one text to compare", ["compare", "FOLDER/a.txt"]],
    ["three texts to compare", ["compare", "FOLDER/a.txt", "FOLDER/a.txt", "FOLDER/a.txt"]],
    ["an unknown option", ["trace", "FOLDER", "--sensitivty", "edited"]],
    ["an unknown format", ["trace", "FOLDER", "--format", "yaml"]],
    ["an option without its value", ["trace", "FOLDER", "--run-words"]],
    ["a value that is no number", ["trace", "FOLDER", "--run-words", "many"]],
    ["an empty value", ["trace", "FOLDER", "--seed", ""]],
    ["a value out of bounds", ["trace", "FOLDER", "--run-words", "3"]],
    ["a fraction of a word", ["trace", "FOLDER", "--run-words", "8.5"]],
    ["a value that is not offered", ["trace", "FOLDER", "--sensitivity", "lax"]],
    ["values that do not fit", ["trace", "FOLDER", "--bands", "64", "--rows", "4"]],
    ["a bad value to compare with", ["compare", "FOLDER/a.txt", "FOLDER/a.txt", "--edit-gap", "-1"]],
  ])("such as %s ends with 2, says why, and writes nothing", async (_, args) => {
    const folder = await makeFolder({ "a.txt": FERRY });
    const { code, out, err } = await urtext(args.map((arg) => arg.replace("FOLDER", folder)));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).not.toBe("");
  });
});

describe("help", () => {
  it("prints the version", async () => {
    expect(await urtext(["--version"])).toEqual({ code: 0, out: `${VERSION}\n`, err: "" });
  });

  it.each(["trace", "compare"])("of %s has a flag for every option of the plan, with its default", async (command) => {
    const { code, out, err } = await urtext([command, "--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const help = out.replace(/\s+/g, " ");
    for (const [name, standard] of Object.entries(optionsSchema.parse({}))) {
      const flag = `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)} <`;
      expect(help).toContain(flag);
      expect(help.slice(help.indexOf(flag))).toContain(`(default: ${standard}`);
    }
  });
});
