/**
 * Words of credit around a publisher's name, inside its sentence. "Courtesy of" beside a picture hands over the picture;
 * "additional reporting by" hands over what was added.
 */
const VERBS = "reported|published|revealed|disclosed|uncovered|broken";
const LENT = "republished|reprinted|reposted|reproduced";

const TAKING_OVER: readonly string[] = [
  "according to",
  "citing",
  "quoting",
  "via",
  String.raw`(?<!\b(?:photos?|pictures?|images?|video)[ :]{1,2})courtesy of`,
  String.raw`source\s?:`,
  "told",
  `(?:${VERBS}) (?:by|in)`,
  "(?:first|originally|previously|initially) (?:appeared|ran|printed|posted|published) (?:in|on|at)",
  "appeared (?:first|originally|previously) (?:in|on|at)",
  `(?:${LENT}) (?:here )?(?:(?:with|by) (?:the )?(?:kind )?permission )?(?:from|of|by)`,
  "(?<!additional )reporting (?:by|from)",
  "interview (?:with|to|in)",
  "(?:wrote|writes|writing|written|said|says|column|op-ed|article|essay|piece|report) (?:for|in|by|to)",
  "laut",
  "gegenüber",
  "(?:zuerst|zunächst|ursprünglich) (?:erschienen |veröffentlicht |berichtet )?(?:in|im|bei|von)",
  "genehmigung (?:von|des|der)",
  "selon",
  "entretien (?:accordé )?(?:à|au|avec)",
  "(?:paru|publié|révélé)e?s? (?:d['’]abord |initialement )?(?:dans|sur|par)",
  "autorisation (?:de|du)",
  "según",
  "(?:publicad|revelad|aparecid)[oa]s? (?:originalmente |por primera vez )?(?:en|por)",
  "apareció (?:originalmente|por primera vez) en",
  "(?:cortesía|permiso) de",
  "по (?:данным|материалам|информации)",
  "со ссылкой на",
  "с разрешения",
  "впервые (?:опубликован[оаы]?|появил(?:ся|ась|ось|ись)) (?:в|на)",
  "пишет в газете",
  "газете",
];

/** Words for what publishers are. */
const PUBLICATION =
  "newspaper|magazine|paper|daily|weekly|website|portal|agency|newswire|broadcaster|station|journal|Zeitung|Zeitschrift|Magazin|Nachrichtenagentur|Agentur|Sender|quotidien|hebdomadaire|agence|periódico|diario|semanario|revista|agencia|газет[аеыу]|журнал[ае]?|агентств[оау]|сайт[ае]?";
/** What stands before the name of whoever is credited, up to the name. */
export const TAKING = new RegExp(
  String.raw`(?<!\p{L})(?:${TAKING_OVER.join("|")})\s+["“„«]?(?:(?:the|der|die|das|dem|den|des|la|le|les|el) |l['’])?(?:(?:${PUBLICATION}) )?["“„«]?$`,
  "iu",
);

const FIRST_TO = "was (?:the )?first to (?:report|reveal|publish|disclose|break|write)";

/** What stands behind the name of whoever told it. */
export const BREAKING = new RegExp(
  String.raw`^["”“»]?(?: (?:${PUBLICATION}))?(?:['’]s [\p{Lu}\p{L} ]{0,30})?,?\s(?:had |has |have |first |also |later |then |previously )*(?:first |exclusively |zuerst )?(?:${FIRST_TO}|reported|reports|revealed|reveals|broke|wrote|writes|has (?:the|more|all the) (?:details|story)|published|disclosed|learned|quoted|berichtete|berichtet|schrieb|rapporte|révèle|a révélé|écrit|informó|publicó|reveló|сообщает|сообщил|сообщила|пишет)(?!\p{L})(?! (?:nothing|no such|nichts|nada)(?!\p{L}))`,
  "iu",
);

/** Whoever quarrels with a publisher names it, and takes nothing from it. */
export const QUARREL =
  /(?<!\p{L})(?:copied|copying|plagiari[sz]|without credit|accus|contrary to|denied|denies|sued|lawsuit|wrongly|falsely|disput|unlike(?!ly))/iu;

/** A sentence of its own, or the head of a quotation: "From the Courier:", "In a report, the Courier said:". */
export const FROM = /^\s*from (?:the )?$/iu;
export const SAID = /^,? (?:said|says|put it this way)\s?:/u;

/** Beside such a word a name is a publisher's, whatever else it may mean. */
export const PUBLICATION_BEFORE = new RegExp(String.raw`(?<!\p{L})(?:${PUBLICATION}) ["“„«]?$`, "iu");
export const PUBLICATION_BEHIND = new RegExp(String.raw`^["”“»]? (?:${PUBLICATION})(?!\p{L})`, "iu");
