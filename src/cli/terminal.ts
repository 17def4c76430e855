import type { Writable } from "node:stream";

/** What a command reads from and writes to: a `process`, or a test's stand-in. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Notes and errors only: standard output is the report's, so that it can be piped on. */
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls once when whoever works there asks to stop (Ctrl-C), until what it gives is called. */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

/** One line on standard error. File names and ids come from elsewhere, and are not to steer the terminal. */
export function say({ stderr }: Terminal, line: string): void {
  stderr.write(`${line.replace(/[\p{Cc}\p{Cs}]/gu, "\ufffd")}\n`);
}

/** Where an input stands, as compilers say it and editors understand it. */
export const placeOf = (source: string | null, line: number | null, id: string | null = null): string =>
  source === null ? (id ?? "an input") : line === null ? source : `${source}:${line}`;
