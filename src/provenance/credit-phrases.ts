/** How sure it must be that a name is a publisher's, where the words around it are said of other people too. */
export type Needs =
  /** Nothing: the words hand the text over. */
  | "name"
  /** It may be a person or a place, unless it is a publisher of the collection, ends like one's name, or is a rare word. */
  | "publisher"
  /** The same, and a rare word may be a place or a family name. */
  | "publication"
  /** It stands there without a word: somebody else must have handed it a text in so many words. */
  | "known";

/** Words with which an article hands a text's origin to a party: what stands before the party's name, and behind it. */
export interface CreditPhrase {
  readonly before: RegExp;
  readonly behind: RegExp;
  /** A text names its agency in its first line or its last ones; what it says beside a passage is of the passage. */
  readonly where: "head" | "tail" | "ends" | "beside";
  readonly needs: Needs;
  /** Only of those who have no article here: what a text says of these is read by their names. */
  readonly onlyOutside: boolean;
  /** Stands in every place that the pattern finds, and is sooner looked for than names are tried. */
  readonly sign: string;
  /** With which words a sentence begins in every place that the pattern finds; `null` where it need not begin there. */
  readonly openings: readonly string[] | null;
}

interface Rest extends Partial<Pick<CreditPhrase, "needs" | "onlyOutside" | "sign" | "openings">> {
  readonly behind?: string;
}

const phrase = (where: CreditPhrase["where"], before: string, rest: Rest = {}): CreditPhrase => ({
  before: new RegExp(before, "gmu"),
  behind: new RegExp(rest.behind ?? "", "muy"),
  where,
  needs: rest.needs ?? "name",
  onlyOutside: rest.onlyOutside ?? false,
  sign: rest.sign ?? "",
  openings: rest.openings ?? null,
});

const BLANK = String.raw`[^\S\n]`;
const BEGINS = String.raw`(?:^|[.!?)]\s)[*("“]?`;
/** A word with which a sentence begins. */
export const OPENING_WORD = new RegExp(String.raw`${BEGINS}(\p{Lu}\p{L}*)`, "gmu");
const IMAGE = "(?<!(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Vv]ideo|[Gg]raphic) )";
/** Behind a party to whom a sentence hands the text: its end, or more of the same. */
const ENDS = String.raw`[.!)*\]]|,? (?:and (?:is|was)|with|mit|avec|con|с) (?!an? )|\s*$`;

/** Whole sentences, by their first word and what else stands before the party; behind "in" a day or a place may stand. */
const SENTENCES: readonly (readonly [openings: string, before: string, where: "by" | "in"])[] = [
  [
    "This",
    "(?:(?:article|report|story|text|piece|news|interview|column|essay) )?(?:was|is|has been) (?:first |originally |previously )?(?:reported|published|released|issued|distributed|provided|supplied) by ",
    "by",
  ],
  [
    "This",
    "(?:(?:article|report|story|text|piece|news|interview|column|essay) )?(?:(?:(?:was|has been) )?(?:first |originally |previously )(?:published|appeared|ran|printed|posted)|appeared (?:first|originally)) (?:in|on|at) ",
    "in",
  ],
  [
    "This",
    "(?:article|report|story|text|piece) is (?:partly |largely )?based (?:in part )?on (?:reporting|reports|material|an? (?:article|report)) (?:by|from|in) ",
    "by",
  ],
  [
    "Republished|Reprinted|Reposted|Reproduced",
    "(?:here )?(?:(?:with|by) (?:the )?(?:kind )?permission )?(?:from|of) ",
    "by",
  ],
  ["First|Originally|Previously", "(?:reported|published|revealed) by ", "by"],
  ["First|Originally|Previously", "(?:published|appeared|posted|printed) (?:in|on|at) ", "in"],
  [
    "Dieser|Der",
    "(?:Artikel|Bericht|Beitrag|Text) (?:erschien|ist) (?:zuerst|zunächst|ursprünglich) (?:in|im|bei) ",
    "in",
  ],
  ["Zuerst|Ursprünglich", "(?:erschienen|veröffentlicht) (?:in|im|bei|von) ", "in"],
  ["Nachdruck|Abdruck|Veröffentlicht", "mit (?:freundlicher )?Genehmigung (?:von|des|der) ", "by"],
  [
    "Cet|Ce",
    "(?:article|texte|reportage) (?:est paru|a été publié|a paru) (?:d['’]abord |initialement )?(?:dans|sur|par) ",
    "in",
  ],
  ["Publié|Paru", "(?:initialement|d['’]abord) (?:dans|sur|par) ", "in"],
  ["Reproduit|Republié|Publié", "avec l['’](?:aimable )?autorisation (?:de|du) ", "by"],
  [
    "Este|Esta",
    "(?:artículo|texto|noticia|nota|reportaje) (?:apareció|fue publicad[oa]|se publicó) (?:originalmente |por primera vez )?(?:en|por) ",
    "in",
  ],
  ["Publicado|Publicada", "originalmente (?:en|por) ", "in"],
  ["Reproducido|Reproducida|Republicado|Republicada|Publicado|Publicada", "con (?:el )?permiso de ", "by"],
  ["Впервые|Первоначально", "(?:опубликован[оа]?|появил(?:ся|ась|ось)) (?:в|на) ", "in"],
  ["Перепечатано|Публикуется|Опубликовано", "с (?:любезного )?разрешения ", "by"],
  ["По", "материалам ", "by"],
];

const TELLING = "(?:told|tells|interview with|statement to|spoke to|speaking to)";
const REPORTING =
  "reports|reported|berichtete?|meldete?|rapporte|rapportait|informa|informó|сообщает|сообщил[аи]?|передает|передаёт";
const OWN_REPORT =
  "own reports?|own reporting|own correspondents?|staff|agencies|eigener? Berichte?|Eigenbericht|propre rédaction|redacción propia|соб\\. инф\\.";

export const CREDIT_PHRASES: readonly CreditPhrase[] = [
  // PORT AMERY (Corvane) —
  phrase("head", String.raw`^[^\n()]{0,80}\(`, { behind: String.raw`\)\s*[-–—:]`, sign: "(" }),
  // PORT AMERY, June 2 /Corvane/ —, and a line that is only /Corvane/
  phrase("head", String.raw`^(?:[^\n/]{0,79}\s)?/`, { behind: String.raw`/[.\s]*(?:[-–—:]|$|\p{Lu})`, sign: "/" }),
  phrase("tail", `^${BLANK}*/`, { behind: String.raw`/\.?${BLANK}*$`, sign: "/" }),
  ...SENTENCES.flatMap(([first, before, where]) => {
    const openings = first.split("|");
    const sentence = (more: string, needs: Needs) =>
      phrase("ends", `${BEGINS}(?:${first}) ${before}${more}`, { behind: ENDS, needs, openings });
    return where === "by"
      ? [sentence("", "name")]
      : [sentence('(?=the |["“„«])', "publisher"), sentence("", "publication")];
  }),
  phrase("ends", `${BEGINS}Courtesy of `, { behind: ENDS, needs: "publisher", openings: ["Courtesy"] }),
  phrase("tail", String.raw`(?:^|[^\p{L}\p{M}\p{N}&.'’\s-]\s?|[\p{Ll}.]\s)(?=\p{Lu})`, {
    behind: " contribut",
    sign: " contribut",
  }),
  phrase("ends", String.raw`${IMAGE}(?:[Ss]ource|Quelle|Fuente|Источник)\s?:${BLANK}?`, { sign: ":" }),
  phrase("tail", "(?:[Mm]aterial|[Tt]ext) (?:by|from) "),
  phrase("ends", "[Ww]ith reporting (?:by|from) ", { needs: "publisher", sign: "ith reporting " }),
  phrase("tail", String.raw`^${BLANK}*\(`, {
    behind: String.raw`(?:[,/;]${BLANK}?(?:${OWN_REPORT}))?\)${BLANK}*$`,
    sign: "(",
  }),
  // A line of its own; people sign so too.
  phrase("head", `^${BLANK}*(?:By|BY|Von|Par|Por)${BLANK}`, { behind: `${BLANK}*$`, needs: "publisher" }),
  phrase("tail", String.raw`\n${BLANK}*(?:[-–—]${BLANK}?)?(?=[^\n]{1,60}\s*(?![^]))`, {
    behind: String.raw`\s*(?![^])`,
    needs: "known",
  }),
  // That no letter stands before it is asked behind it: a pattern that begins by looking back does so at each letter.
  phrase("beside", String.raw`${TELLING}(?<!\p{L}${TELLING}) `, { needs: "publication" }),
  phrase("beside", `, (?:${REPORTING}) `, { behind: String.raw`[.!?](?:\s|$)`, needs: "publisher", onlyOutside: true }),
  phrase("beside", String.raw`, (?:as |wie |comme |según |как )?(?=[\p{Lu}“„«]|the )`, {
    behind: String.raw` (?:${REPORTING})[.!?](?:\s|$)`,
    needs: "publisher",
    onlyOutside: true,
  }),
];
