import { type LocatedInput, type Rejection, trace } from "../index.js";
import { readInputs } from "../ingest/index.js";
import { type AddCommand, EXIT } from "./command.js";
import { addOutputOptions, emit, isShown, type OutputOptions } from "./output.js";
import { checkNoInput, checkWritable } from "./output-file.js";
import { addPlanFlags, planOptionsOf } from "./plan-flags.js";
import { READABLE } from "./readable.js";
import { REPORT_FORMATS, reportForms, SHOWS_TEXT } from "./report-forms.js";
import { addRunFlags, type RunFlags, watched } from "./running.js";
import { noteRepeated, Skipped } from "./skipped.js";
import { placeOf, say, type Terminal } from "./terminal.js";

export const addTrace: AddCommand = (program, terminal, end) => {
  const command = program
    .command("trace")
    .description(
      "Find all text that articles share, who had it first, who took it from whom, how sure that is, and why.",
    )
    .argument("<path...>", READABLE);
  addPlanFlags(addRunFlags(addOutputOptions(command, REPORT_FORMATS))).action(
    async (paths: string[], flags: OutputOptions & RunFlags) => {
      if (flags.out !== undefined) await checkWritable(flags.out);
      const skipped = new Skipped();
      const sources = new Set<string>();
      const inputs = readInputs(paths, { stdin: terminal.stdin, onSkipped: skipped.add });
      const showsText = SHOWS_TEXT.has(flags.format) || (flags.format === "text" && isShown(flags, terminal));
      const kept = showsText ? [] : null;
      const report = await watched(terminal, flags, (running) =>
        trace(noting(inputs, sources, kept), { ...planOptionsOf(flags), ...running }),
      );
      if (flags.out !== undefined) await checkNoInput(flags.out, sources);
      await emit(reportForms(report, kept ?? []), flags, terminal);
      skipped.note(terminal);
      noteRepeated(terminal, paths);
      sayRejected(terminal, report.rejected);
      end(report.rejected.length > 0 ? EXIT.inputUnused : EXIT.done);
    },
  );
};

/** Passes inputs on, notes the files that they come from, and keeps them where they are needed again. */
export async function* noting(
  inputs: AsyncIterable<LocatedInput>,
  sources: Set<string>,
  kept: LocatedInput[] | null = null,
): AsyncGenerator<LocatedInput> {
  for await (const input of inputs) {
    sources.add(input.source);
    kept?.push(input);
    yield input;
  }
}

export function sayRejected(terminal: Terminal, rejected: readonly Rejection[]): void {
  for (const { source, line, id, message } of rejected) say(terminal, `${placeOf(source, line, id)}: ${message}`);
}
