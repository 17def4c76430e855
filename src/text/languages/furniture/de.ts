import { phrases, wordSet } from "../language.js";
import type { FurnitureLines } from "./lines.js";

export const germanLines = (): FurnitureLines => ({
  share: wordSet(
    `teilen teile twittern drucken kopieren link senden merken merkliste weiterleiten empfehlen versenden vorlesen kommentare
     kommentieren artikel seite schrift`,
  ),
  menu: phrases(`
    start
    startseite
    home
    archiv
    kontakt
    über uns
    impressum
    datenschutz
    agb
    abo
    abonnement
    anmelden
    registrieren
    mein konto
    suche
    menü
    hilfe
    newsletter
    epaper
    karriere
    mediadaten
    cookie einstellungen
    nutzungsbedingungen
  `),
  sections: phrases(`
    ratgeber
    gesundheit
    technik
    leserbriefe
    programm
    programme
    live
    ausland
    inland
    region
    wissenschaft
    nachrichten
    politik
    wirtschaft
    kultur
    sport
    lokales
    regionales
    meinung
    wetter
    panorama
    feuilleton
    reise
    wissen
    video
    videos
    todesanzeigen
    anzeigen
    stellenmarkt
  `),
  related: phrases(`
    lesen sie auch
    lesen sie mehr
    mehr lesen
    mehr zum thema
    mehr aus
    mehr von
    auch interessant
    das könnte sie auch interessieren
    das könnte sie interessieren
    meistgelesen
    meist gelesen
    weitere artikel
    weitere nachrichten
    ähnliche artikel
    verwandte artikel
    verwandte themen
    siehe auch
    empfohlen
    empfehlungen der redaktion
    nächster artikel
    vorheriger artikel
    schlagwörter
    schlagworte
    themen
  `),
  credit: phrases(`
    foto
    fotos
    bild
    bilder
    bildquelle
    fotograf
    foto von
    illustration
    grafik
    quelle bild
  `),
  by: ["von"],
  dated: phrases(`
    veröffentlicht
    veröffentlicht am
    erschienen am
    aktualisiert
    aktualisiert am
    zuletzt aktualisiert
    stand
    datum
  `),
  author: phrases(`
    der autor ist
    die autorin ist
    die autoren sind
    der autor war
    die autorin war
    der verfasser ist
    die verfasserin ist
    die hier geäusserten meinungen
    der beitrag gibt die meinung
    gastbeiträge geben
  `),
  signoff: phrases(`
    mit material von
    mitarbeit
    redaktion
    bearbeitet von
    übersetzt von
    aus dem englischen von
  `),
  label: phrases(`
    zur person
    über den autor
    über die autorin
    zum autor
    zur autorin
    lesezeit
    kommentar schreiben
    kommentar verfassen
    kommentare anzeigen
    kommentare sind geschlossen
    diskutieren sie mit
    ihre email adresse wird nicht veröffentlicht
    anzeige
    werbung
    min lesezeit
    minuten lesezeit
    alle akzeptieren
    alle ablehnen
    einstellungen verwalten
    nach oben
    zum inhalt springen
    alle rechte vorbehalten
    ein dienst der
  `),
});
