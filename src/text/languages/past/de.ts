import { wordSet } from "../language.js";
import type { PastTense } from "./past.js";

export const germanPast = (): PastTense => ({
  said: wordSet(`
    sagte sagten warnte warnten erklärte erklärten teilte teilten betonte schrieb schrieben berichtete berichteten
    bestätigte bestätigten dementierte behauptete äusserte meldete meldeten`),
  happened: wordSet(`
    starb starben traf trafen begann begannen fand fanden eröffnete unterzeichnete unterzeichneten stürzte stürzten
    brach brachen kam kamen ging gingen verhaftete verhafteten entschied entschieden beschloss beschlossen
    verabschiedete stimmte stimmten floh flohen verliess verliessen reiste reisten verlor gewann gewannen ereignete
    explodierte explodierten trat traten schloss schlossen erschoss ernannte entliess besuchte besuchten versank sank entgleiste`),
  was: wordSet("wurde wurden war waren hatte hatten"),
  on: wordSet("am im dem den"),
  bareDays: false,
  joins: wordSet("und aber als dass während doch denn"),
  ahead: wordSet(
    `wird werden würde würden soll sollen sollte sollten will wollen wollte wollten kann können könnte könnten muss
    müssen darf dürfte dürften wenn falls geplant geplante geplanten angesetzt vorgesehen terminiert anberaumt
    angekündigt angekündigte angekündigten verschoben vertagt verlegt festgelegt bestimmt gewählt erwartet fällig
    künftig kommenden nächsten frist ist sind hat haben findet finden beginnt beginnen öffnet öffnen schliesst endet
    enden tritt treten startet starten feiert tagt kehrt läuft welche welcher welches`,
    ["war zu", "waren zu", "hatte zu", "hatten zu"],
  ),
  between: wordSet(`
    auf für über zu zum zur gegen um treffen sitzung sitzungen wahl wahlen abstimmung gipfel anhörung prozess
    konferenz konzert spiel spiele finale feier eröffnung schliessung frist jubiläum referendum streik streiks
    kundgebung demonstration start besuch gespräche tagung kongress festival veranstaltung ausstellung debatte termin
    beginn ende parteitag und aber oder weil an vor ob bis ab nach seit vom`),
  pictured: wordSet("foto archivfoto aufnahme archivbild bild sehen fotografiert"),
  subjectFirst: false,
  behindYear: new Set(),
});
