import { isAmong } from "../text/names.js";

/** Who can say by their affiliation whose page a text is from. */
export interface People {
  /** Who wrote the publisher's article. */
  readonly authors: readonly string[];
  /** Whom the page that names the publisher has as its authors, or puts words in the mouth of. */
  readonly speaking: readonly string[];
}

const PERSON = String.raw`(\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3})`;

/** "Maren Ilk of the Courier": whoever names a page's author with its outlet has read the page. */
const OF = new RegExp(`${PERSON},? (?:of|at|from|with) (?:the )?$`, "u");

const ROLES =
  "reporter|correspondent|journalist|editor|columnist|writer|contributor|critic|Reporter|Reporterin|Korrespondent|Korrespondentin|Journalist|Journalistin|Redakteur|Redakteurin|journaliste|correspondante?|chroniqueu[rs]e?|reportera?|periodista|corresponsal|columnista|корреспондент|журналист(?:ка)?|обозреватель";
/** "Lio Karsten is a reporter for the Courier": a page says of an author or a speaker where else their words stand. */
const NOTE = new RegExp(
  String.raw`${PERSON}(?:, who|, die|, der|, qui|, que)? ?(?:is|was|ist|est|es|[-–—]|,) (?:an? |the |eine? |un |une |una |le |la )?(?:[\p{L}-]+ ){0,3}(?:${ROLES}) (?:(?:for|at|of|with|from|bei|beim|für|der|des|pour|à|au|chez|du|de|del|en|para) )?(?:the |der |die |das |la |le |el |l['’])?["“„«]?$`,
  "u",
);

/** Whether what stands before a publisher's name tells that somebody writes for it. */
export function isAffiliation(before: string, { authors, speaking }: People): boolean {
  const of = OF.exec(before)?.[1];
  if (of !== undefined && isAmong(authors, of)) return true;
  const noted = NOTE.exec(before)?.[1];
  return noted !== undefined && (isAmong(authors, noted) || isAmong(speaking, noted));
}
