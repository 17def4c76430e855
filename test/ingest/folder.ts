import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { ArticleInput } from "../../src/index.js";
import { type IngestOptions, type PassedOver, readInputs } from "../../src/ingest/index.js";
import type { LocatedInput } from "../../src/text/located-input.js";

/** A folder of one test's own, with these files in it, gone when the test is over. */
export async function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "urtext-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** What came of an input: its id, or its error's code, and where it stands below the folder. */
export interface Told {
  readonly at: string;
  readonly line: number | null;
  readonly id?: unknown;
  readonly code?: string;
}

export const tell = (folder: string, { source, line, input, error }: LocatedInput): Told => {
  const at = source.startsWith(`${folder}/`) ? source.slice(folder.length + 1) : source === folder ? "" : source;
  return error ? { at, line, code: error.code } : { at, line, id: (input as { id?: unknown }).id };
};

export async function readAll(paths: readonly string[], options?: IngestOptions): Promise<LocatedInput[]> {
  const all: LocatedInput[] = [];
  for await (const input of readInputs(paths, options)) all.push(input);
  return all;
}

/** Reads PATHs below a folder and tells what came of each input. */
export async function read(folder: string, paths: readonly string[] = [""], options?: IngestOptions): Promise<Told[]> {
  const given = paths.map((path) => (path === "" ? folder : path === "-" ? "-" : `${folder}/${path}`));
  return (await readAll(given, options)).map((input) => tell(folder, input));
}

export const line = (article: object): string => `${JSON.stringify(article)}\n`;

/** A pipe that gives these parts one by one. */
export async function* pipe(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? Buffer.from(part) : part;
}

/** Reads a folder with one file, and tells what came of each input in short, and what was passed over. */
export async function readOne(name: string, content: string | Uint8Array) {
  const folder = await makeFolder({ [name]: content });
  const passedOver: Record<string, number> = {};
  const onSkipped = (_: string, inside?: PassedOver) => {
    passedOver[inside?.what ?? "file"] = inside?.count ?? 1;
  };
  const inputs = await readAll([folder], { onSkipped });
  return {
    passedOver,
    told: inputs.map((input) => tell(folder, input)).map(({ line, id, code }) => [line, code ?? id]),
    articles: inputs.map(({ input }) => input as ArticleInput),
    messages: inputs.flatMap(({ error }) => error?.message ?? []),
  };
}
