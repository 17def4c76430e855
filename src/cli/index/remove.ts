import { UrtextError } from "../../index.js";
import { type AddCommand, EXIT } from "../command.js";
import { count, field, oneLine } from "../compare-text.js";
import { addOutputOptions, emit, type OutputOptions } from "../output.js";
import { say } from "../terminal.js";
import { addIndexFlags, checkOut, type IndexFlags, withIndex } from "./open.js";

export const addRemove: AddCommand = (program, terminal, end) => {
  const command = program
    .command("remove")
    .description("Remove articles from an index, with all their versions: no answer shows that they were there.")
    .argument("<id...>", "articles");
  addIndexFlags(addOutputOptions(command)).action(async (ids: string[], flags: OutputOptions & IndexFlags) => {
    await checkOut(flags);
    const removed: string[] = [];
    const failed: UrtextError[] = [];
    await withIndex(flags, "change", async (index) => {
      for (const id of new Set(ids)) {
        try {
          if (await index.remove(id)) removed.push(id);
          else failed.push(new UrtextError("URTEXT_ARTICLE_UNKNOWN", { id }));
        } catch (error) {
          if (!(error instanceof UrtextError) || error.code !== "URTEXT_ARTICLE_VERSION") throw error;
          failed.push(error);
        }
      }
    });
    await emit(
      {
        text: (paint) =>
          `${[
            paint.strong(`${count(removed.length, "article")} removed`),
            ...removed.map((id) => field("removed", oneLine(id))),
          ].join("\n")}\n`,
        json: () => `${JSON.stringify({ removed, failed }, null, 2)}\n`,
      },
      flags,
      terminal,
    );
    for (const { message } of failed) say(terminal, message);
    end(failed.length > 0 ? EXIT.inputUnused : EXIT.done);
  });
};
