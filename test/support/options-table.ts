/**
 * Writes the tables of options, of how a trace is run, errors and terms into README.md (`npx tsx test/support/options-table.ts`). A test compares
 * them with the code, so that neither can drift.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ERROR_CODES, optionsSchema, runOptionsSchema, UrtextError } from "urtext";
import * as z from "zod";
import { TERMS } from "../../src/report/prov-statements.js";

const readme = fileURLToPath(new URL("../../README.md", import.meta.url));

interface Property {
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
}

export function optionsTable(): string {
  const { properties } = z.toJSONSchema(optionsSchema, { io: "input" }) as { properties: Record<string, Property> };
  const rows = Object.entries(properties).map(
    ([name, { description, default: value, minimum, maximum, enum: choices }]) => {
      const bounds = choices ? choices.map((choice) => `\`${choice}\``).join(", ") : `${minimum} to ${maximum}`;
      return `| \`${name}\` | \`${value}\` | ${bounds} | ${description} |`;
    },
  );
  return ["| option | default | bounds | |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** What is no plain data JSON Schema cannot tell. */
const KINDS: Readonly<Record<string, string>> = { onProgress: "a function", signal: "an `AbortSignal`" };

export function runTable(): string {
  const { properties } = z.toJSONSchema(runOptionsSchema, { io: "input", unrepresentable: "any" }) as {
    properties: Record<string, Property>;
  };
  const rows = Object.entries(properties).map(([name, { description, default: value, minimum, maximum }]) => {
    const bounds = KINDS[name] ?? `${minimum} to ${maximum}`;
    return `| \`${name}\` | ${value === undefined ? "none" : `\`${value}\``} | ${bounds} | ${description} |`;
  });
  return ["| option | default | bounds | |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** Each code's sentence, with `…` where its facts stand. */
export function errorsTable(): string {
  const facts = new Proxy({}, { get: () => "…" }) as never;
  const rows = ERROR_CODES.map((code) => `| \`${code}\` | ${new UrtextError(code, facts).message} |`);
  return ["| code | says |", "| --- | --- |", ...rows].join("\n");
}

export function termsTable(): string {
  const rows = Object.entries(TERMS).map(([term, says]) => `| \`${term}\` | ${says} |`);
  return ["| term | |", "| --- | --- |", ...rows].join("\n");
}

export const TABLES: Readonly<Record<string, () => string>> = {
  options: optionsTable,
  run: runTable,
  errors: errorsTable,
  terms: termsTable,
};

/** What stands between a table's two marks in the README. */
export function tableIn(text: string, name: string): string {
  return new RegExp(`<!-- ${name}:[^>]*-->\\n([\\s\\S]*?)\\n?<!-- /${name} -->`).exec(text)?.[1] ?? "";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let text = readFileSync(readme, "utf8");
  for (const [name, make] of Object.entries(TABLES)) {
    const marks = new RegExp(`(<!-- ${name}:[^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    text = text.replace(marks, (_, open: string, close: string) => `${open}${make()}\n${close}`);
  }
  writeFileSync(readme, text);
}
