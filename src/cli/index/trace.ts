import { type AddCommand, EXIT } from "../command.js";
import { addOutputOptions, emit, type OutputOptions } from "../output.js";
import { REPORT_FORMATS, reportForms } from "../report-forms.js";
import { addRunFlags, type RunFlags, watched } from "../running.js";
import { addIndexFlags, checkOut, type IndexFlags, withIndex } from "./open.js";

export const addTraceOne: AddCommand = (program, terminal, end) => {
  const command = program
    .command("trace")
    .description(
      "Trace one article of an index: what it shares with others, who had it first, and who took it from whom.",
    )
    .argument("<id>", "an article, or a version of one (ID@2)");
  addIndexFlags(addRunFlags(addOutputOptions(command, REPORT_FORMATS))).action(
    async (id: string, flags: OutputOptions & IndexFlags & RunFlags) => {
      await checkOut(flags);
      await withIndex(flags, "ask", async (index) => {
        const report = await watched(terminal, flags, (running) => index.trace(id, running));
        const articles = report.record.articles.map(({ id: of }) => index.get(of)).filter((one) => one !== undefined);
        await emit(reportForms(report, articles), flags, terminal);
      });
      end(EXIT.done);
    },
  );
};
