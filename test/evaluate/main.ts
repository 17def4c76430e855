/**
 * Figures that anyone can run again; exit 1 where one is below its floor, 2 where the command was not understood.
 */

import { clough } from "./clough-command.js";
import { UsageError } from "./flags.js";
import { gold } from "./gold-command.js";
import { pair } from "./pair-command.js";
import { pan } from "./pan-command.js";
import { planted } from "./planted-command.js";
import { Teller } from "./tell.js";

const USAGE = `usage: npm run evaluate -- COMMAND

  gold FOLDER…     traces FOLDER/documents.jsonl and scores the report against FOLDER/gold.json
  planted          made-up collections: what is found of what was planted, how exactly, and how time grows
  pair             how long two articles of 1,000 words take to be compared
  pan FOLDER       PAN 2013 text alignment, training part, unpacked: plagdet by kind of obfuscation
  clough FOLDER    Clough and Stevenson's answers: how much of each was taken from an article, each question in its
                   turn judged by what the four others teach

  --sensitivity S  with each of them: the library's option, or its default
  --quick          with planted: the smaller paragraphs only
  --documents D    with pan: the suspicious documents with an even number (the default: floors are of these), with an
                   odd one (for choosing settings), or all
  --conventions C  with pan: "pan" puts what is found as this corpus would mark it
`;

const COMMANDS: Readonly<Record<string, (args: readonly string[], teller: Teller) => Promise<void>>> = {
  gold,
  planted,
  pair,
  pan,
  clough,
};

const [command = "", ...args] = process.argv.slice(2);
const teller = new Teller();
try {
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (run === undefined) throw new UsageError(command === "" ? "No command." : `There is no command "${command}".`);
  await run(args, teller);
  process.exitCode = teller.failed ? 1 : 0;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
