import { normaliseWord } from "../text/normalise.js";

/** How an abbreviation's full stop is read. */
export type AbbreviationKind =
  /** More of the sentence always follows: a title before its name, "e.g.". */
  | "leads"
  /** Something else may end with it too, but not before a number: months, "No.", "p.". */
  | "counts"
  /** It ends a sentence where a small word follows: "Acme Inc. The mayor", not "Acme Inc. Chairman". */
  | "either"
  /** It ends a sentence wherever a capital follows, though its last part looks like an initial: "и т. д." */
  | "closes";

type Table = Readonly<Partial<Record<AbbreviationKind, string>>>;

/**
 * By language, in normal words; parts with a full stop of their own keep it between them ("e.g"). One letter alone
 * needs no entry: it is an initial. What only ever stands before small letters ("approx.") needs none either: no
 * sentence begins with a small letter.
 */
const TABLES: Readonly<Record<string, Table>> = {
  en: {
    leads: `mr mrs ms messrs dr prof st mt ft gen sen rep gov col lt sgt cpl capt cmdr adm maj rev hon pres supt
      insp amb vs viz cf fr br e.g i.e`,
    counts: `no nos p pp vol art fig sec ch jan feb mar apr jun jul aug sep sept oct nov dec`,
    either: `inc corp co ltd llc plc bros jr sr etc al dept univ assn ave blvd rd u.s u.k u.n e.u d.c a.m p.m ph.d`,
  },
  de: {
    leads: `hr fr dr prof dipl ing st z.b d.h u.a s.o v.a bzw ca vgl evtl ggf inkl insb sog`,
    counts: `nr s abs art bd kap jan feb apr jun jul aug sept okt nov dez str`,
    either: `mio mrd co i.d.r v.chr n.chr`,
    closes: `u.s.w`,
  },
  fr: {
    leads: `cf m mm mme mlle dr pr mgr st ste p.ex c.à.d`,
    counts: `no art vol chap p pp janv févr avr juil sept oct nov déc`,
    either: `etc av bd cie`,
  },
  es: {
    leads: `sr sra srta sres dr dra d.a prof lic ing gral cnel st sta sto p.ej`,
    counts: `núm no art pág págs vol cap av ene feb mar abr jun jul ago sept oct nov dic`,
    either: `etc cía s.a ee.uu uds ud`,
  },
  it: { leads: `sig sigg dott prof avv ing gen mons`, counts: `n art pag vol`, either: `ecc s.p.a s.r.l` },
  pt: { leads: `sr sra dr dra prof eng gen`, counts: `n art pág vol`, either: `etc ltda s.a` },
  nl: { leads: `dhr mevr dr prof mr drs ing st`, counts: `nr art blz`, either: `enz bv n.v b.v` },
  pl: { leads: `dr prof inż mgr gen płk ks św np tzn tj m.in`, counts: `nr art str ul`, either: `itd itp` },
  tr: { leads: `dr prof doç yrd av sn bkz`, counts: `no s cad sok mah`, either: `a.ş ltd şti t.c` },
  az: { leads: `dr prof akad müəl b.e`, counts: `s küç`, closes: `və.s` },
  ru: {
    leads: `ул гр тов проф акад ген ред св т.е т.к т.н т.ч напр см ср пр.т`,
    counts: `стр ст п рис гл янв февр апр авг сент окт нояб дек`,
    either: `им руб коп тыс млн млрд гг вв обл р.н с.ш н.э`,
    closes: `т.д т.п и.др`,
  },
  uk: {
    leads: `вул проф акад ген св т.зв напр див тобто`,
    counts: `стор ст рис січ лют бер квіт трав черв лип серп верес жовт листоп груд`,
    either: `ім грн коп тис млн млрд рр обл н.е`,
    closes: `т.д т.п т.ін`,
  },
  el: {
    leads: `κ κα κκ δρ καθ αγ π.χ δηλ βλ`,
    counts: `αρ σελ τομ άρθρ`,
    either: `μ.μ π.μ α.ε μ.χ`,
    closes: `κ.λπ κ.τ.λ κ.ά`,
  },
  hy: { leads: `պրոֆ դոկտ ակադ գեն օր`, counts: `էջ փող հոդ`, either: `մլն մլրդ հազ` },
  ka: { leads: `მაგ ე.წ ე.ი პროფ აკად ქ`, counts: `გვ`, either: `წწ მლნ მლრდ`, closes: `ა.შ` },
  ar: { leads: `أ.د`, either: `ق.م` },
  hi: { leads: `डॉ प्रो श्री मो पं सु कु ले`, counts: `रु सं`, either: `कि.मी` },
};

/** Languages that write an ordinal as a number with a full stop: "am 3. Mai". */
const ORDINAL_STOPS = new Set("de da no nb nn fi is et lv cs sk pl hu hr sr bs sl mk tr az".split(" "));

/** What one language abbreviates, and whether its numbers may wear a full stop. */
export interface Abbreviations {
  readonly kinds: ReadonlyMap<string, AbbreviationKind>;
  readonly ordinalStops: boolean;
}

const kinds = new Map<string, ReadonlyMap<string, AbbreviationKind>>();

/** The abbreviations of a language (by its code in BCP 47); of all languages where it has none in the table. */
export function abbreviationsOf(code: string): Abbreviations {
  const key = code in TABLES ? code : "";
  const known = kinds.get(key) ?? new Map((key === "" ? Object.values(TABLES) : [TABLES[key]]).flatMap(entriesOf));
  kinds.set(key, known);
  return { kinds: known, ordinalStops: ORDINAL_STOPS.has(code) || code === "und" };
}

const entriesOf = (table: Table): [string, AbbreviationKind][] =>
  (Object.entries(table) as [AbbreviationKind, string][]).flatMap(([kind, list]) =>
    list.split(/\s+/u).map((word): [string, AbbreviationKind] => [word.split(".").map(normaliseWord).join("."), kind]),
  );
