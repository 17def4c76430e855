import { stat } from "node:fs/promises";
import { type Command, Option } from "commander";
import { type ArticleInput, type Hits, type Index, LocatedInput, type Rejection, UrtextError } from "../../index.js";
import { FILE_EXTENSIONS, type IngestOptions, readInputs } from "../../ingest/index.js";
import { type AddCommand, EXIT } from "../command.js";
import { addOutputOptions, emit, type OutputOptions } from "../output.js";
import { checkNoInput } from "../output-file.js";
import { toNumber } from "../plan-flags.js";
import { READABLE } from "../readable.js";
import { Skipped } from "../skipped.js";
import type { Terminal } from "../terminal.js";
import { sayRejected } from "../trace-command.js";
import { type Answer, answersToText } from "./find-text.js";
import { addIndexFlags, checkOut, type IndexFlags, withIndex } from "./open.js";

interface FindFlags extends OutputOptions, IndexFlags {
  readonly most?: number;
}

export const addFind: AddCommand = (program, terminal, end) => {
  const command = program
    .command("find")
    .description("Find what of a text stands in articles of an index, and where.")
    .argument("<text>", `a text; or texts and articles: ${READABLE}`);
  addIndexFlags(addMost(addOutputOptions(command))).action(async (given: string, flags: FindFlags) => {
    await checkOut(flags);
    const skipped = new Skipped();
    const rejected: Rejection[] = [];
    const answers: Answer[] = [];
    await withIndex(flags, "ask", async (index) => {
      for await (const sought of soughtIn(given, terminal, skipped.add)) {
        if (flags.out !== undefined) await checkNoInput(flags.out, [sought.source]);
        try {
          answers.push(answerTo(sought, await find(index, sought, flags.most), index));
        } catch (error) {
          rejected.push(rejectionOf(sought, error));
        }
      }
    });
    const json = () => `${JSON.stringify(answers.map(tellable), null, 2)}\n`;
    await emit({ text: (paint) => answersToText(answers, paint), json }, flags, terminal);
    skipped.note(terminal);
    sayRejected(terminal, rejected);
    end(rejected.length > 0 ? EXIT.inputUnused : EXIT.done);
  });
};

const addMost = (command: Command): Command =>
  command.addOption(
    new Option("--most <integer>", "how many articles are held against a text, at most (default: 100)").argParser(
      toNumber,
    ),
  );

/** What was given on the command line itself has no file. */
const TYPED = "the text given";
/** Who names a file that is not there wants to hear that, and not what of its name stands in the index. */
const namesFile = (given: string): boolean =>
  FILE_EXTENSIONS.some((extension) => given.replace(/\.gz$/iu, "").toLowerCase().endsWith(extension));

async function* soughtIn(
  given: string,
  { stdin }: Terminal,
  onSkipped: IngestOptions["onSkipped"],
): AsyncGenerator<LocatedInput> {
  if (given === "-" || namesFile(given) || (await isThere(given))) yield* readInputs([given], { stdin, onSkipped });
  else yield LocatedInput.of(TYPED, null, { id: TYPED, text: given });
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Of a plain text nothing is known, and its file's name is no article's id, though it may be spelt like one. */
const isPlain = ({ line, input }: LocatedInput): boolean => line === null && Object.keys(input as object).length === 2;

function find(index: Index, sought: LocatedInput, most: number | undefined): Promise<Hits> {
  if (sought.error !== null) throw sought.error;
  const article = sought.input as ArticleInput;
  return index.find(isPlain(sought) ? article.text : article, { most });
}

function answerTo(sought: LocatedInput, hits: Hits, index: Index): Answer {
  const { source, line, input } = sought;
  const { id, text } = input as ArticleInput;
  const texts = new Map(hits.map(({ article }) => [article, index.get(article)?.text ?? ""]));
  return { source, line, id: isPlain(sought) ? null : id, text, hits, texts };
}

/** An array leaves out what it has beside its items. */
const tellable = ({ source, line, id, hits }: Answer): object => {
  const { excluded, limits } = hits;
  return { source, line, id, hits, excluded, limits };
};

/** @throws what is no fault of what was given, but of the options, or of urtext. */
function rejectionOf({ source, line, input, id }: LocatedInput, error: unknown): Rejection {
  if (!(error instanceof UrtextError) || error.code === "URTEXT_OPTION_INVALID") throw error;
  const { code, message } = error;
  const own = (input as { id?: unknown } | null)?.id;
  return { source, line, id: id ?? (typeof own === "string" ? own : null), code, message };
}
