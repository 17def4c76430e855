import { phrases, wordSet } from "../language.js";
import type { FurnitureLines } from "./lines.js";

export const frenchLines = (): FurnitureLines => ({
  share: wordSet(
    `partager partagez imprimer envoyer copier lien tweeter enregistrer sauvegarder écouter commenter commentaires article
     page ami courriel mail`,
  ),
  menu: phrases(`
    accueil
    à la une
    archives
    contact
    contactez nous
    qui sommes nous
    à propos
    mentions légales
    plan du site
    se connecter
    connexion
    sinscrire
    mon compte
    sabonner
    abonnement
    abonnements
    newsletters
    newsletter
    recherche
    rechercher
    menu
    aide
    publicité
    politique de confidentialité
    gestion des cookies
    conditions générales
  `),
  sections: phrases(`
    santé
    sciences
    régions
    région
    émissions
    en direct
    courrier
    international
    faits divers
    grille des programmes
    actualités
    actualité
    politique
    économie
    société
    culture
    sport
    sports
    monde
    opinions
    opinion
    météo
    vidéo
    vidéos
    annonces
    nécrologie
  `),
  related: phrases(`
    lire aussi
    à lire aussi
    lire également
    à lire également
    lire la suite
    à lire
    voir aussi
    sur le même sujet
    sur le même thème
    les plus lus
    articles les plus lus
    articles liés
    articles similaires
    dans la même rubrique
    nos articles
    plus darticles
    à découvrir
    article suivant
    article précédent
    mots clés
    vous aimerez aussi
    recommandé pour vous
  `),
  credit: phrases(`
    photo
    photos
    crédit photo
    crédit
    crédits
    photographie
    image
    illustration
    dessin
  `),
  by: ["par", "propos recueillis par", "texte"],
  dated: phrases(`
    publié
    publié le
    publiée le
    mis à jour
    mis à jour le
    modifié le
    posté le
    le
  `),
  author: phrases(`
    lauteur est
    lauteure est
    lautrice est
    les auteurs sont
    lauteur a
    les opinions exprimées
    les propos tenus
    cette tribune
  `),
  signoff: phrases(`
    avec afp
    avec agences
    avec les agences
    édité par
    traduit par
    traduit de langlais par
    avec la collaboration de
  `),
  label: phrases(`
    à propos de lauteur
    à propos de lautrice
    temps de lecture
    laisser un commentaire
    ajouter un commentaire
    réagir à cet article
    voir les commentaires
    votre adresse e mail ne sera pas publiée
    les commentaires sont fermés
    publicité
    contenu sponsorisé
    min de lecture
    minutes de lecture
    tout accepter
    tout refuser
    gérer les cookies
    retour en haut
    aller au contenu
    tous droits réservés
  `),
});
