/** Numbers from 1 to 999,999 as a writer of each language spells them, by its grammar and without its tables of words. */
export const SPELL: Readonly<Record<string, (n: number) => string>> = {
  en: (n) => inThousands(n, "thousand", englishHundreds),
  de: (n) =>
    n < 1_000
      ? germanHundreds(n)
      : `${germanHundreds(Math.floor(n / 1_000))}tausend ${germanHundreds(n % 1_000)}`.trim(),
  fr: (n) => inThousands(n, "mille", frenchHundreds, true),
  es: (n) => inThousands(n, "mil", spanishHundreds, true),
  ru: (n) => inThousands(n, "тысяч", russianHundreds, true).replace(/^тысяч/u, "тысяча"),
  hy: (n) => inThousands(n, "հազար", armenianHundreds, true),
};

function inThousands(n: number, word: string, hundreds: (n: number) => string, bareOne = false): string {
  const thousands = Math.floor(n / 1_000);
  const head = thousands === 0 ? "" : thousands === 1 && bareOne ? word : `${hundreds(thousands)} ${word}`;
  return `${head} ${hundreds(n % 1_000)}`.trim();
}

const list = (words: string): string[] => ["", ...words.split(" ")];

const EN = list(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const EN_TENS = list("ten twenty thirty forty fifty sixty seventy eighty ninety");

function englishHundreds(n: number): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  const tail = rest < 20 ? EN[rest] : [EN_TENS[Math.floor(rest / 10)], EN[rest % 10]].filter(Boolean).join("-");
  return [hundreds > 0 ? `${EN[hundreds]} hundred` : "", tail].filter(Boolean).join(" and ");
}

const DE = list(
  "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
);
const DE_TENS = list("zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig");

function germanHundreds(n: number): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  const units = rest % 10 > 0 ? `${DE[rest % 10]}und` : "";
  return `${hundreds > 0 ? `${DE[hundreds]}hundert` : ""}${rest < 20 ? DE[rest] : units + DE_TENS[Math.floor(rest / 10)]}`;
}

const FR = list(
  "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
);
const FR_TENS = list("dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt");

function frenchHundreds(n: number): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  const tens = Math.floor(rest / 10);
  const below = tens === 7 || tens === 9 ? rest - 10 * (tens - 1) : rest % 10;
  const joint = (below === 1 || below === 11) && tens < 8 ? " et " : "-";
  const tail = rest < 20 ? FR[rest] : below === 0 ? FR_TENS[tens] : FR_TENS[tens] + joint + FR[below];
  return [hundreds > 1 ? `${FR[hundreds]} cent` : hundreds === 1 ? "cent" : "", tail].filter(Boolean).join(" ");
}

const ES = list(
  "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
);
const ES_TENS = list("diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa");
const ES_HUNDREDS = list(
  "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
);

function spanishHundreds(n: number): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  const tail = rest < 30 ? ES[rest] : [ES_TENS[Math.floor(rest / 10)], ES[rest % 10]].filter(Boolean).join(" y ");
  return n === 100 ? "cien" : [ES_HUNDREDS[hundreds], tail].filter(Boolean).join(" ");
}

const RU = list(
  "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
);
const RU_TENS = list("десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто");
const RU_HUNDREDS = list("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот");

function russianHundreds(n: number): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  const tail = rest < 20 ? RU[rest] : [RU_TENS[Math.floor(rest / 10)], RU[rest % 10]].filter(Boolean).join(" ");
  return [RU_HUNDREDS[hundreds], tail].filter(Boolean).join(" ");
}

const HY = list("մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը");
const HY_TENS = list("տասն քսան երեսուն քառասուն հիսուն վաթսուն յոթանասուն ութսուն իննսուն");

function armenianHundreds(n: number): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  const tail = rest === 10 ? "տասը" : HY_TENS[Math.floor(rest / 10)] + HY[rest % 10];
  return [hundreds > 1 ? `${HY[hundreds]} հարյուր` : hundreds === 1 ? "հարյուր" : "", tail].filter(Boolean).join(" ");
}
