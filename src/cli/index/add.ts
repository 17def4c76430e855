import { dirname, resolve } from "node:path";
import type { Additions } from "../../index.js";
import { readInputs } from "../../ingest/index.js";
import { type AddCommand, EXIT } from "../command.js";
import { count, field } from "../compare-text.js";
import { addOutputOptions, emit, type OutputOptions } from "../output.js";
import { checkNoInput } from "../output-file.js";
import type { Paint } from "../paint.js";
import { READABLE } from "../readable.js";
import { Interrupted, type Running, watched } from "../running.js";
import { noteRepeated, Skipped } from "../skipped.js";
import { say } from "../terminal.js";
import { noting, sayRejected } from "../trace-command.js";
import { addIndexFlags, checkOut, type IndexFlags, withIndex } from "./open.js";

export const addAdd: AddCommand = (program, terminal, end) => {
  const command = program
    .command("add")
    .description(
      "Add articles to an index, which is begun where there is none. What it has already changes nothing: stopped halfway, the same command goes on.",
    )
    .argument("<path...>", READABLE);
  addIndexFlags(addOutputOptions(command)).action(async (paths: string[], flags: OutputOptions & IndexFlags) => {
    await checkOut(flags);
    const skipped = new Skipped();
    const sources = new Set<string>();
    const inputs = readInputs(paths, { stdin: terminal.stdin, onSkipped: skipped.add });
    let kept = 0;
    const additions = await withIndex(flags, "begin", (index) =>
      watched(terminal, {}, (running) => {
        const tell = telling(running);
        return index.addAll(noting(inputs, sources), {
          signal: running.signal,
          onBatch: (taken) => {
            kept = taken;
            tell(taken);
          },
        });
      }),
    ).catch((error: unknown) => {
      if (error instanceof Interrupted) say(terminal, `Stopped. ${keptOf(kept)}`);
      else if (kept > 0) say(terminal, keptOf(kept));
      throw error;
    });
    if (flags.out !== undefined) await checkNoInput(flags.out, sources);
    const json = () => `${JSON.stringify(additions, null, 2)}\n`;
    await emit({ text: (paint) => additionsToText(additions, paint), json }, flags, terminal);
    // An index may lie among what it is made of.
    skipped.note(terminal, (path) => resolve(dirname(path)) !== resolve(flags.index));
    noteRepeated(terminal, paths);
    sayRejected(terminal, additions.rejected);
    end(additions.rejected.length > 0 ? EXIT.inputUnused : EXIT.done);
  });
};

const keptOf = (taken: number): string =>
  taken === 0
    ? "Nothing was added yet: give the same command again to begin anew."
    : `What was made of the first ${count(taken, "input")} is kept: give the same command again to go on behind ${taken === 1 ? "it" : "them"}.`;

/** Tells after each batch how many inputs were taken in; nobody knows how many there are. */
function telling({ onProgress }: Running): (taken: number) => void {
  const begun = performance.now();
  return (done) =>
    onProgress({ stage: "adding", done, total: null, rate: done / ((performance.now() - begun) / 1_000) });
}

function additionsToText({ rejected, ...outcomes }: Additions, paint: Paint): string {
  const { added, revised, amended, unchanged } = outcomes;
  const all = added + revised + amended + unchanged;
  return `${[
    paint.strong(`${count(all, "article")} taken in`),
    field("added", `${added}`),
    field("revised", `${revised}`),
    field("amended", `${amended}`),
    field("unchanged", `${unchanged}`),
    ...(rejected.length > 0 ? [field("rejected", paint.warning(`${rejected.length}`))] : []),
  ].join("\n")}\n`;
}
