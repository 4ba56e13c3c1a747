"""Spanish: who gets the business, and how final it is."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

WORDS = entries(r"""
vendor = proveedor(?:a)?|empresa|oferta|propuesta|opcion|alternativa|compania|agencia|socio|fabricante|solucion|
    producto|candidat[oa]|licitador|oferente|competidor|despacho|consultora|sistema|herramienta|plataforma|marca|
    presupuesto|cotizacion|contratista|instalador|firma|distribuidor|adjudicatari[oa]|taller|equipo|direccion|camino|
    software|postor|partner|maquina|gente|chico|tienda
other = (?:con |por |a |de |en )?(?:otr[oa]s?|un[oa]?s?|el|la) (?:otr[oa]s? )?(?:mejor |competencia|(?:<vendor>)(?:es|
    s)?(?: (?:local|distint[oa]|diferente|mas \w+|de la (?:zona|competencia)))?)|otr[oa]s?\b(?! (?:proyecto|cosa|dia|
    momento|ocasion|oportunidad|vez|lado|pregunta|reunion|consulta|semana))|la competencia|alguien mas|otra persona
strict = otr[oa]s? (?:\w+ )?(?:<vendor>)(?:es|s)?|(?:la|un|su|vuestra|sus?) competen(?:cia|dor(?:es)?)|alguien mas|
    otr[oa]s?(?=[.,;!]|$| (?:que|con|por|porque|mas|ya|local))|un[oa]? (?:<vendor>) (?:local|distint\w+|diferente|
    de la (?:zona|competencia)|mas \w+)
cur = actual(?:es)?|habitual(?:es)?|de siempre|vigente|de toda la vida|existente|que (?:ya )?tenemos
done = decidido|optado|elegido|seleccionado|escogido|adjudicado|contratado|firmado|dado|comprado|encargado|quedado|
    ido|cerrado|decantado|inclinado|apostado|acordado|aceptado|confirmado|asignado|pasado|renovado|resuelto
pret = optamos|elegimos|decidimos|escogimos|contratamos|firmamos|adjudicamos|compramos|cerramos|seleccionamos|
    nos (?:fuimos|vamos|quedamos|decidimos|decantamos|inclinamos)|me (?:fui|voy|quedo|quede|decidi)|se (?:opto|eligio|
    decidio|adjudico|contrato|escogio|fue|va|decanto|decantaron|fueron|quedo|decidieron|asigno)|elegi|contrate|firme|
    compre|opto|eligio|eligieron|optaron|vamos a (?:ir|trabajar|seguir)|trabajaremos|iremos|cerro
self = internamente|nosotros mismos|nosotras mismas|con (?:nuestro propio|recursos propios|personal propio|
    medios propios|nuestro equipo|nuestra gente|equipo propio)|por nuestra cuenta|por mi cuenta|in ?house|in-house|
    yo mismo|en casa|con equipo interno|(?:con )?(?:su|nuestro) propio (?:equipo|personal|departamento)|
    puertas adentro|
    de puertas adentro|de forma interna|con medios internos|con recursos internos|entre nosotros|con gente de la casa
firm = <vendor>|casa|estudio|bufete|constructora|imprenta|clinica|consultor|autonomo|profesional|particular|gestoria|
    academia|fotograf[oa]|cocinero|arquitect[oa]|abogad[oa]|conocid[oa]|amig[oa]|primo|cunado|vecino|familiar
some = un[oa]s? (?!d[eo]s?\b)(?:\w+ )?(?:<firm>)s?\b
rival = <strict>|l[oa]s? otr[oa]s?(?= <vendor>|[.,;!]|$| (?:que|con|por|ya))|(?:la|el) otr[oa] (?:<firm>)|
    vuestr[oa]s? rival(?:es)?|
    el (?:grupo|cunado|primo|sobrino|hijo|hermano)|ellos
gave = eleg(?:imos|i|ido)|elig(?:io|ieron)|escog(?:imos|io|ieron|ido)|seleccion(?:amos|o|aron|ado)|opt(?:amos|o|aron|
    ado)|
    decant(?:amos|o|aron|ado)|inclin(?:o|aron|ado)|prefer(?:imos|ido)|prefir(?:io|ieron)|contrat(?:amos|aron|ado|e)|
    adjudic(?:amos|o|aron|ado|ada|ar)|asign(?:amos|o|aron|ado|ada)|encarg(?:amos|aron|ado|ue)|confi(?:amos|aron|ado)|
    otorg(?:amos|o|aron|ado|ada)|conced(?:imos|io|ido)|d(?:imos|ieron|ado)|compr(?:amos|aron|ado)|
    acept(?:amos|aron|ado)|apost(?:amos|aron|ado)|ced(?:imos|ido)|entreg(?:amos|aron|ado)|pas(?:amos|ado)|
    destin(?:ado|ada|o)
thing = contrato|proyecto|pedido|obra|licitacion|trabajos?|encargo|adjudicacion|servicio|concurso|compra|cuenta|
    mantenimiento|transporte|reforma|suministro|lote|instalacion|campana|negocio|plaza|expediente|evento|orden
""")

CUES = cues(r"""
[other]
0.95 \b(?:hemos|ha|han|he|habiamos|habia|fue|<pret>)\b
     (?! (?:\w+ )?(?:descart|rechaz|recib|pedi|compar|visto|habl|llega|solicit|contact|reun|entrado|ofrec|
     present))[^.]{0,45}?\b(?:por|con|a|en|la|de|para)? ?(?:la (?:propuesta|
     oferta) de )?(?:<strict>)
0.93 \b(?:(?:hemos|ha|han|he) (?:\w+ ){0,3}?(?:<done>)|<pret>)(?: \w+){0,3}? (?:por|con|a|en favor de|para|
     de) (?:la (?:propuesta|oferta) de )?(?:la |los |el |las |empresa |firma )*(?!usted|ustedes|vosotros|ti\b|
     su\b)<Name>
0.93 \b(?:contrato|proyecto|pedido|obra|licitacion|trabajo|encargo|adjudicacion|decision|eleccion|servicio|
     concurso)\b[^.]{0,50}\b(?:adjudicad[oa]|otorgad[oa]|asignad[oa]|fue|se (?:fue|adjudico|dio|asigno|otorgo|
     lo (?:dimos|llev\w+))|ha (?:recaido|sido|ido)|quedo|recayo|se la llevo) (?:\w+ ){0,2}?(?:a|en|para|con|
     por) (?:la |el |los )?(?:<strict>|empresa|(?!usted|ustedes)<Name>)
0.92 \b(?:<strict>|<Name>|el (?:oferente|proveedor|licitador) (?:seleccionado|elegido)) (?:ha sido|fue|resulto|
     ha resultado|es|sera) (?:el |la )?(?:adjudicad[oa]|adjudicatari[oa]|seleccionad[oa]|elegid[oa]|ganador[a]?|
     escogid[oa]|contratad[oa])|\b(?:<strict>|<Name>) (?:se (?:ha )?llev(?:o|a|ado)|gano|se quedo con)\b
0.92 \b(?:seguimos|seguiremos|seguir|sigo|nos quedamos|quedarnos|continuamos|continuar|continuaremos|mantener\w*|
     mantenemos|renovamos|renovar|renovado|hemos renovado|quedamos|seguira|continuara|me quedo|renovaremos|
     permanecer\w*) (?:\w+ )?(?:con |a |el contrato con |contrato con )?(?:el |la |los |nuestr[oa]s? |mi |
     su )?(?:<vendor>(?:es|s)? (?:<cur>)|<cur>|(?!usted|ustedes)<Name>|los de siempre)
0.88 \b(?:quedaron|quedo|quedado|resultado|resulto) (?:en )?(?:segund[oa]s?|tercer[oa]s?) (?:lugar|puesto|posicion)?|
     \b(?:ya )?(?:contratamos|tenemos|conseguimos|compramos|encontramos|cerramos|arreglamos|contrate|encontre|arregle|
     consegui) (?:ya )?(?:a |con )?otr[oa]|\bse lo (?:dimos|han dado|dieron|llevo|llevan) (?:a )?(?:<strict>|<Name>)
0.93 \b(?:hemos|ha|han|he|se|nos|me|le|les|lo|la|los|las|ya|finalmente|al final|
     <gave>)\b (?:\w+ ){0,3}?(?:<gave>) (?:\w+ ){0,5}?(?:por |con |a |al |en favor de |para |en )(?:la |el |los |
     las )?(?:<rival>|<some>|mism[oa])
0.92 \b(?:<gave>) (?:\w+ ){0,4}?(?:por |con |a |al |en favor de |para )(?:la |el |los |las |de )*(?!usted|vosotros|
     ti\b|su\b)<Name>|\b(?:firmamos|firmo|firmaron|firmado|cerramos|cerrado|trato hecho|
     acuerdo) (?:\w+ ){0,3}?con (?:la |el |los )*(?!usted|vosotros) (?:<Name>|<rival>|<some>)|\b(?:vamos|iremos|
     nos vamos|trabajaremos|arrancamos|empezamos) (?:\w+ )?(?:con|a por) (?:la |el |los )*(?!usted|
     vosotros)(?:<rival>|<Name>\b(?! (?:a|al|en|hoy|ayer|el|para)\b))
0.92 \b(?:<thing>)\b[^.]{0,60}?\b(?:se lo|se la|se los|se las|lo|la|los|las) (?:ha |han |vamos a |hemos |
     acab\w+ )?(?:llev(?:o|ado|aron|a|an|ara)|qued(?:o|ado|aron|a|an|ara)|dimos|dado|dieron|encarg\w+|adjudic\w+|
     confi\w+) (?:con )?(?:finalmente )?(?:a |al |los de |la |el )*(?!usted|vosotros)(?:<rival>|<some>|<Name>)|
     \bse l[oa]s? (?:ha |han |hemos )?(?:llev(?:o|ado|aron|a|an)|dimos|dado|dieron|encarg(?:amos|ado|
     aron)) (?:\w+ )?(?:a |al )?(?:los de )?(?:<rival>|<some>|<Name>)
0.91 \b(?:lo|la|los|las) (?:va|van) a (?:llevar|hacer|poner|montar|suministrar|gestionar|realizar|instalar|prestar|
     ejecutar|servir|fabricar|imprimir|organizar|dar|construir) (?:<rival>|<some>|(?:los de |la empresa )?<Name>)|
     \b(?:lo|la|los|las) (?:hara|llevara|pondra|montara|suministrara|realizara|gestionara|instalara|prestara|
     ejecutara|imprimira|fabricara)n? (?:<rival>|<some>|(?:los de |la empresa )?<Name>)|(?:<strict>|
     <Name>) (?:va a (?:llevar|hacer|realizar|suministrar|prestar|gestionar|montar|instalar)|hara|llevara|realizara|
     suministrara|prestara|gestionara|montara|instalara) (?:el|la|los|las|nuestr\w+) (?:<thing>)
0.92 \b(?:<thing>)\b[^.]{0,60}?\b(?:(?:fue|ha ido|ira|va|se va|fueron|ha sido|ha quedado|queda|quedo|cae|
     cayo) (?:a parar |\w+ad[oa] )?|\w+ad[oa] ) (?:finalmente )?(?:a |al |para |en manos de |con |en )(?:la empresa |
     la |el |los )?(?!usted|vosotros|su\b|sus\b)(?:<rival>|<some>|<Name>)
0.92 \b(?:seguimos|seguiremos|seguir|sigo|quedamos|quedarnos|quedaremos|me quedo|continuamos|continuaremos|continuar|
     mantenemos|mantener|mantendremos|conservamos|renovamos|renovado|renovar)\b (?:\w+ ){0,2}?(?:con |a |en )?(?:el |
     la |los |las |nuestr[oa] )*(?:(?:<firm>)s? (?:\w+ )?(?:que|con (?:el|la|los) que) (?:ya )?(?:tenemos|teniamos|
     tengo|tenia|trabaj\w+|conocemos|nos)|mism[oa]s? (?:proveedor\w*|empresas?|agencia|gente|casa|firma|taller|
     despacho|imprenta|consultora|gestoria|compania)\b|(?:<firm>) de siempre|de antes|
     que (?:ya )?(?:teniamos|tenemos|estaban?|conocemos))
0.91 \b(?:impuest[oa]|obligad[oa]s?|impuso|obligo|obligan|impone|imponen|exige|exigen)\b[^.]{0,40}\b(?:proveedor|
     empresa|partner|contratista|agencia|sistema|herramienta|solucion|software|del grupo|de grupo)\b|\b(?:compr|ped|
     encontr|contrat|encarg|consegu|adquir|cogi|alquil)\w*(?:amos|imos|ado|ido|aron|ieron|e|
     i) (?:\w+ ){0,4}?en (?:otr[oa] (?:parte|lado|sitio|lugar|tienda|casa|empresa)|otra|otro)\b
0.91 \b(?:prefir\w+|preferi\w+|preferid[oa]|decidi\w+|eleg\w+|elig\w+|vamos a|quiere) (?:\w+ )?\w+(?:ar|er|ir)(?:se|
     lo|la|nos|los)? (?:\w+ ){0,4}?(?:en|con) (?:la |el |los )?(?!usted|vosotros)(?:<rival>|<Name>)|\b(?:los|
     la gente|el equipo|los operarios|los tecnicos) de <Name>[^.]{0,30}\b(?:trabaj\w+|empez\w+|empiez\w+|estan|
     entra\w*)|\b(?:trabajan|empiezan|empezaron|entran|estan) (?:\w+ ){0,5}?(?:los|la gente|el equipo) de <Name>
0.90 \b(?:segund[oa]|tercer[oa]|cuart[oa]) (?:mejor )?(?:puntuacion|clasificad[oa]|puesto|posicion|lugar)|
     \bquedar?(?:on|do|ron)? (?:\w+ )?(?:por detras|por debajo) (?:de|en)\b|\bse (?:l[oa]s? )?(?:quedar?on|quedo|
     llevo|llevaron|han quedado|ha quedado) (?:\w+ )?(?:ellos|ella|el otro|otr[oa]s?|los otros)
0.90 \b(?:seguimos|seguiremos|seguir|quedamos|quedarnos|continuamos|continuaremos|continuar|mantenemos|mantener|
     mantendremos|mantenernos) (?:\w+ )?(?:con |en )?(?:el|la|los|las) (?!duda|idea|plan|reunion|problema|proyecto|
     conversacion|tema|fecha)\w+ que (?:ya )?(?:tenemos|teniamos|tengo|tenia|nos (?:lleva|atiende|sirve))\b

[notyou]
0.95 \b(?:su|vuestra|tu|sus|vuestro) (?:\w+ ){0,3}?(?:<vendor>)s?\b[^.]{0,30}\bno (?:\w+ ){0,3}?(?:adjudicad\w+|
     seleccionad\w+|elegid\w+|aceptad\w+|favorecid\w+|ganador\w*|escogid\w+|la elegida|aprobad\w+|considerad\w+|
     exitosa|beneficiad\w+)|\b(?:no (?:han|ha|habeis|has|fueron|fue) (?:\w+ )?(?:sido )?(?:seleccionad\w+|elegid\w+|
     adjudicatari\w+|escogid\w+|resultado)|(?:no (?:vamos|iremos|seguiremos|continuaremos|trabajaremos|podremos|
     podemos) (?:a )?(?:\w+ ){0,3}?(?:con (?:ustedes|vosotros|usted|su (?:propuesta|oferta|empresa)|vuestra)|
     su (?:propuesta|oferta)))|(?:ha sido|fue|queda) (?:rechazad|descartad|desestimad)[oa]|declinar su|descartar su|
     hemos descartado (?:su|vuestra)|no (?:ser\w+|sois|son|eres) (?:vosotros|ustedes|tu\b|usted))\b
0.93 \b(?:su|vuestra|tu|sus|la) (?:\w+ ){0,2}?(?:oferta|propuesta|candidatura|cotizacion|empresa|licitacion|
     proposicion)\b[^.]{0,40}\bno (?:ha |fue |pudo |resulto |quedo |logro |consiguio |se )?(?:\w+ )?(?:pas\w+|
     super\w+|alcanz\w+|avanz\w+|obtuv\w+|obtenid\w+|result\w+|ganador\w*|elegid\w+|seleccion\w+|clasific\w+|
     prosper\w+|admitid\w+|adjudic\w+|acept\w+|la (?:\w+ )?(?:elegida|seleccionada|ganadora|adjudicataria))
0.93 \bno (?:ha |han |habeis |has |fue |fueron )?(?:resultado|resultaron|resulto) (?:\w+ )?(?:adjudicatari|elegid|
     seleccionad|ganador)\w+|\b(?:esta vez|en esta ocasion|por esta vez)\b[^.]{0,20}\bno (?:ha podido|pudo|podra|
     va a|sera|ha) (?:ser|sido|poder)|\bno (?:os|les|le|te) (?:hemos|ha|han|he|podemos|vamos a) (?:\w+ )?(?:elegido|
     elegir|seleccionado|contratar|contratado|adjudicar|adjudicado|dar el)|\bno (?:podremos|podemos|
     vamos a) (?:contar con|trabajar con|ir con) (?:ustedes|vosotros|usted|tu|su|vuestr)|\bsu oferta (?:queda|quedo|
     ha quedado) (?:\w+ )?(?:archivad|descartad|desestimad|excluid|fuera)\w*

[notgo]
0.86 \b(?:hemos decidido|decidimos|se (?:ha )?decidi\w+|he decidido|optamos por|han decidido|decidieron|
     hemos optado por) no (?:\w+ )?(?:seguir|continuar|avanzar|proceder|renovar|contratar|comprar|realizar|invertir|
     hacer|llevar)|\bno (?:vamos a|iremos|seguiremos|continuaremos|avanzaremos|podremos|podemos|voy a|
     seguimos) (?:a )?(?:\w+ )?(?:adelante|avanzar|seguir|continuar|proceder|contratar|comprar)|\b(?:tenemos que|
     debemos|vamos a) (?:declinar|rechazar|desistir)|\bdesistimos\b
0.90 \b(?:resolvi\w+|acord\w+|resuelto|acordado|decidi\w+|decidido|determin\w+) no (?:\w+ )?(?:seguir|continuar|
     avanzar|proceder|comprar|adquirir|invertir|contratar|ejecutar|hacer|realizar|llevar)|\bno (?:requerir\w+|
     necesitar\w+|precisar\w+|vamos a necesitar|vamos a requerir|nos har\w+ falta|haran? falta|sera necesari\w+|
     seran necesari\w+|nos hace falta) (?:\w+ ){0,3}?(?:sus? servicio|vuestro|tu|la agencia|vuestros|el servicio|
     los servicios|su propuesta|ya)|\bprescindir de (?:sus|vuestros|tus|los) servicios

[inhouse]
0.93 \b(?:hacer(?:lo|la)?|haremos|desarroll\w+|gestion\w+|asumir\w*|llevar\w*|encarg\w+|hacemos|realizar\w*|
     resolver\w*|construir\w*|montar\w*|cubrir\w*|internaliz\w+|armar\w*|lo haga|ocupar\w*|
     absorber\w*)\b[^.]{0,50}\b(?:<self>)|\b(?:<self>)\b[^.]{0,40}\b(?:hacer|haremos|desarroll\w+|gestion\w+|asumir|
     resolver\w*|encarg\w+)|\b(?:nuestro|nuestra|nuestros) (?:propi[oa]s? )?(?:equipo|personal|departamento|area|
     gente|informatic\w+|ingenieros|tecnicos)[^.]{0,25}\b(?:lo hara|hara|se (?:va a )?encarg\w+|va a|asumira|
     desarroll\w+|se ocupa\w*|puede hacer\w*)|\b(?:internaliz\w+)|\bmi (?:hijo|sobrino|hermano|cunado|primo|hija|
     sobrina)[^.]{0,25}(?:lo (?:va|hace|hara)|se encarga|va a)|\b(?:contratar|contratamos|contratado|fichar|
     fichado) (?:a )?(?:una persona|alguien|un \w+|nuestro propio) (?:\w+ ){0,3}?(?:interno|fijo|en plantilla|
     en nomina|propio|tiempo completo)
0.93 \b(?:hac|mont|desarroll|gestion|llev|resolv|resuelv|arregl|asum|cubr|produc|organiz|instal|dise|imprim|constru|
     encarg|apan|fabric|traduc|ejecut|prepar)\w*\b[^.]{0,45}\b(?:<self>)|\b(?:lo|la|los|las) (?:vamos a|voy a|
     haremos|hacemos|hago|hare) (?:\w+ )?(?:nosotros|yo|nosotras|internamente|aqui)\b|\b(?:lo|la|los|las) (?!reserv|
     pag|llam|mand|envi|recog|traig|trae|busc|firm|pas|confirm|decid|habl|revis|mir|sab|tengo|ten|quer|quier|dig|dec|
     ve[mo]|pon)\w+(?:mos|are|ere|ire|o) (?:yo|nosotros|nosotras)\b(?! por (?:telefono|correo))
0.92 \b(?:chicos|muchachos|gente|equipo|informaticos|desarrolladores|tecnicos|companeros)\b[^.]{0,40}\b(?:se (?:han|
     ha) (?:hecho|montado|creado|programado)|(?:ha|han) (?:hecho|montado|creado|programado|desarrollado)|hicieron|
     montaron|programaron|desarrollaron|armaron) (?:un[oa]|su|el|la)|\b(?:contrat|fich|
     incorpor)\w+ (?:ya )?(?:a )?(?:una persona|alguien|un|una) (?:\w+ ){0,4}?(?:en plantilla|en nomina|fij[oa]|
     intern[oa]|para (?:llevar|encargarse|ocuparse|hacer|eso))
0.92 \b(?:mi|nuestr[oa]) (?:hijo|sobrino|hermano|cunado|primo|hija|sobrina|marido|mujer|socio|equipo|departamento|
     gente|personal) (?:\w+ )?(?:lo|la|los|se) (?:\w+ )?(?:va a |hara|hace|llev\w+|encarg\w+|ocup\w+)|\b(?:esto|eso|
     ello|tema|trabajo)\b[^.]{0,20}\bse (?:va a |van a )?(?:encarg|ocup)\w+ (?:mi|nuestr[oa]|el propio|
     la propia) (?:\w+)

[nothing]
0.94 \b(?:proyecto|licitacion|compra|iniciativa|plan|obra|evento|presupuesto|partida|inversion|concurso|proceso|todo|
     programa|contratacion|idea|curso)s?\b[^.]{0,40}\b(?:cancelad[oa]|suspendid[oa] definitiv\w+|desiert[oa]|
     anulad[oa]|se (?:ha )?(?:cancel|anul|cay|par|desestim|suspend|descart|abandon)\w+|se nos cayo|descartad[oa]|
     abandonad[oa]|eliminad[oa]|parad[oa] definitiv\w+|no (?:va a (?:salir|hacerse|continuar|ir)|se (?:va a hacer|
     hara|realizara|hace|llevara|ejecutara|aprobo)|saldra|sigue|continua|va mas|fue aprobad\w+)|recortad[oa]|
     enterrad[oa]|no va)
0.90 \b(?:no hay|sin|no tenemos|nos (?:han )?(?:recort\w+|quit\w+)|ya no hay|no contamos con|no disponemos de) (?:el |
     los |la )?(?:presupuesto|dinero|fondos|recursos|plata|partida)\b(?![^.]{0,25}(?:este ano|hasta))|\b(?:direccion|
     gerencia|junta|consejo|comite|jefe|dueno|casa matriz|directorio|corporativo|
     socios)\b[^.]{0,35}\b(?:no (?:lo )?aprob\w+|rechaz\w+|dijo que no|cancel\w+|nego|fren\w+|tumb\w+|no autoriz\w+|
     vet\w+)|\b(?:cerramos|cierro|cerrar|vamos a cerrar|cerraremos) (?:el |la |nuestr[oa] )?(?:negocio|empresa|tienda|
     local|planta|taller|restaurante|oficina)|\b(?:nadie|ninguna? (?:\w+)?|ningun (?:proveedor|oferente)|
     a ninguna?)\b[^.]{0,25}\b(?:adjudic\w+|contrat\w+|eleg\w+|seleccionad\w+)|\b(?:no (?:vamos a|voy a) (?:hacer|
     comprar|contratar) (?:nada|a nadie|ninguno?)|ya no (?:lo |la |nos )?(?:necesitamos|hace falta|vamos a|
     sera necesari\w+|es necesari\w+|requerimos)|nos quedamos como estamos|dejarlo como esta)
0.94 \b(?:<thing>|iniciativa|idea|remodelacion|inversion|presupuesto|plan|ampliacion|proceso|procedimiento|curso|
     renovacion)s?\b[^.]{0,60}\b(?:se queda en (?:nada|el cajon)|ha quedado (?:desiert|sin efecto|anulad|en nada|
     descartad)\w*|quedo (?:desiert|sin efecto|anulad|en nada)\w*|declarad[oa] desiert[oa]|ya no (?:va|sale|se hace|
     se hara|sigue)\b|(?:ha|han) sido (?:cancelad|anulad|suspendid|revocad|retirad)\w*|revocad[oa]|no se convocar\w*|
     se (?:ha )?(?:muri\w+|muert\w+|fue al traste)|al traste|en agua de borrajas)|\b(?:tumb|cancel|anul|par|
     ech\w* atras|recort|quit|congel\w* definitiv|retir|cort)\w*(?:ado|aron|o) (?:del todo )?(?:el|la|los|
     nuestro) (?:presupuesto|proyecto|pedido|partida|inversion|obra|financiacion|fondos|plan|compra|encargo)(?! hasta)
0.92 \bcliente(?: final)? (?:nos |me |lo |ha |se )*(?:cancel|anul|retir|ech)\w+|\b(?:sin|
     y sin) (?:\w+ ){1,4}no hay (?:proyecto|obra|compra|nada)|\b(?:lo|la|el (?:tema|asunto|proyecto)) (?:damos|
     dejamos|doy) por (?:cerrad|terminad|finalizad|muert|perdid|zanjad)[oa]|\bno se (?:va a|piensa) (?:comprar|hacer|
     contratar|invertir) (?:nada|ya)|\b(?:se cierra|cierra|cierran|echa el cierre|
     cierre de) (?:definitivamente )?(?:la|el|las|los|nuestr\w+) (?:sucursal|tienda|planta|local|oficina|fabrica|
     centro|delegacion|negocio|restaurante|hotel)
0.92 \b(?:no (?:ha |han |se ha |fue )?(?:aprobad|autorizad|aprobo|autorizo|aprobaron|autorizaron)\w*|denegad[oa]|
     denego|denegaron) (?:el |la |los )?(?:proyecto|inversion|gasto|compra|presupuesto|partida)|\b(?:proyecto|compra|
     inversion)\b[^.]{0,20}\bno (?:sale|saldra|va) (?:adelante|a salir)

[lean]
0.85 \b(?:(?<!hemos )(?<!ha )(?<!han )inclin(?!o\b|aron\b)\w+|tendencia|tiramos (?:mas )?(?:hacia|por)|decantando|
     decantar\w*|favorit[oa]|preferencia (?:por|
     hacia)|va(?:n)? (?:ganando|por delante)|en cabeza|con ventaja|la balanza)\b(?![^.]{0,25}\b(?:ustedes|vosotros|
     usted|su (?:oferta|propuesta))\b)|\b(?:probablemente|seguramente|es probable|lo mas (?:seguro|probable)|creo que|
     parece que|posiblemente|me temo|casi seguro|todo (?:apunta|indica)|pinta que)\b[^.]{0,60}\b(?:<strict>|
     no (?:sereis|seran|seras|sea[ns]?) (?:vosotros|ustedes|tu)|<cur>|con <Name>|por <Name>)
0.90 \b(?:vamos|voy|estamos|estoy|somos) (?:\w+ )?mas (?:con|por|cerca de|del lado de) (?:la |el |los )?otr|
     \b(?:todo apunta|lo mas (?:probable|seguro)|probablemente|seguramente|casi (?:seguro|con seguridad)|
     en principio|me da que|tiene pinta|pinta)\b[^.]{0,50}\b(?:los otros|otr[oa]s? (?:<firm>|licitador|oferente)\w*|
     otr[oa]s?\b(?=[.,;]|$)|la competencia|(?:sea|vaya|ponga|haga|lleve|gane|quede)\w* (?:con |para |a )?(?:<Name>|
     otr))|\b(?:propone|proponen|propuest[ao]|recomienda)\b[^.]{0,30}\b(?:otr[oa] (?:\w+)|
     <Name>)[^.]{0,60}\b(?:definitiv|pleno|aprob|ratific)

[won]
0.95 \b(?:(?:su|vuestra|tu) (?:\w+ )?(?:oferta|propuesta|cotizacion|presupuesto|empresa) (?:\w+ )?(?:ha sido|fue|
     ha resultado|resulto|queda|esta|es) (?:la )?(?:aceptad\w+|aprobad\w+|adjudicad\w+|seleccionad\w+|elegid\w+|
     ganadora?|la elegida)|(?:hemos (?:\w+ )?(?:elegido|aceptado|seleccionado|escogido|decidido|optado|aprobado)|
     elegimos|aceptamos|aprobamos|optamos|nos quedamos|decidimos|nos decidimos|adelante) (?:\w+ )?(?:por |con |a |
     trabajar con |aceptar |ir con )?(?:ustedes|vosotros|usted|su (?:oferta|propuesta|empresa|cotizacion|presupuesto)|
     vuestra|tu (?:oferta|propuesta|presupuesto))|(?:orden de compra|pedido|contrato|presupuesto|
     oferta) (?:firmad[oa]|adjunt[oa])|adjunto (?:\w+ )*?(?:firmad[oa]|orden de compra)|cuando (?:pueden|podeis|
     puedes|pueden) (?:empezar|comenzar|iniciar)|(?:han|habeis|has) (?:ganado|sido (?:elegid|seleccionad|
     adjudicatari)\w+)|(?:bienvenidos|manos a la obra|seran (?:ustedes|nuestros)|el (?:contrato|proyecto|
     trabajo) es (?:suyo|vuestro|tuyo))|damos (?:el )?(?:visto bueno|luz verde|ok)|con (?:vosotros|ustedes) (?:vamos|
     nos quedamos))\b
0.95 \b(?:con|por) (?:la|el) (?:tuy[oa]|vuestr[oa]|suy[oa])\b(?! no)(?=[.,;!]|$| (?:y|que|cuando|asi))|\b(?:contamos|
     nos quedamos|vamos|trabajaremos|empezamos|seguimos|adelante|cerramos) con (?:vosotros|ustedes|usted|contigo)|
     \b(?:autoriz|aprob|firm)(?:aron|amos|o|ado) (?:ya )?(?:la compra|el pedido|la orden|vuestr\w+|tu |el gasto)|
     \b(?:mando|envio|paso|adjunto) (?:\w+ )?(?:la orden de compra|el pedido)\b|\b(?:obra|contrato|proyecto|trabajo|
     pedido|encargo) es (?:suy|vuestr|tuy)[oa]|\b(?:ha|han|habeis|has) (?:resultado|sido) (?:la )?(?:adjudicatari|
     ganador|seleccionad|elegid)\w+|\bcomplace (?:comunicar|informar)\w*[^.]{0,60}\badjudic\w+
0.95 \b(?:seguir|continuar|renovar|trabajar|quedarnos|seguimos|continuamos|renovamos|adelante|avanzar|
     ir) (?:\w+ )?con (?:vosotros|ustedes|usted|contigo)\b(?! (?:no|pero))|\b(?:aprobado|aceptado|confirmado|elegido|
     firmado) (?:la |el )?(?:vuestr|su|tu)[oa]? (?:propuesta|oferta|presupuesto|cotizacion)
0.95 ^(?:[\w ,]{0,30}, )?(?:aceptamos|acepto|aprobamos|apruebo|confirmamos|confirmo|adelante con) (?:el|la|vuestr\w+|
     su|tu) (?:\w+ )?(?:presupuesto|oferta|propuesta|cotizacion|pedido|compra|contrato|orden)

[maybe]
0.56 \b(?:<strict>)\b|\botra gente\b|\b(?:contrato|pedido|obra|servicio|proyecto)\b[^.]{0,40}(?:firmad|adjudicad|
     cerrad|asignad)[oa]\b|\b(?:lamentablemente|lament\w+|siento|sentimos|desafortunadamente)\b[^.]{0,80}\b(?:oferta|
     propuesta|decision|proyecto|presupuesto|elegid\w+|cotizacion)|\b(?:al final|finalmente|optado por|
     continuar con el \w+ que|en (?:vez|lugar) de (?:ustedes|vosotros))\b
""")
