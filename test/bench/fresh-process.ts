import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { processorTime } from "../support/processor-time.js";

/** What a piece of work cost a process of its own. */
export interface Cost<Answer> {
  readonly answer: Answer;
  /** Wall time and processor time, in milliseconds. */
  readonly milliseconds: number;
  readonly processor: number;
  /** The most memory that the process held, and held before the work began, in bytes. */
  readonly peak: number;
  readonly before: number;
}

/**
 * Does a piece of work in a process of its own, so that neither what was compiled before nor what was kept counts.
 *
 * @param script A module that calls {@link answerOnce}.
 */
export function inFreshProcess<Task, Answer>(
  script: URL,
  task: Task,
  nodeFlags: readonly string[] = [],
): Promise<Cost<Answer>> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(script), [], {
      execArgv: ["--import", "tsx", "--expose-gc", ...nodeFlags],
      serialization: "advanced",
    });
    child.on("message", (reply: { readonly cost: Cost<Answer> } | { readonly fault: unknown }) => {
      child.disconnect();
      if ("cost" in reply) resolve(reply.cost);
      else reject(reply.fault);
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => reject(new Error(`The process ended without an answer (${signal ?? code}).`)));
    child.send({ task });
  });
}

/** In a fresh process: makes what the work needs, does it, and tells what the work alone cost. */
export function answerOnce<Task, Prepared, Answer>(
  prepare: (task: Task) => Prepared | Promise<Prepared>,
  work: (prepared: Prepared, task: Task) => Answer | Promise<Answer>,
): void {
  process.once("message", async ({ task }: { readonly task: Task }) => {
    try {
      const prepared = await prepare(task);
      globalThis.gc?.();
      const before = process.memoryUsage().rss;
      const [begun, used] = [performance.now(), processorTime()];
      const answer = await work(prepared, task);
      const processor = processorTime() - used;
      const milliseconds = performance.now() - begun;
      // The greatest that the process ever held; making what the work needs must not hold more than that.
      const peak = process.resourceUsage().maxRSS * 1_024;
      process.send?.({ cost: { answer, milliseconds, processor, peak, before } });
    } catch (fault) {
      process.send?.({ fault });
    }
  });
}
