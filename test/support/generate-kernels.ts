/**
 * Writes the bytes of the WebAssembly sources in src/ beside them.
 * Run it (`npx tsx test/support/generate-kernels.ts`) after every change of a source; a test compares them.
 */
import { writeFileSync } from "node:fs";
import { compileKernel, KERNELS } from "./compile-kernel.js";

for (const name of KERNELS) {
  const lines = ((await compileKernel(name)).match(/.{1,110}/g) ?? []).map((line) => `  "${line}",`);
  writeFileSync(
    new URL(`../../src/${name}-bytes.ts`, import.meta.url),
    `// Made by test/support/generate-kernels.ts. Do not edit: run it again.

/** ${name.split("/")[1]}.wat, compiled: a WebAssembly module in base64. */
export const KERNEL = [
${lines.join("\n")}
].join("");
`,
  );
}
