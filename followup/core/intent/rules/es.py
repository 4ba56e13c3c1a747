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
    yo mismo|en casa|con equipo interno
""")

CUES = cues(r"""
[other]
0.95 \b(?:hemos|ha|han|he|habiamos|habia|fue|<pret>)\b[^.]{0,45}?\b(?:por|con|a|en|la|de|para)? ?(?:la (?:propuesta|
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

[notyou]
0.95 \b(?:su|vuestra|tu|sus|vuestro) (?:\w+ ){0,3}?(?:<vendor>)s?\b[^.]{0,30}\bno (?:\w+ ){0,3}?(?:adjudicad\w+|
     seleccionad\w+|elegid\w+|aceptad\w+|favorecid\w+|ganador\w*|escogid\w+|la elegida|aprobad\w+|considerad\w+|
     exitosa|beneficiad\w+)|\b(?:no (?:han|ha|habeis|has|fueron|fue) (?:\w+ )?(?:sido )?(?:seleccionad\w+|elegid\w+|
     adjudicatari\w+|escogid\w+|resultado)|(?:no (?:vamos|iremos|seguiremos|continuaremos|trabajaremos|podremos|
     podemos) (?:a )?(?:\w+ ){0,3}?(?:con (?:ustedes|vosotros|usted|su (?:propuesta|oferta|empresa)|vuestra)|
     su (?:propuesta|oferta)))|(?:ha sido|fue|queda) (?:rechazad|descartad|desestimad)[oa]|declinar su|descartar su|
     hemos descartado (?:su|vuestra)|no (?:ser\w+|sois|son|eres) (?:vosotros|ustedes|tu\b|usted))\b

[notgo]
0.86 \b(?:hemos decidido|decidimos|se (?:ha )?decidi\w+|he decidido|optamos por|han decidido|decidieron|
     hemos optado por) no (?:\w+ )?(?:seguir|continuar|avanzar|proceder|renovar|contratar|comprar|realizar|invertir|
     hacer|llevar)|\bno (?:vamos a|iremos|seguiremos|continuaremos|avanzaremos|podremos|podemos|voy a|
     seguimos) (?:a )?(?:\w+ )?(?:adelante|avanzar|seguir|continuar|proceder|contratar|comprar)|\b(?:tenemos que|
     debemos|vamos a) (?:declinar|rechazar|desistir)|\bdesistimos\b

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

[lean]
0.85 \b(?:inclin\w+|tendencia|tiramos (?:mas )?(?:hacia|por)|decantando|decantar\w*|favorit[oa]|preferencia (?:por|
     hacia)|va(?:n)? (?:ganando|por delante)|en cabeza|con ventaja|la balanza)\b(?![^.]{0,25}\b(?:ustedes|vosotros|
     usted|su (?:oferta|propuesta))\b)|\b(?:probablemente|seguramente|es probable|lo mas (?:seguro|probable)|creo que|
     parece que|posiblemente|me temo|casi seguro|todo (?:apunta|indica)|pinta que)\b[^.]{0,60}\b(?:<strict>|
     no (?:sereis|seran|seras|sea[ns]?) (?:vosotros|ustedes|tu)|<cur>|con <Name>|por <Name>)

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

[maybe]
0.56 \b(?:<strict>)\b|\botra gente\b|\b(?:contrato|pedido|obra|servicio|proyecto)\b[^.]{0,40}(?:firmad|adjudicad|
     cerrad|asignad)[oa]\b|\b(?:lamentablemente|lament\w+|siento|sentimos|desafortunadamente)\b[^.]{0,80}\b(?:oferta|
     propuesta|decision|proyecto|presupuesto|elegid\w+|cotizacion)|\b(?:al final|finalmente|optado por|
     continuar con el \w+ que|en (?:vez|lugar) de (?:ustedes|vosotros))\b
""")
