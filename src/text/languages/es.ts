import spanishStemmer from "natural/lib/natural/stemmers/porter_stemmer_es.js";
import stopWords from "natural/lib/natural/util/stopwords_es.js";
import { lazily } from "../../kernel/lazily.js";
import { frequentSpanish } from "./frequent/es.js";
import { spanishLines } from "./furniture/es.js";
import { type Language, meanings, negating, opposites, phrases, wordSet, worth } from "./language.js";
import { spanishPast } from "./past/es.js";

export const spanish = lazily(
  (): Language => ({
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
    beforePlaces: new Set(),
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
    furnitureLines: spanishLines(),
    stockPhrases: phrases(`
    bajo condición de anonimato
    pidió no ser identificado
    pidió no ser identificada
    por no estar autorizado a hablar con la prensa
    no respondió de inmediato a una solicitud de comentarios
    no pudo ser verificado de forma independiente
    por primera vez en más de una década
  `),
    frequent: frequentSpanish(),
    numbers: {
      words: worth(`
      cero=0 un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12
      trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21
      veintiún=21 veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27
      veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90
      doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500
      quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800
      novecientos=900 novecientas=900 medio=0.5 media=0.5 mitad=0.5 tercio=0.3333333333 tercios=0.3333333333`),
      scales: worth(`
      docena=12 decena=10 cien=100 ciento=100 centenar=100 mil=1000 millar=1000 millón=1000000 millones=1000000`),
      order: worth(`
      primero=1 primer=1 primera=1 segundo=2 segunda=2 tercero=3 tercer=3 tercera=3 cuarto=4 cuarta=4 quinto=5 quinta=5
      sexto=6 sexta=6 séptimo=7 séptima=7 octavo=8 octava=8 noveno=9 novena=9 décimo=10 décima=10 doble=2 triple=3`),
      joints: wordSet("y"),
      articles: new Set(),
      orderEndings: wordSet("º ª o a"),
      scaleEndings: new Map(),
      decimalComma: true,
      measures: meanings(`
      %, por ciento
      puntos porcentuales, punto porcentual
      $, dólares, dólar
      €, euros, euro
      £, libras
      ₽, rublos, rublo
    `),
    },
    calendar: {
      months: meanings(`
      enero
      febrero
      marzo
      abril
      mayo
      junio
      julio
      agosto
      septiembre, setiembre
      octubre
      noviembre
      diciembre
    `),
      weekdays: meanings(`
      lunes
      martes
      miércoles
      jueves
      viernes
      sábado
      domingo
    `),
      days: meanings(`
      hoy
      ayer
      mañana
      anoche
      la semana pasada
      la próxima semana, la semana próxima
      el año pasado
      el próximo año, el año próximo
    `),
      capitals: false,
      joints: wordSet("de del"),
      beforeYears: wordSet("en desde hasta año antes después finales principios verano invierno otoño primavera"),
    },
    past: spanishPast(),
    corrections: {
      labels: phrases(`
      corrección
      fe de errores
      fe de erratas
      rectificación
      aclaración
      nota de la redacción
    `),
      updates: phrases(`
      actualización
      actualizado
      actualizada
    `),
      openings: phrases(`
      actualizado con
      actualizada con
      actualizado para añadir
    `),
      phrases: phrases(`
      una versión anterior
      una primera versión de
      este artículo fue actualizado
      este artículo fue corregido
      este artículo ha sido actualizado
      este artículo ha sido corregido
      esta noticia ha sido actualizada
      esta noticia ha sido corregida
      hemos corregido
    `),
    },
    negations: meanings(`
    no
    ya no, no más
    nunca, jamás
    nada
    nadie
    ningún, ninguna, ninguno
    sin
    ni
    tampoco
  `),
    noNegations: phrases(`
    no solo
    no sólo
    no obstante
    sin duda
    sin embargo
    nada más
    no menos de
  `),
    negatingPrefixes: [
      negating("in", {
        only: `acept acces acti adecu admis capa cierto compatib complet comprens constitu correct dependien direct
        discut efica efici elegib esper estab evitab exact experi figur formal hum just moral necesari oportun segur
        sensib significa suficien toler útil válid visib voluntari`,
      }),
      negating("im", { only: "parcial perfect posib potable precis previsib probab product prudent" }),
      negating("i", { only: "legal legítim limitad lógic" }),
      negating("ir", { only: "real regular responsab" }),
      negating("des", {
        only: "acuerdo activ aparec aprob arm conect conf conoc favor honest igual leal orden unid unión",
      }),
    ],
    opposites: opposites(`
    subir sube suben subió subieron aumentar aumenta aumentan aumentó aumentaron aumento crecer crece creció | bajar baja bajan bajó bajaron disminuir disminuye disminuyó caer cae cayó cayeron descender desciende descendió reducir redujo
    más mayor mayores superior | menos menor menores inferior
    arriba encima | abajo debajo
    antes | después
    favor | contra
    con | sin
    siempre | nunca jamás
    todos todo | nadie ninguno
    máximo mejor | mínimo peor
    mejorar mejora mejoró | empeorar empeora empeoró
    ganar gana ganó ganaron victoria | perder pierde perdió perdieron derrota
    confirmar confirma confirmó admitir admite admitió | negar niega negó desmentir desmiente desmintió
    aceptar acepta aceptó aprobar aprueba aprobó apoyar apoya apoyó | rechazar rechaza rechazó
    permitir permite permitió autorizar autoriza autorizó | prohibir prohíbe prohibió impedir impide impidió
    abrir abre abrió abierto abierta abrirá reabrir reabrirá | cerrar cierra cerró cerrado cerrada cerrará
    empezar empieza empezó comenzar comienza comenzó iniciar inicia inició reanudar reanudó | terminar termina terminó acabar acaba acabó cesar cesó suspender suspendió
    culpable condenado | inocente absuelto
    verdadero cierto | falso
    vivo vivos sobrevivió | muerto muertos murió
    éxito logró | fracaso fracasó
    reforzar refuerza reforzó fuerte | debilitar debilita debilitó débil
    temprano | tarde
    comprar compra compró | vender vende vendió
    amigo aliado aliados | enemigo enemigos
    primero primer primera | último última
  `),
    hedges: meanings(`
    supuestamente, supuesto, supuesta, supuestos, supuestas
    presuntamente, presunto, presunta, presuntos, presuntas
    quizás, quizá, tal vez, a lo mejor
    probablemente, posiblemente
    aparentemente, al parecer, parece, parecía
    podría, podrían
    habría, habrían, sería, serían
    puede que, pueden que
  `),
    quantities: meanings(`
    todos, todas, todos los, todas las, cada
    ambos, ambas, los dos, las dos
    la mayoría, la mayoría de, la mayor parte
    una minoría
    muchos, muchas, numerosos, numerosas
    varios, varias
    algunos, algunas, unos cuantos, unas cuantas
    pocos, pocas
    decenas, docenas
    cientos, centenares
    miles, millares
    decenas de miles
    cientos de miles
    millones
  `),
    bounds: meanings(`
    casi, cerca de #
    unos #, unas #, alrededor de, aproximadamente, en torno a #
    más de #
    menos de #
    al menos, por lo menos, como mínimo
    como máximo, hasta #, no más de
    exactamente #
    solo #, sólo #, solamente #, apenas #
  `),
    seam: null,
    shortForms: new Map(),
    spellings: [],
    caseEndings: [],
    stem: (word) => spanishStemmer.stem(word),
  }),
);
