/**
 * Figures that anyone can run again; exit 1 where one is below its floor, 2 where the command was not understood.
 */

import { cascade } from "./cascade-command.js";
import { clough } from "./clough-command.js";
import { UsageError } from "./flags.js";
import { gold } from "./gold-command.js";
import { pair } from "./pair-command.js";
import { pan } from "./pan-command.js";
import { planted } from "./planted-command.js";
import { Teller } from "./tell.js";
import { witnesses } from "./witnesses-command.js";

const USAGE = `usage: npm run evaluate -- COMMAND

  gold FOLDER…     traces FOLDER/documents.jsonl and scores the report against FOLDER/gold.json
  planted          made-up collections: what is found of what was planted, how exactly, and how time grows
  pair             how long two articles of 1,000 words take to be compared
  witnesses        how long it takes to say who had a text first that a hundred outlets have, or ten thousand
  pan FOLDER       PAN 2013 text alignment, training part, unpacked: plagdet by kind of obfuscation
  clough FOLDER    Clough and Stevenson's answers: how much of each was taken from an article, each question in its
                   turn judged by what the four others teach
  cascade          made-up histories of who took what from whom: parents, first publishers, directions, origins,
                   conflicts and probabilities against the truth, beside three baselines

  --sensitivity S  with each of them but witnesses: the library's option, or its default
  --quick          with planted: the smaller paragraphs only
  --documents D    with pan: the suspicious documents with an even number (the default: floors are of these), with an
                   odd one (for choosing settings), or all
  --conventions C  with pan: "pan" puts what is found as this corpus would mark it
  --regime R       with cascade: "minute", "day", "undated", "wrong" (what is known of dates), or all
  --stories M      with cascade: how many, 1,000 by default
  --seed N         with cascade: below 1,000 for training, from there on (the default) for figures
  --train          with cascade: a seed for training
  --dump K         with cascade: K stories to be read, with truth, report and score
  --write FOLDER   with cascade: the stories and their truth as JSON Lines, untraced
`;

const COMMANDS: Readonly<Record<string, (args: readonly string[], teller: Teller) => Promise<void>>> = {
  gold,
  planted,
  pair,
  witnesses,
  pan,
  clough,
  cascade,
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
