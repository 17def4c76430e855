import { Command, CommanderError } from "commander";
import { type ErrorCode, UrtextError, VERSION } from "../index.js";
import { type AddCommand, EXIT, type ExitCode } from "./command.js";
import { addCompare } from "./compare-command.js";
import { addExplain } from "./explain-command.js";
import { addIndex } from "./index/command.js";
import { flagOf } from "./plan-flags.js";
import { Interrupted } from "./running.js";
import { say, type Terminal } from "./terminal.js";
import { addTrace } from "./trace-command.js";
import { addVerify } from "./verify-command.js";

const COMMANDS: readonly AddCommand[] = [addTrace, addCompare, addExplain, addVerify, addIndex];

/** Errors that are about how urtext was called; every other is about what it was given to read. */
const USAGE: ReadonlySet<ErrorCode> = new Set([
  "URTEXT_OPTION_INVALID",
  "URTEXT_OUTPUT_UNWRITABLE",
  "URTEXT_INDEX_PLAN",
  "URTEXT_INDEX_UNWRITABLE",
]);

/** Runs one command line. Never ends the process, and throws only what is a fault of urtext's own. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  // A reader that has seen enough (`| head`) closes the pipe: that is no error, and an unheard one ends the process.
  for (const stream of [terminal.stdout, terminal.stderr]) stream.on("error", () => {});
  const program = makeProgram(terminal);
  for (const add of COMMANDS) {
    add(program, terminal, (ended) => {
      code = ended;
    });
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    return exitOf(error, terminal);
  }
}

const makeProgram = (terminal: Terminal): Command =>
  new Command("urtext")
    .description("Finds text reused between news articles, and says who published it first and who took it from whom.")
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });

function exitOf(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof Interrupted) return EXIT.interrupted;
  if (!(error instanceof UrtextError)) throw error;
  say(terminal, `urtext: ${asFlag(error)}`);
  return USAGE.has(error.code) ? EXIT.usage : EXIT.inputUnused;
}

/** Whoever types `--run-words` looks for that, and not for the option of the library. */
function asFlag({ message, facts }: UrtextError): string {
  const { option } = facts as Partial<Record<"option", string>>;
  return option === undefined ? message : message.replace(`Option "${option}"`, flagOf(option));
}
