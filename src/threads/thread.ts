import { parentPort } from "node:worker_threads";
import { type Notice, type Task, transferable, Worker } from "../crew/tasks.js";

/** What runs in each thread. A task that fails is an answer too; a notice that fails ends the thread. */
const worker = new Worker();

parentPort?.on("message", (message: { readonly notice: Notice } | { readonly task: Task }) => {
  if ("notice" in message) {
    worker.hear(message.notice);
    return;
  }
  try {
    const answer = worker.do(message.task);
    parentPort?.postMessage({ answer }, transferable(answer));
  } catch (fault) {
    parentPort?.postMessage({ fault: fault instanceof Error ? fault : new Error(String(fault)) });
  }
});
