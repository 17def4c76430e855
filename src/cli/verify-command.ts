import { readFile } from "node:fs/promises";
import { fromJson, type Report, UrtextError, type Verification, verify } from "../index.js";
import { readInputs } from "../ingest/index.js";
import { type AddCommand, EXIT } from "./command.js";
import { field, oneLine } from "./compare-text.js";
import { addOutputOptions, emit, type OutputOptions } from "./output.js";
import { checkNoInput, checkWritable } from "./output-file.js";
import type { Paint } from "./paint.js";
import { READABLE } from "./readable.js";
import { addRunFlags, type RunFlags, watched } from "./running.js";
import { noteRepeated, Skipped } from "./skipped.js";
import { noting } from "./trace-command.js";

interface VerifyFlags extends OutputOptions, RunFlags {
  readonly retrace: boolean;
}

export const addVerify: AddCommand = (program, terminal, end) => {
  const command = program
    .command("verify")
    .description(
      "Check a report against its articles: whether they are the same, and give the same report again. Names what differs, and ends with 1 where anything does.",
    )
    .argument("<report>", "a report, as `urtext trace --format json` writes it")
    .argument("<path...>", `what was traced: ${READABLE}`)
    .option("--no-retrace", "compare only the articles, without tracing them again");
  addRunFlags(addOutputOptions(command)).action(
    async (path: string, paths: string[], { retrace, ...flags }: VerifyFlags) => {
      if (flags.out !== undefined) await checkWritable(flags.out);
      const report = fromJson(await readReport(path));
      const skipped = new Skipped();
      const sources = new Set([path]);
      const inputs = readInputs(paths, { stdin: terminal.stdin, onSkipped: skipped.add });
      const verification = await watched(terminal, flags, (running) =>
        verify(report, noting(inputs, sources), { retrace, ...running }),
      );
      if (flags.out !== undefined) await checkNoInput(flags.out, sources);
      const json = () => `${JSON.stringify(verification, null, 2)}\n`;
      await emit({ text: (paint) => verificationToText(verification, report, paint), json }, flags, terminal);
      skipped.note(terminal);
      noteRepeated(terminal, paths);
      end(verification.same ? EXIT.done : EXIT.different);
    },
  );
};

/** @throws UrtextError URTEXT_FILE_MISSING, URTEXT_FILE_UNREADABLE */
async function readReport(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UrtextError("URTEXT_FILE_MISSING", { path }, { cause: error });
    throw new UrtextError("URTEXT_FILE_UNREADABLE", { path, problem: message.split(",")[0] }, { cause: error });
  }
}

/** First the answer, then a line for everything that differs. */
function verificationToText(
  { same, retraced, articles, differences }: Verification,
  report: Report,
  paint: Paint,
): string {
  const all = report.record.articles.length;
  const answer = same
    ? retraced
      ? "The same: these articles give this report."
      : "The same articles. They were not traced again."
    : `Not the same: ${differences.length} difference${differences.length === 1 ? "" : "s"}.`;
  const line = (name: string, value: string): string => field(name.padEnd(WIDEST), value);
  return `${[
    paint.strong(answer),
    line("articles", `${articles} of ${all} with the same text, dates and details`),
    line("record", report.record.sha256),
    ...differences.map(({ kind, says }) => line(kind, paint.warning(oneLine(says)))),
    ...(retraced || same ? [] : [line("findings", "not compared: the articles were not traced again")]),
  ].join("\n")}\n`;
}

const WIDEST = "cluster-missing  ".length;
