import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import { lazily } from "../kernel/lazily.js";

const encoder = new TextEncoder();

const LONE_SURROGATE = /(\p{Cs})/u;

/**
 * A text as UTF-8; half a character, which UTF-8 cannot say, as three bytes of its own (WTF-8, Sapin 2014), since all of
 * them written as U+FFFD would make one text of several.
 */
function bytesOf(text: string): Uint8Array {
  if (!LONE_SURROGATE.test(text)) return encoder.encode(text);
  const parts = text.split(LONE_SURROGATE).map((part) => {
    if (!LONE_SURROGATE.test(part)) return encoder.encode(part);
    const half = part.charCodeAt(0);
    return Uint8Array.of(0xe0 | (half >> 12), 0x80 | ((half >> 6) & 0x3f), 0x80 | (half & 0x3f));
  });
  return concatBytes(...parts);
}

/** SHA-256 of a text as UTF-8, in hexadecimal, by a library that runs anywhere. */
export const plainDigest = (text: string): string => bytesToHex(sha256(bytesOf(text)));

/** The part of Node that is asked for, where this runs in Node: nothing of it is imported. */
interface NodeProcess {
  getBuiltinModule?(id: "node:crypto"): {
    createHash(algorithm: "sha256"): { update(bytes: Uint8Array): { digest(encoding: "hex"): string } };
  };
}

const { process } = globalThis as { readonly process?: NodeProcess };

/** Asked for with the first hash: to load it takes longer, and more memory, than all of urtext. */
const platformDigest = lazily(() => {
  const node = process?.getBuiltinModule?.("node:crypto");
  return node ? (text: string) => node.createHash("sha256").update(bytesOf(text)).digest("hex") : plainDigest;
});

/** The same by the platform, in a tenth of the time, where it has one that is not asynchronous, as that of browsers is. */
export const digest = (text: string): string => platformDigest()(text);
