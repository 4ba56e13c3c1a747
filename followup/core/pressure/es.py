"""Spanish phrases that push."""

from __future__ import annotations

from followup.core.pressure import phrases

_WHEN = (
    r"(?:(?:el |del )?(?:final|fin) de(?:l)? (?:\w+ )?\w+|mañana|hoy|(?:el |este |próximo )*(?:lunes|martes|"
    r"miércoles|jueves|viernes)|"
    r"el (?:día )?\d{1,2})"
)

PHRASES = phrases(
    {
        "discount": (
            r"\d+ ?(?:%|por ciento) (?:de )?(?:descuento|menos|rebaja)",
            r"(?:un|otro|nuestro|algún|con|de) (?:\w+ )?(?:descuento|rebaja)(?: \w+)?|una rebaja",
            r"(?:bajar|reducir|rebajar|ajustar|mejorar|revisar) (?:el|nuestro|nuestros|los) precios?",
            r"mejorar (?:las|nuestras) condiciones",
        ),
        "before-you-sign": (
            r"antes de (?:que )?(?:\w+ ){0,2}(?:firm\w+|comprometer\w+|compromet\w+)|antes de (?:la|su|tu) firma",
            r"(?:aplazar|retrasar|posponer|esperar con) la firma|(?:aún|todavía) no (?:han|has|ha|habéis) firmado",
            r"no (?:han|has|ha|habéis) firmado (?:aún|todavía)",
        ),
        "reconsider": (
            r"reconsider\w+|(?:replante\w+|repens\w+) (?:la|su|tu|esta|vuestra) (?:decisión|elección)|"
            r"cambiar de (?:opinión|idea)",
            r"(?:otra|una segunda|una última|una nueva) oportunidad|(?:pensar(?:lo|se)?|piénse\w+|"
            r"piénsa\w+) (?:otra vez|de nuevo|mejor)",
            r"(?:convencerle|convencerte|convencerlos|convencerles|convenceros|hacerle cambiar|hacerte cambiar)",
            r"una última (?:llamada|reunión|conversación)",
        ),
        "offer": (
            r"(?:podemos|podríamos|puedo|podría|queremos|quisiera|me gustaría) (?:\w+ )?(?:ofrecer\w*|"
            r"igualar\w*|regalar\w*|mejorar\w*)",
            r"(?:le|te|les|os) (?:ofrecemos|ofrezco|regalamos|igualamos)",
            r"(?:prueba|mes|meses|piloto|formación|instalación|licencia)s? (?:gratis|gratuit[oa]s?)",
            r"(?:una|nuestra) (?:nueva|mejor|última) (?:oferta|propuesta)|nuestra oferta (?:final|definitiva|"
            r"mejorada)",
        ),
        "deadline": (
            r"(?:respond\w+|respuesta|contest\w+|decid\w+|decisión|confirm\w+|avis\w+|"
            r"dig\w+) (?:\w+ ){0,4}(?:antes de(?:l)?|hasta|para) "
            rf"{_WHEN}",
            r"(?:oferta|precio|descuento|propuesta|condiciones) (?:\w+ ){0,3}(?:válid[oa]s? (?:hasta|solo)|"
            r"caduca|vence|termina|expira|"
            r"solo hasta)",
            r"última (?:oportunidad|ocasión)|tiempo limitado|se (?:acaba|agota) el (?:tiempo|plazo)|solo quedan|"
            r"solo hoy",
            r"(?:lo antes|cuanto antes)(?: posible)?|con urgencia",
        ),
        "comparison": (
            r"(?:que|a diferencia de|en comparación con|frente a|comparado con) (?:ellos|los otros|los demás|"
            r"(?:su|tu|vuestro|el) "
            r"(?:nuevo |actual )?(?:proveedor|socio)|la competencia|(?:otros|nuestros) (?:proveedores|competidores))",
            r"(?:mejor|mejores|más baratos?|más baratas?|más rápid[oa]s?|más segur[oa]s?) que (?-i:[A-ZÁÉÍÓÚ])\w+",
            r"(?:somos|nuestra solución es) (?:\w+ )?(?:mejor|mejores|superior|superiores|más \w+)",
            r"(?:ellos|los otros|otros) no (?:\w+ )?(?:ofrecen|pueden|tienen|hacen|dan|saben)",
        ),
        "guilt": (
            r"después de (?:todo|todas?|todos|tant[oa]s?)(?: \w+)? (?:lo|el|la|los|las|que|trabajo|tiempo|horas|"
            r"reuniones|esfuerzo)",
            r"(?:tiempo|horas|días|semanas|esfuerzo|trabajo) (?:\w+ ){0,3}(?:invertid[oa]s?|dedicad[oa]s?|"
            r"invertimos|dedicamos)",
            r"(?:hemos|he|habíamos) (?:invertido|dedicado) (?:\w+ )?(?:tiempo|horas|much[oa]s?|semanas|esfuerzo|"
            r"tant[oa]s?)",
            r"(?:estoy|estamos|quedo|quedamos) (?:\w+ )?(?:decepcionad|sorprendid|molest|dolid|frustrad)[oa]s?|"
            r"me (?:sorprende|decepciona|duele)",
            r"(?:me|nos) (?:prometi\w+|había\w* prometido|aseguró|aseguraste|asegurasteis)|(?:me|nos) debe[ns]?",
            r"no (?:entiendo|entendemos|comprendo|comprendemos) (?:por qué|cómo|su|tu|esta)|al menos (?:podría|"
            r"explique|dígame)",
            r"se (?:va|van) a arrepentir|te (?:vas a )?arrepentirás?|(?:un|gran|grave|este) error",
        ),
    },
    negation=r"no|nunca|jamás|ningún|ninguna|sin|ni|tampoco",
    courtesy=r"^¿(?:cómo|qué tal) (?:está|estás|están)\s*\?",
)
