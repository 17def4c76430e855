import { readFileSync } from "node:fs";
import initWabt from "wabt";

/** The WebAssembly sources in src/, each beside the file that holds its bytes. */
export const KERNELS = ["sketch/kernel", "text/plain-words"] as const;

/** The bytes that one of them compiles to, in base64. */
export async function compileKernel(name: (typeof KERNELS)[number]): Promise<string> {
  const source = readFileSync(new URL(`../../src/${name}.wat`, import.meta.url), "utf8");
  const wabt = await initWabt();
  const module = wabt.parseWat(`${name}.wat`, source, { simd: true });
  module.validate();
  const { buffer } = module.toBinary({ canonicalize_lebs: true, write_debug_names: false });
  module.destroy();
  return Buffer.from(buffer).toString("base64");
}
