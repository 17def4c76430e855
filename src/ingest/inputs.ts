import { UrtextError } from "../errors.js";
import { byKeys } from "../kernel/order.js";
import { LocatedInput } from "../text/located-input.js";
import { formatOf, KNOWN_EXTENSIONS } from "./formats.js";
import { readStdin } from "./stdin.js";
import { type FoundFile, type Place, reach } from "./walk.js";

export interface IngestOptions {
  /** What `-` reads; the process's own standard input unless given. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Told of every file inside a folder that is of a kind not read, so that nothing is left out unseen. */
  readonly onSkipped?: (path: string) => void;
}

const STDIN = "-";

/**
 * Every article under the given PATHs, each with the file and line it stands in, for `trace()`. A PATH is a file, a
 * folder (hidden files and node_modules are passed over), or `-`. What cannot be read comes as an input that carries
 * its error, in its place: the others are still read, and nothing is thrown.
 *
 * Files that articles name by a `file` key are known only when every list has been looked through; so lists are read
 * twice. The other way, holding back each text until the last list is read, would hold the collection in memory.
 */
export async function* readInputs(
  paths: readonly string[],
  { stdin, onSkipped }: IngestOptions = {},
): AsyncGenerator<LocatedInput, void, undefined> {
  const places: Place[] = [];
  for (const path of new Set(paths)) if (path !== STDIN) places.push(await reach(path));
  const files = places.flatMap(({ reached }) => reached.filter(isFile));
  const named = await namedBy(files);
  const reader = new PlaceReader(named, eachOnce(files), onSkipped);
  for (const place of places) yield* reader.read(place);
  if (paths.includes(STDIN)) yield* readStdin(stdin ?? process.stdin);
}

class PlaceReader {
  constructor(
    /** Real paths of files that hold the text of an article described elsewhere. */
    private readonly named: ReadonlySet<string>,
    private readonly chosen: ReadonlySet<FoundFile>,
    private readonly onSkipped: IngestOptions["onSkipped"],
  ) {}

  async *read(place: Place): AsyncGenerator<LocatedInput, void, undefined> {
    if (place.isFolder && !place.reached.some((item) => this.countsIn(item))) yield emptyFolder(place.source);
    for (const item of place.reached) {
      if (!isFile(item)) yield item;
      else if (this.named.has(item.real)) continue;
      else if (!place.isFolder && formatOf(item) === null) yield unsupported(item);
      else if (this.chosen.has(item)) yield* this.readFile(item);
    }
  }

  private async *readFile(file: FoundFile): AsyncGenerator<LocatedInput, void, undefined> {
    const format = formatOf(file);
    if (format === null) this.onSkipped?.(file.source);
    else yield* format.read(file);
  }

  /** A folder of texts that a list elsewhere names is not empty; nor is one whose only file cannot be opened. */
  private countsIn(item: FoundFile | LocatedInput): boolean {
    return !isFile(item) || this.named.has(item.real) || formatOf(item) !== null;
  }
}

const isFile = (item: FoundFile | LocatedInput): item is FoundFile => !(item instanceof LocatedInput);

async function namedBy(files: readonly FoundFile[]): Promise<Set<string>> {
  const lists = files.filter((file) => formatOf(file)?.filesNamedIn);
  const named = new Set<string>();
  for (const list of lists) {
    for await (const real of formatOf(list)?.filesNamedIn?.(list) ?? []) named.add(real);
  }
  // A list that a line names, be it its own, stays a list: one line would do away with all its articles, unseen.
  for (const list of lists) named.delete(list.real);
  return named;
}

/**
 * One of the names under which each file was reached: by a folder and by itself, or by a link. The least, not the
 * first, so that the same PATHs in another order give the same ids.
 */
function eachOnce(files: readonly FoundFile[]): Set<FoundFile> {
  const chosen = new Map<string, FoundFile>();
  for (const file of files) {
    const other = chosen.get(file.real);
    if (other === undefined || byName(file, other) < 0) chosen.set(file.real, file);
  }
  return new Set(chosen.values());
}

const byName = byKeys<FoundFile>(
  ({ id }) => id,
  ({ source }) => source,
);

const emptyFolder = (path: string): LocatedInput =>
  LocatedInput.failed(path, null, new UrtextError("URTEXT_FOLDER_EMPTY", { path, known: KNOWN_EXTENSIONS }));

const unsupported = ({ source }: FoundFile): LocatedInput =>
  LocatedInput.failed(
    source,
    null,
    new UrtextError("URTEXT_FILE_UNSUPPORTED", { path: source, known: KNOWN_EXTENSIONS }),
  );
