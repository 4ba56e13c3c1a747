"""How Spanish begs, compares and blames."""

from __future__ import annotations

PLEA = {
    "before-sign": """
        antes de que? ~ firm*|comprometer*|compromet*|cerrar|rubric*|decidirse|estampar, antes de
        que|la|su|tu|vuestra|cualquier ~ firm*|cierr*|compromet*|firma, antes de que ~ ~ firm*""",
    "hold": """
        aplaz*, retras*, pospon*, posponga*, esper*, demor*, par*, congel*, suspend*, dejar ~ en espera,
        aguant*, posterg*""",
    "sign": "firma, firmar, contrato, firmas, firmarlo, acuerdo, papeles",
    "unsigned": """
        aun|todavia no ~ firmad*, no ~ han|has|ha|habeis firmado|cerrado aun|todavia, aun|todavia no
        han|has|ha|habeis|hay|esta ~ firmad*|cerrad*, no ~ nada firmado, aun|todavia no hay nada ~, si ~ no ~
        firmado""",
    "sign-or-open": """
        ya? han|has|ha|habeis|esta firmado|firmaron ya? ~ o ~, han|has|ha|habeis|esta ~ firmado, ya
        firmaron|firmasteis|firmo""",
    "me-first": """
        primero conmigo|con, hable|habla|hablen|hablad|llame|llama|llameme|llamame conmigo|con|me? ~
        primero|antes, escucheme|escuchame|oigame primero|antes""",
    "rethink": """
        reconsider*, reconsid*, replante*, repens*, cambi* de opinion|idea|parecer, cambiar su|tu|vuestra|la
        decision|opinion, otra|segunda|ultima|nueva oportunidad, una oportunidad, oportunidad mas,
        pensar*|piens* ~ otra|de|mejor vez|nuevo|bien, pensarlo|piensalo|piensatelo|piensenlo|pienselo ~
        mejor|otra|bien|nuevo, convencer*, convenz*, hacerle|hacerte|hacerles cambiar, volver a
        pensar|considerar|valorar|estudiar|mirar|evaluar|plantear, dar|darle|dadle|denle|darles|dele otra|una
        vuelta|segunda|mas ~, otra vuelta, una vuelta mas, revisar su|tu|la|vuestra decision|eleccion, reabrir,
        segunda mirada|lectura, replantear*, echarse atras, deshacer, dar marcha atras, hay algo|alguna ~ que
        pueda|podamos|podria ~ hacer, que puedo|podemos ~ hacer, que ~ recapacit*, recapacit*""",
    "not-too-late": """
        no es ~ tarde, aun|todavia estan|estas|esta|estais|hay a? tiempo|posibilidad, marcha atras, nunca es
        tarde, a tiempo de""",
    "sure": """
        esta|estas|estan|estais ~ segur*|convencid* de|que, de verdad ~ cree*|quiere*|es, es ~
        realmente|verdaderamente la|el|lo""",
    "no-giving-up": """
        no ~ rendir*|tirar_la_toalla|desistir|abandonar, no ~ me rindo|doy, tirar la toalla, doy por vencid*, no
        ~ dar por perdid*, seguir luchando""",
    "resume": """
        retom*, reabrir, reanud*, volver|volvamos|volvemos a hablar*|negociar|sentar*, volver a la mesa, volver
        a|sobre la mesa, puerta ~ abierta|entreabierta, hablarlo ~ nuevo|vez, hablar ~ de nuevo|otra vez,
        sentarnos de nuevo|otra, volver a hablarlo, volver al juego|entrar, volver a la""",
    "once-more": """
        una ultima|nueva llamada|reunion|conversacion|vez|presentacion|demo|charla, un ultimo|nuevo
        encuentro|intento|esfuerzo, una vez mas, otra reunion|llamada|presentacion""",
    "they": """
        ellos, ellas, su|sus herramienta|producto|solucion|sistema|equipo|soporte|servicio|precio, los otros,
        otros, la otra empresa|parte, el otro, competencia, competidor*, otra empresa, un|su|tu|vuestro|el|otros
        ~ proveedor*|socio, proveedor*, los demas, les|han|hayan ~ presupuestado""",
    "we-better": """
        somos|seguimos ~ ~ mejor*|superior*|mas|lideres, estamos ~ ~ delante|ventaja,
        nuestra|nuestro|nuestras|nuestros ~ ~ es|son|esta|estan ~ mejor*|superior*|mas|delante, nosotros ~ ~
        mejor*|doble, tenemos ~ doble|mejor*|triple, muy ~ por delante, lo hacemos mejor""",
    "than-them": """
        que ellos|ellas, que la competencia, que la otra, que los otros|demas, que el otro, que otros|otro
        proveedor*, que su|tu|vuestro nuevo|proveedor*, que nuestros competidor*, que lo|los suyo|suyos, a
        diferencia de|del ~, en comparacion con ~, frente a ellos|la|los|otros ~, comparad* con
        ellos|la|los|otros, por delante de ellos|la|los, al contrario que|de ~""",
    "than-us": """
        que nosotros|nosotras|yo, que la nuestra, que el nuestro, que lo|los|las nuestro|nuestros|nuestras, que
        nuestro|nuestra, compararnos""",
    "nobody-else": """
        nadie ~ mercado, nadie mas ~ ~ mercado|da|dara|ofrece|hace|puede|tiene, ningun otro|competidor|proveedor
        ~, los unicos que|en|del, somos los unicos""",
    "weak": """
        lent*, tarda|tardan, limit*, queda|quedan cort*, cort* a partir, averia*, fall*, debil*, problema*,
        falta de, costes ocultos, incapaz*, no ~
        ofrecen|pueden|tienen|hacen|dan|saben|aguanta*|soporta*|escala*|llega*, no aguant*, colapsa*, se cae, se
        caen, demora*, mas car*, poco fiable*, cojea*""",
    "hearsay": """
        se oye|dice|comenta ~, he oido, hemos oido, oigo, cuentan, me|nos dicen|cuentan|comentan, segun dicen,
        otros clientes""",
    "doubt": """
        dudo|dudamos que ~ ellos, no creo que, no estoy segur* de que, les ha|han|has|habeis preguntado,
        preguntele*|preguntale*|pregunteles, me pregunto como|si, me temo que, temo que""",
    "proverb": """
        lo que ~ paga*, lo barato|barato ~ caro, recibe lo que, pagar ~ dos veces, sale caro, saliendo caro,
        salir caro""",
    "returned": """
        volvieron|vuelven|volvio|han vuelto|regresaron|regresan con|a|al ~ nosotros,
        volvieron|vuelven|regresaron|vinieron|pasaron ~ ~ nosotros, han vuelto ~ nosotros, se han pasado a""",
    "effort": """
        despues de tod*|tant*|tanto ~ ~ lo|el|la|los|las|que|trabajo|tiempo|horas|reuniones|esfuerzo|meses,
        con|tras tod*|tant* ~ ~ trabajo|tiempo|horas|reuniones|esfuerzo|visitas|meses|el|la|lo,
        tiempo|horas|dias|semanas|esfuerzo|trabajo ~ ~ invert*|dedic*|invertimos|dedicamos|pusimos,
        hemos|he|habiamos ~ invertido|dedicado|puesto ~ tiempo|horas|much*|semanas|esfuerzo|tant*, ha dedicado
        mi|nuestro""",
    "hurt": """
        decepcionad*, sorprendid*, molest*, dolid*, frustrad*, me|nos sorprende|decepciona|duele|entristece,
        duele*, dolor*, amarg*, decepcion*, herid*, lastima que nadie, sienta mal, mal sabor, cuesta ~
        digerir|tragar|encajar, indignad*, hundid*, destrozad*, abatid*, enfadad*, furios*, ofendid*,
        consternad*, sin palabras, jarro de agua, bofetada, enfado, rabia, pesar, desolad*, disgust*, mal cuerpo""",
    "gentle": "sorprendio la|su amabilidad, amabilidad, no ~ debe|debes|deben nada, gratamente, no ~ decepcion*",
    "expected": """
        al menos ~ ~ una? explic*|llamada|podria*|digame|palabra, esperaba*|esperabamos ~
        mas|mejor|al|otra|algo, merec* ~ mejor|al|mas|una|otr*|algo, nos mereciamos, me|nos debe|deben|debes ~
        ~, lo minimo, menos que podia*, habria esperado, hubiera esperado, por lo menos ~ llamada, mas
        respeto|consideracion, habria sido correcto|elegante""",
    "used": """
        usaron|usado|usasteis|utilizaron|utilizado|utilizasteis ~ para|de|como, nos
        usaron|utilizaron|usasteis|utilizasteis, de relleno, comparar precios, de comparsa, para bajar""",
    "led-on": """
        dio|diste|dieron|disteis a entender, dio|diste|dieron ~ ~ impresion|palabra, practicamente|casi
        hecho|cerrado|ganado|firmado, prometi*|prometio, me|nos habia*|ha|han|has
        prometido|asegurado|garantizado, me|nos aseguro|aseguraste|asegurasteis, contaba|contabamos con
        su|tu|vuestra, hizo|hicieron|hiciste creer, por hecho""",
    "sacrifice": """
        rechazamos|rechace|rechazado|renunciamos ~ otros|trabajo*|proyecto*|encargo*|cliente*|a,
        di|dimos|dado|dando la cara, jugue|jugado|la jugue ~, ahora me toca, pelee|peleado|luche|luchado|defendi
        ~ por|ante|internamente, libres para|por ustedes|vosotros, reservamos|reservado ~ para
        ustedes|vosotros|usted, me toca explic*, quede|quedo ~ mal, sacrific*, renunci* ~ ~ ~
        vacaciones|fines|navidad|noches|descanso, vacaciones|navidad|noches|fin_de_semana ~ ~
        trabaj*|renunci*|perd*, horas extra, dejado la piel, dejamos la piel, removi* cielo, lo imposible, por
        hacerles el favor, movi* ~ hilos""",
    "told-late": """
        pena|lastima que nadie|no|ustedes|vosotros ~, nadie ~ ~ aviso|aviso*|avisara|avisase|dijo|dijera|dijese
        ~ antes, podria*|podriais|podian haber* ~ dicho|avisado|llamado, haber* avisado antes""",
    "regret": """
        arrepent*, arrepient*, un|gran|grave|este ~ error, equivocandose|equivocando*, eleccion|decision
        equivocada|mala, lo lamentara*|lamentareis, mal|mala|equivocado|camino|direccion
        equivocad*|camino|decision|paso, mal camino, camino equivocado, camino errado, se ~ equivoca*,
        piensenlo|pienselo ~ bien, decision arriesgada|precipitada, arriesgad*, corto de miras, les|le advierto,
        cuidado con""",
    "no-sense": """
        no ~ entiendo|entendemos|comprendo|comprendemos|explico por|como|su|tu|esta|que|vuestra, no entiendo, no
        consigo entender|comprender, incomprensible*, cuesta entender|comprender, inexplicable*, no me cabe en""",
    "doubt-them": """
        dudo|dudamos que ~ sean|puedan|sepan|logren|consigan|tengan|esten|vayan, no creo que ~
        sean|puedan|sepan|logren|consigan|vayan, no estoy segur* de que ~ puedan|sean|sepan""",
    "ours": "el nuestro, la nuestra, los nuestros, las nuestras, nosotros en|si|nunca",
    "we-first": """
        quedamos|fuimos|somos|salimos ~ primer*|lideres|mejor*|numero|delante, lideres del|en, numero uno,
        primeros en|del, premiad*, la mejor valorada, mejor valorados""",
    "no-commit": """
        no ~ comprometa*|comprometas|comprometan|comprometais|firme|firmes|firmen|firmeis|precipite* ~
        hasta|sin|antes|nada|todavia|aun, no ~ precipite*, tinta ~ no ~ seca, no firmen|firme|firmes|firmeis
        nada|todavia|aun, tinta ~ seca""",
    "talk": "conversacion|charla|reunion|llamada|encuentro|visita|entrevista|almuerzo",
    "difference": """
        cambiaria|cambiarian ~ algo|nada|las, algo cambiaria, cambiar ~ algo|las, serviria de, marcar ~
        diferencia, haria ~ diferencia, mover la""",
    "unfair": """
        no ~ ~ parece ~ bien|correcto|justo|normal|serio, no ~ ~ correcto|justo|elegante|serio|etico, injust*,
        dejar* ~ seguir|trabajar ~ hasta, trabajando hasta el final|ultimo, tomad* el pelo, dado largas, mis
        objetivos|numeros|comisiones, mi bonus|objetivo|comision ~, significado mucho, tras ~ anos
        de|juntos, fidelidad|lealtad""",
    "final-or": """
        contrato|decision|acuerdo|todo|eso ~ ~ definitiv*|cerrad*|final|firme ~ o, ya ~ definitiv*|cerrad* ~ o""",
    "turn-round": """
        darle la vuelta, dar la vuelta, salvar|rescatar ~ proyecto|acuerdo|operacion|esto, enderez*, reconduc*,
        alguna posibilidad|manera|forma ~ de ~, remontar""",
    "complain": """
        se quej*, quej*, descontent*, subcontrat*, externaliz*, en el extranjero, insatisfech*, malas
        resenas|opiniones|criticas, pesadilla, disgustos con""",
    "we-ran": """
        gratis|gratuitamente|sin cobrar ~ dimos|impartimos|hicimos|preparamos,
        dimos|impartimos|hicimos|preparamos ~ ~ gratis|gratuitamente|sin_cobrar, injust*, ya ~ ~
        dicho|prometido|anunciado|confirmado a ~ equipo|jefe|jefa|direccion|compañeros, habiamos ganado, dabamos
        por ganado""",
    "as-we": "tan rapido|bien|cerca|deprisa como nosotros, como lo hacemos nosotros",
}
"""The ways of naming each idea; the form is that of `lexicon`."""
