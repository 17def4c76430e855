import { type AddCommand, EXIT } from "../command.js";
import { addOutputOptions, emit, type OutputOptions } from "../output.js";
import { REPORT_FORMATS, reportForms } from "../report-forms.js";
import { addRunFlags, type RunFlags, watched } from "../running.js";
import { addIndexFlags, checkOut, type IndexFlags, withIndex } from "./open.js";

export const addReport: AddCommand = (program, terminal, end) => {
  const command = program.command("report").description("Trace all articles of an index, as `urtext trace` does.");
  addIndexFlags(addRunFlags(addOutputOptions(command, REPORT_FORMATS))).action(
    async (flags: OutputOptions & IndexFlags & RunFlags) => {
      await checkOut(flags);
      await withIndex(flags, "ask", async (index) => {
        const report = await watched(terminal, flags, (running) => index.report(running));
        await emit(reportForms(report, index.articles()), flags, terminal);
      });
      end(EXIT.done);
    },
  );
};
