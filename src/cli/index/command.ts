import type { AddCommand } from "../command.js";
import { addAdd } from "./add.js";
import { addCompact } from "./compact.js";
import { addExport } from "./export.js";
import { addFind } from "./find.js";
import { addRemove } from "./remove.js";
import { addReport } from "./report.js";
import { addStats } from "./stats.js";
import { addTraceOne } from "./trace.js";
import { addVerifyIndex } from "./verify.js";

const COMMANDS: readonly AddCommand[] = [
  addAdd,
  addFind,
  addTraceOne,
  addRemove,
  addReport,
  addStats,
  addVerifyIndex,
  addCompact,
  addExport,
];

/** What is done with an index in a folder: each a command below this one. */
export const addIndex: AddCommand = (program, terminal, end) => {
  const group = program.command("index").description("Keep a collection in a folder, change it, and ask it.");
  for (const add of COMMANDS) add(group, terminal, end);
};
