import { wordSet } from "../language.js";

/** What Spanish reports are full of: small words that are no stop words, then the others, the most frequent first. */
export const frequentSpanish = (): readonly ReadonlySet<string>[] => [
  wordSet(`a al algo alguien algún alguna algunas alguno algunos allá allí ambos ante antes aquel aquella aquellos aquí
   aunque bajo bien cabe cierta cierto como con conmigo contra cual cuales cualquier cuando cuanto cuya cuyas cuyo cuyos
   debido del demás dentro después donde dónde durante e ella ellas ellos era eran eres es esa esas ese eso esos esta está
   están estaba estaban estar estas este esto estos estoy estuvo fue fueron fuera ha había habían haber han hasta hay haya he
   hemos hubo igual la las le les lo luego mas me mediante mi mis mismo misma mismos mucha muchas mucho muchos muy nada ni
   ningún ninguna nos nosotros nuestra nuestro o os otra otras otros para pero poca pocas poco pocos porque pues que qué quien
   quienes se sea sean según ser será serán sería sí si sido siendo sin sino so sobre sois solamente solo somos son soy su sus
   suya suyo tal también tampoco tan tanta tanto te tendrá tenía ti tiene tienen toda todas todavía todos tras tu tus u un una
   unas uno unos vosotros y ya yo`),
  wordSet(`año años día días semana mes tiempo hora persona gente hombre mujer niño niña mundo país ciudad vida trabajo casa
   gobierno estado presidente ministro partido policía justicia tribunal ley derecho guerra grupo empresa sociedad
   pregunta parte lugar caso número fin final principio vez millón millones ciento euro dólar españa español europa
   europeo nacional internacional asuntos exteriores interior político público local gran grande pequeño nuevo primer último otro mismo todo bueno
   joven viejo largo alto hacer hace hizo ir venir ver saber querer poder puede deber debe tomar poner dar encontrar
   quedar enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles
   jueves viernes sábado domingo mañana tarde noche hoy ayer además también siempre nunca ahora entonces desde cerca
   varios cada menos mejor`),
  wordSet(`informe declaración autoridad responsable líder jefe oficina agencia servicio decisión reunión encuentro acuerdo apoyo
   ayuda fuerza seguridad ejército militar ataque elección elecciones voto parlamento congreso oposición región zona
   frontera calle carretera pueblo norte sur este oeste capital isla río mar agua energía petróleo gas precio costo coste
   impuesto presupuesto banco fondo empleo trabajador salario programa proyecto sistema problema situación crisis cambio
   efecto resultado razón interés control orden regla objetivo plan punto miembro cifra mercado economía dinero historia
   futuro pasado siglo década minuto salud hospital médico escuela alumno estudiante profesor universidad equipo partido
   juego temporada jugador iglesia medio periódico prensa televisión internet página carta palabra nombre amigo madre
   padre hijo hija hermano familia edad mano cabeza cara cuerpo ojo puerta habitación coche tren autobús barco avión
   empezar comenzar parar abrir cerrar tener llevar pasar seguir enviar recibir construir comprar vender perder ganar
   jugar pedir aceptar esperar creer continuar caer subir alcanzar matar morir herir detener acusar protestar visitar
   volver malo difícil libre lleno entero claro importante principal posible actual antiguo extranjero social económico
   financiero privado fuerte bajo corto próximo lejos casi sobre sólo incluso`),
  wordSet(`abandono abogado acceso accidente acción actividad acto actor acusación administración aeropuerto agente agricultor
   aire alcalde alianza ambiente amenaza análisis anuncio aplicación apertura argumento arma arte artículo artista asamblea
   asociación aspecto asunto atención atentado aumento ausencia autor ayuntamiento baja base batalla beneficio biblioteca
   boca bolsa bomba bosque búsqueda cabo cadena calidad calor cámara camino campaña campo canal candidato cantidad
   capacidad cárcel cargo carrera carta catástrofe causa centro ceremonia ciencia científico cine circulación ciudadano
   clase cliente clima coalición código colegio comercio comisión comité compañía compra compromiso comunicación comunidad
   concierto conclusión condición conferencia confianza conflicto conjunto conocimiento consecuencia consejo construcción
   consumidor consumo contacto contexto contrato cooperación corazón corrupción corte costa creación crecimiento crédito
   crimen crítica cuenta cuestión cultura curso daño dato debate defensa delegación delito demanda democracia departamento
   deporte desarrollo desastre desempleo detalle deuda diálogo diario dictadura diferencia diputado dirección director
   discurso disputa documento dolor domicilio duda edificio educación ejemplo ejercicio embajada emergencia empleado
   empresario encuesta enemigo enfermedad enseñanza entidad entrada entrevista época error escena esfuerzo espacio
   esperanza estación estadio estrategia estructura estudio etapa evento evolución examen éxito experiencia experto
   explicación explosión exportación expresión fábrica factor falta fase fecha feria figura fiscal foco forma formación
   foto frente frío fruto fuego fuente fundación gasto generación gestión gobernador golpe grado guardia habitante hambre
   hecho herida hielo hospital huelga idea idioma imagen impacto importación incendio incidente independencia industria
   inflación influencia información ingeniero ingreso iniciativa institución intento inversión inversor investigación
   investigador invierno invitado jornada juez juicio junta labor lado lengua libertad libro límite línea lista literatura
   llamada llegada lluvia lucha luz madera maestro manera manifestación máquina marca marcha material mayoría medida
   memoria mensaje mesa meta método miedo migrante ministerio misión modelo modo momento motivo motor movimiento muerte
   muestra multa muralla museo música nación naturaleza nave negociación negocio nieve nivel norma nota noticia objeto
   obra obrero ocasión oferta opción operación opinión oportunidad organización origen paciente palacio papel parque pasajero
   paso patrimonio paz película peligro pérdida período periodista permiso pesca peso petición piedra pieza piso plaza
   plazo población poder política político portavoz posición precio premio presencia presión prisión procedimiento proceso
   producción producto promesa propiedad propuesta protección protesta provincia prueba publicación puente puerto puesto
   quejas radio reacción realidad recurso red reforma refugiado régimen registro relación religión representante república
   residente resolución respeto respuesta restaurante retraso reunión revolución riesgo ritmo robo rueda sala salida
   sanción secretario sector sede senado sentencia señal serie sesión siglo signo silla sindicato sitio soldado solicitud
   solución sueldo suelo suerte tabla tarea tasa teatro técnica tecnología teléfono tema temperatura tendencia tensión
   teoría término territorio terrorismo testigo texto tienda tierra tipo título tormenta trabajo tradición tráfico
   transporte tratado tren turista unidad unión uso valor vecino vehículo velocidad venta verano verdad versión viaje
   víctima victoria vídeo viento violencia visión vista vivienda voluntad voz vuelo vuelta`),
];
