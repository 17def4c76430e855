/**
 * Writes the table in src/text/character-class-table.ts from the running engine's Unicode data.
 * Run it (`npx tsx test/support/generate-character-classes.ts`) only to move to a newer Unicode version: it changes
 * what is a word, and so what is found.
 */
import { writeFileSync } from "node:fs";
import { CharacterClass } from "../../src/text/character-classes.js";
import { characterClassOf } from "./character-class-of.js";

const fields: string[] = [];
let previousEnd = 0;
for (let start = 0; start <= 0x10ffff; ) {
  const kind = characterClassOf(start);
  let end = start + 1;
  while (end <= 0x10ffff && characterClassOf(end) === kind) end++;
  if (kind !== CharacterClass.Other) {
    fields.push(`${(start - previousEnd).toString(36)},${(end - start).toString(36)},${kind}`);
    previousEnd = end;
  }
  start = end;
}

const lines = (fields.join(";").match(/.{1,110}/g) ?? []).map((line) => `  "${line}",`);
writeFileSync(
  new URL("../../src/text/character-class-table.ts", import.meta.url),
  `// Made by test/support/generate-character-classes.ts. Do not edit: run it again.
export const UNICODE_VERSION = "${process.versions.unicode}";

/** Ranges as "gap to the range before, length, class" in base 36, parted by semicolons. */
export const RANGES = [
${lines.join("\n")}
].join("");
`,
);
