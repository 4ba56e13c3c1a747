"""Spanish: what else a reply says, and what turns or weakens a loss."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

CUES = cues(r"""
[later]
0.87 \b(?:llam\w+|escrib\w+|contact\w+|habl\w+|retom\w+|volv\w+|busc\w+|busqu\w+|record\w+|revis\w+|vemos|verlo|
     veamos|conectar|avis\w+|insist\w+|reactiv\w+|pregunt\w+|retomemos|consult\w+)\b[^.]{0,60}\b(?:en (?:enero|
     febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|primavera|verano|
     otono|invierno|el (?:\w+ )?(?:trimestre|semestre)|\w+ (?:meses|semanas)|un(?:os)? \w+|20\d\d)|despues de|tras |
     pasad[oa]s?|el (?:proximo|ano que viene|mes que viene|segundo|tercer|siguiente|primer)|la (?:proxima|vuelta)|
     dentro de|a (?:principios|finales|mediados|partir|la vuelta)|mas adelante|cuando|para (?:enero|febrero|marzo|
     abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|el)|hacia|q[1-4]|luego de)
0.86 \b(?:aplaz\w+|aparcad\w+|aparcamos|aparcar\w*|pospon\w+|pospuest\w+|posterg\w+|en pausa|en espera|en stand-?by|
     congelad\w+|pausad\w+|
     paralizad\w+ hasta|parad\w+ hasta|diferid\w+|no es (?:el|buen|un buen) momento|ahora (?:mismo )?no|por (?:ahora|
     el momento) no|todavia no es|no hasta|este ano no(?! (?:tenemos|hay|contamos))|
    no (?:este|por) (?:ano|ahora)|hasta (?:enero|febrero|marzo|
     abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|el (?:proximo|ano)|despues)|mas adelante|
     no doy abasto|muy liad\w+)\b

[open]
0.85 \b(?:aun|todavia|seguimos|estamos|siguen|sigue|seguim[o]s) (?:\w+ ){0,3}?(?:no (?:\w+ )?(?:decid\w+|hemos|ha\b|
     tenemos|esta|se ha)|evalu\w+|compar\w+|analiz\w+|revis\w+|valor\w+|dud\w+|esper\w+|en (?:proceso|evaluacion|
     estudio|analisis)|pendiente\w*|estudi\w+|mirando)|\b(?:no (?:hemos|se ha|han|ha) (?:\w+ )?(?:decidido|tomado|
     elegido|resuelto|definido)|nada (?:esta )?(?:decidido|firmado|cerrado)|sin decidir|finalistas?|lista corta|
     (?:le|les|te|os) (?:damos|daremos|dare|doy) (?:una )?(?:respuesta|contestacion|noticias)|(?:aun|
     todavia) no (?:se )?sab\w+|(?:te|os|se|les) lo (?:comunicar\w+|hare\w* saber|dire\w*)|(?:nos reunimos|hablamos|
     vemos) (?:\w+ )?con otr\w+|preseleccion\w+|
     (?:lo|la) (?:estamos|vamos a) (?:revis|estudi|valor|evalu)\w+|
     siguiente (?:fase|ronda)|decision (?:sera|la tomaremos|se tomara)|evaluando|comparando)\b
0.78 \b(?:puede\w*|podria\w*|podeis|cual|cuanto|como|que|tiene\w*|incluye\w*|hay|seria|es posible|cuando|me pasas|
     nos pasas)\b[^?]*\?|\b(?:favor de (?:enviar|confirmar|mandar)|por favor (?:envi\w+|confirm\w+|mand\w+)|falta que|
     necesitamos que|si (?:pueden|puedes|podeis|nos) (?:mejor\w*|baj\w*|hac\w*|igual\w*))\b
0.85 \b(?:necesit\w+|dame|denme|dadnos|precis\w+) (?:\w+ ){0,3}?(?:dias|tiempo|semana|semanas|
     par de dias)\b[^.]{0,30}\b(?:pensar|valorar|decidir|estudiar|revisar|consultar)\w*|\b(?:quedais|quedan|estais|
     estan|sois|son) (?:\w+ )?(?:vosotros|ustedes) y (?:otr|un)|\blo sabremos\b

[grant]
0.92 ^(?:(?:hola|buenas|buenos dias|buenas tardes|estimad[oa]|querid[oa])[ \w.,]{0,24}?)?\b(?:si|claro|por supuesto|
     desde luego|con (?:mucho )?gusto|encantad[oa]|sin problema|adelante|dale|ok|vale|faltaba mas|como no|obvio|
     no hay problema|ningun problema|cuando quiera\w*)\b(?!.*\b(?:prefiero no|no puedo|mejor no)\b)|\b(?:pregunt(?:e|
     a|en|ame|eme) (?:lo que|sin|lo|nomas|usted|tranquil\w+)?|mand(?:e|a|eme|ame|emelas|amelas|en|enme)\b|envi(?:e|
     eme|ame|emelas|en|a)(?:las)? (?:sus |las |tus )?(?:preguntas|dos)?|con gusto|(?:le|te|os|les) (?:respondo|
     contesto|contestare|respondere|cuento)|diga(?:me)?|digame|dime|adelante con|llam(?:e|a)me|encantad[oa] de)\b

[decline]
0.95 \b(?:prefier\w+ no|preferimos no|preferiria no|mejor no|no (?:quiero|queremos|deseo|deseamos|puedo|podemos|voy a|
     vamos a|tengo|tenemos|me (?:es posible|siento)|estoy|estamos|damos|corresponde|nos es|creo (?:que sea )?|
     es posible)\b[^.]{0,50}\b(?:coment\w+|respond\w+|contest\w+|entrar|detall\w+|explic\w+|tiempo|pregunt\w+|
     inform\w+|dar\b|compart\w+|autorizad\w+|opin\w+|hablar|mas|retroaliment\w+|revel\w+|feedback)|no,? gracias|
     gracias,? (?:pero )?no|lo dejamos (?:aqui|ahi|asi)|dejemoslo|sin mas comentarios|no hay (?:nada )?mas que)\b|
     ^(?:hola[ \w,]{0,20})?no\b(?! (?:hay problema|se preocupe|te preocupes|pasa nada))

[refer]
0.90 \b(?:habl(?:e|a|ar|en)|contact(?:e|a|ar|en)|escrib(?:a|e|ir)|diri(?:ja|jase|gete|girse)|pregunt(?:e|a|ar)|
     llam(?:e|a|ar)|prueb[ea]|comuni(?:quese|cate)|busqu(?:e|en)|busca|ponte en contacto|pongase en contacto|acerc\w+|
     consult\w+) (?:\w+ ){0,3}?(?:con |a |al |por )?(?:mi |nuestr[oa] |el |la |
     los )?(?:(?!usted)[a-z]+ ){0,4}?(?!Usted)<Person>(?! (?:y nosotros|somos))|\b(?:la persona (?:indicada|adecuada|
     correcta|que)|el responsable|la responsable|el encargado|la encargada|quien (?:lleva|ve|decide|se encarga)|
     mi (?:sucesor|reemplazo|companer[oa]|coleg\w*))[^.]{0,40}(?:es|sera|ahora es|se llama)? (?:\w+ ){0,3}?<Person>|
     \b(?:copio a|le paso (?:el|los|con)|te paso (?:el|los|con)|paso (?:su|tu) (?:correo|contacto|propuesta) a|
     ya no (?:llevo|soy|me encargo|veo)|no soy (?:yo )?(?:la|el|quien))
0.90 \b(?:que|mejor) (?:habl|contact|escrib|llam|pregunt|consult)(?:es|as|e|a|en|eis|ais) (?:\w+ ){0,2}?(?:con |a |
     al |por )(?:mi )?(?:\w+ )?<Person>

[reopen]
0.90 \b(?:cambi(?:ado|amos|e|aron) de (?:opinion|idea|parecer)|lo (?:hemos )?(?:pensado|pensamos|repensado) (?:mejor|
     bien|otra vez)|retomar (?:el|la|nuestra|aquel)\b|sigue(?:n)? (?:en pie|vigente|interesad\w+|disponible|abierta|
     valida)|sigues? (?:interesad\w+|disponible)|todavia (?:esta|estan|estais|estas|les|os) (?:\w+ )?(?:interesad\w+|
     vigente|a tiempo|interes\w*|dispuest\w+)|nos (?:ha )?(?:fallad\w+|fallo|dejo tirad\w+|dejaron|quedo mal|
     quedaron mal|han dejado)|no (?:ha )?(?:funcion\w+|cumpli\w+|resulto|salio)|nos equivocamos|me equivoque|
     reconsider\w+|segunda oportunidad|vuelve a (?:estar|abrirse)|se (?:ha )?(?:reabierto|reactivado|reactivo|reabrio|
     echo atras)|volver a (?:hablar|plantear|conversar|considerar)|arrepent\w+)\b

[stop]
0.96 \b(?:no (?:me |nos )?(?:vuelv\w+ a (?:escrib|contact|llam|mand|envi|molest)\w+|(?:escrib|contact|llam|molest|
     mand|envi|envie)\w* (?:mas|nunca mas)|quier\w+ (?:recibir|que me|saber|mas)|dese\w+ (?:recibir|que|
     ser))[^.]{0,40}|no (?:me|nos) (?:\w+ )?(?:escrib|contact|llam|mand|envi)\w+ (?:mas|nunca|otra vez|de nuevo)|
     dej(?:e|en|a|ad) de (?:\w+ )?(?:escrib|contact|llam|mand|envi|molest|insist|hostig)\w+|dej(?:en|e|a)(?:me|
     nos) (?:en paz|tranquil\w+)|(?:elimin|borr|quit|saqu|saca|suprim|retir|dar?me? de baja|deme de baja|
     denme de baja|dese de baja)\w*[^.]{0,40}\b(?:lista|base|datos|registro|correo|contactos?|baja|sistema|bbdd|
     envios)\b|d[ae](?:r|n|d)?(?:me|nos) de baja|me opongo a|derecho de (?:oposicion|supresion|cancelacion)|
     basta de (?:correos|mensajes|llamadas|emails)|no mas (?:correos|mensajes|llamadas|emails|mails)|cesen? (?:de|
     todo|el|las|los)|reportad\w* como spam|marcado como spam)\b

[auto]
0.93 \b(?:fuera de (?:la )?oficina|estoy (?:\w+ )?de (?:vacaciones|baja|viaje|permiso)|estare (?:\w+ )?(?:fuera|
     ausente|de vacaciones)|respuesta automatica|mensaje automatico|ausente hasta|en mi ausencia|(?:su|tu) (?:mensaje|
     solicitud|correo|consulta|ticket|oferta) (?:ha sido|fue) (?:\w+ )?(?:recibid\w+|registrad\w+)|
     hemos recibido (?:su|tu) (?:mensaje|solicitud|correo|consulta)|acuse de recibo|ya no (?:trabaj\w+|labora|
     forma parte)|no (?:responda|contestar|responder) a este|correo no (?:es )?monitoread\w+|no se pudo entregar|
     regreso el|vuelvo el)\b

[alien]
0.92 \b(?:(?:su|tu) candidatura (?:a|al|para) (?:el |la )?(?:puesto|vacante|plaza|posicion)|el puesto|la vacante|
     otros candidatos|proceso de seleccion (?:de personal|
     para el puesto)|su curriculum|tu cv|su ponencia|su articulo|boletin|darse de baja|cancelar (?:la|su|
     tu) suscripcion|ver en (?:el|su) navegador|estimad[oa]s? (?:client\w+|suscriptor\w+|soci\w+|compan?er\w+)|
     nota de prensa|webinar|hola (?:equipo|a tod\w+)|equipo,|perdimos (?:el|la|lo|a)|hemos perdido (?:el|la|a))\b
0.85 \bsi (?:ya )?(?:han|habeis|has|ha) (?:\w+ )?(?:elegido|decidido|optado|contratado)|\bno he (?:tenido|
     recibido) (?:noticias|respuesta)|\bhago seguimiento

[regret]
0.90 \b(?:lamentablemente|lament\w+|desafortunadamente|sentimos|siento|lo siento|gracias por|agradec\w+|le deseamos|
     exitos|futur[oa]s (?:proyectos|oportunidades|ocasiones|licitaciones)|otra ocasion|otros proyectos|proxima|
     una pena|perdon|disculp\w+)\b

[firm]
0.90 \b(?:nadie (?:de|en)|ningun(?:o de)? (?:nuestr\w+|emplead\w+|miembro)|nuestra (?:empresa|compania|organizacion)|
     toda la empresa|nuestros? (?:emplead\w+|dominio|companer\w+))\b
""")

GUARDS = entries(r"""
deal = (?:oferta|propuesta|presupuesto|cotizacion|proveedor|contrato|precio|licitacion|decision|pedido|demo|su tiempo|
    solucion|concurso)
not = \b(?:no|nunca|ningun\w*)\b
if = \b(?:si|en caso de|aunque|hubier\w+|seria|habria\w*|siempre que|a menos que)\b
neg = (?:\bno|\bnunca|\bsin|\ben (?:vez|lugar) de|\bantes de|\bni) (?:\w+ ){0,3}$
hedge = \b(?:probablemente|quiza\w*|tal vez|seguramente|posiblemente|podria\w*|pensando|consider\w+|valorando|
    evaluando|creo que|inclin\w+|parece que)\b
near = \b(?:(?:tu|su|vuestro|el) (?:numero|contacto|telefono|nombre)|transportista|mensajero|paquete|las llaves|casi|
    a punto de|por poco|estuvimos cerca)\b
past = \b(?:hace (?:\w+ )?(?:\w+ )?anos|el ano pasado|en (?:19|20)\d\d|en su (?:dia|momento)|antano|anteriormente|
    hace tiempo)\b
told = \b(?:dije|dijimos|le he dicho|avisamos|comunicamos a(?:l| la| los)|avise a|dicen que|he oido|escuche|
    me (?:dijiste|dijeron)|usted dijo|informado a(?:l| la))\b
rel = \b(?:empresa|proveedor|agencia|sistema|oferta|compania|solucion) (?:con (?:la|el) |a (?:la|los) |por (?:la|
    el) )?que (?:\w+ )?$
third = \b(?:nuestro|mi|un|su|el) (?:cliente|vecino|competidor)s? (?:\w+ ){0,2}$
but = [;:]| - |, pero | pero |, sin embargo |, aunque\s
ask = ^[¿ ]*(?:\w+,? ){0,2}?(?:han|ha|habeis|puede\w*|podeis|que|cual|cuando|quien|como|por que|es|hay|tiene\w*|ya)\b
praise = \b(?:no (?:es|fue|era) (?:por |el |la |tanto )?|buen[oa]?s?|muy buen\w*|excelente\w*|bien|perfecto|nos gusto|
    competitiv\w+)\b
generic = (?:el|la|los|las|un|una|de|del|su|sus|nuestr\w+|otr\w+|usted\w*|nosotros|yo|por|con|para|en|y|que|se|enero|
    febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|
    viernes|sabado|domingo|estimad\w+|senor\w*|sr|sra|hola|saludos|gracias|proveedor|empresa|oferta|licitacion|
    direccion|gerencia|compras|comite|contrato|lote|fase|si|no|lamentablemente|tras|despues|ya|pero|ing|lic|
    finalmente|al|a|internamente|ellos)
ends = (?:por|porque|que|y|nos|ya|con|para|en|se|son|tienen|pero)
""")
