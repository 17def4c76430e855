import { wordSet } from "../language.js";

/** What German reports are full of: small words that are no stop words, then the others, the most frequent first. */
export const frequentGerman = (): readonly ReadonlySet<string>[] => [
  wordSet(`ab allein allerlei anderem anderer anderes ausser ausserhalb bald befindet bevor bisher bislang bleibt dabei
   dagegen damals dann dannach dass davon davor dein deiner demnach denen denn dennoch derselbe derzeit dessen dich dir
   dorthin ebenfalls ebenso eigentlich einander einmal einst entweder erst etwa euch euer falls ferner fort früher
   gab ganz gar gehabt gemäss gerade gern geworden gibt gleich hin hinaus hätte hätten immer infolge innen innerhalb
   insbesondere inzwischen irgend jedenfalls jederzeit jemand jetzt kaum könne könnte könnten liegt manche mancher mehrere
   meine meinem meinen meiner meist mochte möchte möge müsse müssten nachdem nahezu neben nein niemand nimmt oberhalb obgleich
   obwohl oftmals per pro rund sei seien seines seinerseits selber selbst selten sobald sofern sofort sogar somit sowie
   sowohl statt stets teils teilweise trotz trotzdem überall übrigens umso unserem unseren unseres unten unterhalb usw
   vielen vieler vielleicht viele vorbei vorher wann warum wegen weitere weiterhin welcher welches wem wen weniger wenige
   wessen wieso wodurch wohin worden wurde würde würden zudem zuerst zufolge zuletzt zumindest zunächst zurück
   zusammen zuvor`),
  wordSet(`jahr jahre jahren jahres zeit tag tage tagen tages woche wochen monat monate monaten mensch menschen leute frau
   frauen mann männer kind kinder kindern land länder ländern stadt städte welt leben haus arbeit regierung staat
   präsident partei minister polizei gericht unternehmen firma frage teil fall ende anfang million millionen milliarden
   prozent euro dollar deutschland deutsche deutschen deutscher berlin europa europäische europäischen krieg gesetz
   recht seite platz weg geld markt neue neuen neuer neues neu grosse grossen grosser gross erste ersten letzten letzte
   vergangenen kommenden nächste nächsten ganze ganzen eigene eigenen gut gute guten lange langen alte alten politische
   politischen internationale internationalen geben gibt gab gehen geht ging kommen kommt kam machen macht machte
   lassen lässt liess stehen steht stand sehen sieht sah finden findet fand bleiben bleibt blieb heute gestern morgen
   abend nacht januar februar märz april mai juni juli august september oktober november dezember montag dienstag
   mittwoch donnerstag freitag samstag sonntag rund etwa knapp seitdem derzeit zuletzt erneut weitere weiteren`),
  wordSet(`angaben bericht berichte aussage erklärung sprecher behörde behörden entscheidung gespräch gespräche treffen
   abkommen vertrag unterstützung hilfe sicherheit bundeswehr armee soldaten soldat angriff angriffe wahl wahlen
   parlament bundestag opposition koalition abgeordnete abgeordneten fraktion mitglied mitglieder region gebiet grenze
   strasse strassen dorf gemeinde norden süden osten westen hauptstadt insel fluss meer wasser energie öl gas strom
   preis preise kosten steuer steuern haushalt bank banken fonds stelle stellen mitarbeiter lohn löhne programm projekt
   system problem probleme lage krise änderung folge folgen ergebnis grund gründe interesse kontrolle ordnung regel
   regeln thema themen ziel ziele plan pläne beginn schluss zahl zahlen gruppe gruppen gesellschaft wirtschaft politik
   politiker geschichte zukunft vergangenheit jahrhundert jahrzehnt stunde stunden minute minuten gesundheit krankenhaus
   arzt ärzte schule schulen schüler lehrer universität studenten mannschaft spiel spiele saison spieler kirche medien
   zeitung fernsehen internet brief wort worte name namen person personen freund freunde mutter vater sohn tochter
   bruder familie familien alter hand kopf gesicht auge augen tür zimmer auto zug züge bus schiff flugzeug bahn beginnen
   begann halten hält hielt bringen bringt brachte nehmen nimmt nahm führen führt führte zeigen zeigt zeigte bekommen
   verlieren verlor gewinnen gewann kaufen verkaufen bauen schliessen öffnen steigen stieg fallen fiel sterben starb
   getötet verletzt festgenommen wichtig wichtige wichtigen möglich stark starke klar frei voll hoch hohe hohen tief
   klein kleine kleinen jung junge jungen schlecht schwer früh früher spät später kurz nahe weit fast oft immer nie
   gerade wohl besonders gemeinsam gemeinsame öffentlich öffentliche sozialen soziale wirtschaftliche ehemalige
   ehemaligen eben allerdings ausserdem deutlich insgesamt`),
  wordSet(`abbau abschluss absicht abstimmung aktie aktion allianz amt amtszeit anbieter angebot angst anhänger anlage ansicht
   anspruch anteil antrag antwort anwalt anwohner anzahl apotheke arbeitgeber arbeitnehmer arbeitsplatz art artikel
   aufgabe auftrag auftritt ausbau ausbildung ausgabe ausschuss aussenpolitik ausstellung auswirkung bau bauer bauern
   bedarf bedeutung bedingung bedrohung beispiel beitrag bereich berg besitzer besuch besucher beteiligung betrieb
   bevölkerung bewegung beweis bewohner beziehung bild bildung blick boden botschaft brand brücke buch bund
   bundesregierung bürger bürgermeister chance demokratie demonstration dienst direktor diskussion dokument druck
   einfluss einheit einigung einkommen einnahme einsatz einwohner ende entwicklung erfahrung erfolg erhöhung
   ermittler ermittlung erwartung experte export fabrik fahrer fahrt fahrzeug fehler feind fest feuer feuerwehr film
   finanzierung flucht flüchtling flughafen forderung form forscher forschung fortschritt frieden gast gebäude
   gebühr gefahr gefängnis gegend gegner geheimdienst gelegenheit generation geschäft gewalt gewerkschaft gewicht gewinn
   glaube grösse grundlage hafen hälfte handel handlung heimat herbst herr herz hilfe himmel hintergrund hitze hof
   hoffnung höhe holz hotel idee import industrie inflation information initiative institut investition
   investor journalist jugend justiz kälte kamera kampagne kampf kandidat karte katastrophe kilometer klage klasse klima
   konferenz konflikt konzern konzert kraft kraftwerk kreis kritik kritiker kultur kunde künstler kunst küste leiter
   leitung lieferung linie liste lösung luft macht mangel mass massnahme material mauer mehrheit meinung meldung menge
   messe methode miete militär ministerium mission mitte mittel modell möglichkeit moment motor museum musik nachbar
   nachricht natur netz niederlage not objekt offizier opfer organisation ort papier park partner patient pause
   pflicht platz position post präsidium praxis presse produkt produktion protest prozess prüfung publikum punkt rat
   raum reaktion rede reform reihe reise rennen rente republik rettung richter richtung risiko rolle rückgang rückkehr
   ruhe sache sanktion schaden schiff schlag schnee schritt schuld schulden schutz sekunde senat sieg sinn situation
   sitz sitzung sommer sorge sport sprache sprecher staatsanwalt stadion stärke start station stein steuerzahler stimme
   stimmung strafe strand strategie streik streit streitkräfte strecke studie sturm suche tatsache team technik
   technologie telefon temperatur termin territorium terror test text theater tier tod tor tote tourist tradition
   transport trend treibstoff truppe truppen übung umfrage umgang umsatz umwelt unfall untersuchung urlaub ursache urteil
   verantwortung verband verbindung verbot verbraucher verbrechen verdacht verein verfahren verfassung vergleich
   verhältnis verhandlung verkauf verkehr verletzte verlust versammlung versuch verteidigung vertreter verwaltung video
   vorschlag vorsitz vorwurf waffe waffen wahlkampf wald wand weise wende werk wert wetter widerstand wind winter
   wirkung wissen wissenschaft wissenschaftler wohnung wunsch zeichen zeuge zone zusammenarbeit zuschauer zustand
   zustimmung zweck zweifel`),
];
