import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

type Question<Task, Data> = { readonly index: number; readonly task: Task; readonly data: Data };
type Reply<Answer> = { readonly index: number; readonly answer: Answer } | { readonly index: number; fault: unknown };

/**
 * Lets processes work through tasks, each taking the next when it is done with one: a process that gets the long ones
 * holds nobody up. Answers stand in the order of the tasks, whoever gave them, so that nothing depends on how many
 * processes there are. Processes, not threads: in Node 20 a thread cannot be told to read TypeScript.
 *
 * @param script A module that calls {@link answerTasks}.
 * @param data What every task is answered with.
 */
export async function inParallel<Task, Answer>(
  script: URL,
  data: unknown,
  tasks: readonly Task[],
  processes = availableParallelism(),
): Promise<Answer[]> {
  const answers = new Array<Answer>(tasks.length);
  const waiting = tasks.entries();
  const workers = Array.from({ length: Math.min(processes, tasks.length) }, () =>
    fork(fileURLToPath(script), [], { execArgv: ["--import", "tsx"], serialization: "advanced" }),
  );
  try {
    await Promise.all(workers.map((worker) => workThrough(worker, waiting, data, answers)));
  } finally {
    for (const worker of workers) worker.kill();
  }
  return answers;
}

/** One worker's share: what of the waiting tasks it takes until there are no more. */
function workThrough<Task, Answer>(
  worker: ChildProcess,
  waiting: Iterator<[number, Task]>,
  data: unknown,
  answers: Answer[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const ask = () => {
      const { done, value } = waiting.next();
      if (done) resolve();
      else worker.send({ index: value[0], task: value[1], data } satisfies Question<Task, unknown>);
    };
    worker.on("message", (reply: Reply<Answer>) => {
      if ("fault" in reply) return reject(reply.fault);
      answers[reply.index] = reply.answer;
      ask();
    });
    worker.on("error", reject);
    worker.on("exit", (code, signal) => reject(new Error(`A worker ended too early (${signal ?? code}).`)));
    ask();
  });
}

/** In a worker: answers tasks until it is ended. A fault is an answer too: whoever asked throws it. */
export function answerTasks<Task, Answer, Data>(answer: (task: Task, data: Data) => Answer | Promise<Answer>): void {
  process.on("message", async ({ index, task, data }: Question<Task, Data>) => {
    try {
      process.send?.({ index, answer: await answer(task, data) } satisfies Reply<Answer>);
    } catch (fault) {
      process.send?.({ index, fault } satisfies Reply<Answer>);
    }
  });
}
