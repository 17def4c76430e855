import { UrtextError } from "../errors.js";
import { LocatedInput } from "../text/located-input.js";
import { fileError } from "./file-error.js";
import { readJsonLines } from "./json-lines.js";
import { toInput } from "./plain-text.js";

const SOURCE = "-";
const OPENING_BRACE = "{".charCodeAt(0);
const OPENING_BRACKET = "[".charCodeAt(0);
/** Space, tab, line breaks, and the three bytes of a byte order mark. */
const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/**
 * Standard input has no name to tell its kind: what begins with a brace is JSON Lines, anything else is one plain text,
 * with the id "-". A list in brackets, the commonest export, is neither, and to read it as a text would hide that. As little as possible is read ahead, so that a list of any length streams through.
 */
export async function* readStdin(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<LocatedInput, void, undefined> {
  try {
    const { first, chunks } = await peek(stdin);
    if (first === OPENING_BRACE) yield* readJsonLines(chunks, { source: SOURCE, folder: null });
    else if (first === OPENING_BRACKET)
      yield LocatedInput.failed(SOURCE, 1, new UrtextError("URTEXT_JSON_BROKEN", { problem: "it begins a list" }));
    else yield toInput(await gather(chunks), SOURCE, SOURCE);
  } catch (error) {
    yield LocatedInput.failed(SOURCE, null, fileError(SOURCE, error));
  }
}

/** The first byte that is not blank, and all bytes from the beginning. */
async function peek(stdin: AsyncIterable<Uint8Array>): Promise<{ first?: number; chunks: AsyncIterable<Uint8Array> }> {
  const rest = stdin[Symbol.asyncIterator]();
  const ahead: Uint8Array[] = [];
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    ahead.push(next.value);
    const first = next.value.find((byte) => !BLANK.has(byte));
    if (first !== undefined) return { first, chunks: join(ahead, rest) };
  }
  return { chunks: join(ahead, rest) };
}

async function* join(ahead: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* ahead;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
