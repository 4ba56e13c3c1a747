"""Portuguese: who gets the business, and how final it is."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

WORDS = entries(r"""
vendor = fornecedor(?:a)?|empresa|proposta|opcao|alternativa|agencia|parceir[oa]|fabricante|solucao|produto|
    candidat[oa]|concorrente|consultoria|sistema|ferramenta|plataforma|marca|orcamento|cotacao|prestador(?:a)?|firma|
    distribuidor|licitante|caminho|software|oferta|fotografo|profissional|pessoal|equipe|equipa|operador(?:a)?|escola|
    maquina
other = outr[oa]s? (?:\w+ )?(?:<vendor>)(?:es|s)?|(?:a|sua|vossa|pela|da|na|com a) concorrencia|(?:um|seu|vosso|uma|
    o) concorrente|outra pessoa|outr[oa]s?(?=[.,;!]|$| (?:que|com|por|porque|mais|ja|local))|
    um[a]? (?:<vendor>) (?:local|diferente|da (?:regiao|zona|cidade)|mais \w+|amig\w+)
cur = atual|atuais|actual|habitual|de sempre|vigente|existente|que ja temos|antig[oa]
done = decidido|optado|escolhido|selecionado|adjudicado|contratado|fechado|dado|comprado|ficado|acertado|assinado|
    aceite|aceitado|confirmado|renovado|entregue|ido|combinado|encomendado|aprovado
pret = optamos|optou|optaram|optei|optou-se|escolhemos|escolheu|escolheram|escolhi|decidimos|decidiu|decidiram|decidi|
    fechamos|fechou|fecharam|fechei|fechado|contratamos|contratou|contratei|assinamos|assinou|assinei|compramos|
    comprei|adjudicamos|adjudicou|ficamos|ficaram|ficou|fiquei|fomos|foram|vamos|vou|selecionamos|selecionou|
    acertamos|acertei|acabamos|acabei|preferimos|preferiu|preferiram|avancamos|avancar|avancou|iremos|vai|demos|
    encomendamos|aceitamos|seguir|seguiremos
self = internamente|nos mesmos|nos proprios|por conta propria|com (?:a )?(?:nossa )?(?:propria equip\w|
    equip\w (?:interna|propria)|recursos (?:internos|proprios)|meios proprios|a prata da casa|pessoal (?:interno|
    proprio|nosso))|eu mesm[oa]|in-?house|em casa|por nossa conta|dentro de casa
""")

CUES = cues(r"""
[other]
0.95 \b(?:(?:foi|temos|tinha|havia|tinhamos|ja) (?:\w+ ){0,2}?(?:<done>)|<pret>)\b[^.]{0,45}?\b(?:<other>)
0.93 \b(?:(?:tinha|foi|temos|ja) (?:\w+ ){0,2}?(?:<done>)|<pret>)(?: \w+){0,3}? (?:por|com|pela|pelo|a|na|no|ao|
     para a|para o) (?:proposta d[ao] |a |o |empresa )*(?!voce|voces|vos\b|si\b)<Name>
0.93 \b(?:contrato|projeto|projecto|pedido|obra|concurso|servico|escolha|decisao|adjudicacao|trabalho|encomenda|
     licitacao|negocio)\b[^.]{0,45}\b(?:adjudicad[oa]|entregue|atribuid[oa]|foi|recaiu|ficou|vai|caiu|dado|
     fechad[oa]) (?:\w+ )?(?:a|ao|para|com|sobre|na|no|pela|por) (?:a |o |empresa )?(?!voce)(?:<other>|<Name>)|
     \b(?:tinha|ja) (?:\w+ )?(?:acertado|fechado|combinado|contratado) com (?:um|uma|outr[oa])\b
0.92 \b(?:<other>|<Name>|o (?:fornecedor|concorrente|licitante) (?:escolhid|selecionad)o) (?:foi|e|sera|ficou|
     foram) (?:a |o )?(?:\w+ )?(?:adjudicatari[oa]|selecionad[oa]|escolhid[oa]|vencedor[a]?|contratad[oa]|com (?:o|
     a))|\b(?:<other>|<Name>) (?:ganhou|levou|venceu)\b
0.92 \b(?:ficar|ficamos|ficaremos|continuar|continuamos|continuaremos|continuo|manter|mantemos|manteremos|mantivemos|
     renovamos|renovar|renovou|permanecer|permanecemos|seguir|seguimos|seguiremos|fico)\b (?:\w+ )?(?:com |
     o contrato com |contrato com )?(?:o |a |os |noss[oa]s? |meu )*(?:(?:<vendor>)(?:es|s)? (?:<cur>)|
     (?:<cur>) (?:<vendor>)|<cur>|(?!voce)<Name>|quem ja)
0.90 \b(?:ficou|ficaram|ficaste|ficou-se) em (?:segundo|terceiro|2o|3o)|\bja (?:contratamos|temos|compramos|fechamos|
     arranjamos|encontramos|contratei|arranjei|encontrei|fechei|arrumei|arrumamos) (?:com )?(?:outr[oa]|algu?em|
     uma? (?:<vendor>))

[notyou]
0.95 \b(?:(?:a )?(?:sua|vossa|tua) (?:\w+ )?(?:proposta|empresa|candidatura|oferta|cotacao|solucao)|o (?:seu|vosso|
     teu) orcamento)\b[^.]{0,30}\bnao (?:\w+ ){0,3}?(?:selecionad\w+|escolhid\w+|adjudicad\w+|aceit\w+|aprovad\w+|
     vencedora?|a escolhida|contemplad\w+|considerad\w+|classificad\w+)|\bnao (?:vamos|iremos|podemos|poderemos|
     seguiremos|avancaremos|vai|prosseguiremos|conseguimos)(?: \w+){0,3}? (?:com (?:voces|voce|a (?:sua|vossa)|
     o (?:seu|vosso))|a (?:sua|vossa) proposta|ser com (?:voces|voce))|\b(?:voces|voce|foram) nao (?:foram|
     foi) (?:\w+ )?(?:selecionad|escolhid)\w+|\b(?:foi|foram) (?:rejeitad|recusad|preterid|excluid|
     desclassificad)[oa]s?\b|\bnao (?:foi|sera|serao) (?:desta vez|voces|voce)\b|\bdeclinar a (?:sua|vossa)

[notgo]
0.86 \b(?:decidimos|decidiu-se|optamos por|decidi|decidiram|optou-se por|resolvemos|foi decidido|decidiu|
     escolhemos) nao (?:\w+ )?(?:avancar|prosseguir|seguir|continuar|renovar|contratar|comprar|fazer|investir|dar|
     levar|fechar)|\bnao (?:vamos|iremos|vou|avancaremos|prosseguiremos|seguiremos|daremos) (?:\w+ )?(?:avancar|
     prosseguir|seguir|continuar|mais|adiante|em frente|seguimento|contratar|fechar|adquirir|dar (?:seguimento|
     continuidade))|\bnao avancamos\b|\b(?:vamos|temos de|temos que|teremos de) (?:declinar|recusar|desistir)|
     \bdesistimos\b

[inhouse]
0.93 \b(?:fazer|faremos|fazemos|desenvolv\w+|gerir|assumir\w*|tratar|trataremos|tocar|cuidar\w*|resolver\w*|produz\w+|
     assegurar\w*|montar|criar|executar|feit[oa]|internaliz\w+|realizar\w*|desenrascar)\b[^.]{0,45}\b(?:<self>)|
     \b(?:<self>)\b[^.]{0,35}\b(?:fazer|faremos|desenvolv\w+|gerir|assumir|tratar|resolver|tocar)|\b(?:nossa|nosso|
     nossos) (?:propri[oa]s? )?(?:equip\w|time|pessoal|departamento|area|ti|programador\w+|tecnicos|
     funcionarios)[^.]{0,25}\b(?:vai|vao|ira|fara|trata\w*|assum\w+|desenvolv\w+|cuida\w*|consegue)|\binternaliz\w+|
     \b(?:meu|minha) (?:filh[oa]|sobrinh[oa]|irma[o]?|cunhad[oa]|prim[oa]|marido|mulher|genro)[^.]{0,25}(?:vai|faz|
     trata|cuida)|\b(?:contratar|contratamos|contratou) (?:uma pessoa|alguem|um \w+) (?:\w+ ){0,3}?(?:intern\w|
     propri\w|para o quadro|tempo inteiro|clt)

[nothing]
0.94 \b(?:projet[oa]|projecto|concurso|compra|iniciativa|obra|evento|orcamento|verba|investimento|plano|painel|tudo|
     processo|licitacao|contratacao|ideia|pedido|curso)s?\b[^.]{0,40}\b(?:cancelad[oa]s?|suspens[oa] definitiv\w+|
     anulad[oa]|desert[oa]|abandonad[oa]|encerrad[oa]|arquivad[oa]|cortad[oa]s?|engavetad[oa]|caiu|morreu|
     nao (?:vai (?:mais )?(?:acontecer|ser feito|sair|avancar|para a frente|rolar)|sera (?:mais )?(?:feit\w|
     realizad\w)|foi aprovad\w|avanca|avancara|saira|segue|se realiza\w*|vai mais)|reprovad[oa]|foi por agua|
     ficou sem efeito)
0.90 \b(?:nao (?:ha|temos|existe|tenho)|sem|ficamos sem|cortaram(?: a| o)?) (?:mais )?(?:o |a |os )?(?:orcamento|
     verba|dinheiro|fundos|recursos|budget|necessidade|grana)\b(?![^.]{0,20}(?:este ano|ate))|\b(?:direcao|
     administracao|diretoria|gerencia|conselho|chefe|dono|matriz|socios|assembleia|camara|padre|
     comite)\b[^.]{0,35}\b(?:nao aprov\w+|rejeit\w+|disse (?:que )?nao|cancel\w+|vet\w+|cortou|barrou|chumbou|
     recus\w+|reprov\w+)|\b(?:fechamos|vamos fechar|fechar|vamos encerrar|encerramos|vou fechar|vendemos) (?:a |o |
     as |os )?(?:noss[ao] )?(?:empresa|loja|negocio|fabrica|atividade|portas|restaurante|escritorio|unidade)|
     \b(?:ninguem|nenhum(?:a)? (?:fornecedor|empresa|proposta)?)\b[^.]{0,25}\b(?:escolhid\w|adjudicad\w|contratad\w|
     selecionad\w)|\bnem com (?:o senhor|a senhora|voces?) nem com|\b(?:nao (?:vamos|vou) (?:fazer|comprar|
     contratar) (?:mais )?(?:nada|ninguem)|ja nao (?:precisamos|necessitamos|e necessari\w|vamos)|nao (?:precisamos|
     preciso|e mais necessari\w|necessitamos) mais|deixar (?:tudo )?como esta|fica tudo como esta)

[lean]
0.85 \b(?:inclinad[oa]s?|tendencia|tendemos|pendendo|pender|favorit[oa]|na frente|em vantagem|preferencia (?:por|pela|
     vai)|balanca|tendo a)\b(?![^.]{0,25}\b(?:voces|voce|vossa|sua)\b)|\b(?:provavelmente|se calhar|talvez|
     deve(?:mos)?|parece que|acho que|creio que|receio que|tudo indica|e provavel)\b[^.]{0,60}\b(?:<other>|
     nao (?:serao|sera|vao ser) voces?|<cur>|com (?:a |o )?<Name>|pel[ao] <Name>)

[won]
0.95 \b(?:(?:sua|vossa|tua) (?:\w+ )?(?:proposta|oferta|cotacao|empresa) (?:\w+ )?(?:foi|esta|e) (?:a )?(?:aceit\w+|
     aprovad\w+|adjudicad\w+|selecionad\w+|escolhid\w+|vencedora)|(?:seu|vosso|teu) orcamento (?:\w+ )?(?:foi |
     esta )?(?:aceit|aprovad|adjudicad)\w+|(?:escolhemos|aceitamos|aprovamos|optamos|ficamos|decidimos|
     vamos (?:avancar|fechar|seguir)|fechamos|fechado|vou fechar|avancamos) (?:\w+ )?(?:por |com |pela |pelo |a |
     o )*(?:voces|voce|vos\b|vossa (?:proposta|oferta|empresa)|sua (?:proposta|oferta|empresa)|seu orcamento|
     vosso orcamento|contigo|convosco)|(?:contrato|proposta|orcamento|pedido|ordem de compra|
     encomenda) (?:\w+ )?(?:assinad[oa]|em anexo)|segue (?:\w+ )*?(?:assinad[oa]|ordem de compra|pedido)|
     quando (?:podem|pode|podes|conseguem) (?:comecar|iniciar|arrancar)|(?:ganharam|voces ganharam|e de voces|e vosso|
     podem (?:comecar|arrancar|avancar)|pode (?:comecar|faturar)|luz verde|adjudicamos a voces|negocio fechado com))\b

[maybe]
0.56 \b(?:<other>)\b|\b(?:contrato|pedido|obra|servico|projeto|negocio)\b[^.]{0,40}(?:assinad|adjudicad|fechad|
     entregue)[oa]?\b|\b(?:infelizmente|lament\w+|desculp\w+|pena)\b[^.]{0,80}\b(?:proposta|orcamento|decisao|projeto|
     escolh\w+|cotacao|vossa|sua)|\b(?:no fim|afinal|acab(?:ei|amos|ou|aram) por|em vez de (?:voces|vos))\b
""")
