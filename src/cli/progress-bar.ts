import type { Progress } from "../index.js";
import type { Terminal } from "./terminal.js";

/** How far a stage is: one of a trace, or another that takes its time. */
export type Shown = Omit<Progress, "stage"> & { readonly stage: string };

/** What takes no longer needs no bar, and one that only flashes by disturbs. */
const UNSEEN_MILLISECONDS = 400;
const BAR = { least: 8, most: 30 };
const USUAL_WIDTH = 80;
/** Stages stand under each other where their names are as wide. */
const NAME_WIDTH = "provenance".length;

/**
 * How far the work is, as one line at the end of what a terminal shows, written over and over, and taken away in the end.
 * Nothing is written where standard error is no terminal: a log is no place for it.
 */
export class ProgressBar {
  private readonly begun = performance.now();
  private isShown = false;

  constructor(private readonly terminal: Pick<Terminal, "stderr" | "env">) {}

  readonly show = (progress: Shown): void => {
    const { stderr, env } = this.terminal;
    if (stderr.isTTY !== true || env.TERM === "dumb") return;
    if (!this.isShown && performance.now() - this.begun < UNSEEN_MILLISECONDS) return;
    this.isShown = true;
    // Some terminals say that they are nothing wide. The last column is left free: a line that fills it is broken by some terminals.
    stderr.write(`\r${lineOf(progress, (stderr.columns || USUAL_WIDTH) - 1)}${CLEAR_REST}`);
  };

  clear(): void {
    if (this.isShown) this.terminal.stderr.write(`\r${CLEAR_REST}`);
    this.isShown = false;
  }
}

const CLEAR_REST = "\x1b[K";

/** Stage, bar, share, rate and time left, as much of it as there is room for; plain ASCII, so that it is as wide as it is long. */
export function lineOf({ stage, done, total, rate }: Shown, width: number): string {
  const name = stage.padEnd(NAME_WIDTH);
  if (total === null) return fitted([name, count(done), `${count(rate)}/s`], width);
  const share = total === 0 ? 1 : done / total;
  const told = [`${Math.floor(share * 100)}%`.padStart(4), `${count(rate)}/s`, left((total - done) / rate)];
  const room = width - [name, ...told].join("  ").length - "[]  ".length;
  const bar = room < BAR.least ? [] : [barOf(share, Math.min(room, BAR.most))];
  return fitted([name, ...bar, ...told], width);
}

/** As many of the parts as fit, from the first on. */
function fitted(parts: readonly string[], width: number): string {
  let line = "";
  for (const part of parts.filter((one) => one !== "")) {
    const longer = line === "" ? part : `${line}  ${part}`;
    if (longer.length > width) break;
    line = longer;
  }
  return (line === "" ? parts[0] : line).slice(0, Math.max(0, width));
}

function barOf(share: number, width: number): string {
  const filled = Math.floor(share * width);
  return `[${"#".repeat(filled)}${".".repeat(width - filled)}]`;
}

const count = (value: number): string =>
  value < 10 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value).toLocaleString("en-US");

/** Hours, minutes and seconds; nothing where nobody can tell. */
function left(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds <= 0) return "";
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  const time = hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  return `${time} left`;
}
