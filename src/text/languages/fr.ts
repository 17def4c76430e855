import frenchStemmer from "natural/lib/natural/stemmers/porter_stemmer_fr.js";
import stopWords from "natural/lib/natural/util/stopwords_fr.js";
import { frequentFrench } from "./frequent/fr.js";
import { frenchLines } from "./furniture/fr.js";
import { type Language, phrases, wordSet } from "./language.js";

export const french: Language = {
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
  furnitureLines: frenchLines,
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
  frequent: frequentFrench,
  numberWords: wordSet(
    `un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante huitante nonante cent cents mille million millions milliard milliards douzaine moitié tiers quart double triple premier première second seconde`,
  ),
  negations: wordSet("ne pas jamais aucun aucune rien personne sans ni non"),
  hedges: wordSet("peut être probablement apparemment présumé présumée prétendument pourrait pourraient serait semble"),
  stem: (word) => frenchStemmer.stem(word),
};
