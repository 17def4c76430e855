import type { IndexStats } from "../../index.js";
import { type AddCommand, EXIT } from "../command.js";
import { field } from "../compare-text.js";
import { addOutputOptions, emit, type OutputOptions } from "../output.js";
import type { Paint } from "../paint.js";
import { addIndexFlags, checkOut, type IndexFlags, withIndex } from "./open.js";

export const addStats: AddCommand = (program, terminal, end) => {
  const command = program
    .command("stats")
    .description("Tell what an index holds, in numbers, and the hash that stands for its whole log.");
  addIndexFlags(addOutputOptions(command)).action(async (flags: OutputOptions & IndexFlags) => {
    await checkOut(flags);
    const stats = await withIndex(flags, "ask", (index) => index.stats());
    const json = () => `${JSON.stringify(stats, null, 2)}\n`;
    await emit({ text: (paint) => statsToText(stats, paint), json }, flags, terminal);
    end(EXIT.done);
  });
};

function statsToText({ log, bytes, planFingerprint, version, ...counts }: IndexStats, paint: Paint): string {
  return `${[
    paint.strong(`${number(counts.articles)} articles`),
    field("versions", number(counts.versions)),
    field("paragraphs", number(counts.paragraphs)),
    field("keys", number(counts.keys)),
    field("bytes", number(bytes ?? 0)),
    field("log", `${number(log.entries)} entries`),
    field("head", log.head ?? "none"),
    field("plan", planFingerprint),
    field("urtext", version),
  ].join("\n")}\n`;
}

export const number = (value: number): string => value.toLocaleString("en-US");
