"""Spanish word families of what speaks against them, of deciding anew and of reproach."""

from __future__ import annotations

STAND = {
    "careful": """
        tendria|tenga|tengan|ten|tened ~ cuidado, cuidado con, ojo con|a|al, fijese|fijense|fijate bien|en,
        desconfi*, prudente, cautel*, con pies de plomo, letra pequena|chica, no me fiaria, mire|miren bien,
        andese""",
    "weak": """
        cierra*, caida*, averia*, fallo*, falla*, queja*, reclamaciones, retraso*, subcontrat*, temporal*, tarda*,
        no|nunca ~ contest*|responde*|cogen|llegan|entienden|conoce*|sabe*|cumple*, devuelven, devuelto*,
        chapuza*, problemas, lento*|lenta*, subcontratas, rotacion, call center, plantados, tirados""",
    "hearsay": """
        se oye|dice|comenta|rumorea, he|hemos oido|sabido, por lo que se|oigo|dicen|cuentan|sabemos, dicen,
        cuentan, tengo entendido, segun cuentan|dicen, fama""",
    "they": """
        que tenian|tenia, bermudez, con ellos, ellos, de ellos, ese|esa|esos|aquel
        proveedor|empresa|gente|compania, su soporte|servicio|asistencia|equipo, sus clientes|equipos|tecnicos,
        grandes|grande cadena*|empresa*|multinacional*, cadena|multinacional grande*, la competencia, competidor*,
        los otros, alli, los de""",
    "no-get": """
        no|nunca|jamas|dificilmente ~ ~ ~ encontr*|tener|tendra*|conseguir*|ver|va*|hallar*|recib* ~ ~
        con|en|de|ninguna|ningun""",
    "doubt": """
        ha|han|habeis ~ comprobado|mirado|preguntado|probado|verificado|comparado ~ si|como|que,
        pregunt*|pregunteles|preguntale|preguntales|compruebe*|averigue* ~ ~ si|cuanto*|cuanta*|como|que|cuantos,
        su|sus sistema ~ gestiona""",
    "nobody-else": "unicos|unicas|unico|unica ~ que|de|en, nadie mas, ningun otro|otra, ninguna otra",
    "returned": """
        clientes ~ ~ ~ ~ pasado|vuelto|venido|regresado|cambiado ~ a|con nosotros|nuestro,
        pasado|vuelto|venido|regresado a|con nosotros, nos han vuelto""",
    "proverb": "barato sale|acaba ~ caro, lo barato, caro ~ a la larga, paga* dos veces, duros a, quien poco paga",
    "commit": """
        firm*, compromet*, anticipo, senal, pagu* ~ nada, transfier*, confirm*, acept*, pedido, cerr*|cierr* ~
        nada|con|trato|acuerdo, paso definitivo, den|dar ~ si|paso|visto, decid*, contrato, adelanto*""",
    "not-yet": """
        no ~ ~ ~ nada|todavia|aun|hasta|antes|sin|tan, nada hasta|antes|todavia|aun|sin, todavia|aun no, antes
        de|que, deme|denos|dame|danos|dejeme ~ hasta ~ ~ ~ ~ antes, tan rapido|pronto""",
    "wait-up": """
        esper*, aguant*, aplac*, pospon*, demor*, retras*, parar, dejar* ~ en suspenso|abierto, dar* ~
        tiempo|dias|margen, denos|deme, paciencia""",
    "please-you": """
        podria|podrian|puede|pueden|podrias|podriais|puedes|podeis, por favor, le|les|te|os
        pido|pedimos|ruego|rogamos|pediria, seria|es tan amable, no, deme|denos|dame""",
    "while": """
        un|dos|tres|unos|par ~ dias|dia|semana|semanas|horas|momento|poco, mientras, hasta que, un par, un poco,
        hasta el, lo miro|consulto|reviso""",
    "before-sign": """
        antes de|que ~ ~ ~ ~ firm*|paso|compromet*|cerr*|cierr*|pag*|confirm*|definitiv*|acept*|sea|den, antes de
        la|su|el firma|contrato|pago|anticipo|decision""",
    "sign-or-open": """
        esta|ha|han|tienen ~ ~ firmado|cerrado|atado|formalizado|sellado, todo|ya firmado|cerrado|atado,
        algun|alguna resquicio|rendija|hueco|posibilidad""",
    "unsigned": "nada|no|aun|todavia ~ ~ firmado|cerrado|formalizado|definitivo, sin firmar",
    "stone": """
        puerta ~ ~ cerrada, ultima palabra, escrito|grabado|tallado en ~ piedra|marmol, definitivo|definitiva, del
        todo, tarde, todo ~ perdido|decidido|dicho, irrevocable, cerrado, decidido|decidida""",
    "hope": "espero|esperamos|esperaba, ojala, quizas|quiza, confio|confiamos, tal vez",
    "again": """
        otra|nueva vez|vuelta|oportunidad|ocasion|reunion|mirada, de nuevo, otro
        vistazo|intento|rato|encuentro|repaso, nuevo intento|vistazo, volver a|sobre,
        vuelva*|volvamos|volvieran|volveria a, nuevamente, una vez mas, replant*, segunda, retom*""",
    "examine": """
        vistazo, mir*, sent*, siente*|sentarnos|sentemos, revis*, repas*, presentar*, present*, habl*, estudi*,
        analiz*, valor*, propuesta, discut*, explic*, ver*, comentar*, exponer*, echar*""",
    "ask-you": """
        podria*|podemos|podamos|puede*|puedo|podriamos|dejaria*|gustaria|permita*|permite*|daria*|echaria*|quiza|quizas|tal_vez,
        me|nos deje|dejen|dejan, habria|hay manera|forma|modo|posibilidad""",
    "way-back": """
        volver|seguir|entrar ~ en la|el|esta carrera|juego|terna|partida, manera|forma|opcion|posibilidad ~ ~
        volver|recuper*|reengan*|entrar, opcion|oportunidad|posibilidad ~ para nosotros, recuperar su|la|este,
        tener nos|en cuenta ~ todavia""",
    "urge": """
        animo|animamos, invito|invitamos, pido|pediria|pedimos, ruego, sugiero|sugiere, recomiendo, aconsejo,
        quiza|quizas, podria, deberia*, conviene, consult*|piense*|piensen|medit*, le|les|te|os""",
    "ponder": """
        vuelta mas, dar*|de|den|demos ~ ~ vuelta|vueltas, piens* ~ ~ mejor|bien|poco|calma|mas,
        piense*|pienselo|piensenlo|piensalo, pensar*|pensarlo ~ mejor|bien|poco|mas, reflexion*, meditar*|medite*,
        con ~ almohada, consultar* con, madurar*, sopes*""",
    "rethink": """
        convenc* ~ ~ de que|para, decid* ~ por nosotros, cambi* ~ opinion|idea|parecer|rumbo|decision, hacer* ~
        cambiar, replante*, reconsider*, recapacit*, rectific*, recuperar* ~ confianza|como_cliente, apost* ~ por
        nosotros""",
    "switch": "cambiar, rectificar, dar marcha|vuelta, echar* atras, desdecir*, retroced*, anular*, cancelar*",
    "you-can": "puede|pueden|podria|podrian|puedes|podeis|estan|esta|estas|estais, a tiempo, es|seria",
    "win-question": """
        que|como tendria*|tendriamos|haria|hace|habria|hay|podriamos|podemos|necesit* ~ ~ ~ ~
        para|cambi*|falta|hacer|pasar|elig*|ofrecer|decid*|volv*, en que ~ tendriamos|condiciones""",
    "toil": """
        dejo|dejaron|dejamos|paso|pasamos|trabaj*|dedic*|invert*|invirt*|gast*|puso|pusimos|pusieron|echo|echamos|viaj*|condu*|sacrific*|volc*|hicimos,
        dibujamos, preparamos, vinieron|fuimos, hizo""",
    "toil-time": """
        fin|fines de semana, noches|noche, horas, dias, semanas, meses, vacaciones, festivos, domingo*, #
        kilometros|km|veces, dos|tres|cuatro|cinco|seis|tantas|tantos|muchas
        personas|versiones|visitas|reuniones|planos|viajes|propuestas|vueltas, expresamente, a proposito, horas
        extra""",
    "self": """
        nuestro*, nuestra*, mi, mis, nos, nosotros,
        dejamos|hicimos|pasamos|trabajamos|dedicamos|invertimos|fuimos|pusimos|preparamos""",
    "your-time": """
        usted y|dedico|dedicaron, ustedes, sus companeros|equipo, tiempo que usted|dedico|dedicaron, recuerdo,
        aprend*""",
    "refuse-work": """
        rechaz*|renunci*|declin*|cancel*|aplaz*|descart* ~ ~
        otros|otras|otro|varios|varias|trabajos|obras|pedidos|clientes|encargos, reserv*|guard*|bloque*|liber* ~ ~
        para|octubre|mes|fechas|agenda ~ ustedes|usted|ellos, dijimos|dije que no""",
    "pity": "pena, lastima, triste, lamentable, mal sabor, fastidi*",
    "late-told": """
        ahora, hoy, a estas alturas, tan tarde, cuando ya, despues de ~ versiones|meses|semanas|reuniones|visitas,
        antes nos|me, ultima hora""",
    "believed": """
        esper* ~ ~ mas|otra|algo|mejor, pensaba|pensabamos|pense|creia|creiamos|crei, daba|dabamos por,
        tenia|teniamos entendido|la_impresion, supuse|suponia, esperaba|esperabamos, entendi que,
        contaba|contabamos""",
    "agreed": """
        lealtad|fidelidad|confianza|consideracion|reconocimiento, un|nuestro acuerdo, de acuerdo, hecho,
        apalabrad*, palabra, cerrado, compromiso, al|por lo|menos menos, casi ~ hecho|cerrado, llamada ~ menos,
        trato""",
    "feel": "sensacion, impresion, siento que|como|me, sentido, parece que ~ solo, sinceramente",
    "served": """
        servido ~ ~ ~ bajar*|comparar|precio|rellenar|presionar, usado|usados|utilizado|utilizados, bajar* ~
        precio ~ ~ otros|otro, relleno, comparsa*, para comparar, de palanca""",
    "hurt": """
        desanim*, desmoraliz*, desalent*, frustr*, fastidi*, entristec*, deprimen*, descoraz*, duro
        de|ver|aceptar, cuesta aceptar|digerir|encajar|entender, da ~ rabia|coraje, sabe ~ mal, sienta ~ mal,
        dolor*, disgust*, me|nos sorprende|extrana|duele|choca|descoloca, sorprendid*, extranad*, dolido*|dolida,
        mal trago, jarro de agua, no ~ lo esperaba*, chasco, decepcion*, me cuesta|quede entender*|helado|frio""",
    "their-thing": """
        su|sus|el|los
        programa|sistema|producto*|servicio|asistencia|soporte|maquina*|calidad|gente|herramienta|equipo|oferta|contrato|material|precios|plataforma|tecnicos|trabajo|atencion
        ~ de_ellos|deles|suyo, de ellos, su|sus
        programa|sistema|producto*|servicio|soporte|asistencia|maquina*|calidad|plataforma|atencion|tecnicos|herramienta""",
    "belittle": """
        no es|son|pasa|deja ~ mas|de|que, simple|simplemente|meramente, en el fondo, poco mas|fiable, apenas, como
        mucho, anticuad*, viej*, antigu*, obsolet*, una chapuza, deja* ~ desear, peor|peores, basic*, se queda*
        corto|atras|cort*, parche*, cutre, de segunda""",
    "firms": """
        empresas|clientes|firmas|gente|negocios|companias|muchos|muchas|varios|varias|algunos|usuarios|otros""",
    "turn-to-us": """
        acud*|vien*|vuelv*|vin*|lleg*|pas*|recurr*|llam*|cambi* ~ a|con|hasta nosotros|nuestra, nos ~ ~
        llam*|busc*|contrat*|ped*|contact*|piden, acaban|terminan con|en|llamando nosotros|nos""",
    "yet-not": "aun|todavia no|sin|nada|abierto|libre, no ~ ~ ~ aun|todavia|nada, sin firmar|cerrar",
    "leave-open": """
        dej*|manten*|mantien*|tener|guard* ~ ~ ~ abiert*|aire|suspenso|espera, decision abierta, no cerr* ~
        puerta, en el aire, entreabierta""",
    "back-to-it": """
        retom*, hablar*|hablemos|hablarlo|hablaramos|charlar*|comentar* ~ ~ ~
        otra|nuevo|mas|calma|comida|cafe|tranquil*, volver* ~ sobre|hablar|tema|tratar, en|con una|un ~
        comida|cafe|cana|almuerzo, replant*, darle una, reabr*""",
    "you-err": """
        equivoc*, un|gran|grave error, error de, mala|peor decision|eleccion|idea|apuesta,
        decision|eleccion|paso|camino equivocad*|erroneo*|erronea*|arriesgad*, se ~ arrepent*|lament*, le|les va a
        pesar, arrepent*, no es la|el mejor|adecuad*|correct*, un riesgo, jugar*""",
    "weary": "perdido la cuenta, despues de|tras ~ ano|anos|meses, hartos|hartas",
    "ask-noun": "pregunta*",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
