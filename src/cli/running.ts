import { type Command, Option } from "commander";
import { type RunOptions, runOptionsSchema } from "../index.js";
import { toNumber } from "./plan-flags.js";
import { ProgressBar } from "./progress-bar.js";
import type { Terminal } from "./terminal.js";

/** Whoever works at the terminal stopped it. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

export interface RunFlags {
  readonly workers?: number;
}

export const addRunFlags = (command: Command): Command =>
  command.addOption(
    new Option("--workers <integer>", `${runOptionsSchema.shape.workers.description} (default: 0)`).argParser(toNumber),
  );

/** Does what takes its time: with a bar on a terminal, until it is done or interrupted. */
export async function watched<Result>(
  terminal: Terminal,
  { workers }: RunFlags,
  work: (options: RunOptions) => Promise<Result>,
): Promise<Result> {
  const bar = new ProgressBar(terminal);
  const controller = new AbortController();
  const forget = terminal.onInterrupt?.(() => controller.abort(new Interrupted()));
  try {
    return await work({ signal: controller.signal, onProgress: bar.show, workers });
  } finally {
    forget?.();
    bar.clear();
  }
}
