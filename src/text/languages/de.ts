import { frequentGerman } from "./frequent/de.js";
import { germanLines } from "./furniture/de.js";
import { type Language, phrases, wordSet } from "./language.js";

export const german: Language = {
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
  furnitureLines: germanLines,
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
  frequent: frequentGerman,
  numberWords: wordSet(
    `ein eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreissig dreiszig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend tausende million millionen milliarde milliarden dutzend hälfte halb drittel viertel doppelt erste zweite`,
  ),
  negations: wordSet("nicht kein keine keinem keinen keiner nie niemals nichts niemand ohne weder"),
  hedges: wordSet(
    "angeblich mutmasslich offenbar vermutlich möglicherweise vielleicht wohl könnte könnten dürfte soll sollen",
  ),
  stem: null,
};
