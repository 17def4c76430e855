import type { Command } from "commander";
import type { Terminal } from "./terminal.js";

/** How a run ended, for scripts. */
export const EXIT = {
  done: 0,
  /** Something given could not be used; what could was, and the report is whole. */
  inputUnused: 1,
  /** A report is not what its articles give, or an index not what its log says. */
  different: 1,
  /** Wrong usage, or an output that cannot be written: nothing was. */
  usage: 2,
  /** Stopped with Ctrl-C, as shells count it: 128 and the number of the signal. No output was written. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command, added to the program: it runs on the terminal and tells how it ended. */
export type AddCommand = (program: Command, terminal: Terminal, end: (code: ExitCode) => void) => void;
