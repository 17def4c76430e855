import { UrtextError } from "../errors.js";
import { byKeys } from "../kernel/order.js";
import { LocatedInput } from "../text/located-input.js";
import { DistinctIds } from "./distinct-ids.js";
import { fileError } from "./file-error.js";
import { type Format, formatOf, KNOWN_EXTENSIONS, mayBeList, plainFormat } from "./formats.js";
import { type Origin, originOf, originOfStdin, Unrecognised } from "./origin.js";
import { type FoundFile, type Place, reach } from "./walk.js";

/** Something in a file that is no article: captures of an archive, a column of a table. */
export interface PassedOver {
  /** In words, for several: "responses that are no HTML". */
  readonly what: string;
  readonly count: number;
}

export interface IngestOptions {
  /** What `-` reads; the process's own standard input unless given. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /**
   * Told of every file inside a folder that is of a kind not read, and of what is passed over in a file that is read,
   * so that nothing is left out unseen.
   */
  readonly onSkipped?: (path: string, inside?: PassedOver) => void;
}

const STDIN = "-";

/**
 * Every article under the given PATHs, each with the file and line it stands in, for `trace()`. A PATH is a file, a
 * folder (hidden files and node_modules are passed over), or `-`. What a file is shows by its beginning, or by its name
 * where that says nothing. What cannot be read comes as an input that carries its error, in its place: the others are
 * still read, and nothing is thrown. PATHs are read in the order of their names and `-` last, in whatever order they are
 * given, so that ids do not depend on it.
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
  places.sort(bySource); // of several states of one page the first keeps its id
  const files = places.flatMap(({ reached }) => reached.filter(isFile));
  const ids = new DistinctIds();
  const named = await namedBy(files.filter(({ isRegular }) => isRegular).map((file) => [file, originOf(file, ids)]));
  const reader = new PlaceReader(named, eachOnce(files), ids, onSkipped);
  for (const place of places) yield* reader.read(place);
  yield* reader.namedInVain(places);
  if (paths.includes(STDIN)) yield* reader.readStdin(stdin ?? process.stdin);
}

class PlaceReader {
  /** Real paths of files of no kind that is read. */
  private readonly unread = new Set<string>();

  constructor(
    /** Real paths of files that hold the text of an article described elsewhere. */
    private readonly named: ReadonlySet<string>,
    private readonly chosen: ReadonlySet<FoundFile>,
    private readonly ids: DistinctIds,
    private readonly onSkipped: IngestOptions["onSkipped"],
  ) {}

  async *read({ source, isFolder, reached }: Place): AsyncGenerator<LocatedInput, void, undefined> {
    let isEmpty = true;
    for (const item of reached) {
      if (!isFile(item)) yield item;
      // A folder of texts that a list elsewhere names is not empty, nor is one whose files were reached by another way.
      else if (!this.named.has(item.real) && this.chosen.has(item) && !(yield* this.readFile(item))) {
        this.unread.add(item.real);
        if (isFolder) this.onSkipped?.(item.source);
        else yield unsupported(item.source);
        continue;
      }
      isEmpty = false;
    }
    if (isFolder && isEmpty) yield emptyFolder(source);
  }

  /** A file that is passed over in a folder, and that the user has named as well. */
  *namedInVain(places: readonly Place[]): Generator<LocatedInput, void, undefined> {
    const named = places.flatMap(({ isFolder, reached }) => (isFolder ? [] : reached.filter(isFile)));
    for (const file of named) {
      if (this.unread.has(file.real) && !this.chosen.has(file)) yield unsupported(file.source);
    }
  }

  async *readStdin(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<LocatedInput, void, undefined> {
    const origin = originOfStdin(stdin, this.ids);
    if (!(yield* this.readOrigin(origin, plainFormat))) yield unsupported(origin.source);
  }

  /** False for what is no regular file (a pipe would wait for ever for its writer). */
  private async *readFile(file: FoundFile): AsyncGenerator<LocatedInput, boolean, undefined> {
    return file.isRegular && (yield* this.readOrigin(originOf(file, this.ids)));
  }

  /** False for what is of no kind that is read. */
  private async *readOrigin(
    origin: Origin,
    otherwise?: () => Promise<Format>,
  ): AsyncGenerator<LocatedInput, boolean, undefined> {
    try {
      const format = (await formatOf(origin)) ?? (await otherwise?.());
      if (format === undefined) return false;
      yield* format.read(origin);
    } catch (error) {
      if (error instanceof Unrecognised) return false;
      yield LocatedInput.failed(origin.source, null, fileError(origin.source, error));
    }
    for (const [what, count] of origin.passedOver) this.onSkipped?.(origin.source, { what, count });
    return true;
  }
}

const isFile = (item: FoundFile | LocatedInput): item is FoundFile => !(item instanceof LocatedInput);

async function namedBy(files: readonly (readonly [FoundFile, Origin])[]): Promise<Set<string>> {
  const lists: FoundFile[] = [];
  const named = new Set<string>();
  for (const [file, origin] of files) {
    const list = await listOf(origin);
    if (list === null) continue;
    lists.push(file);
    for await (const real of list(origin)) named.add(real);
  }
  // A list that a line names, be it its own, stays a list: one line would do away with all its articles, unseen.
  for (const list of lists) named.delete(list.real);
  return named;
}

async function listOf(origin: Origin): Promise<NonNullable<Format["filesNamedIn"]> | null> {
  if (!mayBeList(origin)) return null;
  try {
    return (await formatOf(origin))?.filesNamedIn ?? null;
  } catch (error) {
    fileError(origin.source, error); // a file that cannot be opened names nothing; who reads it says so
    return null;
  }
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

const bySource = byKeys<Place>(({ source }) => source);

const byName = byKeys<FoundFile>(
  ({ id }) => id,
  ({ source }) => source,
);

const emptyFolder = (path: string): LocatedInput =>
  LocatedInput.failed(path, null, new UrtextError("URTEXT_FOLDER_EMPTY", { path, known: KNOWN_EXTENSIONS }));

const unsupported = (path: string): LocatedInput =>
  LocatedInput.failed(path, null, new UrtextError("URTEXT_FILE_UNSUPPORTED", { path, known: KNOWN_EXTENSIONS }));
