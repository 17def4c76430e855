import { describe, expect, it } from "vitest";
import { choiceOf, onePath, readArguments, sensitivityOf, UsageError } from "./flags.js";

const FLAGS = { sensitivity: "string", documents: "string", quick: "boolean" } as const;
const read = (...args: string[]) => readArguments(args, FLAGS);

describe("The arguments of a command", () => {
  it("are paths, and flags with and without a value", () => {
    const { paths, flags } = read("one", "--quick", "--documents", "odd", "two");
    expect(paths).toEqual(["one", "two"]);
    expect({ ...flags }).toEqual({ quick: true, documents: "odd" });
  });

  it.each([[["--nothing"]], [["--documents"]], [["--quick=yes"]]])("are refused where they are %j", (args) => {
    expect(() => read(...args)).toThrow(UsageError);
  });

  it("name one folder where one is needed", () => {
    expect(onePath(read("one"))).toBe("one");
    expect(() => onePath(read())).toThrow(UsageError);
    expect(() => onePath(read("one", "two"))).toThrow(UsageError);
  });

  it("choose one of several values, the first where nothing is said", () => {
    const choose = (...args: string[]) => choiceOf(read(...args), "documents", ["even", "odd"]);
    expect([choose(), choose("--documents", "odd")]).toEqual(["even", "odd"]);
    expect(() => choose("--documents", "none")).toThrow("one of even, odd");
  });

  it("name a sensitivity that the library has, or its default", () => {
    expect(sensitivityOf(read())).toEqual({ sensitivity: "edited" });
    expect(sensitivityOf(read("--sensitivity", "verbatim"))).toEqual({ sensitivity: "verbatim" });
    expect(() => sensitivityOf(read("--sensitivity", "loose"))).toThrow(UsageError);
  });
});
