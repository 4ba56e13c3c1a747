"""Spanish: what a game tape listens for."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
top = (?:jef\w+|director\w*|dirección|gerente\w*|gerencia|consejo\w*|comité\w*|dueñ\w+|propietari\w+|soci\w+|
    president\w+|junta|ceo|cfo|superior\w*|administrador\w*|responsable\w*|compras|mujer|marido|central|matriz|
    titular\w*|alcald\w+|presidencia|patronato)
whose = (?:mi|mis|nuestr\w+|el|la|los|las|del|al|de la|su|sus|un|una)
courtesy = ^¿?(?:(?:y|bueno|hola|buenos dias|buenas)\b[^,?]{0,20},? ?¿?)?(?:cómo (?:está|estás|están|le va|
    te va|va todo|ha ido)|qué tal|todo bien|espero|quién (?:lo |lo habría|iba|sabe|hubiera)|qué le vamos|verdad|
    no le parece|para qué)
ask = ^ruego\b|\bpregunta(?:n)? (?:si|cuánto|cuándo|cómo)\b|\b(?:por favor|le ruego|les ruego|agradecería|
    agradeceríamos|rogamos)\b.{0,40}\b(?:dígame|digan|diga|indi\w+|envi\w+|confirm\w+|mand\w+|aclar\w+|
    explic\w+|pas\w+|facilit\w+|haga\w* saber|adjunt\w+|respond\w+|decir\w*|saber)|\b(?:dígame|díganos|
    indíqueme|avíseme|confírmeme|envíeme|mándeme|hágame saber|dime|avísame|cuénteme)\b|\bme (?:pregunto|
    preguntaba|gustaría saber|interesa\w* saber|falta saber|queda la duda)|\bnos (?:preguntamos|preguntábamos|
    gustaría saber|interesa\w* saber|falta\w* saber|queda)\b|\b(?:necesit\w+|quer\w+|quisi\w+|quiero|hay que|
    tendríamos que|gustaría) (?:\w+ ){0,2}(?:saber|conocer|entender)\b|\b(?:no (?:me|nos) queda claro|
    no tengo claro|no tenemos claro|tengo (?:una|otra) duda|una duda|mi duda|la duda)\b|\b(?:mi|nuestra|una|
    otra|última) (?:\w+ )?pregunta (?:es|sería|:)|\bpreguntas?:
push = \b(?:han|ha|habéis|has|hay|pudieron|pudo)\b.{0,25}\b(?:decid\w+|decisión|ocasión|oportunidad|tiempo de|
    visto|mirado|revisado|echado un vistazo|novedad\w*)|\b(?:cuándo|para cuándo|qué día|
    en qué plazo)\b.{0,50}\b(?:decisión|decid\w+|respuesta|firm\w+|pedido|definitiv\w+|contestación|saber)|
    \b(?:su|vuestra|tu|una) (?:decisión|respuesta definitiva|firma|confirmación|pedido|visto bueno|
    aprobación)\b|\b(?:le|les|te|os) (?:escribo|vuelvo a escribir|contacto|llamo) (?:de nuevo|otra vez|
    nuevamente)|\bvuelvo a (?:escribir\w*|contactar\w*|insistir|preguntar)|\b(?:seguimiento|recordatorio|
    recordarle|recordarles|retomar|insistir)\b|\b(?:alguna|hay|novedades|alguna) (?:novedad\w*|noticia\w*)\b|
    \bnovedades\b|\b(?:cómo|en qué) (?:va|van|está|sigue|marcha|anda|punto|quedó|quedamos)\b.{0,25}(?:asunto|
    tema|propuesta|proyecto|estamos|proceso|cosa|oferta|\?)|\b(?:contrato|pedido|presupuesto|
    acuerdo)\b.{0,30}\bfirm\w+|\bfirm(?:amos|ar|arlo|en)\b.{0,25}\b(?:antes|este|esta|ya|hoy)|\b(?:cerrar\w*|
    cerramos|dejarlo cerrado|rematar\w*|formalizar\w*)\b.{0,30}\b(?:antes|este|esta|fin|semana|mes|ya|hoy)|
    \blist[oa]s? para\b|\bdispuest[oa]s? a\b|\bseguir adelante\b|\bno (?:he|hemos) (?:\w+ )?(?:recibido|tenido|
    sabido)\b|\bsin (?:noticias|respuesta)\b|\b(?:sigue\w*|continúa\w*) interesad\w+|\bpuedo contar con\b|
    \bme decía\w* algo\b|\b(?:comentarlo|hablarlo|hablado|comentado|consultarlo|valorarlo|valorado|pensarlo|
    discutirlo|tratado)\b.{0,30}\?|\bqué (?:les|le|os|te)? ?(?:impide|falta|frena|detiene|haría falta|
    hace falta|retiene)\b.{0,60}\?|\b(?:respuesta|contestación|decisión|confirmación|
    retorno)\b.{0,25}\b(?:antes|esta semana|cuanto antes|este mes|a más tardar|lo antes)\b|\bretom\w+\b|
    \b(?:reserv\w+|apunt\w+|guard\w+|bloque\w+) (?:ya )?(?:el|la|un|una|para)\b.{0,30}\?|\b(?:no (?:he|
    hemos) (?:\w+ )?(?:tenido|recibido)|sin (?:haber )?(?:recib\w+|obten\w+)?|ninguna?) ?(?:respuesta|noticias|
    contestación)|\bintento (?:otra vez|de nuevo|nuevamente)|\b(?:mis|mi|nuestros) (?:dos |tres |últimos? |
    anteriores )+(?:correos?|mensajes?|mails?|llamadas?)|\ben qué (?:fase|punto|etapa|momento|estado)\b|
    \bcómo (?:va|llevan|lleva) (?:la|el|su|lo)\b|\bcerrar el (?:trato|acuerdo|pedido)\b|\btomar (?:una|
    la) decisión\b|\bse han? decidido\b|\b(?:han|ha|habéis|has) (?:\w+ )?(?:decidido|elegido|resuelto)\b|
    \bsi (?:ya )?(?:cuentan|cuenta|contáis|se animan|siguen) (?:con nosotros|adelante|interesad\w+)?|\b(?:su|
    vuestra|tu) decisión\b|\b(?:paso|pasaba) por aquí\b|\bsolo (?:quería |para )?(?:saber|preguntar|
    confirmar)\b|\búltima (?:oportunidad|ocasión)\b|\b(?:oferta|descuento|precio|tarifa)\b.{0,25}\b(?:acaba|
    termina|vence|caduca|válid[oa] hasta)\b|\b(?:seguimos|estamos|sigo) (?:todavía |aún )?en (?:carrera|liza|
    la pelea|juego)\b|\b(?:pensado|pensasteis|pensó|pensarlo|decidís|decidió)\b.*\?|\b(?:sabe|sabéis|saben|
    sabes) (?:ya|algo|si|qué)\b|\bse sabe\b|\bse quedaron con\b|\bme (?:confirmas|confirma|decís|dices|
    dice)\b.*\?|\b(?:puedo|podemos|le|les|os)\b.{0,12}\b(?:pido|encargo|reservo|reservar|encargar|apunto|fijar|
    dar por hecho|contar con)\b|\b(?:quedo|quedamos|estoy|sigo) (?:a la espera|esperando|pendiente)\b|
    \bun sí o un no\b|\bsí o no\b|\bsi (?:me|nos) (?:contesta\w*|responde\w*|confirma\w*|dice\w*|da)\b|
    \b(?:hubo|ha habido|dijo|decidió|se reunió|ha dicho|reunieron)\b.{0,25}\b(?:consejo|junta|dirección|jef\w+|
    comité|claustro|dueñ\w+|pleno)\b|\b(?:elección|decisión)\b.{0,15}\?|\b(?:hecho|
    tomado) (?:ya )?la (?:elección|decisión)\b|\buna vez más\b|\bcontáis con nosotros\b|\bya (?:eligieron|
    eligió|escogieron)\b
deciding = \b(?:decid\w+|decisión|arran\w+|firmar\w*|firmamos|hacer el pedido|confirmad\w+|elegid\w+|de acuerdo|
    seguimos|adelante|dar por hecho|luz verde)\b|\b(?:nuestr[oa]|mi) (?:oferta|propuesta|presupuesto)\b
price = \b(?:precios?|costes?|costos(?:\w+)?|cuesta[n]?(?! (?:\w+ )?dias)|cost(?:ar|aría|arían|aba|ó|
    o)\b(?! (?:\w+ ){0,2}(?:dias|horas|tiempo))|presupuest\w+|descuent\w+|rebaj\w+|tarifa\w*|cuota\w*|(?:más|
    muy|demasiado|menos|tan|bastante) car[oa]s?|barat\w+|dinero|honorarios|euros|pagar|pago\w*|financia(?:ción|
    r|miento)|económic\w+ (?:que|de)|(?:en|de) la partida|partidas? presupuestarias?|por (?:puesto|
    usuario) (?:y|al)|tesorería|mensualidad\w*)\b
rival = \b(?:competidor\w*|competencia|alternativ\w+|concurso|licitación\w*|otro lado|otra parte|(?:con|
    a) otros|(?:otr[oa]s?|dos|tres|cuatro|varios|varias|vari[oa]s|distint[oa]s|segund[oa]|
    más) (?:\w+ )?(?:proveedor\w*|empresas?|ofertas?|presupuestos?|propuestas?|soluciones|solución|opciones|
    opción|sistemas?|fabricantes?|casas?|productos|agencias?|candidat\w+|firmas)|(?:proveedor|sistema) actual)\b
gate = \b(?:consult\w+|habl\w+|coment\w+|ver\w*|tratar\w*|present\w+|pasar\w*|paso|llev\w+|elev\w+|enseñ\w+|
    convenc\w+|pregunt\w+|discut\w+|trasladar\w*|traslado|enviar\w*|proponer\w*|someter\w*)\b.{0,30}\b(?:con|a|
    al|ante|por) ?<whose>? ?(?:\w+ )?<top>\b|\b(?:última|final)\b ?(?:palabra|decisión)?.{0,25}<top>\b|
    \bdecisión (?:final|última|definitiva)\b.{0,30}<top>\b|\b(?:decide|firma|aprueba|autoriza|manda|elige|
    deciden|tiene que (?:firmar|aprobar|autorizar))(?: \w+)? <whose> ?(?:\w+ )?<top>\b|
    \b<whose> (?:\w+ )?<top>(?: \w+){0,2} (?:decid\w+|ha decidido|quier\w+|prefier\w+|prefiri\w+|eligi\w+|
    ha elegido|firm\w+|aprueb\w+|aprob\w+|autoriz\w+|insist\w+|ha optado|optó|manda)\b|\bno (?:depende|
    está en mi|lo decido|decido|soy yo quien (?:decide|firma|elige)|puedo decidir|es decisión mía|
    es cosa mía)\b|\bvisto bueno (?:de|del)\b
decides = (?<!no )\b(?:lo |la |eso )?decido (?:yo|lo|la)?|\byo (?:decido|firmo|elijo)\b|
    (?<!no )\bdepende (?:solo |sólo |únicamente |exclusivamente )?de mí\b|\b(?:he|hemos yo) (?:decidido|elegido|
    optado)\b|(?<!no )\bes (?:mi decisión|decisión mía|cosa mía)\b|\bdecidí\b|\bsoy yo quien (?:decide|firma)|
    \bla decisión es mía\b|\bmi (?:propia )?decisión\b
heads = \b(?:gerente|director\w*|dueñ\w+|propietari\w+|president\w+|ceo|cfo|fundador\w*|soci\w+|
    administrador\w*|responsable|jef[ea] de|consejer\w+|titular)\b
helpers = \b(?:asistente|secretari\w+|becari\w+|auxiliar|prácticas|ayudante|recepción)\b
""")
