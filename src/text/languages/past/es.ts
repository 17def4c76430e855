import { wordSet } from "../language.js";
import type { PastTense } from "./past.js";

export const spanishPast = (): PastTense => ({
  said: wordSet(`
    dijo dijeron advirtió advirtieron declaró declararon afirmó afirmaron anunció anunciaron informó informaron aseguró
    aseguraron explicó explicaron confirmó confirmaron negó negaron escribió escribieron señaló señalaron admitió`),
  happened: wordSet(
    `murió murieron falleció fallecieron nació llegó llegaron huyó huyeron cayó cayeron comenzó comenzaron empezó
    empezaron abrió cerró firmó firmaron dimitió renunció colapsó hundió estalló estallaron ocurrió ocurrieron sucedió
    mató mataron detuvo detuvieron eligió eligieron adoptó aprobó aprobaron rechazó rechazaron votó votaron fundó
    publicó publicaron lanzó visitó visitaron viajó viajaron atacó atacaron invadió liberó liberaron condenó ganó
    ganaron perdió perdieron salió salieron entró entraron celebró celebraron reunió reunieron produjo firmaron`,
    ["tuvo lugar", "tuvieron lugar", "entró en vigor"],
  ),
  was: wordSet("fue fueron era eran había habían estaba estaban"),
  on: wordSet("el en este"),
  bareDays: false,
  joins: wordSet("y pero que cuando mientras"),
  ahead: wordSet(
    `será serán sería serían habrá habrán debe deben deberá deberán debería va van puede pueden podría podrían ser
    haber si previsto prevista previstos previstas programado programada fijado fijada aplazado aplazada pospuesto
    pospuesta esperado esperada próximo próxima convocado convocada elegido elegida designado declarado como día
    festivo abrirá abrirán abre abren comienza comenzará empieza cierra cerrará celebrará celebrarán celebra entrará
    vence quien quienes donde cuyo cual`,
  ),
  between: wordSet(`
    a al para sobre contra de del reunión reuniones votación elección elecciones cumbre audiencia juicio conferencia
    concierto partido final ceremonia apertura cierre plazo aniversario referéndum huelga huelgas manifestación
    lanzamiento visita conversaciones sesión congreso festival evento exposición debate comicios fecha inicio fin y
    pero o porque hasta antes desde partir`),
  pictured: wordSet("foto fotografía archivo imagen fotografiado"),
  subjectFirst: false,
  behindYear: new Set(),
});
