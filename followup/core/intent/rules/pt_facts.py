"""Portuguese: reasons and dates in words."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
month = janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro
n = \d{1,3}|um|uma|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|doze|alguns|algumas|uns|umas
unit = dias?|semanas?|mes(?:es)?|trimestres?|anos?
""")

REASONS = entries(r"""
price = \b(?:prec\w+|barat\w+|car[oa]s?\b(?= demais| para|,|\.)|mais car[oa]|cust\w+|economic\w+|verba|budget|
    orcamento (?:\w+ )?(?:cortad|apertad|curt|nao)\w*|desconto\w*|em conta|dinheiro|grana|valor(?:es)?|poup\w+)\b
features = \b(?:funcionalidade\w*|funco\w+|recurso\w* (?:que|de)|caracteristica\w*|interface|modulo\w*|qualidade|
    desempenho|tecnic(?:amente|a|o)\b|nao (?:tem|tinha|faz|cobre)|facil de usar|usabilidade|faltava\w*|
    marcacao online)\b
integration = \b(?:integra\w+|compativ\w+|ligacao (?:a|ao)|api|erp|sap|conector\w*|interoperab\w*)\b
timing = \b(?:prazo\w*|entrega\w*|mais (?:rapid\w+|cedo)|rapid\w+|tard[ei]\w*|disponib\w+|em stock|imediat\w+|
    adiad\w+|calendario|tempo|cronograma|semestre|acabou o prazo|a tempo|para o dia|pro dia|
    (?:nao )?conseguiam entregar)\b
trust_relationship = \b(?:confian\w+|relacao|relacionamento|conhec\w+|amig\w+|amizade|ha anos|familia\w*|primo|
    cunhado|a vontade com)\b
pressure = \b(?:pression\w+|pressao|insist\w+|chat\w+ (?:com|de)|ligacoes (?:todos|cada)|oferta (?:valida|
    expira)\w*)\b
incumbent = \b(?:atual|actual|de sempre|renov\w+|mud(?:ar|anca) de|trocar de|migra\w+|continuar com|continuamos com|
    mantemos|vigente)\b
inside_track = \b(?:desde o (?:inicio|principio)|ja (?:estava|vinha) (?:\w+ )*?(?:dentro|trabalh\w+|acertado)|
    caderno de encargos (?:\w+ )*(?:com|por)|edital (?:\w+ )*(?:com|por)|vantagem|a medida de|cartas marcadas|
    ja tinha acertado|(?:cunhado|primo|irmao|amigo|sobrinho|filho) d[oa] (?:prefeito|presidente|dono|diretor|chefe|
    gerente|vereador|patrao))\b
executive_decision = \b(?:(?:direcao|administracao|diretoria|matriz|casa-mae|grupo|chefe|dono|diretor|presidente|ceo|
    padre|patrao) (?:\w+ ){0,3}?(?:decidi\w+|impos|quer|quis|escolh\w+|prefer\w+|mandou|achou|optou)|de cima|
    vem de cima|veio de cima|nos (?:obrigou|impos)\w*|obrigou-nos|impos-nos|acima de mim)\b
references = \b(?:referencia\w*|recomend\w+|experiencia\w*|reputacao|casos de sucesso|indicacao|ja fez|ja fizeram|
    ja tem feito)\b
support_service = \b(?:suporte|assistencia|pos-?venda|manutencao|atendimento|tecnico (?:perto|no|local)|formacao|
    treinamento(?! deste)|tempo de resposta|garantia|apoio)\b
credit_terms = \b(?:pagamento\w*|parcel\w+|adiantamento|sinal|\d+ dias|financiamento|leasing|credito|prestacoes)\b
scope = \b(?:ambito|escopo|pacote|complet[oa]|chave na mao|tudo incluido|unico fornecedor|nao inclui\w*|gama)\b
security_compliance = \b(?:seguranca|conformidade|certific\w+|iso ?\d+|rgpd|lgpd|protecao de dados|normas?|
    homologa\w+)\b
location = \b(?:local|locais|perto|proxim[oa] (?:de|da|do)|proximidade|regiao|zona|distancia|longe|a (?:dez|cinco|
    quinze|vinte|\d+|dois|tres) (?:\w+ )?(?:minutos|passos|quarteiroes)|quilometros|km|
    sede em|da cidade|da terra)\b
company_size = \b(?:dimensao|tamanho|porte|muito (?:pequen|grand)\w+|mais (?:robusta|estruturada)|capacidade|
    estrutura|faturacao|solidez|startup)\b
""")

TIMES = {
    "numbers": entries(r"""
um = 1
uma = 1
dois = 2
duas = 2
tres = 3
quatro = 4
cinco = 5
seis = 6
sete = 7
oito = 8
nove = 9
dez = 10
doze = 12
alguns = 3
algumas = 3
uns = 3
umas = 3
"""),
    "units": entries(r"""
d = dias?
w = semanas?
m = mes(?:es)?
q = trimestres?
y = anos?
"""),
    "months": entries(r"""
1 = janeiro
2 = fevereiro
3 = marco
4 = abril
5 = maio
6 = junho
7 = julho
8 = agosto
9 = setembro
10 = outubro
11 = novembro
12 = dezembro
"""),
    "feasts": entries(r"""
carnival = \bcarnaval\b
lent = \bquaresma\b
epiphany = \b(?:dia de )?reis\b
stjohn = \bsao joao\b
assumption = \b(?:nossa senhora de agosto|15 de agosto)\b
allsaints = \btodos os santos\b
easter = \bpascoa\b
christmas = \bnatal\b|\bas festas\b
newyear = \bano novo\b|\b(?:inicio|comeco|principio) do (?:proximo )?ano\b|\bvirada do ano\b
holidays = \b(?:depois d[ao]s?|apos (?:o|as)) (?:verao|ferias)\b
"""),
    "quarters": entries(r"""
1 = \bprimeiro trimestre\b
2 = \bsegundo trimestre\b
3 = \bterceiro trimestre\b
4 = \b(?:quarto|ultimo) trimestre\b
"""),
    "halves": entries(r"""
7 = \bsegundo semestre\b
1 = \bprimeiro semestre\b
12 = \b(?:fim|final) do ano\b
"""),
    "seasons": entries(r"""
3 = \bprimavera\b
6 = \b(?:no|neste|este|proximo|do|de) verao\b
9 = \boutono\b
12 = \binverno\b
"""),
    "next": entries(r"""
w = \b(?:proxima semana|semana que vem)\b
m = \b(?:proximo mes|mes que vem)\b
q = \b(?:proximo trimestre|trimestre que vem)\b
y = \b(?:proximo (?:ano|exercicio|orcamento)|ano que vem|para o ano)\b
"""),
    "patterns": entries(r"""
span = \b(?:em|dentro de|daqui a|daqui|por|apos|depois de|durante) (?:cerca de |mais )?(?P<n><n>) (?P<unit><unit>)\b
month = \b(?P<after>depois de |apos )?(?:(?:inicio|meados|final|fim|finais|em|de|ate|para|a|
    la para) )*(?:(?P<day>\d{1,2}) de )?(?P<month><month>)\b
mid = meados
end = fi(?:m|nal|nais)
until = \b(?:ate|termina|expira|vence|acaba)\b
contract = \b(?:contrato|assin\w+|renov\w+|acordo|duracao|vincul\w+|fideliza\w+|por)\b
"""),
}
