import { readFileSync } from "node:fs";
import initWabt from "wabt";

/** The bytes that src/sketch/kernel.wat compiles to, in base64. */
export async function compileSketchKernel(): Promise<string> {
  const source = new URL("../../src/sketch/kernel.wat", import.meta.url);
  const wabt = await initWabt();
  const module = wabt.parseWat("kernel.wat", readFileSync(source, "utf8"), { simd: true });
  module.validate();
  const { buffer } = module.toBinary({ canonicalize_lebs: true, write_debug_names: false });
  module.destroy();
  return Buffer.from(buffer).toString("base64");
}
