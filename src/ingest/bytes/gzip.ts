import { constants, createInflateRaw, inflateRawSync } from "node:zlib";
import { UrtextError } from "../../errors.js";
import { type Chunks, lengthOf } from "./chunks.js";
import { crc32 } from "./crc32.js";

/** A place where the bytes of a packed file do not go on. */
export class Break {
  constructor(
    readonly problem: string,
    /** Some of the member that breaks off was unpacked: the last of what came may be wrong. */
    readonly isInside: boolean,
  ) {}
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Unpacks gzip, all members of a file. The members are told apart here, not by zlib, which gives up a whole file for one
 * broken byte: many files of the Web's archives have a member for each page.
 *
 * @param beginning What every member begins with once it is unpacked. Where that is known, reading goes on with the next
 * such member behind a break; where it is not, a break ends the file, as any bytes can look like a member.
 */
export async function* unzip(
  packed: Chunks,
  beginning: Uint8Array | null = null,
): AsyncGenerator<Uint8Array | Break, void, undefined> {
  let again = 0;
  try {
    for (let member = await Member.at(packed); member !== null; member = await Member.at(packed)) {
      yield* member.bytes();
      if (member.whole) continue;
      again += member.again;
      if (again > MOST_AGAIN) return yield new Break(`${member.problem}, ${GIVEN_UP}`, false);
      yield new Break(member.problem, member.hasGiven);
      if (beginning === null || !(await seekMember(packed, beginning))) return;
    }
  } finally {
    await packed.close();
  }
}

/** The same where a break ends it all. @throws UrtextError URTEXT_GZIP_BROKEN, after everything that came before. */
export async function* unzipOrThrow(packed: Chunks, path: string): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const part of unzip(packed)) {
    if (part instanceof Break) throw new UrtextError("URTEXT_GZIP_BROKEN", { path, problem: part.problem });
    yield part;
  }
}

/** So much of what was packed is looked through again for the next member, behind a break that was noticed too late. */
const KEPT = 1 << 20;
/**
 * So many bytes may be unpacked again in a file, as their members broke off: some seconds' work. Members can be built
 * inside each other, each of which breaks off and shows the next.
 */
const MOST_AGAIN = 1 << 28;
const GIVEN_UP = "as so many others did that those behind it were not read";
const TRAILER = 8;
const ZERO: ReadonlySet<number> = new Set([0]);
const ENDS_EARLY = "it ends early";

class Member {
  hasGiven = false;
  whole = false;
  problem = "";
  /** How many bytes come of what is given back, as far as that is known. */
  again = 0;
  private packedSize = 0;
  private size = 0;
  /** The last of the packed bytes that were taken for this member; by mistake, some of those behind it. */
  private taken: Uint8Array[] = [];

  private constructor(private readonly packed: Chunks) {}

  /** The member that begins here; `null` at the end. Zeros between members are what tapes fill their blocks with. */
  static async at(packed: Chunks): Promise<Member | null> {
    await packed.skipAll(ZERO);
    return (await packed.peek(1)).length === 0 ? null : new Member(packed);
  }

  async *bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    const head = await headOf(this.packed);
    if (head === null) return this.breakOff("no gzip member begins where the last one ended");
    this.taken.push(await this.packed.take(head));
    const inflating = new Inflating();
    let crc = 0;
    try {
      while (!inflating.ended) {
        await inflating.give(await this.take());
        for (const part of inflating.takeOut()) {
          crc = crc32(part, crc);
          this.size += part.length;
          this.hasGiven = true;
          yield part;
        }
        if (inflating.problem !== "") return this.breakOff(inflating.problem);
      }
    } finally {
      inflating.close();
    }
    this.giveBackEnd(inflating.unused);
    await this.checkTrailer(crc);
  }

  private async take(): Promise<Uint8Array | null> {
    const chunk = await this.packed.takeSome(AT_ONCE);
    if (chunk === null) return null;
    this.taken.push(chunk);
    this.packedSize += chunk.length;
    for (let held = lengthOf(this.taken); held > KEPT; ) held -= this.taken.shift()!.length;
    return chunk;
  }

  private giveBackEnd(count: number): void {
    const last = this.taken.pop()!;
    this.taken.push(last.subarray(0, last.length - count));
    this.packed.giveBack(last.subarray(last.length - count));
  }

  private async checkTrailer(crc: number): Promise<void> {
    const trailer = await this.packed.take(TRAILER);
    this.taken.push(trailer);
    const { buffer, byteOffset, byteLength } = trailer;
    const view = new DataView(buffer, byteOffset, byteLength);
    if (trailer.length < TRAILER) this.breakOff(ENDS_EARLY);
    else if (view.getUint32(0, true) !== crc) this.breakOff("its checksum does not fit: a byte of it was changed");
    else if (view.getUint32(4, true) !== this.size >>> 0) this.breakOff("its length does not fit");
    else this.whole = true;
  }

  /** All that was taken is given back but one byte, so that the same place is not found again. */
  private breakOff(problem: string): void {
    this.problem = problem;
    const back = Buffer.concat(this.taken).subarray(1);
    this.again = back.length * Math.max(this.size / this.packedSize || 0, 1);
    this.packed.giveBack(back);
  }
}

/** So many packed bytes are unpacked at once: into a thousand times as many, at the very most. */
const AT_ONCE = 1 << 14;

/** One member's raw deflate. What was unpacked before a fault is kept, which a stream that is read from would drop. */
class Inflating {
  ended = false;
  problem = "";
  private readonly engine = createInflateRaw();
  private out: Uint8Array[] = [];
  private given = 0;

  constructor() {
    this.engine.on("data", (part: Uint8Array) => this.out.push(part));
    this.engine.on("error", (error: NodeJS.ErrnoException) => {
      this.problem = error.code === "Z_BUF_ERROR" ? ENDS_EARLY : "its bytes are not what gzip wrote";
    });
    this.engine.on("end", () => {
      this.ended = true;
    });
  }

  /** Comes back when the bytes are unpacked; at the end of the member, zlib leaves those that do not belong to it. */
  give(bytes: Uint8Array | null): Promise<void> {
    return new Promise((done) => {
      const settle = (): void => {
        this.engine.off("end", settle).off("error", settle);
        done();
      };
      this.engine.once("end", settle).once("error", settle);
      if (bytes === null) this.engine.end();
      else {
        this.given += bytes.length;
        this.engine.write(bytes, (error) => (error ? undefined : settle()));
      }
    });
  }

  takeOut(): Uint8Array[] {
    const { out } = this;
    this.out = [];
    return out;
  }

  /** How many of the bytes last given belong to what follows. */
  get unused(): number {
    return this.given - this.engine.bytesWritten;
  }

  close(): void {
    this.engine.destroy();
  }
}

const DEFLATE = 8;
const FLAG = { headCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const;
/** Two bytes give the length of the extra field; names longer than the rest are none. */
const LONGEST_HEAD = 70_000;

/** The length of a member's head, or `null` where none begins here. */
async function headOf(packed: Chunks): Promise<number | null> {
  const start = await packed.peek(10);
  if (start.length < 10 || !isGzip(start) || start[2] !== DEFLATE || start[3] & FLAG.reserved) return null;
  return start[3] === 0 ? 10 : longHead(await packed.peek(LONGEST_HEAD), start[3]);
}

function longHead(bytes: Uint8Array, flags: number): number | null {
  let at = 10;
  if (flags & FLAG.extra) at += 2 + bytes[at] + 256 * bytes[at + 1];
  for (const text of [FLAG.name, FLAG.comment]) {
    if (!(flags & text)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & FLAG.headCrc) at += 2;
  return at <= bytes.length ? at : null;
}

const MAGIC = Buffer.from([0x1f, 0x8b, DEFLATE]);
/** Enough packed bytes to unpack the first few of a member. */
const TRIED = 1_024;

/** Goes on to the next member that begins as it should. False where there is none. */
async function seekMember(packed: Chunks, beginning: Uint8Array): Promise<boolean> {
  for (;;) {
    const window = viewOf(await packed.peek(KEPT));
    const at = window.indexOf(MAGIC);
    // The magic may lie across the end of the window.
    await packed.skip(at >= 0 ? at : Math.max(window.length - MAGIC.length + 1, 1));
    if (at >= 0 && (await beginsWith(packed, beginning))) return true;
    if (at >= 0) await packed.skip(1);
    else if (window.length < KEPT) return false;
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength);

async function beginsWith(packed: Chunks, beginning: Uint8Array): Promise<boolean> {
  const head = await headOf(packed);
  if (head === null) return false;
  const tried = (await packed.peek(head + TRIED)).subarray(head);
  try {
    const unpacked = inflateRawSync(tried, { finishFlush: constants.Z_SYNC_FLUSH });
    return unpacked.subarray(0, beginning.length).equals(beginning);
  } catch {
    return false; // a false friend among packed bytes
  }
}
