import { wordSet } from "../language.js";

/** What French reports are full of: small words that are no stop words, then the others, the most frequent first. */
export const frequentFrench = (): readonly ReadonlySet<string>[] => [
  wordSet(`afin ailleurs ait alors après assez au aucun aucune aujourdhui auprès auquel aura aurait aussi autant autour autre
   autres aux avaient avait avant avec ayant bien car ce ceci cela celle celles celui cependant certain certaine certaines
   certains ces cet cette ceux chacun chacune chaque chez ci comme comment contre cest dans davantage de dehors déjà delà des
   dès desquels dessous dessus deux devant donc dont du dun dune durant elle elles en encore entre envers est et était étaient
   étant étée été être eu eux furent fut hors ici il ils jai je jusque jusquà la là laquelle le lequel les lesquelles
   lesquels leur leurs lorsque lui ma mais malgré me même mêmes mes mieux moi moins mon ne ni non nos notre nous nul on ont
   or ou où outre par parce parmi pas pendant peu plus plusieurs plutôt pour pourquoi près puis puisque quand quant que quel
   quelle quelles quels quelque quelques qui quoi quon sa sans sauf se selon sera serait seront ses si sien soi soit sommes
   son sont sous suis sur sur ta tandis tant te tel telle telles tels tes toi ton tous tout toute toutes très trop tu un une
   vers voici voilà vos votre vous y à nest nétait quil quils quelle lun lune sil sest nont navait`),
  wordSet(`an année année jour jours semaine mois temps heure personne gens homme femme enfant monde pays ville vie travail
   maison gouvernement état président ministre parti police justice tribunal loi droit guerre groupe entreprise société
   question partie place cas nombre fin début fois million milliard euro dollar france français française paris europe
   européen national international affaire affaires étrangère étrangères extérieur extérieure extérieures intérieur finances politique public local grand petit nouveau nouvelle premier dernier autre même tout
   bon jeune vieux long haut faire fait aller va venir voir savoir vouloir pouvoir peut devoir doit prendre mettre donner
   trouver rester devenir janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi
   mardi mercredi jeudi vendredi samedi dimanche matin soir nuit aujourdhui hier demain encore toujours aussi très bien
   alors ainsi depuis jamais souvent déjà environ plusieurs`),
  wordSet(`rapport déclaration autorité responsable chef dirigeant bureau agence service décision réunion rencontre accord
   soutien aide force sécurité armée militaire attaque élection vote parlement assemblée opposition région zone frontière
   rue route village nord sud est ouest capitale île rivière fleuve mer eau énergie pétrole gaz prix coût impôt budget
   banque fonds emploi salarié salaire programme projet système problème situation crise changement effet résultat
   raison intérêt contrôle ordre règle but plan point membre chiffre marché économie argent histoire avenir passé siècle
   décennie minute santé hôpital médecin école élève étudiant professeur université équipe match jeu saison joueur
   église média journal presse télévision internet site lettre mot nom ami mère père fils fille frère famille âge main
   tête visage corps oeil yeux porte chambre voiture train bus bateau avion commencer arrêter ouvrir fermer tenir porter
   passer suivre envoyer recevoir construire acheter vendre perdre gagner jouer demander accepter attendre croire
   espérer continuer tomber monter atteindre tuer mourir blesser arrêter accuser manifester visiter revenir mauvais
   difficile libre plein entier clair important principal possible actuel ancien étranger social économique financier
   privé fort bas court proche loin presque enfin surtout notamment`),
  wordSet(`abandon absence accès accident accueil acteur action activité administration affaire agent agriculteur air ambassade
   ambition analyse annonce appel application argument arme arrivée article artiste association attentat attention
   augmentation auteur avantage avis avocat baisse base bataille bâtiment bénéfice besoin bilan bord bombe bord bourse
   bruit budget but cadre campagne candidat capacité carrière carte catastrophe cause centre cérémonie chaîne chance
   changement chantier chômage choix cinéma circulation citoyen client climat coalition code coeur combat comité commande
   commerce commission communauté communication compagnie comportement compte concert conclusion condition conférence
   confiance conflit congrès connaissance conseil conséquence consommateur construction contact contexte contrat
   coopération corruption côte couple coup cour courant cours crédit crime critique culture danger date débat défense
   degré délai délégation démission démocratie départ département député désaccord dette développement diplomate
   directeur direction discours discussion dispositif document domaine dommage dossier doute drame éducation effort
   élu émission employé enquête enseignement ensemble entretien environnement époque équilibre erreur espace espoir
   essai étape été étude événement évolution examen exemple exercice expérience expert explosion exportation expression
   facteur faible faillite ferme feu film finance foi fonction fonctionnaire forêt formation forme foule froid front
   gare général génération gestion habitant hausse hiver hommage hôtel idée image immigration importance incendie
   incident indépendance industrie inflation influence information initiative inquiétude institution interdiction
   investissement invité journaliste juge langue lien lieu ligne limite liste littérature livre logement logiciel lutte
   magasin maire majorité maladie manifestation manière manque marche marge marine matériel matière médicament mémoire
   menace message mesure méthode migrant milieu ministère mission modèle moment montant mort mouvement moyen musée
   musique naissance nature navire négociation niveau norme objectif objet occasion offre opération opinion option
   ordinateur organisation origine outil ouvrier page paix panne papier parc partenaire participation passager patient
   patron pêche peine peuple peur photo pièce piste plage plainte plan plupart pluie poids politique pont population port
   position poste pression preuve principe prison prisonnier problème procès processus procureur production produit
   profit progrès promesse proposition protection province public publication qualité quartier réaction réalité
   recherche récit recours réforme réfugié refus regard régime règlement relation religion rendez réponse représentant
   république réseau résolution ressource restaurant retard retour retraite revenu révolution risque rôle rupture sable
   saisie salle sanction scène science scientifique séance secteur secrétaire seconde séjour sénat sens série siège
   signal signe soldat soleil solution somme sondage sortie source spectacle sport stade stratégie structure succès
   sujet syndicat table tâche taux technique technologie témoin température tempête tendance tension territoire
   terrorisme test texte théâtre titre tour touriste tournée tradition traité transport travailleur trimestre troupe
   tunnel type union unité urgence usage usine valeur vent vente version victime victoire vidéo violence visage visite
   vitesse voisin voix vol volonté voyage vue zone`),
];
