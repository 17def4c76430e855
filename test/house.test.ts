import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const src = join(root, "src");

/** The floors of the house, from the ground up. A file imports from its own floor and from those below. */
const FLOORS = [
  ["kernel"],
  ["errors.ts", "version.ts", "natural.d.ts"],
  ["text"],
  ["units"],
  ["lexicon"],
  ["store"],
  ["sketch"],
  ["candidates"],
  ["regions"],
  ["alignment"],
  ["clusters"],
  ["provenance"],
  ["plan.ts"],
  ["run.ts"],
  ["pipeline.ts"],
  ["crew", "threads"],
  ["report"],
  ["explanation"],
  ["find"],
  ["tracing.ts"],
  ["trace.ts", "compare.ts", "explain.ts", "verify.ts"],
  ["engine.ts"],
  ["index.ts"],
  ["ingest"],
  ["cli"],
];

/** The only rooms that may reach for Node itself, and the store on disk: all else runs in browsers too. */
const NODE_ONLY = ["ingest", "cli", "threads"];
const ON_DISK = /^store\/lmdb(\.ts$|\/)/;

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.replaceAll("\\", "/"));

const roomOf = (file: string): string => file.split("/")[0];
const floorOf = (file: string): number => FLOORS.findIndex((rooms) => rooms.includes(roomOf(file)));

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), "utf8");
  return [...text.matchAll(/(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\s*\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? match[2],
  );
}

const arrows = files.flatMap((from) =>
  importsOf(from)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => ({
      from,
      to: relative(src, resolve(dirname(join(src, from)), specifier))
        .replaceAll("\\", "/")
        .replace(/\.js$/, ".ts"),
    })),
);

describe("The house", () => {
  it("has a floor for every room", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !FLOORS.flat().includes(room))).toEqual([]);
  });

  it("finds the imports it judges by", () => {
    expect(arrows.length).toBeGreaterThan(150);
  });

  it("lets no import run upward", () => {
    const upward = arrows.filter(({ from, to }) => floorOf(to) > floorOf(from));
    expect(upward).toEqual([]);
  });

  it("lets the command line see nothing but the public face and ingest", () => {
    const inside = arrows.filter(
      ({ from, to }) => roomOf(from) === "cli" && !["cli", "index.ts", "ingest"].includes(roomOf(to)),
    );
    expect(inside).toEqual([]);
  });

  it("has no circle of files", () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      else if (!done.has(file)) {
        for (const to of next.get(file) ?? []) visit(to, [...path, file]);
        done.add(file);
      }
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("keeps Node out of what runs in browsers", () => {
    const reaching = files.filter(
      (file) =>
        !NODE_ONLY.includes(roomOf(file)) &&
        !ON_DISK.test(file) &&
        importsOf(file).some((specifier) => specifier.startsWith("node:")),
    );
    expect(reaching).toEqual([]);
  });

  it("loads threads only where they are asked for", () => {
    const statically = files.filter(
      (file) => roomOf(file) !== "threads" && /from\s+"[^"]*\/threads\//.test(readFileSync(join(src, file), "utf8")),
    );
    expect(statically).toEqual([]);
    expect(arrows.filter(({ from, to }) => roomOf(from) !== "threads" && roomOf(to) === "threads")).toHaveLength(1);
  });

  it("loads the database only where an index on disk is opened", () => {
    const toDisk = arrows.filter(({ from, to }) => !ON_DISK.test(from) && ON_DISK.test(to));
    expect(toDisk).toEqual([{ from: "engine.ts", to: "store/lmdb.ts" }]);
    expect(readFileSync(join(src, "engine.ts"), "utf8")).not.toMatch(/from "[^"]*\/lmdb/);
    const others = files.filter((file) => !ON_DISK.test(file) && importsOf(file).includes("lmdb"));
    expect(others).toEqual([]);
  });

  it("loads the packages that read formats only with the first file of a kind", () => {
    const statically = (file: string): string[] => {
      const text = readFileSync(join(src, file), "utf8");
      const imports = [...text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from\s+"([^"]+)"/gmu)];
      return imports.map(([, specifier]) => specifier);
    };
    const reached = new Set(["ingest/index.ts"]);
    const packages = new Set<string>();
    for (const file of reached) {
      for (const specifier of statically(file)) {
        const to = relative(src, resolve(dirname(join(src, file)), specifier)).replaceAll("\\", "/");
        if (specifier.startsWith(".")) reached.add(to.replace(/\.js$/, ".ts"));
        else if (!specifier.startsWith("node:")) packages.add(specifier);
      }
    }
    expect(reached.size).toBeGreaterThan(15);
    expect([...packages].filter((name) => name !== "zod")).toEqual([]);
  });

  it("takes single files of natural, never the package, its tokenizers or its utilities as a whole", () => {
    const whole = files.flatMap((file) =>
      importsOf(file).filter((specifier) => /^natural($|\/.*index)/.test(specifier) || specifier === "natural"),
    );
    expect(whole).toEqual([]);
  });

  it("has nothing at its top level but what belongs there", () => {
    const allowed = [
      "package.json",
      "package-lock.json",
      "src",
      "test",
      "examples",
      "tsconfig.json",
      "tsup.config.ts",
      "README.md",
      "CHANGELOG.md",
      "LICENSE",
      "node_modules",
      "dist",
    ];
    const others = readdirSync(root).filter((name) => !name.startsWith(".") && !allowed.includes(name));
    expect(others).toEqual([]);
  });
});
