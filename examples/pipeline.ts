/**
 * Keeps an index of articles as they come, and prints a line of JSON for each that shares text with others: who had it
 * first, and who took it from whom, as far as is known when it comes.
 *
 *   npx tsx examples/pipeline.ts INDEX FOLDER      what is in a folder, and then each file that is put there
 *   … | npx tsx examples/pipeline.ts INDEX -       JSON Lines from standard input
 *
 * The same articles again change nothing: a pipeline that was stopped, by Ctrl-C or otherwise, is started again in the
 * same way. In the folder are .txt and .jsonl files, each complete in itself.
 */
import { watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type ArticleInput, type LocatedInput, openIndex, UrtextError } from "urtext";
import { readInputs } from "urtext/ingest";

/** A file that is the same at two looks, so many milliseconds apart, is taken for written. */
const BETWEEN_LOOKS = 200;
const IS_READ = /^[^.].*\.(?:txt|jsonl|ndjson)$/iu;

const [folder, from] = process.argv.slice(2);
if (folder === undefined || from === undefined) throw new Error("Give an index, and a folder of articles or - .");

const stop = new AbortController();
const { signal } = stop;
process.once("SIGINT", () => {
  stop.abort();
  if (from === "-") process.stdin.destroy();
});
const index = await openIndex(folder);
try {
  for await (const path of from === "-" ? ["-"] : filesIn(from)) await take(readInputs([path]));
} finally {
  await index.close();
}

async function take(inputs: AsyncIterable<LocatedInput>): Promise<void> {
  for await (const { source, line, input, error } of inputs) {
    if (signal.aborted) return;
    try {
      if (error !== null) throw error;
      const { id, outcome } = await index.add(input as ArticleInput);
      if (outcome !== "unchanged") await tell(id);
    } catch (problem) {
      if (!(problem instanceof UrtextError)) throw problem;
      console.error(`${source}${line === null ? "" : `:${line}`}: ${problem.message}`);
      process.exitCode = 1;
    }
  }
}

/** The texts that an article shares, by all that is in the index now: who had each first, and who took it from whom. */
async function tell(id: string): Promise<void> {
  const { clusters } = await index.trace(id);
  const texts = clusters.map(({ kind, words, first, derivations }) => ({
    kind,
    words,
    first: { article: first.article, outlet: first.outlet, certainty: first.certainty, because: first.because },
    takenFrom: derivations.filter(({ to }) => to === id).map(({ from, probability }) => ({ from, probability })),
    takenBy: derivations.filter(({ from }) => from === id).map(({ to, probability }) => ({ to, probability })),
  }));
  if (texts.length > 0) console.log(JSON.stringify({ article: id, texts }));
}

/** Each file of a folder, and then each that is put there or changed, once it is written: half a text would be a version. */
async function* filesIn(watched: string): AsyncGenerator<string> {
  // Watched from before the first look on, so that nothing comes between.
  const changed = new Set<string>();
  let wake = (): void => {};
  const note = (name: string | null): void => {
    if (name !== null && IS_READ.test(name)) changed.add(name);
    wake();
  };
  watch(watched, { signal }, (_, name) => note(name));
  signal.addEventListener("abort", () => wake());
  for (const name of (await readdir(watched)).sort()) note(name);

  const looks = new Map<string, string>();
  while (!signal.aborted) {
    for (const name of changed) {
      const path = join(watched, name);
      const [before, now] = [looks.get(name), await sizeAndTime(path)];
      if (now !== null && now !== before) {
        looks.set(name, now);
        continue;
      }
      changed.delete(name);
      looks.delete(name);
      if (now !== null) yield path;
    }
    if (changed.size > 0 || signal.aborted) await setTimeout(BETWEEN_LOOKS);
    else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}

/** What of a file changes when it is written to; `null`: it is gone. */
function sizeAndTime(path: string): Promise<string | null> {
  return stat(path).then(
    ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
    () => null,
  );
}
