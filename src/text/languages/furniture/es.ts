import { phrases, wordSet } from "../language.js";
import type { FurnitureLines } from "./lines.js";

export const spanishLines = (): FurnitureLines => ({
  share: wordSet(
    `compartir comparte imprimir enviar copiar enlace tuitear guardar escuchar comentar comentarios artículo página correo
     amigo`,
  ),
  menu: phrases(`
    inicio
    portada
    hemeroteca
    archivo
    contacto
    quiénes somos
    acerca de
    aviso legal
    mapa del sitio
    iniciar sesión
    registrarse
    mi cuenta
    suscripción
    suscríbete
    suscripciones
    boletines
    boletín
    buscar
    búsqueda
    menú
    ayuda
    publicidad
    política de privacidad
    política de cookies
    configurar cookies
    condiciones de uso
  `),
  sections: phrases(`
    salud
    ciencia
    tecnología
    cartas
    programas
    en directo
    local
    nacional
    sucesos
    economía y empresa
    noticias
    política
    economía
    sociedad
    cultura
    deportes
    deporte
    mundo
    internacional
    opinión
    el tiempo
    tiempo
    vídeo
    vídeos
    videos
    anuncios
    esquelas
  `),
  related: phrases(`
    lea también
    lee también
    leer también
    le puede interesar
    te puede interesar
    también te puede interesar
    leer más
    más información
    más noticias
    más leído
    lo más leído
    lo más visto
    más sobre
    más en
    noticias relacionadas
    artículos relacionados
    relacionado
    ver también
    ver además
    siguiente artículo
    artículo anterior
    etiquetas
    temas
    recomendado
  `),
  credit: phrases(`
    foto
    fotos
    fotografía
    imagen
    crédito
    crédito de la foto
    ilustración
    foto de
  `),
  by: ["por", "texto"],
  dated: phrases(`
    publicado
    publicado el
    publicada el
    actualizado
    actualizado el
    última actualización
    fecha
  `),
  author: phrases(`
    el autor es
    la autora es
    los autores son
    el autor fue
    las opiniones expresadas
    las opiniones vertidas
  `),
  signoff: phrases(`
    con información de
    con agencias
    editado por
    redacción de
    traducido por
    reporte de
    reportaje de
  `),
  label: phrases(`
    sobre el autor
    sobre la autora
    acerca del autor
    tiempo de lectura
    dejar un comentario
    deja un comentario
    deja una respuesta
    escribe un comentario
    ver comentarios
    tu dirección de correo electrónico no será publicada
    los comentarios están cerrados
    publicidad
    contenido patrocinado
    min de lectura
    minutos de lectura
    aceptar todo
    aceptar todas
    rechazar todo
    rechazar todas
    configurar cookies
    volver arriba
    saltar al contenido
    ir al contenido
    todos los derechos reservados
  `),
});
