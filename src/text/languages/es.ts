import spanishStemmer from "natural/lib/natural/stemmers/porter_stemmer_es.js";
import stopWords from "natural/lib/natural/util/stopwords_es.js";
import { frequentSpanish } from "./frequent/es.js";
import { spanishLines } from "./furniture/es.js";
import { type Language, phrases, wordSet } from "./language.js";

export const spanish: Language = {
  code: "es",
  stopWords: wordSet(
    stopWords.words.filter((word) => /^\p{L}+$/u.test(word)),
    "el la los las un una unos unas de del y e o que en es se por con para al lo su sus no más como pero este esta",
  ),
  speechVerbs: wordSet(`
    dijo dice afirmó afirma añadió añade agregó explicó explica declaró declara aseguró asegura señaló señala escribió
    advirtió advierte respondió responde indicó insistió sostuvo subrayó comentó concluyó recordó`),
  accordingTo: ["según", "de acuerdo con"],
  speakerPronouns: wordSet("él ella yo"),
  titles: wordSet(`
    señor señora sr sra dr dra profesor profesora presidente presidenta primer primera ministro ministra secretario
    secretaria general director directora jefe portavoz experto experta analista alcalde alcaldesa senador diputado`),
  prepositions: wordSet("a al en ante con durante"),
  capitalNouns: false,
  nameParticles: wordSet("de del la las los y"),
  address: wordSet("usted tu tus su sus nosotros nuestro nuestra nuestros"),
  furniture: phrases(`
    cookies
    política de privacidad
    términos de uso
    aviso legal
    todos los derechos reservados
    boletín
    suscríbete
    suscríbase
    donar
    nuestro sitio
    este sitio web
    lea también
    leer más
    síguenos
    compartir en
    publicidad
    queridos lectores
  `),
  furnitureLines: spanishLines,
  stockPhrases: phrases(`
    bajo condición de anonimato
    pidió no ser identificado
    pidió no ser identificada
    por no estar autorizado a hablar con la prensa
    no respondió de inmediato a una solicitud de comentarios
    no pudo ser verificado de forma independiente
    por primera vez en más de una década
  `),
  frequent: frequentSpanish,
  numberWords: wordSet(
    `uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millón millones docena mitad tercio cuarto doble triple primero primera segundo segunda`,
  ),
  negations: wordSet("no nunca jamás nada nadie ningún ninguna ninguno sin ni tampoco"),
  hedges: wordSet(
    "supuestamente presuntamente presunto presunta quizás quizá probablemente aparentemente podría podrían",
  ),
  stem: (word) => spanishStemmer.stem(word),
};
