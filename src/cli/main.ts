#!/usr/bin/env node
import { EXIT } from "./command.js";
import { run } from "./run.js";
import type { Terminal } from "./terminal.js";

const { stdin, stdout, stderr, env } = process;

/** The first Ctrl-C asks a command to stop, where it listens; a second one ends the process, as it does anywhere. */
const onInterrupt: Terminal["onInterrupt"] = (listener) => {
  process.once("SIGINT", listener);
  return () => process.off("SIGINT", listener);
};

// `process.exit` would cut off what a pipe has not taken yet; a code is set, and the process ends when all is written.
// But who interrupts is not to wait for an input that may never come.
run(process.argv.slice(2), { stdin, stdout, stderr, env, onInterrupt }).then((code) => {
  if (code === EXIT.interrupted) process.exit(code);
  process.exitCode = code;
});
