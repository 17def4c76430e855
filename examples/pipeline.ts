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
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type ArticleInput, type LocatedInput, openIndex, UrtextError } from "urtext";
import { readInputs } from "urtext/ingest";

/** A file that has not changed for so many milliseconds is taken for written. */
const UNCHANGED_FOR = 200;
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
  // Watched from before the first look on, so that nothing comes between.
  const arrivals = from === "-" ? [] : arrivalsIn(from);
  await take(readInputs([from]));
  for await (const path of arrivals) await take(readInputs([path]));
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

/** Each file that is put into a folder or changed there, from now on, once it is written. */
function arrivalsIn(watched: string): AsyncIterable<string> {
  const changed = new Set<string>();
  let wake = (): void => {};
  watch(watched, { signal }, (_, name) => {
    if (name !== null && IS_READ.test(name)) changed.add(name);
    wake();
  });
  signal.addEventListener("abort", () => wake());
  return (async function* () {
    while (!signal.aborted) {
      for (const name of changed) {
        changed.delete(name);
        if (await isWritten(join(watched, name))) yield join(watched, name);
      }
      if (changed.size > 0 || signal.aborted) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  })();
}

/** Waits until a file is no longer written to: half a text would be kept as a version of its own. `false`: it is gone. */
async function isWritten(path: string): Promise<boolean> {
  for (;;) {
    const age = await stat(path).then(
      ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs),
      () => null,
    );
    if (age === null || age >= UNCHANGED_FOR) return age !== null;
    await setTimeout(UNCHANGED_FOR - age);
  }
}
