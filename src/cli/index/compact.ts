import type { IndexStats } from "../../index.js";
import { type AddCommand, EXIT } from "../command.js";
import { field } from "../compare-text.js";
import { addOutputOptions, emit, type OutputOptions } from "../output.js";
import { addIndexFlags, checkOut, type IndexFlags, withIndex } from "./open.js";
import { number } from "./stats.js";

export const addCompact: AddCommand = (program, terminal, end) => {
  const command = program
    .command("compact")
    .description(
      "Sweep out of an index what is left of removed articles, and put the rest in order. No answer changes.",
    );
  addIndexFlags(addOutputOptions(command)).action(async (flags: OutputOptions & IndexFlags) => {
    await checkOut(flags);
    const [before, after] = await withIndex(flags, "change", async (index) => {
      const were = await index.stats();
      await index.compact();
      return [were, await index.stats()];
    });
    const change = (name: "keys" | "bytes") => field(name, `${told(before, name)} before, now ${told(after, name)}`);
    await emit(
      {
        text: (paint) => `${[paint.strong("Put in order"), change("keys"), change("bytes")].join("\n")}\n`,
        json: () => `${JSON.stringify({ before, after }, null, 2)}\n`,
      },
      flags,
      terminal,
    );
    end(EXIT.done);
  });
};

const told = (stats: IndexStats, name: "keys" | "bytes"): string => number(stats[name] ?? 0);
