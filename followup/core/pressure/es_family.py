"""Spanish word families of giving and of time: who gives what, for how much, until when."""

from __future__ import annotations

FAMILY = {
    "will": """
        *riamos, *remos, le puedo|podria|podemos|dejo|mando, ha|han|hemos
        encontrado|conseguido|autorizado|aprobado, podria|podriamos|podemos|puedo|pueden|podrian,
        tendria|tendriamos|tendrian, estaria|estariamos|estarian|estamos|estoy ~
        dispuesto*|dispuesta*|encantado*|encantada*|listo*,
        encargaramos|encargariamos|hicieramos|quitaramos|dejaramos, le|les|te|os
        mando|mandamos|preparo|preparamos|envio|hago|hacemos|dejo|dejamos|pongo|ponemos|regalo|quito|bajo|ofrezco,
        me|nos han|ha|dejan|deja autorizado|dado|dejado|aprobado, corre de|por nuestra|mi, luz verde, veo si, con
        gusto, haria|hariamos|quitaria|bajaria""",
    "cut": """
        bajar*, apret*, recort*, quit*, ajust*, rebaj*, aflojar, pulir, afinar, llegar a, dejarlo en|a, algo mas,
        mejorar*""",
    "price": "dinero, tarifa*, cuota*, importe*, valor*, mensualidad*, prima, anticipo, hora",
    "less-money": """
        # euros|euro|dolares|pesos|% menos, # %|por_ciento menos, mas barato|barata|economico|bajo, menos
        dinero|euros|precio, por menos, un precio|importe ~ menor|inferior|bajo""",
    "amount": "otro|otra|un ~ #|cinco|diez|quince|veinte %|por, cinco|diez|quince|veinte|unos por_ciento|euros",
    "leeway": """
        margen, juego, holgura, recorrido, llegar a un acuerdo|arreglo, se ~ habla*|negocia*, negociable,
        moverlo|movernos""",
    "still": "todavia, aun, queda, quedan, sigue",
    "see-what": """
        veo|vemos|vere|miro|miramos|mirare ~ que|si|como|hasta ~
        llego|puedo|podemos|hago|hacer|llegamos|consigo|donde, a ver que|si ~ puedo|podemos|hacer""",
    "gift": """
        regal*, de regalo, corre*|va|van ~ ~ nuestra|mi cuenta, nuestra|mi cuenta|cargo, quit*|perdon* ~
        cuota|coste|alta|gastos|portes, sin coste|cargo|costo, gratis, asum*, invit* la|nuestra casa, encarg* ~ ~
        ~ migracion|traslado|mudanza|instalacion, por nuestra parte, le|les|os incluyo|incluimos|anado|anadimos,
        cortesia de|nuestra""",
    "free": "gratis, regalo, sin pagar, no pag* ~ hasta, paguen|paga|pagan cuando|solo, nuestra cuenta, cortesia",
    "thing": """
        entrega, instalacion, montaje, piezas, seguro, mantenimiento, revision, portes, muestras, traslado,
        migracion, modulo, puesta en marcha""",
    "begin": """
        empez*, empiez*, comenz*, comienz*, arranc*, probar|probamos|probemos|probaramos|pruebe|prueben, lanz*,
        hacer""",
    "small": """
        una|sola|unica sola|unica|sede|tienda|linea|sala|maquina|escuela|planta|primera, un solo|unico|primer
        almacen|local|equipo|departamento|piso|mes, piloto, a prueba, de prueba, prueba, sin riesgo|compromiso,
        poco a poco, por fases|etapas, en pequeno""",
    "staff": """
        nuestro*|nuestra*|mi|mis ~ desarrollador*|equipo*|tecnico*|taller|gente|ingeniero*|montador*|companero*,
        nosotros, lo|la""",
    "serve": """
        tendriamos|tendremos|tenemos|tendria ~ listo|lista|hecho|preparado, entreg*|desarroll*|constru* ~
        para|antes, puede|pueden|podemos|podriamos ~ ~
        entregar|anadir|desarrollar|tener|montar|construir|incorporar, listo|lista para|en|antes""",
    "variant": """
        paquete|plan|contrato|modelo|equipo|modulo ~
        pequeno|reducido|sencillo|ligero|corto|economico|basico|menor,
        version|opcion|propuesta|solucion|variante|modalidad|formula ~
        pequena|reducida|sencilla|ligera|corta|economica|basica|menor""",
    "new-offer": """
        otra|mejor idea|solucion|alternativa|manera|forma|via, presupuesto|propuesta|oferta ~
        nuevo|nueva|revisado|revisada|ajustado|ajustada|sin|rehecho|rehecha, nuevo|nueva|otro|otra
        presupuesto|propuesta|oferta|cotizacion|numeros|calculo""",
    "you-said": """
        me|nos dijo|dijeron|dijiste|comento|comentaron|escribio|pidio|pidieron|explico|contaste|contaron, como
        pidio|quedamos|queria|acordamos|pidieron, querian|queria|quieran|preferian|necesitaban|preguntaba,
        entiendo|comprendo|veo que|bien|ahora""",
    "boss": "gerente, socio*, director*, dueno, duena, jefe*, presidente, fundador*",
    "reach": """
        acercarse, ir|venir a, visitar*, verle|verles|verte|veros, llamarle|llamarles, reunirse, pasarse, en
        persona""",
    "keep-for": """
        le|les|te|os|lo|la|los|las
        guardo|guardamos|reservo|reservamos|mantengo|mantenemos|bloqueo|garantizo|aguanto, puedo|podemos|podre ~ ~
        mantener*|guardar*|reservar*|garantizar*|aguantar*|sostener*|bloquear*, tarifa|precio*|condiciones|oferta
        ~ vale*|aguanta*|mantiene*|sirve*""",
    "till": """
        hasta|solo el|la|fin|final|finales|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|#|hasta,
        antes del|de|que, pasado el|ese|esa, como muy tarde, mas alla""",
    "when": """
        en|desde|a|para|partir
        enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|primeros,
        antes|para del|el viernes|lunes|martes|miercoles|jueves|domingo""",
    "rise": "suben, sube, subiran, mas caro|caros|caras, encarec*",
    "left": "quedan, queda, quedaran, disponible*, libre*, restan, en stock, en almacen",
    "few": """
        quedan|queda|restan|tengo|tenemos ~ dos|tres|cuatro|cinco|#|pocos|pocas|un|una, ultimos|ultimas
        dos|tres|#|plazas|unidades, solo|apenas|unicamente ~ dos|tres|cuatro|#|pocos|pocas|un|una""",
    "their-run": "le|les|os quedan|queda ~ contrato|meses|anos, su contrato, meses|anos|semanas de|para, nos queda",
    "full": """
        casi|practicamente|ya completo|completos|llenos|lleno|llena|completa|agotado|agotados|vendido, otros|otro
        ~ interesado*|esperando|pregunt*, lista de espera, se estan agotando|acabando|llenando, nos lo|la quitan""",
    "goes-else": """
        pasa*|va|ira|doy|damos|cede*|ofrezco ~ a|para otro|otra|siguiente, otro|otra|siguiente cliente|interesado
        ~ espera|quiere|la|lo, se lo|la lleva|quita|damos""",
    "act-now": """
        conviene|convendria|convenia|toca ~ ~ ya|ahora|pronto|antes|cuanto, mejor ya|ahora|pronto|antes|cuanto,
        decida*|decidir*|aprovech*|reserv*|muev*|mov*|pid* ~ ya|ahora|cuanto_antes|pronto, no ~
        dejarlo|espere*|demor*|tard*|pens* ~ mucho|mas|demasiado|despues, aproveche|aprovechen|aprovecha
        ahora|ya|que|antes, cuanto antes, mientras dure|duren|queden|haya""",
    "lapse": """
        acaba|acaban|termina|terminan|vence|vencen|cierra|cierran|cierro|caduca|finaliza ~
        el|en|la|a|pronto|este|esta""",
    "terms": """
        bono|bonus|ayuda|prima, plaza*, subvencion, hueco, turno, lista, inscripcion*, ayudas, cupo, descuento""",
    "thank": """
        eligieron|elegido|escogieron|escogido bien, bien elegido, detalle|amable|gentil|buen_gesto ~ que|de|por,
        fue un detalle, sin rencor, enhorabuena|felicidades, lo entiendo|comprendo|respeto, la respeto, me parece
        logico|justo|bien, captado""",
    "modest": """
        fallo|culpa|error ~ nuestro|nuestra|mio|mia|fue, tendriamos|tendria|deberiamos|debimos ~ que|haber, tomo
        nota, he pasado, llegamos tarde""",
    "not": """
        sin pretender|intencion|querer, no pretendo|voy|quiero|intento|hace, en vez de, en lugar de, convenc* ~ de
        lo contrario""",
    "disclaim": "no ~ pretendo|quiero|voy|intento|busco|pretendemos|queremos|vamos",
    "tell-us": """
        diga|digan|decirme|decirnos|dime|avis*|confirm*|contest*|respond*|escrib*|llam* ~ ~ me|nos|lo|algo|cuanto,
        digamelo|diganoslo|digame|diganos|dimelo|avisame|aviseme|avisenos|confirmeme|confirmenos|contesteme|llameme,
        su|tu respuesta|decision|confirmacion|firma, saber algo|su|si|que""",
    "soon": """
        esta semana|tarde|manana|misma, este mes|viernes|lunes, hoy, manana,
        antes|hasta|para|a_mas_tardar|como_tarde ~
        lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin|final|dia|manana|navidad|#, en los proximos,
        cuanto antes, ya mismo, de inmediato, dentro de""",
    "only": "solo, solamente, unicamente, exclusivamente, ultimos|ultimas, ya no",
    "order": """
        pedidos|pedido|contratos|reservas|encargos|firmas ~ anteriores|antes|hasta|recibidos|hechos|firmados, si ~
        pide|encarga|firma|reserva""",
    "figure": "cifra|precio|importe|oferta|condiciones|numero|solucion|propuesta|paquete",
    "delight": "gust*, agrad*, encant*, sorprend*, convenc*, alegr*, conven*",
    "of-interest": """
        interes*, servir*|serviria, ayud*, cuadr*, convendria|convenga, sentido, tent*, atractiv*, apetec*,
        cambiar*, gustaria, vendria bien""",
    "counter": "si ~ ~ ~ hubiera*, habria|habrian|habrias ~ decidido|elegido|optado",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
