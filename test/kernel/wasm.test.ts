import { afterEach, describe, expect, test, vi } from "vitest";
import { loadModule } from "../../src/kernel/wasm.js";
import { KERNEL as SKETCH } from "../../src/sketch/kernel-bytes.js";
import { KERNEL as WORDS } from "../../src/text/plain-words-bytes.js";
import { compileKernel } from "../support/compile-kernel.js";

describe("a module of WebAssembly", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test.each([
    ["sketch/kernel", SKETCH],
    ["text/plain-words", WORDS],
  ] as const)("is what its source compiles to, and small: %s", async (name, bytes) => {
    expect(bytes).toBe(await compileKernel(name));
    expect(bytes.length).toBeLessThan(2_048);
  });

  test("gives what it exports", () => {
    expect(Object.keys(loadModule<object>(SKETCH) ?? {}).sort()).toEqual(["memory", "shingle", "sign"]);
  });

  test("is none where there is no WebAssembly, where a page's policy forbids it, or where it is not understood", () => {
    expect(loadModule("AGFzbQEAAAA=".replace("E", "F"))).toBeNull();
    vi.stubGlobal("WebAssembly", undefined);
    expect(loadModule(SKETCH)).toBeNull();
    vi.stubGlobal("WebAssembly", {
      Module: class {
        constructor() {
          throw new Error("Refused to compile or instantiate WebAssembly module: 'unsafe-eval' is not allowed");
        }
      },
    });
    expect(loadModule(SKETCH)).toBeNull();
  });
});
