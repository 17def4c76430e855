import { spawn } from "node:child_process";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/run.js";
import type { Terminal } from "../../src/cli/terminal.js";
import type { Report } from "../../src/index.js";
import { pipe } from "../ingest/folder.js";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Given {
  readonly stdin?: string | AsyncIterable<Uint8Array>;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  /** How wide the terminal is; standard error is one where this is given. */
  readonly columns?: number;
  readonly onInterrupt?: Terminal["onInterrupt"];
}

/** Runs a command line in this process, on a terminal that keeps what is written to it. */
export async function urtext(
  args: readonly string[],
  { stdin = "", env = {}, isTTY = false, columns, onInterrupt }: Given = {},
): Promise<Ran> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const code = await run(args, {
    stdin: typeof stdin === "string" ? pipe(stdin) : stdin,
    stdout: Object.assign(stdout, { isTTY, columns }),
    stderr: Object.assign(stderr, { isTTY: columns !== undefined, columns }),
    env,
    onInterrupt,
  });
  return { code, out: stdout.text, err: stderr.text };
}

export const reportOf = ({ out }: Ran): Report => JSON.parse(out) as Report;

class Kept extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the command as users do, in a process of its own. `readMost`: the pipe is closed after this many bytes. */
export function urtextProcess(
  args: readonly string[],
  given: Given & { stdin?: string; readMost?: number; cwd?: string } = {},
): Promise<Ran> {
  const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
  const tsx = import.meta.resolve("tsx");
  const { FORCE_COLOR: _f, NO_COLOR: _n, NODE_OPTIONS: _o, ...env } = process.env;
  const child = spawn(process.execPath, ["--import", tsx, main, ...args], {
    cwd: given.cwd ?? ROOT,
    env: { ...env, ...given.env },
  });
  child.stdin.on("error", () => {}); // a command that reads no input may end before it is given any
  child.stdin.end(given.stdin ?? "");
  let [out, err] = ["", ""];
  child.stderr.on("data", (chunk) => (err += chunk));
  child.stdout.on("data", (chunk) => {
    out += chunk;
    if (given.readMost !== undefined && out.length >= given.readMost) child.stdout.destroy();
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

export const FERRY =
  "The harbour master said on Monday that the ferry had run aground before dawn, with forty passengers aboard and no one hurt.";
