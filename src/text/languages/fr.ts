import frenchStemmer from "natural/lib/natural/stemmers/porter_stemmer_fr.js";
import stopWords from "natural/lib/natural/util/stopwords_fr.js";
import { lazily } from "../../kernel/lazily.js";
import { frequentFrench } from "./frequent/fr.js";
import { frenchLines } from "./furniture/fr.js";
import { type Language, meanings, negating, opposites, phrases, valued, wordSet, worth } from "./language.js";
import { frenchPast } from "./past/fr.js";

export const french = lazily(
  (): Language => ({
    code: "fr",
    stopWords: wordSet(
      stopWords.words.map((word) => word.replace(/['’]/g, "")),
      "le la les un une des du de et est que qui dans pour par sur au aux ce cette ces il elle ils elles ne pas plus se sa son ses",
    ),
    speechVerbs: wordSet(`
    dit déclaré déclare affirmé affirme ajouté ajoute expliqué explique estimé estime écrit souligné souligne
    averti avertit poursuivi poursuit assuré assure précisé précise répondu répond indiqué indique conclut conclu
    regretté regrette dénoncé dénonce rappelé rappelle`),
    accordingTo: ["selon", "daprès", "dapres"],
    speakerPronouns: wordSet("il elle je"),
    titles: wordSet(`
    m mme mlle dr professeur président présidente premier première ministre chancelier secrétaire général directeur
    directrice chef porte parole expert experte analyste maire sénateur sénatrice député députée ambassadeur`),
    prepositions: wordSet("à au aux dans sur en lors devant chez avec"),
    capitalNouns: false,
    beforePlaces: new Set(),
    nameParticles: wordSet("de du des la le van von"),
    address: wordSet("vous votre vos nous notre nos"),
    furniture: phrases(`
    cookies
    politique de confidentialité
    conditions dutilisation
    mentions légales
    tous droits réservés
    newsletter
    abonnez vous
    inscrivez vous
    faire un don
    notre site
    ce site
    lire aussi
    lire la suite
    suivez nous
    partager sur
    publicité
    chers lecteurs
    soutenez nous
  `),
    furnitureLines: frenchLines(),
    stockPhrases: phrases(`
    a déclaré sous couvert danonymat
    qui a requis lanonymat
    qui a souhaité garder lanonymat
    na pas répondu aux sollicitations
    na pas souhaité faire de commentaire
    na pas souhaité commenter
    na pas pu être vérifiée de source indépendante
    pour la première fois depuis plus de dix ans
  `),
    frequent: frequentFrench(),
    numbers: {
      words: worth(`
      zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13
      quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70
      huitante=80 octante=80 nonante=90 demi=0.5 demie=0.5 moitié=0.5 tiers=0.3333333333 quart=0.25 quarts=0.25`),
      scales: worth(`
      douzaine=12 cent=100 cents=100 mille=1000 million=1000000 millions=1000000 milliard=1000000000
      milliards=1000000000 dizaine=10 vingtaine=20 centaine=100 millier=1000`),
      order: worth(`
      premier=1 première=1 premiers=1 premières=1 deuxième=2 second=2 seconde=2 troisième=3 quatrième=4 cinquième=5
      sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 double=2 doublé=2 triple=3 triplé=3`),
      joints: wordSet("et"),
      articles: new Set(),
      orderEndings: wordSet("er re e ème eme"),
      scaleEndings: new Map(),
      decimalComma: true,
      measures: meanings(`
      %, pour cent, pourcents
      points de pourcentage, point de pourcentage
      $, dollars, dollar
      €, euros, euro
      £, livres sterling
      ₽, roubles, rouble
    `),
    },
    calendar: {
      months: meanings(`
      janvier, janv
      février, fév
      mars
      avril, avr
      mai
      juin
      juillet, juil
      août, aout
      septembre
      octobre, oct
      novembre, nov
      décembre, déc
    `),
      weekdays: meanings(`
      lundi
      mardi
      mercredi
      jeudi
      vendredi
      samedi
      dimanche
    `),
      days: meanings(`
      aujourdhui, ce jour
      hier
      demain
      la semaine dernière
      la semaine prochaine
      an dernier, année dernière
      an prochain, année prochaine
    `),
      capitals: false,
      joints: new Set(),
      beforeYears: wordSet("en depuis an année année dès avant après fin début été hiver automne printemps"),
    },
    // "Ne" alone denies nothing that its second word ("pas", "jamais") does not say.
    past: frenchPast(),
    corrections: {
      labels: phrases(`
      correction
      rectificatif
      correctif
      erratum
      précision
      note de la rédaction
    `),
      updates: phrases(`
      mise à jour
      mis à jour
      actualisé
      actualisée
    `),
      openings: phrases(`
      mis à jour avec
      mise à jour avec
    `),
      phrases: phrases(`
      une version antérieure
      une version précédente
      une première version de
      cet article a été mis à jour
      cet article a été corrigé
      cet article a été modifié
      larticle a été corrigé
      nous avons corrigé
    `),
    },
    negations: meanings(`
    pas
    jamais
    ne … plus
    rien
    aucun, aucune, nul, nulle
    ne … personne
    sans
    ni
    non
  `),
    noNegations: phrases(`
    pas seulement
    non seulement
    non plus
    sans doute
    pas moins de
  `),
    negatingPrefixes: [
      negating("in", {
        only: `accept access action actif active adapt adéquat admissib amical attend certain capab complet compris connu
        consistan correct croyab dépendan direct efficac égal éligib exact experiment expérience fond habit humain
        juste justice justif offensif satisf sécur sensib stab suffi tolér util valid visib volontair constitu`,
      }),
      negating("im", { only: "mobile moral mort parfait partial patien possib prévisib prob prudent" }),
      negating("il", { only: "légal légitim limité logique" }),
      negating("ir", { only: "réal récupérab réel régul remplaçab résist respons revers" }),
      negating("dés", { only: "accord activ approuv approb armé avantag engag intéress ordre uni honor" }),
      negating("mé", { only: "connu content" }),
      negating("mal", { only: "honnête heureu" }),
    ],
    opposites: opposites(`
    augmenter augmente augmentent augmenté augmentait augmentation monter monte monté hausse croître croît | diminuer diminue diminuent diminué diminuait diminution baisser baisse baissé chuter chute chuté reculer recule reculé
    plus davantage supérieur supérieure | moins inférieur inférieure
    dessus | dessous
    avant | après
    pour | contre
    avec | sans
    toujours | jamais
    tous tout chacun | personne aucun
    maximum meilleur meilleure | minimum pire
    améliorer améliore amélioré | aggraver aggrave aggravé empirer
    gagner gagne gagné victoire remporté | perdre perd perdu défaite
    confirmer confirme confirmé admettre admet admis | démentir dément démenti nier nie nié
    accepter accepte accepté approuver approuve approuvé soutenir soutient soutenu | refuser refuse refusé rejeter rejette rejeté
    autoriser autorise autorisé permettre permet permis | interdire interdit interdite interdits empêcher empêche empêché
    ouvrir ouvre ouvert ouverte ouvrira rouvrir rouvrira | fermer ferme fermé fermée fermera
    commencer commence commencé débuter débute débuté lancer lancé reprendre repris | finir fini terminer terminé cesser cesse cessé suspendre suspendu arrêter arrêté
    coupable condamné | innocent acquitté
    vrai vraie exact | faux fausse erroné
    vivant survécu | mort morts tué tués
    réussir réussi succès | échouer échoué échec
    renforcer renforce renforcé fort forte | affaiblir affaiblit affaibli faible
    tôt | tard
    acheter achète acheté | vendre vend vendu
    ami amis allié alliés | ennemi ennemis
    premier première | dernier dernière
  `),
    hedges: meanings(`
    peut être
    probablement, sans doute, vraisemblablement
    apparemment, semble t il
    présumé, présumée, présumés, présumées
    prétendument, soi disant, prétendu, prétendue
    pourrait, pourraient
    serait, seraient, aurait, auraient
    semble, semblent, semblait
    éventuellement, possiblement
    prétend, prétendent, prétendait
  `),
    quantities: meanings(`
    tous, toutes, tous les, toutes les, chaque, ensemble des, la totalité des
    les deux
    la plupart, la plupart des, la majorité, la majorité des, une majorité
    une minorité
    beaucoup, beaucoup de, de nombreux, de nombreuses, nombreux, nombreuses
    plusieurs
    certains, certaines, quelques
    peu
    peu de
    des dizaines
    des centaines
    des milliers
    des dizaines de milliers
    des centaines de milliers
    des millions, millions
    des milliards, milliards
  `),
    bounds: meanings(`
    presque, quasiment, près de #
    environ, autour de #, à peu près, quelque #, une dizaine
    plus de #, plus du #, au delà de #
    moins de #, moins du #
    au moins, au minimum
    au plus, au maximum, jusqu à #, pas plus de
    exactement #
    seulement #
  `),
    seam: /(?<=^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’])/iu,
    shortForms: valued("n=ne d=de l= qu=que c=ce j=je m=me s=se t=te", String),
    spellings: [[/^ne$/u, ""]], // it denies nothing without the word behind it
    caseEndings: [],
    stem: (word) => frenchStemmer.stem(word),
  }),
);
