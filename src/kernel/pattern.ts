import { lazily } from "./lazily.js";

/**
 * A regular expression that is read when it is first used. A literal is read with its file, even in a function that never
 * runs: one with several of Unicode's classes then takes as long as hundreds of lines of code.
 */
export const pattern = (source: string, flags: string): (() => RegExp) => lazily(() => new RegExp(source, flags));
