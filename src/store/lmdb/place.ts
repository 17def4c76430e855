import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { UrtextError } from "../../errors.js";

const DATA = "data.mdb";
const LOCK = "lock.mdb";

/** The first two pages tell in turn what the file holds: the one of the later transaction counts. */
const HEAD = 24;
const MAGIC = 0xbeefc0de;
const A_HEAD = 256;
/** What stands where, from the head of such a page on: LMDB's MDB_meta. */
const AT = { magic: HEAD, pageSize: HEAD + 24, lastPage: HEAD + 120, transaction: HEAD + 128 };
const PAGE_SIZES = [4_096, 8_192, 16_384, 32_768, 65_536];

/**
 * Whether an index may lie in a folder, or one may be begun there; looked at before LMDB is, which reads a file that was
 * cut off until the process ends by it, and takes a folder of other files for its own.
 *
 * @throws UrtextError URTEXT_INDEX_MISSING, URTEXT_INDEX_FOREIGN, URTEXT_INDEX_DAMAGED, or what the file system says.
 */
export function checkPlace(path: string, readOnly: boolean): void {
  const kind = kindOf(path);
  if (kind === "file") throw foreign(path, "it is a file, and an index is a folder");
  const names = kind === null ? [] : readdirSync(path);
  // LMDB ends the process where it finds a folder in their place.
  const folder = [DATA, LOCK].find((name) => names.includes(name) && kindOf(join(path, name)) === "folder");
  if (folder !== undefined) throw foreign(path, `${folder} is a folder in it`);
  if (names.includes(DATA)) {
    checkFile(path, join(path, DATA));
    return;
  }
  if (readOnly) throw new UrtextError("URTEXT_INDEX_MISSING", { path });
  const other = names.find((name) => name !== LOCK);
  if (other !== undefined) throw foreign(path, `it is a folder with other things, such as "${other}"`);
}

export const foreign = (path: string, problem: string): UrtextError =>
  new UrtextError("URTEXT_INDEX_FOREIGN", { path, problem });

/** The file that an open index is in, wherever its folder may have gone meanwhile. */
export class DataFile {
  private readonly descriptor: number;

  constructor(path: string) {
    this.descriptor = openSync(join(path, DATA), "r");
  }

  get size(): number {
    return fstatSync(this.descriptor).size;
  }

  /** Whether nobody will find it any more: what is written to it is gone when its last reader is. */
  get isRemoved(): boolean {
    return fstatSync(this.descriptor).nlink === 0;
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

function kindOf(path: string): "file" | "folder" | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  return stat.isDirectory() ? "folder" : "file";
}

function checkFile(path: string, file: string): void {
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    if (size === 0) return; // it was made, and nothing was written yet
    const first = metaAt(descriptor, 0);
    if (first === null) throw foreign(path, `${DATA} is not a file of LMDB`);
    const second = metaAt(descriptor, first.pageSize);
    const { lastPage, pageSize } = second !== null && second.transaction > first.transaction ? second : first;
    const whole = (lastPage + 1) * pageSize;
    if (second === null || size < whole) {
      const problem = `${DATA} has ${size} bytes of ${Math.max(whole, 2 * pageSize)}`;
      throw new UrtextError("URTEXT_INDEX_DAMAGED", { path, problem });
    }
  } finally {
    closeSync(descriptor);
  }
}

function metaAt(descriptor: number, position: number) {
  const bytes = Buffer.alloc(A_HEAD);
  if (readSync(descriptor, bytes, 0, A_HEAD, position) < A_HEAD || bytes.readUInt32LE(AT.magic) !== MAGIC) return null;
  const pageSize = bytes.readUInt32LE(AT.pageSize);
  if (!PAGE_SIZES.includes(pageSize)) return null;
  return {
    pageSize,
    lastPage: Number(bytes.readBigUInt64LE(AT.lastPage)),
    transaction: Number(bytes.readBigUInt64LE(AT.transaction)),
  };
}
