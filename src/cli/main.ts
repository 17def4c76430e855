#!/usr/bin/env node
import { run } from "./run.js";

// `process.exit` would cut off what a pipe has not taken yet; a code is set, and the process ends when all is written.
run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
