"""How Spanish names offers, discounts and deadlines.

`es_plea` begs, compares and blames; `es_family` and `es_stand` add word families.
"""

from __future__ import annotations

from followup.core.pressure.es_family import FAMILY
from followup.core.pressure.es_plea import PLEA
from followup.core.pressure.es_stand import STAND
from followup.core.pressure.lexicon import joined, lexicon

LEXICON = lexicon(
    joined(
        PLEA,
        FAMILY,
        STAND,
        {
            "not": "no, nunca, jamas, ningun, ninguna, sin querer|pretender|animo, ni, tampoco, nada de|que|hay",
            "why-not": "por que no, no solo, no hay mas que",
            "thank": """
            gracias, agradezco, agradecemos, agradecer*, agradecid*, me alegro de|que, me alegra, celebro, entiendo
            que|bien|perfectamente, lo entiendo, comprendo que, se que, veo que, como
            me|nos|usted|propuso|aconseja|aconsejas|dijo, buena razon, lamento que nuestra|nuestro, enhorabuena,
            felicidades, disfrute, tienes|tiene razon, imagino|supongo que, es bueno saber, bueno saber, ahora
            entiendo|veo""",
            "counter": """
            si hubieramos|hubiera|hubiesemos|hubiese|nuestro precio|oferta, si nuestro|nuestra|nuestros ~
            hubiera|hubiese|fuera, supongamos, suponiendo, a igual|igualdad de? oferta|precio|condiciones""",
            "lesson": "la proxima vez, en el futuro, en adelante, he aprendido, aprendi",
            "we": "nosotros, nosotras, yo, nuestro, nuestra, nuestros, nuestras, mi, mis, nos",
            "will": """
            podemos, podriamos, puedo, podria, pudiera, queremos, quisiera, quisieramos, querria, me|nos
            gustaria|encantaria, estariamos, estaria encantados|encantado|encantada|dispuestos|dispuesto|dispuesta,
            estamos|estoy dispuestos|dispuesto|dispuesta|autorizado|autorizada|autorizados, dejeme, dejame, dejadme,
            dejenos, vamos, voy a, encantados, encantado, encantada, con gusto, ofrecemos, ofrezco, mandamos, mando,
            enviamos, envio, ponemos, hariamos, haria, haremos, hare, preparo, asumimos, asumo,
            jefe|jefa|director|directora|direccion ~ aprobado|autorizado|aceptado|visto, tambien tenemos, tenemos
            tambien|ademas, por que no, le|les|os|te hacemos|hago|pongo, es|seria posible, se puede, tendria,
            tendrian, tendrias, lo dejamos, hay, se lo, y si""",
            "if": "si, en caso, por si",
            "cut": """
            baj*, reduc*, rebaj*, ajust*, mejor*, revis*, quit*, descont*, perdon*, condon*, abarat*, ceder,
            cedemos, recort*, elimin*, retocar, apretar, regal*, igual*, hacer algo, hacer un esfuerzo, esfuerzo,
            exim*, bonific*, ahorr*, limar, partir""",
            "price": """
            precio*, tarifa*, coste*, costo*, cuota*, licencia*, importe*, presupuesto*, cifra*, numeros,
            honorarios, condicion*, puesta en marcha, factura, mensualidad*, economic*, total, alta""",
            "amount": """
            # %, # por ciento, # euros|€|dolares|pesos, tres|dos|seis|# primeros|primeras meses|anos, primer
            ano|mes, mitad, tercio, cuarto, quinto, diez|quince|veinte|cinco por ciento""",
            "off": """
            # % de? descuento|menos|rebaja|dto|en|sobre|del, # por ciento de? descuento|menos|rebaja|en|sobre,
            un|otro|nuestro|algun|con|de|pequeno|buen ~ descuento|rebaja, una ~ rebaja, descuento
            de|del|sobre|especial|adicional|extra, diez|quince|veinte|cinco por ciento de? menos|descuento""",
            "undercut": """
            por debajo, mas barato que, menos que ellos|los, superar|mejorar|batir su|cualquier oferta|precio""",
            "match": "iguala*, igualar*, equipar*",
            "leeway": """
            margen, flexibilidad, holgura, negociable*, flexibles, hablar del, ultima palabra, se puede hablar,
            hueco para, espacio para""",
            "half-price": "mitad de precio, mitad del precio, medio precio, dos por uno, al #",
            "which-price": """
            que|cual|cuanto precio|cifra|importe|presupuesto|cantidad|numero ~
            tendriamos|habria|deberiamos|tendria|necesita*|haria|hace, a que|cuanto ~
            tendriamos|habria|tendria|deberiamos, cuanto tendriamos|habria|deberiamos|tendria""",
            "when": """
            manana, pasado manana, hoy, esta noche|tarde|semana, lunes, martes, miercoles, jueves, viernes, sabado,
            fin de semana, final|fin|finales|principios de|del ~ mes|semana|ano|trimestre|enero|marzo, dia #, el #,
            al #, # de enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre,
            proxima|proximo|este|esta semana|mes, # dias|horas""",
            "reply-by": """
            respond*|respuesta|contest*|decid*|decision|confirm*|avis*|dig*|saber*|diga|necesito|necesitamos|noticias
            ~ ~ antes de|del ~,
            respond*|respuesta|contest*|decid*|decision|confirm*|avis*|diga*|saber*|necesito|necesitamos ~ ~
            hasta|para el|manana|lunes|martes|miercoles|jueves|viernes|final|fin|#,
            respond*|respuesta|contest*|decid*|confirm*|avis*|diga*|saber* ~ manana|hoy|lunes|martes|viernes ~
            tardar|maximo|mas|tarde, antes del lunes|martes|miercoles|jueves|viernes|fin|# ~ ~
            respuesta|saber|respond*|contest*|confirm*, a mas tardar, como muy tarde, antes del|de
            fin|manana|lunes|martes|miercoles|jueves|viernes|#""",
            "need": "necesit*, tiene que, hace falta, ruego, por favor, convendria, espero, pido, tendria que",
            "answer": "respuesta, contest*, respond*, decision, confirm*, si, firma, saber*, noticias, visto bueno",
            "valid": """
            valid*, vigente*, manten*, mantien*, guard*, reserv*, garantiz*, sostener*, respet*, sigue en pie,
            bloque*, en pie""",
            "lapse": "caduc*, venc*, expir*, termin*, acaba*, solo hasta, hasta el|fin|final, finaliz*, deja de ser",
            "terms": """
            oferta*, precio*, descuento*, propuesta*, condicion*, presupuesto*, tarifa*, promocion*, subvencion*,
            ayuda*, bono*, campana*, stock, existencias""",
            "thing": """
            oferta*, propuesta*, presupuesto*, paquete*, formacion, soporte, piloto*, prueba*, version*, modulo*,
            tecnico*, licencia*, instalacion, migracion, demostracion*, demo, acompanamiento, opcion*, alternativa*,
            descuento*, garantia*, taller*, auditoria*, consultor*, mantenimiento, conector*, bono, periodo de
            prueba""",
            "rise": "sub*, aument*, increment*, encarec*, suben, revis*",
            "last-chance": """
            ultima|ultimo|ultimos|ultimas oportunidad|ocasion|semana|dia|dias|vez|llamada|plazas|posibilidad, tiempo
            limitado, acaba|agota el? tiempo|plazo, solo hoy, ahora o nunca, irrepetible*, no volvera*""",
            "else": """
            o|si no|de lo contrario ~ tendre|tendremos|tendria|debere|habra|pierd*|subir*|no|me|nos|se|lo|la|el, o
            tendre|tendremos, si no tendre|tendremos, liberar a ~""",
            "scarce": """
            solo|nos? quedan #|dos|tres|pocas|pocos|un|una, quedan ~ plazas|huecos|dias, agenda ~ llen*, llen* ~
            agenda, ultimas plazas, plazas limitadas, se ~ llenando""",
            "hurry": """
            lo antes|cuanto antes posible?, con urgencia, urgente*, pronto ~ respuesta|contest*, respuesta ~
            rapida|pronta, contest* ~ pronto|rapido, decision ~ rapida, sin demora, a la mayor brevedad""",
            "new-offer": """
            nueva|mejor|ultima|otra|contra oferta|propuesta|version|opcion, nuevo|mejor|otro
            presupuesto|precio|plan, propuesta|oferta|presupuesto|version ~
            revisad*|mejorad*|ajustad*|actualizad*|reducid*|sencill*|ligera|definitiva|final, version|opcion mas ~
            sencill*|ligera|barat*|economic*|reducida|basica, contraoferta*, contrapropuesta*, algo
            mejor|distinto|diferente|mas, otra cosa""",
            "offer-you": """
            le|te|les|os ofrecemos|ofrezco|regalamos|igualamos|ofrezca|ofreceremos,
            ofrecerle|ofrecerte|ofrecerles|ofreceros ~, nuestra nueva|mejor|ultima oferta|propuesta, nuestra oferta
            final|definitiva|mejorada, ofrecer* mas|un|una|otra, devolucion del dinero""",
            "free": """
            gratis, gratuit*, sin coste|costo|cargo|recargo|compromiso|cobrar*, por nuestra cuenta, a nuestro cargo,
            de regalo, regalad*, cortesia, corre de nuestra, corre por nuestra, sin ningun coste, asumimos""",
            "give": """
            ofrec*, ofrezc*, inclu*, envi*, mand*, llegar, prepar*, ampli*, anad*, pon*, ponemos, proporcion*,
            empez*, comenz*, present*, constru*, ensen*, mostr*, hac*, hariamos, organiz*, prolong*, alarg*, asum*,
            dar, damos, vuelv*, volver, sentarme, arm*, dise*, tenemos, complet*, regal*, regalar*, encontr*, traer,
            sumar, prest*, correr, lanz*, montar""",
            "built": """
            nueva version, nuevo modulo, ultima version, desde entonces, mientras tanto, entretanto, hemos|acabamos
            desarrollado|anadido|incorporado|lanzado|resuelto|creado|de, ya
            incluye*|tiene|tenemos|hace|permite|soporta, ahora si|ya""",
            "lacking": """
            falta*, faltaba*, echaba*|echabais ~ falta|menos, en falta, hacia falta, pedia*|querian|querias,
            necesitaba*, carecia*, echaba*""",
            "show": "ensen*, mostr*, present*, demo*",
            "let-me": """
            dejeme|dejame|dejenme|dejadme|dejenos ~ ~
            hablar*|ver|consultar*|preguntar*|mirar*|comprobar|hasta|unos|una|intentar*, deme|dame|denme|dadme ~
            semana|dias|hasta|tiempo|dia, ver que puedo|podemos ~, voy a ver|hablar|consultar ~,
            encontramos|encontraremos la|una manera|forma|solucion, vuelvo con algo""",
            "boss": """
            director*, directora, direccion, jefe, jefa, gerente, presidente*, responsable*, fundador*, socio*, ceo""",
            "reach": "llamar*, reunir*, visitar*, hablar, contactar*, pasar*, conocer*, acercar*, intervenir",
            "risk": "riesgo*, garantiz*, garantia*",
            "win-question": """
            que haria|haga|hace falta, que tendriamos|tendria|tenemos|habria|deberiamos ~ ~ que?
            hacer|cambiar|pasar|ofrecer|ocurrir, como podemos|podriamos|puedo ~ ~
            ganar*|convencer*|conseguir|quedarnos, que necesita|necesitan|necesitas ~ para""",
            "courtesy": "como|que esta|estas|estan|estais|tal, que tal esta*?, como le|te|os va",
            "request": """
            agradeceria, agradeceriamos, de antemano, por adelantado, agradezco que? me|nos
            conteste*|responda*|confirme*""",
            "help": "si ~ ayuda|ayudara|ayudase|sirve|facilita, ayudaria|serviria ~ si",
            "modest": """
            fuimos|hemos_sido|estuvimos|eramos ~ mas|demasiado|menos lent*|tarde|car*|flojo*,
            fuimos|estuvimos|eramos ~ menos ~, nuestr* ~ ~ mas|demasiado car*|alt*|lent*|floj*, culpa mia|nuestra,
            mi|nuestra culpa|error, deberia haber, se me escapo, pase por alto""",
            "use-it": """
            podria|podrian|podrias|podriais|puede|pueden|puedes ~ ~ usar|probar|utilizar|testear|quedarse, sin
            firmar nada, sin contrato|compromiso|permanencia, clausula de salida, cancelar ~ cuando|momento, prueba
            de concepto, probarlo ~ antes|gratis, juzgar por""",
            "suggest": """
            y si dividimos|empezamos|hacemos|probamos|partimos|lo|nos|quedamos|hablamos|repartimos|ponemos|dejamos,
            que tal si|un|una, que le|te|les|os parece|pareceria si|un|una|empezar, podriamos
            tambien|simplemente|en, quiza|quizas|tal podamos|podriamos, tal vez podamos|podriamos, tambien podriamos""",
            "leeway-price": """
            menos margen, menor margen, margen mas|menor bajo|pequeno|ajustado, cifra|precio|tarifa ~ mas?
            amable|atractiv*|competitiv*|especial|ventajos*|interesante, hablar|negociar ~ del|de|el|los
            precio|precios|condiciones|numeros, mejor|mejores precio|condiciones, mas competitiv*, precio especial,
            facilidades de pago, pago aplazado|fraccionado, a plazos, bonificacion, precio cerrado|garantizado,
            ultimo precio""",
            "no-promise": """
            no ~ puedo|podemos|podre ~ prometer*|garantizar*|asegurar*|mantener*|reservar*, no
            garantizo|prometo|aseguro, ya no ~ prometer*|garantizar*""",
            "clock": """
            tiempo apremia|corre|vuela|urge, reloj corre, corre prisa, queda poco tiempo, se cierra ~ ventana, hay
            mucha demanda, no ~ tarde demasiado, no lo deje""",
            "come-back": """
            vuelven|vuelves|vuelva|volvieran|vuelvan|volvierais|regresan|regresaran con|a|hacia nosotros, se
            quedan|queda|quedaran con nosotros, nos eligen|eligieran""",
            "ask-team": """
            pedir|pedirle a nuestro|mi|nuestros ~ equipo|ingenier*|desarroll*, equipo de producto|desarrollo ~ ~,
            hoja de ruta, adelantar ~ desarrollo|funcion""",
            "cut-term": """
            factur* ~ ~ mes|meses|mensual*, quitar|eliminar|reducir|acortar|suprimir|renunciar ~ ~
            permanencia|plazo|compromiso|minimo|duracion, sin permanencia, pago mensual, permanencia mas corta,
            plazo mas corto ~ ofrec*""",
            "had-known": """
            de haber sabido|podido, de haberlo sabido, si hubiera|hubiese|lo|me
            sabido|hubiera|hubieran|hubieseis|hubierais|dicho|avisado ~, habria|hubiera
            sacado|conseguido|encontrado|hecho ~ ~ otro|mas|algo""",
            "settle": """
            cerrar*|firmar*|resolver*|decidir*|concretar* ~ pronto|ya|rapido|cuanto|ahora,
            tarifas|precios|condiciones cambian|cambiaran|se_actualizan|van""",
        },
    ),
    turns="pero embargo obstante aunque sino",
)
