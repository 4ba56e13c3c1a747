"""Spanish: reasons and dates in words."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
month = enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre
n = \d{1,3}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|unos|unas|par de
unit = dias?|semanas?|mes(?:es)?|trimestres?|anos?
""")

REASONS = entries(r"""
price = \b(?:preci\w+|barat\w+|car[oa]s?|cost[eo]\w*|economic\w+|presupuest(?:o|aria|al)\w*(?! (?:firmado|adjunto))|
    descuento\w*|tarifa\w*|dinero|plata|por debajo|menor importe|ahorr\w+)\b
features = \b(?:funcionalidad\w*|funcion(?:es)?\b|prestacion\w*|caracteristica\w*|interfaz|modulo\w*|calidad|
    rendimiento|tecnic(?:a|o)(?:mente|s)?\b|no (?:tiene|tenia|hace|cubre)|facil de usar|usabilidad|faltaba\w*)\b
integration = \b(?:integra\w*|integr(?:acion|arse)|compatib\w+|conect\w+|api|erp|sap|conector\w*|interoperab\w*)\b
timing = \b(?:plazo\w*|entrega\w*|antes de(?:l)? (?:fin|lunes|\d)|mas rapid\w+|(?:no )?llegab\w+|a tiempo|
    para el dia|se acabo el|rapid\w+|tard\w+|disponib\w+|en stock|inmediat\w+|aplaz\w+|calendario|
    tiempos?|fecha\w*|campana|recogida)\b
trust_relationship = \b(?:confian\w+|relacion\w*|conoc\w+|amig\w+|amistad|cercania|desde hace anos|familia\w*|primo|
    cunado|quimica|a gusto|comod\w+)\b
pressure = \b(?:presion\w*|insist\w+|agobi\w+|llamad\w+ (?:constantes|cada)|acos\w+|oferta (?:valida|caduca)\w*)\b
incumbent = \b(?:actual(?:es)?|habitual|de siempre|renov\w+|cambi(?:ar|o) de|migra\w+|segui(?:mos|r|remos) con (?:el|
    la|los|las|nuestr\w+) (?:actual\w*|mism\w+|proveedor|empresa|\w+ (?:actual|de siempre|que))|vigente|
    toda la vida)\b
inside_track = \b(?:desde el (?:inicio|principio)|ya (?:estaba|venia) (?:\w+ )*?(?:dentro|trabaj\w+|asesor\w+)|
    redact\w+ (?:el|los) pliego\w*|ventaja|a medida de|amanad\w+|(?:cunado|primo|hermano|amigo|sobrino|
    hijo) del? (?:la )?(?:alcalde|dueno|jefe|director|gerente|presidente|concejal|\w*dueno))\b
executive_decision = \b(?:(?:direccion|gerencia|corporativo|casa matriz|matriz|central|directorio|consejo|jefe|dueno|
    director general|ceo|cfo) (?:\w+ ){0,2}?(?:decidi\w+|impus\w+|quier\w+|quiso|eligi\w+|prefir\w+|orden\w+|ha |
    opto)|(?:han?|hemos) impuesto|nos impus\w+|nos oblig\w+|de arriba|desde arriba|por encima de mi|imposicion)\b
references = \b(?:referenci\w+|recomend\w+|experiencia\w*|trayectoria|reputacion|casos de exito|similares|ya (?:ha|
    han) hecho|ya hizo|ya hicieron|otr[oa]s (?:dos|tres|cuatro) \w+)\b
support_service = \b(?:soporte|servicio (?:tecnico|post\w*|al cliente|de)|postventa|mantenimiento|asistencia|atencion|
    tecnico (?:en|cerca|nunca)|formacion|capacitacion|respuesta|garantia)\b
credit_terms = \b(?:credito|plazo de pago|forma de pago|condiciones de pago|anticipo|financia\w+|a \d+ dias|\d+ dias|
    cuotas|pagos?|leasing|contado)\b
scope = \b(?:alcance|integral|todo incluido|llave en mano|paquete|completo|un solo proveedor|no inclu\w+|gama)\b
security_compliance = \b(?:seguridad|cumplimiento|certific\w+|iso ?\d+|rgpd|proteccion de datos|normativ\w+|
    homologa\w+|auditor\w+)\b
location = \b(?:local(?:es)?|cerca\w*|zona|cercan\w+|aqui mismo|distancia|lejos|a (?:diez|cinco|quince|veinte|\d+|
    unos|dos|tres) (?:\w+ )?(?:minutos|pasos|calles|cuadras)|kilometros|km|sede en|delegacion|
    de la ciudad|del pueblo|a la vuelta)\b
company_size = \b(?:tamano|muy pequen\w+|demasiado (?:pequen|grand)\w+|mas grande|flota propia|capacidad|musculo|
    solvencia|facturacion|plantilla|startup|respaldo)\b
""")

TIMES = {
    "numbers": entries(r"""
un = 1
una = 1
dos = 2
tres = 3
cuatro = 4
cinco = 5
seis = 6
siete = 7
ocho = 8
nueve = 9
diez = 10
doce = 12
unos = 3
unas = 3
par de = 2
"""),
    "units": entries(r"""
d = dias?
w = semanas?
m = mes(?:es)?
q = trimestres?
y = anos?
"""),
    "months": entries(r"""
1 = enero
2 = febrero
3 = marzo
4 = abril
5 = mayo
6 = junio
7 = julio
8 = agosto
9 = septiembre|setiembre
10 = octubre
11 = noviembre
12 = diciembre
"""),
    "feasts": entries(r"""
carnival = \bcarnaval\w*
lent = \bcuaresma\b
epiphany = \breyes\b
candlemas = \bcandelaria\b
stjohn = \bsan juan\b
michaelmas = \bsan miguel\b
assumption = \b(?:virgen de agosto|la asuncion)\b
allsaints = \btodos los santos\b
pentecost = \bpentecostes\b
easter = \bsemana santa\b|\bpascua\b
christmas = \bnavidad\w*|\blas fiestas\b
newyear = \b(?:ano nuevo|principios de(?:l)? (?:proximo )?ano)\b
holidays = \b(?:despues del?|tras el|pasado el|a la vuelta del?) (?:verano|las vacaciones|vacaciones)\b
"""),
    "quarters": entries(r"""
1 = \bprimer trimestre\b
2 = \bsegundo trimestre\b
3 = \btercer trimestre\b
4 = \b(?:cuarto|ultimo) trimestre\b
"""),
    "halves": entries(r"""
7 = \bsegundo semestre\b
1 = \bprimer semestre\b
12 = \b(?:fin|final|finales) de(?:l)? ano\b
"""),
    "seasons": entries(r"""
3 = \bprimavera\b
6 = \b(?:en|este|el|proximo) verano\b
9 = \botono\b
12 = \binvierno\b
"""),
    "next": entries(r"""
w = \b(?:proxima semana|semana que viene)\b
m = \b(?:proximo mes|mes que viene)\b
q = \b(?:proximo|siguiente) trimestre\b|\btrimestre que viene\b
y = \b(?:proximo (?:ano|ejercicio|presupuesto)|ano que viene|siguiente ejercicio|ano proximo|ano entrante)\b
"""),
    "patterns": entries(r"""
span = \b(?:en|dentro de|tras|durante|unos|por|de aqui a|despues de) (?:unos |unas |aproximadamente |
    otros )?(?:un )?(?P<n><n>) (?P<unit><unit>)\b
month = \b(?P<after>despues de |tras |pasado )?(?:(?:principios|mediados|finales|inicios|fines|en|el|hasta|para|a|
    de) )*(?:(?P<day>\d{1,2}) de )?(?P<month><month>)\b
mid = mediados
end = fin(?:al)?es
until = \b(?:hasta|vence|caduca|expira|termina|finaliza)\b
contract = \b(?:contrato|firm\w+|renov\w+|acuerdo|duracion|compromiso|por)\b
"""),
}
