import { type Command, Option } from "commander";
import { runOptionsSchema } from "../index.js";
import { toNumber } from "./plan-flags.js";
import { ProgressBar, type Shown } from "./progress-bar.js";
import type { Terminal } from "./terminal.js";

/** Whoever works at the terminal stopped it. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

export interface RunFlags {
  readonly workers?: number;
}

/** What work is given that takes its time: what stops it, and whom it tells how far it is. */
export interface Running extends RunFlags {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Shown) => void;
}

export const addRunFlags = (command: Command): Command =>
  command.addOption(
    new Option("--workers <integer>", `${runOptionsSchema.shape.workers.description} (default: 0)`).argParser(toNumber),
  );

/** Does what takes its time: with a bar on a terminal, until it is done or interrupted. */
export async function watched<Result>(
  terminal: Terminal,
  { workers }: RunFlags,
  work: (running: Running) => Promise<Result>,
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
