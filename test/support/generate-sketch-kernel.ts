/**
 * Writes src/sketch/kernel-bytes.ts from src/sketch/kernel.wat.
 * Run it (`npx tsx test/support/generate-sketch-kernel.ts`) after every change of the source; a test compares them.
 */
import { writeFileSync } from "node:fs";
import { compileSketchKernel } from "./compile-sketch-kernel.js";

const lines = ((await compileSketchKernel()).match(/.{1,110}/g) ?? []).map((line) => `  "${line}",`);
writeFileSync(
  new URL("../../src/sketch/kernel-bytes.ts", import.meta.url),
  `// Made by test/support/generate-sketch-kernel.ts. Do not edit: run it again.

/** kernel.wat, compiled: a WebAssembly module in base64. */
export const KERNEL = [
${lines.join("\n")}
].join("");
`,
);
