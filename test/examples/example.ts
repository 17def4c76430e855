import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** An example at work in a process of its own, which ends with the test at the latest. */
export class Example {
  readonly child: ChildProcess;
  readonly err: string[] = [];
  private readonly lines: AsyncIterator<string>;

  constructor(name: string, args: readonly string[], env: Record<string, string> = {}) {
    this.child = spawn(process.execPath, ["--import", "tsx", `examples/${name}.ts`, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    this.child.stderr!.on("data", (chunk) => this.err.push(`${chunk}`));
    this.lines = createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]();
    onTestFinished(() => {
      this.child.kill("SIGKILL");
    });
  }

  /** The next line that it prints; `null` where it has ended. */
  async line(): Promise<string | null> {
    const { value, done } = await this.lines.next();
    return done ? null : value;
  }

  /** Asks it to stop, as Ctrl-C does, and tells its exit code. */
  async stop(): Promise<number | null> {
    this.child.kill("SIGINT");
    return this.end();
  }

  async end(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, "exit");
    return this.child.exitCode;
  }
}
