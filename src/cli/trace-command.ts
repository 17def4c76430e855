import { type LocatedInput, type Report, toJson, toText, trace } from "../index.js";
import { readInputs } from "../ingest/index.js";
import { type AddCommand, EXIT } from "./command.js";
import { addOutputOptions, emit, type OutputOptions } from "./output.js";
import { checkNoInput, checkWritable } from "./output-file.js";
import { addPlanFlags, planOptionsOf } from "./plan-flags.js";
import { noteSkipped } from "./skipped.js";
import { placeOf, say, type Terminal } from "./terminal.js";

export const addTrace: AddCommand = (program, terminal, end) => {
  const command = program
    .command("trace")
    .description(
      "Find all text that articles share, who had it first, who took it from whom, how sure that is, and why.",
    )
    .argument("<path...>", "files (.txt, .jsonl), folders, or - for standard input");
  addPlanFlags(addOutputOptions(command)).action(async (paths: string[], flags: OutputOptions) => {
    if (flags.out !== undefined) await checkWritable(flags.out);
    const skipped: string[] = [];
    const sources = new Set<string>();
    const inputs = readInputs(paths, { stdin: terminal.stdin, onSkipped: (path) => skipped.push(path) });
    const report = await trace(noting(inputs, sources), planOptionsOf(flags));
    if (flags.out !== undefined) await checkNoInput(flags.out, sources);
    await emit({ text: (paint) => toText(report, paint), json: () => toJson(report) }, flags, terminal);
    noteSkipped(terminal, skipped);
    sayRejected(terminal, report);
    end(report.rejected.length > 0 ? EXIT.inputUnused : EXIT.done);
  });
};

/** Passes inputs on, and notes the files that they come from. */
async function* noting(inputs: AsyncIterable<LocatedInput>, sources: Set<string>): AsyncGenerator<LocatedInput> {
  for await (const input of inputs) {
    sources.add(input.source);
    yield input;
  }
}

function sayRejected(terminal: Terminal, { rejected }: Report): void {
  for (const { source, line, id, message } of rejected) say(terminal, `${placeOf(source, line, id)}: ${message}`);
}
