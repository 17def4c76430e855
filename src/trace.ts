import type { Workforce } from "./crew/workforce.js";
import type { Plan } from "./plan.js";
import type { Report } from "./report/schema.js";
import { decide, type Run, type TraceOptions } from "./run.js";
import { type Collection, countOf, type Inputs, readCollection } from "./text/collection.js";
import type { Rereading } from "./text/reread.js";

/**
 * Finds every text that the articles share, who had it first, who took it from whom, and why.
 *
 * An article that cannot be used does not stop the others: it is in `report.rejected`. The same articles give the same
 * report, byte for byte, in whatever order they come and however many threads are at work.
 *
 * @throws UrtextError URTEXT_OPTION_INVALID, before any article is read; URTEXT_TEXT_CHANGED where `textOf` gives another
 * text than was read. The reason of `signal`, once that is aborted; whatever `onProgress` or `textOf` throws.
 */
export async function trace(articles: Inputs, options?: TraceOptions): Promise<Report> {
  const { plan, run, rereading } = decide(options);
  return withWorkers(run.workers, run.signal, async (workforce) =>
    traceCollection(await readAll(articles, run, rereading), plan, run, workforce),
  );
}

/** Does a piece of work with so many threads; who asks for none loads nothing of what speaks to them. */
export async function withWorkers<Result>(
  workers: number,
  signal: AbortSignal | null,
  work: (workforce?: Workforce) => Promise<Result>,
): Promise<Result> {
  if (workers === 0) return work();
  signal?.throwIfAborted();
  const { startCrew } = await import("./crew/crew.js");
  const crew = await startCrew(workers, signal);
  try {
    return await work(crew);
  } finally {
    await crew.end();
  }
}

/** Reads a collection, and tells how far that is. */
export async function readAll(articles: Inputs, run: Run, rereading: Rereading | null = null): Promise<Collection> {
  return run.work("reading", countOf(articles), (pace) => readCollection(articles, pace, rereading));
}

/**
 * The same of articles that are read already, by a plan that is made. What only a report needs is a fifth of urtext, and
 * is loaded with the first: who compares two texts, or fills an index, does not pay for it.
 */
export async function traceCollection(
  collection: Collection,
  plan: Plan,
  run: Run,
  workforce?: Workforce,
): Promise<Report> {
  const { makeReport } = await import("./tracing.js");
  return makeReport(collection, plan, run, workforce);
}
