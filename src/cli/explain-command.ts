import { explain } from "../index.js";
import { type AddCommand, EXIT } from "./command.js";
import { readBoth } from "./compare-command.js";
import { explanationToText } from "./explain-text.js";
import { addOutputOptions, emit, type OutputOptions } from "./output.js";
import { checkNoInput, checkWritable } from "./output-file.js";
import { addPlanFlags, planOptionsOf } from "./plan-flags.js";
import { ONE_ARTICLE } from "./readable.js";

interface ExplainFlags extends OutputOptions {
  readonly at?: string;
}

export const addExplain: AddCommand = (program, terminal, end) => {
  const command = program
    .command("explain")
    .description("Show what every stage saw of two files, and why a passage was or was not reported.")
    .argument("<a>", ONE_ARTICLE)
    .argument("<b>", ONE_ARTICLE)
    .option("--at <text>", "ask about these words of either text, and show only what touches them");
  addPlanFlags(addOutputOptions(command)).action(async (a: string, b: string, flags: ExplainFlags) => {
    if (flags.out !== undefined) {
      await checkWritable(flags.out);
      await checkNoInput(flags.out, [a, b]);
    }
    const texts = await readBoth(a, b, terminal);
    if (texts === null) return end(EXIT.inputUnused);
    const explanation = explain(texts.a, texts.b, { ...planOptionsOf(flags), at: flags.at });
    await emit(
      {
        text: (paint) =>
          explanationToText(explanation, { a: { name: a, text: texts.a }, b: { name: b, text: texts.b } }, paint),
        json: () => `${JSON.stringify(explanation, null, 2)}\n`,
      },
      flags,
      terminal,
    );
    end(EXIT.done);
  });
};
