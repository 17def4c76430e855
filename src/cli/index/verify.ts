import type { IndexVerification } from "../../index.js";
import { type AddCommand, EXIT } from "../command.js";
import { count, field, oneLine } from "../compare-text.js";
import { addOutputOptions, emit, type OutputOptions } from "../output.js";
import type { Paint } from "../paint.js";
import { watched } from "../running.js";
import { addIndexFlags, checkOut, type IndexFlags, withIndex } from "./open.js";
import { number } from "./stats.js";

interface VerifyFlags extends OutputOptions, IndexFlags {
  readonly head?: string;
}

export const addVerifyIndex: AddCommand = (program, terminal, end) => {
  const command = program
    .command("verify")
    .description(
      "Check an index against its log: whether each entry follows on the one before, and what is stored is what the log says. Names what differs, and ends with 1 where anything does.",
    )
    .option("--head <hash>", "a hash that `stats` or `verify` told before: it must still be in the log");
  addIndexFlags(addOutputOptions(command)).action(async ({ head, ...flags }: VerifyFlags) => {
    await checkOut(flags);
    const verification = await withIndex(flags, "ask", (index) =>
      watched(terminal, {}, ({ signal, onProgress }) => index.verify({ head, signal, onProgress })),
    );
    const json = () => `${JSON.stringify(verification, null, 2)}\n`;
    await emit({ text: (paint) => verificationToText(verification, paint), json }, flags, terminal);
    end(verification.same ? EXIT.done : EXIT.different);
  });
};

/** First the answer, then a line for everything that differs. */
function verificationToText(
  { same, entries, articles, head, differences, untold }: IndexVerification,
  paint: Paint,
): string {
  const answer = same
    ? "The same: what is stored is what the log says."
    : `Not the same: ${count(differences.length + untold, "difference")}.`;
  const line = (name: string, value: string): string => field(name.padEnd(WIDEST), value);
  return `${[
    paint.strong(answer),
    line("entries", `${number(entries)}, each following on the one before`),
    line("articles", `${number(articles)}, each with the text and details that the log has of it`),
    line("head", head ?? "none"),
    ...differences.map(({ kind, says }) => line(kind, paint.warning(oneLine(says)))),
    ...(untold === 0 ? [] : [line("more", paint.warning(`${number(untold)}, which are not told`))]),
  ].join("\n")}\n`;
}

const WIDEST = "article-missing  ".length;
