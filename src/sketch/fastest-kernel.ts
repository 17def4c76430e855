import type { SketchKernel } from "./kernel.js";
import { PlainKernel } from "./plain-kernel.js";
import { loadSimdKernel } from "./simd-kernel.js";

let kernel: SketchKernel | null = null;

/** The fastest that there is here. Compiled on first use: importing the library should cost nothing. */
export const sketchKernel = (): SketchKernel => (kernel ??= loadSimdKernel() ?? new PlainKernel());
