import { wordSet } from "../language.js";
import { compounds, type PastTense } from "./past.js";

const HAD = ["a", "ont", "avait", "avaient"];
const HAD_BEEN = HAD.map((form) => `${form} été`);
const WAS = ["est", "sont", "était", "étaient"];

const SAID = `
  déclaré averti annoncé dit affirmé indiqué écrit précisé expliqué confirmé démenti prévenu souligné rappelé reconnu
  répondu assuré estimé rapporté`;
const DONE = `
  signé rencontré commencé débuté démissionné visité voté adopté approuvé rejeté quitté fui explosé perdu gagné ouvert
  fermé éclaté coulé frappé attaqué atterri ratifié publié`;
const SUFFERED = `
  tué tués tuée tuées arrêté arrêtés arrêtée arrêtées élu élue élus élues adopté adoptée adoptés signé signée signés
  ouvert ouverte ouverts fermé fermée fermés détruit détruite détruits publié publiée publiés nommé nommée nommés
  condamné condamnée condamnés libéré libérée libérés retrouvé retrouvée retrouvés blessé blessée blessés limogé limogée
  dissous dissoute incendié incendiée inculpé inculpée interpellé interpellée interpellés`;
const GONE = `
  mort morte morts mortes né née nés décédé décédée décédés arrivé arrivée arrivés parti partie partis venu venue venus
  tombé tombée tombés entré entrée entrés sorti sortie revenu revenue devenu devenue`;
/** Behind "s’est", of which "est" is what says something. */
const HELD = "tenu tenue tenus tenues produit produite produits effondré effondrée écrasé écrasée déroulé déroulée";

export const frenchPast = (): PastTense => ({
  said: wordSet("déclara annonça avertit affirma écrivit", compounds(HAD, wordSet(SAID))),
  happened: wordSet("mourut naquit signa rencontra commença", [
    ...compounds(HAD, wordSet(DONE)),
    ...compounds(HAD_BEEN, wordSet(SUFFERED)),
    ...compounds(WAS, wordSet(GONE)),
    ...compounds(WAS, wordSet(HELD)),
    ...HAD.map((form) => `${form} eu lieu`),
  ]),
  was: wordSet("était étaient avait avaient fut furent"),
  on: wordSet("le ce en"),
  bareDays: false,
  joins: wordSet("et mais que quand lorsque alors"),
  ahead: wordSet(
    `sera seront serait seraient aura auront aurait auraient doit doivent devra devront devrait devraient va vont peut
    peuvent pourrait pourraient être avoir si prévu prévue prévus prévues programmé programmée fixé fixée fixés
    reporté reportée reportés attendu attendue attendus annoncé annoncée prochain prochaine choisi choisie retenu
    retenue désigné proclamé comme jour férié tiendra tiendront ouvrira ouvriront ouvre ouvrent commence commencent
    commencera débute débutera ferme fermera rouvre rouvrira entre entrera qui dont où quoi`,
  ),
  between: wordSet(`
    à au aux pour sur contre de du des réunion réunions vote votes élection élections sommet audience procès
    conférence concert match finale cérémonie ouverture fermeture échéance anniversaire référendum grève grèves
    manifestation lancement visite pourparlers session congrès festival événement exposition débat scrutin date début
    fin et mais ou car jusquau jusqu avant dici dès depuis partir`),
  pictured: wordSet("photo photographie photographié cliché archives image"),
  subjectFirst: false,
  behindYear: new Set(),
});
