import type { Span } from "../kernel/span.js";
import type { Parties } from "./parties.js";

const SPACE = String.raw`[^\S\n\r\u2028\u2029]`;
/** A stop inside a word parts nothing: "A.B", "post.example". */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}\p{N}&'’-]*(?:\.[\p{L}\p{N}][\p{L}\p{M}\p{N}&'’-]*)*`;

/** Behind these a full stop ends no sentence, so that a name may go on: "St. Olen Courier", "U.S. Desk". */
const SHORTENED = String.raw`(?<=(?<![\p{L}\p{N}])(?:\p{Lu}|St|Ste|Mt|Ft|Dr|Mrs?|Ms|Prof|Gen|Gov|Sen|Rev|Jr|Sr|Bros|Co|Corp|Inc|Ltd))\.`;
/** With these a sentence begins, and no name goes on: "Source: A.B. The ferry …". */
const OPENING = String.raw`(?:The|An?|In|It|He|She|They|We|This|That|There|But|And|For|On|At|As|After|More|Der|Die|Das|Ein|Eine|Im|Le|La|Les|Un|Une|El|Los|Las|Una|В|На|По|Это)(?!\p{L})`;
/** A line that breaks ends a name, and so does a stop that ends a sentence. */
const JOINT = `(?:${SHORTENED}(?!${SPACE}${OPENING}))?${SPACE}(?:of${SPACE})?`;

/** An agency or an outlet by its name, or an office that speaks for somebody: "the press office of Port Amery". */
const NAME = new RegExp(
  `(?:(?:press|media|information) (?:office|service|centre|center) of )?${WORD}(?:${JOINT}${WORD}){0,4}`,
  "uy",
);
const BEFORE_NAME = /["“„«‘]?(?:(?:[Tt]he|der|die|das|dem|den|des|la|le|les|el|los) |l['’])?["“„«‘]?/uy;
const AFTER_NAME = /["”“»’]?/uy;

/** A party named at a place in a text, and where the text goes on behind it. */
export interface NamedParty {
  readonly name: string;
  readonly span: Span;
  readonly behind: number;
}

/**
 * The party that a text names at a place. An outlet of the collection is known by its name, whatever stands in that: of
 * it and of what looks like a name, the longer is meant.
 */
export function partyAt(text: string, at: number, parties: Parties): NamedParty | null {
  const start = endOf(BEFORE_NAME, text, at) ?? at;
  const known = parties.nameAt(text, start);
  const seen = text.slice(start, endOf(NAME, text, start) ?? start);
  const name = known !== null && known.length >= seen.length ? known : withoutStop(seen);
  if (name === "") return null;
  const end = start + (known === name ? name.length : seen.length);
  return { name, span: { start, end: start + name.length }, behind: endOf(AFTER_NAME, text, end) ?? end };
}

/** A name ends with its sentence. */
const withoutStop = (name: string): string => name.replace(/[.'’-]+$/u, "");

/** Where a match ends that begins at a place. */
export function endOf(sticky: RegExp, text: string, at: number): number | null {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : null;
}
