import type { Index } from "../../index.js";
import { type AddCommand, EXIT } from "../command.js";
import { emitLines } from "../output.js";
import { type Running, watched } from "../running.js";
import { asGiven } from "./as-given.js";
import { addIndexFlags, checkOut, type IndexFlags, withIndex } from "./open.js";

interface ExportFlags extends IndexFlags {
  readonly out?: string;
}

export const addExport: AddCommand = (program, terminal, end) => {
  const command = program
    .command("export")
    .description(
      "Write all articles of an index as JSON Lines, with all versions: `urtext index add` of them makes an index with the same answers.",
    )
    .option("--out <file>", "write to this file instead of standard output");
  addIndexFlags(command).action(async (flags: ExportFlags) => {
    await checkOut(flags);
    await withIndex(flags, "ask", (index) =>
      watched(terminal, {}, (running) => emitLines(linesOf(index, running), flags, terminal)),
    );
    end(EXIT.done);
  });
};

async function* linesOf(index: Index, { signal, onProgress }: Running): AsyncGenerator<string> {
  const [total, begun] = [index.size, performance.now()];
  let done = 0;
  for await (const article of asGiven(index)) {
    signal.throwIfAborted();
    yield `${JSON.stringify(article)}\n`;
    onProgress({ stage: "exporting", done: ++done, total, rate: done / ((performance.now() - begun) / 1_000) });
  }
}
