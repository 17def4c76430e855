import { lazily } from "../../kernel/lazily.js";
import { frequentGerman } from "./frequent/de.js";
import { germanLines } from "./furniture/de.js";
import { type Language, meanings, negating, opposites, phrases, wordSet, worth } from "./language.js";
import { germanPast } from "./past/de.js";

const UNITS = "null ein zwei drei vier fünf sechs sieben acht neun".split(" ");
const TEENS = "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(" ");
const TENS = "zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");

/** German writes a number below a thousand, and the thousands before it, as one word: zweihundertfünfundsiebzig. */
function numberWords(): ReadonlyMap<string, number> {
  const below1000 = numbersBelow1000();
  return new Map([
    ...below1000,
    ...[...below1000].map(([word, value]): [string, number] => [`${word}tausend`, value * 1_000]),
    ...worth(`
      eins=1 eine=1 einem=1 einen=1 einer=1 eines=1 zwo=2 halb=0.5 halbe=0.5 halben=0.5 hälfte=0.5 drittel=0.3333333333
      viertel=0.25 anderthalb=1.5 eineinhalb=1.5 zweieinhalb=2.5 einmal=1 zweimal=2 dreimal=3`),
  ]);
}

function numbersBelow1000(): Map<string, number> {
  const below100 = [...UNITS, ...TEENS].map((word, value): [string, number] => [word, value]);
  TENS.forEach((ten, i) => {
    const value = 20 + 10 * i;
    below100.push(
      [ten, value],
      ...UNITS.slice(1).map((unit, k): [string, number] => [`${unit}und${ten}`, value + k + 1]),
    );
  });
  const hundreds = ["", ...UNITS.slice(1)].map((unit, i): [string, number] => [`${unit}hundert`, 100 * Math.max(1, i)]);
  const rest = below100.slice(1);
  return new Map([
    ...below100,
    ...hundreds.slice(1),
    ...hundreds.flatMap(([head, value]) => rest.map(([tail, more]): [string, number] => [head + tail, value + more])),
  ]);
}

export const german = lazily(
  (): Language => ({
    code: "de",
    stopWords: wordSet(`
    aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bin bis bist da dabei
    dadurch dafür dagegen daher damit dann darauf darf darin darüber das dass dazu dein dem den denn der deren des
    deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es
    etwas euch für gegen habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in
    indem ins ist ja jede jedem jeden jeder jedes jedoch jene kann kein keine keinem keinen keiner können man mehr mein
    mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit sich
    sie sind so solche soll sollen sondern sonst über um und uns unser unter viel vom von vor während war waren was weil
    weiter welche wenn wer werden wie wieder will wir wird wo wurde wurden zu zum zur zwar zwischen`),
    speechVerbs: wordSet(`
    sagte sagt erklärte erklärt betonte betont schrieb schreibt meinte meint fügte ergänzte warnte warnt behauptete
    behauptet berichtete berichtet teilte äusserte antwortete antwortet forderte fordert kritisierte kritisiert so`),
    accordingTo: ["laut", "nach angaben von", "zufolge"],
    speakerPronouns: wordSet("er sie ich"),
    titles: wordSet(`
    herr frau dr prof professor präsident präsidentin bundespräsident kanzler kanzlerin bundeskanzler minister ministerin
    aussenminister aussenministerin verteidigungsminister innenminister ministerpräsident ministerpräsidentin sprecher
    sprecherin vorsitzende vorsitzender chef chefin leiter leiterin direktor direktorin general experte expertin`),
    prepositions: wordSet("in im auf an am bei mit gegenüber nach vor zu zum zur"),
    capitalNouns: true,
    beforePlaces: wordSet("in aus nach"),
    nameParticles: wordSet("von van der den zu zur"),
    address: wordSet("sie ihre ihren ihrem wir unser unsere unseren uns"),
    furniture: phrases(`
    cookie
    cookies
    datenschutz
    datenschutzerklärung
    impressum
    nutzungsbedingungen
    alle rechte vorbehalten
    newsletter
    abonnieren
    anmelden
    spenden
    unsere website
    diese website
    mehr lesen
    lesen sie auch
    meistgelesen
    anzeige
    folgen sie uns
    teilen auf
    liebe leserinnen
    unterstützen sie uns
  `),
    furnitureLines: germanLines(),
    stockPhrases: phrases(`
    der namentlich nicht genannt werden wollte
    die namentlich nicht genannt werden wollte
    war zunächst nicht für eine stellungnahme zu erreichen
    lehnte eine stellungnahme ab
    liess sich zunächst nicht unabhängig überprüfen
    liessen sich zunächst nicht unabhängig überprüfen
    sagte ein sprecher der deutschen presse agentur
    wie aus einer mitteilung hervorgeht
  `),
    frequent: frequentGerman(),
    numbers: {
      words: numberWords(),
      scales: worth(`
      dutzend=12 hundert=100 tausend=1000 million=1000000 millionen=1000000 milliarde=1000000000
      milliarden=1000000000 billion=1000000000000 billionen=1000000000000 hunderte=100 tausende=1000`),
      order: worth(`
      erste=1 ersten=1 erster=1 erstes=1 ersten=1 zweite=2 zweiten=2 zweiter=2 zweites=2 dritte=3 dritten=3 dritter=3
      vierte=4 vierten=4 fünfte=5 fünften=5 sechste=6 sechsten=6 siebte=7 siebten=7 achte=8 achten=8 neunte=9 neunten=9
      zehnte=10 zehnten=10 doppelt=2 doppelte=2 dreifach=3 verdoppelt=2 verdreifacht=3`),
      joints: wordSet("und"),
      articles: new Set(),
      orderEndings: wordSet("te ten ste sten"),
      scaleEndings: new Map(),
      decimalComma: true,
      measures: meanings(`
      %, prozent
      prozentpunkte, prozentpunkten, prozentpunkt
      $, dollar
      €, euro
      £, pfund
      ₽, rubel
    `),
    },
    calendar: {
      months: meanings(`
      januar, jänner, jan
      februar, feber, feb
      märz, mrz
      april, apr
      mai
      juni, jun
      juli, jul
      august, aug
      september, sept, sep
      oktober, okt
      november, nov
      dezember, dez
    `),
      weekdays: meanings(`
      montag
      dienstag
      mittwoch
      donnerstag
      freitag
      samstag, sonnabend
      sonntag
    `),
      days: meanings(`
      heute
      gestern
      morgen
      vorgestern
      übermorgen
      vergangene woche, letzte woche
      nächste woche, kommende woche
      voriges jahr, letztes jahr, vergangenes jahr
    `),
      capitals: true,
      joints: new Set(),
      beforeYears: wordSet("jahr jahre jahres seit bis ende anfang mitte sommer winter herbst frühjahr frühling um ab"),
    },
    past: germanPast(),
    corrections: {
      labels: phrases(`
      berichtigung
      korrektur
      korrigiert
      richtigstellung
      anmerkung der redaktion
      hinweis der redaktion
    `),
      updates: phrases(`
      update
      aktualisiert
      aktualisierung
    `),
      openings: phrases(`
      aktualisiert mit neuen
      aktualisiert um
    `),
      phrases: phrases(`
      in einer früheren version
      in einer früheren fassung
      eine frühere version
      eine frühere fassung
      dieser artikel wurde aktualisiert
      dieser artikel wurde korrigiert
      der artikel wurde korrigiert
      der text wurde korrigiert
      dieser text wurde korrigiert
      wurde nachträglich geändert
      wurde nachträglich korrigiert
      wir haben den fehler korrigiert
    `),
    },
    negations: meanings(`
    nicht, kein, keine, keinem, keinen, keiner, keines, keinerlei
    nicht mehr, kein mehr, nicht länger
    nie, niemals
    niemand, niemanden, niemandem
    nichts
    nirgends, nirgendwo
    ohne
    weder
    noch nicht
  `),
    noNegations: phrases(`
    nicht nur
    nicht zuletzt
    nichts als
    kein zweifel
    ohnehin
  `),
    negatingPrefixes: [
      negating("un", { never: "fall fäll wetter kosten menge tat ter kraut" }),
      negating("nicht"),
      negating("in", {
        only: "aktiv akzept diskret direkt effiz formell human kompeten konsequen korrekt stabil toleran",
      }),
      negating("ir", { only: "rational regulär relevan reversib" }),
      negating("il", { only: "legal legitim loyal" }),
    ],
    opposites: opposites(`
    steigen steigt stieg stiegen gestiegen zunehmen nimmt nahm zugenommen wachsen wächst wuchs gewachsen erhöhen erhöht erhöhte | sinken sinkt sank sanken gesunken fallen fällt fiel fielen gefallen abnehmen abgenommen schrumpfen schrumpft geschrumpft senken senkt senkte gesenkt
    mehr höher höhere höheren grösser grössere grösseren | weniger niedriger niedrigere niedrigeren kleiner kleinere kleineren geringer geringere geringeren
    auf | ab
    über oberhalb | unter unterhalb
    vor bevor vorher | nach nachdem nachher
    für | gegen
    mit | ohne
    immer | nie niemals
    alle jeder | niemand keiner
    meisten höchste höchsten grösste grössten beste besten | wenigsten niedrigste niedrigsten kleinste kleinsten schlechteste schlechtesten
    besser verbessert verbesserte verbessern | schlechter schlimmer verschlechtert verschlechterte verschlechtern
    gewinnen gewinnt gewann gewonnen sieg | verlieren verliert verlor verloren niederlage
    bestätigen bestätigt bestätigte zugeben zugegeben | bestreiten bestreitet bestritt bestritten dementieren dementiert dementierte leugnen leugnet leugnete
    annehmen angenommen akzeptieren akzeptiert zustimmen zugestimmt unterstützen unterstützt unterstützte billigen billigt gebilligt | ablehnen abgelehnt verweigern verweigert verweigerte zurückgewiesen
    erlauben erlaubt erlaubte genehmigt genehmigte | verbieten verbietet verbot verboten untersagt untersagte
    öffnen öffnet öffnete geöffnet eröffnet | schliessen schliesst schloss geschlossen
    beginnen beginnt begann begonnen starten startet gestartet anfangen angefangen | enden endet endete beenden beendet beendete aufhören aufgehört stoppen gestoppt
    schuldig verurteilt | unschuldig freigesprochen
    wahr richtig | falsch
    lebendig überlebt überlebte | tot gestorben getötet
    erfolg erfolgreich gelungen | misserfolg gescheitert misslungen
    stärken gestärkt stark stärker | schwächen geschwächt schwach schwächer
    früh früher | spät später
    kaufen kauft kaufte gekauft | verkaufen verkauft verkaufte
    freund freunde verbündete verbündeten | feind feinde gegner
    erste ersten | letzte letzten
  `),
    hedges: meanings(`
    angeblich, angebliche, angeblichen, angeblicher, vorgeblich
    mutmasslich, mutmassliche, mutmasslichen, mutmasslicher
    offenbar, anscheinend, scheinbar, offensichtlich
    vermutlich, wahrscheinlich, wohl, voraussichtlich
    möglicherweise, vielleicht, eventuell
    könnte, könnten
    dürfte, dürften
    soll, sollen
    unbestätigt, unbestätigte, unbestätigten
    behauptet, behauptete, behaupten
    scheint, schien, scheinen
    unwahrscheinlich
  `),
    quantities: meanings(`
    alle, allen, aller, sämtliche, sämtlichen, jeder, jede, jedes
    beide, beiden
    die meisten, den meisten, eine mehrheit, die mehrheit, ein grossteil
    eine minderheit
    viele, vielen, vieler, zahlreiche, zahlreichen
    mehrere, mehreren, mehrerer
    einige, einigen, einiger, manche, ein paar
    wenige, wenigen
    dutzende, dutzenden
    hunderte, hunderten
    tausende, tausenden
    zehntausende, zehntausenden
    hunderttausende, hunderttausenden
    millionen
    milliarden
  `),
    bounds: meanings(`
    fast, beinahe, nahezu, knapp #
    etwa #, rund #, ungefähr, circa, ca, gut #, schätzungsweise
    mehr als, über #
    weniger als, unter #
    mindestens, wenigstens
    höchstens, bis zu, nicht mehr als, maximal
    genau #, exakt #
    nur #, lediglich #, bloss #
  `),
    seam: null,
    shortForms: new Map(),
    spellings: [],
    caseEndings: ["s", "es", "n", "en"],
    stem: null,
  }),
);
