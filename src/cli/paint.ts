import colours from "picocolors";
import type { Paint } from "../index.js";
import type { Terminal } from "./terminal.js";

export type { Paint } from "../index.js";

/**
 * Colours on a terminal, unless NO_COLOR asks for none (no-color.org: where it is not empty). In a pipe or a file they
 * would be noise to every program that reads on, so nothing but a terminal brings them.
 */
export function choosePaint({ stdout, env }: Terminal, toFile: boolean): { paint: Paint; coloured: boolean } {
  const coloured = !toFile && stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
  const { bold, cyan, dim, yellow } = colours.createColors(coloured);
  return { coloured, paint: { heading: (text) => bold(cyan(text)), strong: bold, faint: dim, warning: yellow } };
}

const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
const CONTROLS_BUT_COLOURS = /\x1b(?!\[[\d;]*m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]/g;

/** A text without what steers a terminal: articles are anyone's, and an escape in one could rewrite what stands above. */
export const harmless = (text: string, coloured: boolean): string =>
  text.replace(coloured ? CONTROLS_BUT_COLOURS : CONTROLS, "\ufffd");
