import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** One thread: it is asked and told in order, and answers in order. */
export class Thread {
  private readonly worker: Worker;
  private readonly waiting: { resolve: (answer: unknown) => void; reject: (fault: unknown) => void }[] = [];
  private broken: Error | null = null;

  constructor(script: URL) {
    // What this process was started with is not for a file that is plain JavaScript, and some of it Node refuses there.
    this.worker = new Worker(script, { execArgv: [] });
    this.worker.on("message", (reply: { readonly answer: unknown } | { readonly fault: unknown }) => {
      const asked = this.waiting.shift();
      if ("fault" in reply) asked?.reject(reply.fault);
      else asked?.resolve(reply.answer);
    });
    this.worker.on("error", (error) => this.break(error));
    // The code of a thread that ended by itself without an error.
    this.worker.on("exit", (code) => this.break(new Error(`the thread ended with code ${code}`)));
    this.worker.on("messageerror", (error) => this.break(error));
  }

  tell(notice: unknown): void {
    this.worker.postMessage({ notice });
  }

  /** @throws what broke the thread, or the task in it. */
  ask(task: unknown, transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (this.broken !== null) return Promise.reject(this.broken);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage({ task }, transfer);
    });
  }

  /** Ends it at once, whatever it is at. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private break(error: Error): void {
    this.broken ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(this.broken);
  }
}

/** This file; a CommonJS module knows its own by another name. */
const HERE = typeof __filename === "string" ? pathToFileURL(__filename).href : import.meta.url;

/** Node cannot read TypeScript in a thread; where this is run from its sources, a script beside this one sees to that. */
const SCRIPT = new URL(HERE.endsWith(".ts") ? "./from-source.mjs" : "./thread.js", HERE);

export const startThreads = (count: number): Thread[] => Array.from({ length: count }, () => new Thread(SCRIPT));
