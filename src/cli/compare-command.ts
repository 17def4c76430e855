import { compare, UrtextError } from "../index.js";
import { readText } from "../ingest/index.js";
import { type AddCommand, EXIT } from "./command.js";
import { comparisonToText } from "./compare-text.js";
import { addOutputOptions, emit, type Forms, type OutputOptions } from "./output.js";
import { checkNoInput, checkWritable } from "./output-file.js";
import { addPlanFlags, planOptionsOf } from "./plan-flags.js";
import { ONE_ARTICLE } from "./readable.js";
import { sideBySide } from "./side-by-side.js";
import { say, type Terminal } from "./terminal.js";

export const addCompare: AddCommand = (program, terminal, end) => {
  const command = program
    .command("compare")
    .description("Show the passages that two files share, side by side.")
    .argument("<a>", ONE_ARTICLE)
    .argument("<b>", ONE_ARTICLE);
  addPlanFlags(addOutputOptions(command)).action(async (a: string, b: string, flags: OutputOptions) => {
    if (flags.out !== undefined) {
      await checkWritable(flags.out);
      await checkNoInput(flags.out, [a, b]);
    }
    const texts = await readBoth(a, b, terminal);
    if (texts === null) return end(EXIT.inputUnused);
    const comparison = compare(texts.a, texts.b, planOptionsOf(flags));
    const sides = { a: { name: a, text: texts.a }, b: { name: b, text: texts.b } };
    const text: Forms["text"] = (paint, columns) =>
      comparisonToText(
        comparison,
        sides,
        paint,
        columns === null ? undefined : (alignment) => sideBySide(alignment, sides, columns, paint),
      );
    await emit({ text, json: () => `${JSON.stringify(comparison, null, 2)}\n` }, flags, terminal);
    end(EXIT.done);
  });
};

/** Both texts, or `null` after everything that is wrong with either has been said: not one fault a run. */
export async function readBoth(a: string, b: string, terminal: Terminal): Promise<{ a: string; b: string } | null> {
  const [textA, textB] = [await readOrSay(a, terminal), await readOrSay(b, terminal)];
  return textA === null || textB === null ? null : { a: textA, b: textB };
}

async function readOrSay(path: string, terminal: Terminal): Promise<string | null> {
  try {
    return await readText(path);
  } catch (error) {
    if (!(error instanceof UrtextError)) throw error;
    say(terminal, `${path}: ${error.message}`);
    return null;
  }
}
