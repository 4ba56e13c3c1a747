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
firm = <vendor>|casa|atelie|atelier|escritorio|gabinete|construtora|grafica|clinica|consultor|profissional|
    particular|academia|cozinheiro|arquitet[oa]|advogad[oa]|conhecid[oa]|amig[oa]|primo|cunhado|vizinho|familiar|
    loja|oficina|pessoa
some = um[a]? (?:\w+ )?(?:<firm>)s?\b
strict = <other>|outr[oa]s? (?:<firm>|licitante|casa)(?:es|s)?
rival = <strict>|l?os outros(?=[.,;!]|$| (?:que|com|por|ja))|(?:a|o) outr[oa] (?:<firm>)|(?:o )?(?:grupo|cunhado|
    primo|sobrinho)|eles\b
gave = escolh(?:emos|eu|eram|ido)|selecion(?:amos|ou|aram|ado)|opt(?:amos|ou|aram|ado)|prefer(?:imos|iu|iram|ido)|
    contrat(?:amos|ou|aram|ado|ei)|adjudic(?:amos|ou|aram|ado|ada|ar)|atribu(?:imos|iu|ido|ida)|encomend(?:amos|ou|
    aram|ado|ei)|confi(?:amos|ou|aram|ado)|entreg(?:amos|ou|aram|ue|uei)|demos|deram|deu|dei|dado|compr(?:amos|ou|
    aram|ado|ei)|aceit(?:amos|ou|aram)|destin(?:ado|ada|ou)|pass(?:amos|ou) (?:\w+ )?para|decid(?:imos|iu|
    iram) (?:ir|ficar|trabalhar|fechar|avancar)
thing = contrato|projeto|projecto|pedido|obra|licitacao|trabalho|encomenda|adjudicacao|servico|concurso|compra|conta|
    manutencao|transporte|reforma|fornecimento|lote|instalacao|campanha|negocio|escolha|evento|decisao
own = (?:com )?(?:o |a )?(?:nosso|nossa|seu|sua) propri[oa] (?:time|equip[ea]|pessoal|departamento)|meios proprios|
    recursos proprios|dentro de casa|entre nos|com gente da casa|com o nosso pessoal
""")

CUES = cues(r"""
[other]
0.95 \b(?:(?:foi|temos|tinha|havia|tinhamos|ja) (?:\w+ ){0,2}?(?:<done>)|<pret>)\b[^.]{0,45}?\b(?:<other>)
0.93 \b(?:(?:tinha|foi|temos|ja) (?:\w+ ){0,2}?(?:<done>)|<pret>)(?: \w+){0,3}? (?:por|com|pela|pelo|a|na|no|ao|
     para a|para o) (?:proposta d[ao] |a |o |empresa )*(?!voce|voces|vos\b|si\b|hotel)<Name>\b(?! (?:a|ao|aos|as|na|
     no|hoje|amanha)\b)(?!, nao )
0.93 \b(?:contrato|projeto|projecto|pedido|obra|concurso|servico|escolha|decisao|adjudicacao|trabalho|encomenda|
     licitacao|negocio)\b[^.]{0,45}\b(?:adjudicad[oa]|entregue|atribuid[oa]|foi|recaiu|ficou|vai|caiu|dado|
     fechad[oa]) (?:\w+ )?(?:a|ao|para|com|sobre|na|no|pela|por) (?:a |o |empresa )?(?!voce)(?:<other>|
     <Name>\b(?!, nao ))|
     \b(?:tinha|ja) (?:\w+ )?(?:acertado|fechado|combinado|contratado) com (?:um|uma|outr[oa])\b
0.92 \b(?:<other>|<Name>|o (?:fornecedor|concorrente|licitante) (?:escolhid|selecionad)o) (?:foi|e|sera|ficou|
     foram) (?:a |o )?(?:\w+ )?(?:adjudicatari[oa]|selecionad[oa]|escolhid[oa]|vencedor[a]?|contratad[oa]|com (?:o|
     a))|\b(?:<other>|<Name>) (?:ganhou|levou|venceu)\b
0.92 \b(?:ficar|ficamos|ficaremos|continuar|continuamos|continuaremos|continuo|manter|mantemos|manteremos|mantivemos|
     renovamos|renovar|renovou|permanecer|permanecemos|seguir|seguimos|seguiremos|fico)\b (?:\w+ )?(?:com |
     o contrato com |contrato com )?(?:o |a |os |noss[oa]s? |meu )*(?:(?:<vendor>)(?:es|s)? (?:<cur>)|
     (?:<cur>) (?:<vendor>)|<cur>|(?<! no )(?!voce|hotel)<Name>|quem ja)
0.90 \b(?:ficou|ficaram|ficaste|ficou-se) em (?:segundo|terceiro|2o|3o)|\bja (?:contratamos|temos|compramos|fechamos|
     arranjamos|encontramos|contratei|arranjei|encontrei|fechei|arrumei|arrumamos) (?:com )?(?:outr[oa]|algu?em|
     uma? (?:<vendor>))
0.93 \b(?:<gave>) (?:\w+ ){0,5}?(?:por |com |a |ao |pela |pelo |na |no |para |pra |em )?(?:a |o |as |os )?(?:<rival>|
     <some>|mesm[oa] (?:<firm>))|\bacab(?:amos|ou|aram|ei) (?:por )?(?:prefer|escolh|opt|fech|contrat|decid|fic|
     ir)\w* (?:\w+ ){0,4}?(?:por |com |a |ao |pela |pelo |na |no |para |em )?(?:a |o |as |os )?(?:<rival>|<some>|
     (?!voce)<Name>)
0.92 \b(?:<gave>) (?:\w+ ){0,5}?(?:por |com |a |ao |pela |pelo |na |no |para a |para o |em |as |aos )(?:a |o |
     empresa )*(?!voce|vos\b|si\b|vossa|sua|hotel)<Name>|\b(?:assinamos|assinaram|assinou|assinei|fechamos|fechou|
     fecharam|
     acordo) (?:\w+ ){0,3}?com (?:a |o |os |as )*(?!voce)(?:<Name>|<rival>|<some>)|\b(?:vamos|iremos|trabalharemos|
     avancamos|comecamos) (?:\w+ )?(?:de|com|pela|pelo) (?:a |o |os |as )*(?!voce|vos\b)(?:<rival>|<Name>\b(?! (?:a|
     ao|aos|as|na|no|hoje|amanha)\b)(?!, nao ))
0.92 \b(?:<thing>)\b[^.]{0,60}?\b(?:vai|foi|fica|ficou|ira|cai|caiu|recaiu|acabou|segue|seguiu) (?:a |parar |
     finalmente |\w+ad[oa] )*(?:para |a |ao |na |no |com |pra |pela |pelo |nas maos (?:de|da|do) |em )(?:a |o |os |
     as |empresa )*(?!voce|vos\b|si\b|sua|vossa)(?:<rival>|<some>|outr[oa]s? (?:<firm>)|<Name>\b(?!, nao ))|
     \b(?:<thing>)\b[^.]{0,40}?\b(?:destinad|entregue|adjudicad|atribuid|dad|direcionad|encaminhad|
     fechad)[oa]?s? (?:a |ao |para |com )(?:a |o )?(?:<rival>|<some>|<Name>)
0.92 \b(?:quem|foi quem) (?:levou|ganhou|ficou com|vai (?:fazer|levar|ficar com|executar)|fica com|
     leva) (?:\w+ ){1,3}?(?:foi|sera|e|vai ser) (?:o |a |os |as )?(?:<rival>|<some>|<Name>|(?:cunhado|primo|sobrinho|
     filho|irmao|amigo))|\b(?:foram|foi|sao|serao) (?:eles|elas|ela|<rival>) (?:que|quem) (?:fic|lev|ganh|va[oi]|
     fara|assin)\w*
0.91 (?:<strict>|<Name>) (?:vai|ira|vao) (?:fazer|levar|realizar|fornecer|prestar|gerir|montar|instalar|executar|
     entregar) (?:o|a|os|as|noss\w+|ess\w+) (?:<thing>)|\b(?:<thing>)\b[^.]{0,40}?\b(?:vai|vao) ser (?:feit|fornecid|
     realizad|executad|montad|instalad|gerid|prestad)[oa]s? (?:pel[ao]s?|por) (?:<rival>|<some>|<Name>)
0.92 \b(?:ficamos|ficaremos|ficar|fico|continuamos|continuar|continuaremos|continuo|mantemos|manter|manteremos|
     mantivemos|seguimos|seguir|seguiremos|renovamos|permanecemos)\b (?:\w+ ){0,2}?(?:com )?(?:o |a |os |as |
     noss[oa] )*(?:(?:<firm>)s? (?:\w+ )?(?:que|com quem|com (?:o|a) qual) (?:ja |nos |a gente )*(?:temos|tinhamos|
     tem|tinha|trabalh\w+|conhec\w+|atend\w+|serv\w+)|mesm[oa]s? (?:<firm>)|(?:<firm>) de sempre|os de sempre|
     que (?:ja )?(?:tinhamos|temos))
0.91 \b(?:impost[oa]|impos|obrigou|obrigad[oa]s?|obriga|impoe|exige|exigiu|mandou)\b[^.]{0,40}\b(?:fornecedor|
     empresa|parceiro|prestador|agencia|sistema|ferramenta|solucao|software|do grupo|de grupo)\b|\b(?:compramos|
     comprei|comprou|encomend(?:amos|ei)|encontr(?:amos|ei)|contratamos|arranj(?:amos|ei)|consegui(?:mos)?|
     resolvemos|pedimos|fomos buscar|alugamos) (?:\w+ ){0,4}?(?:em outr[oa]|noutr[oa]) (?:parte|lado|lugar|sitio|
     loja|casa|empresa)
0.91 \b(?:prefer\w+|decidi\w+|escolh\w+|vamos|quer|optou por) (?:\w+ )?\w+(?:ar|er|ir)(?:-se|-lo|
     -la)? (?:\w+ ){0,4}?(?:na|no|com a|com o|com) (?!voce|vos\b)(?:<rival>|<Name>)|\b(?:os|a equipa|a equipe|
     o pessoal|os tecnicos|o time) d[aoe]s? <Name>[^.]{0,30}\b(?:trabalh\w+|comec\w+|esta\w*|entr\w+)|\b(?:trabalham|
     comecam|comecaram|entram|estao) (?:\w+ ){0,5}?(?:os|a equipa|a equipe|o pessoal) d[aoe]s? <Name>
0.90 \b(?:em|no) (?:segundo|terceiro|quarto|2o|3o) lugar\b|\bficou (?:\w+ )?classificad[oa] em (?!primeiro)|
     \b(?:ficaram|ficou|levaram) (?:eles|elas|ela) com
0.92 \b(?:ficou|ficamos|fiquei|ficaram|optou|optamos|escolheu|escolhemos|preferiu|preferimos|fechou|fechamos|fomos|
     vamos) (?:\w+ )?(?:com |por |pela |pelo )?(?:a|o) (?:proposta |oferta )?d[aoe] (?!voce|vossa)(?:<Name>|<rival>|
     <some>)|\b(?:foi|fomos|vai|vamos|foram|passou|passamos) (?:\w+ )?(?:para|pra) (?:a|o) concorren\w+|
     \b(?:decidimos|decidiu|decidiram|resolvemos|preferimos) (?:\w+ )?\w+(?:ar|er|ir) (?:com|em|na|no|por) (?!voce|
     vos\b)(?:<rival>|<some>|a concorrencia)
0.90 \b(?:ficamos|ficar|continuamos|continuaremos|continuar|mantemos|manter|mantivemos|seguir|seguimos|
     permanecer) (?:\w+ )?(?:com )?(?:o|a|os|as) (?!duvida|ideia|plano|reuniao|problema|projet|conversa|tema|
     data)\w+ que (?:ja )?(?:temos|tinhamos|tenho|tinha|nos (?:atende|serve))\b

[notyou]
0.95 \b(?:(?:a )?(?:sua|vossa|tua) (?:\w+ )?(?:proposta|empresa|candidatura|oferta|cotacao|solucao)|o (?:seu|vosso|
     teu) orcamento)\b[^.]{0,30}\bnao (?:\w+ ){0,3}?(?:selecionad\w+|escolhid\w+|adjudicad\w+|aceit\w+|aprovad\w+|
     vencedora?|a escolhida|contemplad\w+|considerad\w+|classificad\w+)|\bnao (?:vamos|iremos|podemos|poderemos|
     seguiremos|avancaremos|vai|prosseguiremos|conseguimos)(?: \w+){0,3}? (?:com (?:voces|voce|a (?:sua|vossa)|
     o (?:seu|vosso))|a (?:sua|vossa) proposta|ser com (?:voces|voce))|\b(?:voces|voce|foram) nao (?:foram|
     foi) (?:\w+ )?(?:selecionad|escolhid)\w+|\b(?:foi|foram) (?:rejeitad|recusad|preterid|excluid|
     desclassificad)[oa]s?\b|\bnao (?:foi|sera|serao) (?:desta vez|voces|voce)\b|\bdeclinar a (?:sua|vossa)
0.93 \b(?:sua|vossa|tua|seu|vosso|teu) (?:\w+ ){0,2}?(?:proposta|oferta|candidatura|cotacao|orcamento|empresa|
     concurso)\b[^.]{0,40}\bnao (?:foi |ficou |se |chegou |conseguiu |tendo )?(?:\w+ )?(?:passou|pass\w+|super\w+|
     alcanc\w+|avanc\w+|obteve|vencedor\w*|classific\w+|selecion\w+|eleit\w+|escolhid\w+|admitid\w+|adjudic\w+|
     aceit\w+|habilitad\w+|a (?:\w+ )?(?:escolhida|selecionada|vencedora|eleita))|\bnao (?:tendo|foi|sendo|
     havendo)[^.]{0,30}\b(?:objet?o de adjudicacao|adjudicad|contemplad|vencedor)\w*
0.93 \b(?:desta vez|dessa vez|por esta vez)\b[^.]{0,20}\bnao (?:foi|deu|vai|pode|sera|vamos|conseguimos|rolou)|
     \bnao (?:foi|deu|rolou) (?:possivel )?(?:desta|dessa) vez|\bnao (?:vos|os|o|a|te|lhe) (?:escolhemos|
     selecionamos|vamos (?:escolher|contratar|adjudicar)|contratamos|adjudicamos)|\bnao (?:vamos|podemos|poderemos|
     iremos) (?:contar|trabalhar|avancar|seguir|fechar|ir) (?:com voces?|convosco|contigo|com o senhor)|\b(?:vossa|
     sua|tua) (?:proposta|oferta) (?:\w+ )?(?:fica|ficou|foi|sera) (?:\w+ )?(?:arquivad|descartad|excluid|recusad|
     rejeitad|desclassificad|preterid|de fora|posta de lado)\w*

[notgo]
0.86 \b(?:decidimos|decidiu-se|optamos por|decidi|decidiram|optou-se por|resolvemos|foi decidido|decidiu|
     escolhemos) nao (?:\w+ )?(?:avancar|prosseguir|seguir|continuar|renovar|contratar|comprar|fazer|investir|dar|
     levar|fechar)|\bnao (?:vamos|iremos|vou|avancaremos|prosseguiremos|seguiremos|daremos) (?:\w+ )?(?:avancar|
     prosseguir|seguir|continuar|mais|adiante|em frente|seguimento|contratar|fechar|adquirir|dar (?:seguimento|
     continuidade))|\bnao avancamos\b|\b(?:vamos|temos de|temos que|teremos de) (?:declinar|recusar|desistir)|
     \bdesistimos\b
0.90 \b(?:resolve\w+|acord\w+|decid\w+|deliber\w+|optou por|entend\w+|optamos por) nao (?:\w+ )?(?:avancar|
     prosseguir|seguir|continuar|comprar|adquirir|investir|contratar|executar|fazer|realizar|levar|renovar)|
     \bnao (?:vamos|iremos|vai|sera|serao) (?:\w+ )?(?:precisar|necessitar|necessari\w+|ser necessari\w+|avancar|
     avancaremos)(?: \w+){0,2}? (?:d[aeo]s?|com) (?:\w+ )?(?:agencia|servic\w+|vos\w*|voces|empresa|contratacao|
     compra|proposta|apoio|consultoria)|\bnao (?:avancaremos|avancamos|prosseguiremos) com|\b(?:dispensar|
     prescindir d[oe]s?) (?:os )?(?:vossos|seus|teus) servicos

[inhouse]
0.93 \b(?:fazer|faremos|fazemos|desenvolv\w+|gerir|assumir\w*|tratar|trataremos|tocar|cuidar\w*|resolver\w*|produz\w+|
     assegurar\w*|montar|criar|executar|feit[oa]|internaliz\w+|realizar\w*|desenrascar)\b[^.]{0,45}\b(?:<self>)|
     \b(?:<self>)\b[^.]{0,35}\b(?:fazer|faremos|desenvolv\w+|gerir|assumir|tratar|resolver|tocar)|\b(?:nossa|nosso|
     nossos) (?:propri[oa]s? )?(?:equip\w|time|pessoal|departamento|area|ti|programador\w+|tecnicos|
     funcionarios)[^.]{0,25}\b(?:vai|vao|ira|fara|trata\w*|assum\w+|desenvolv\w+|cuida\w*|consegue)|\binternaliz\w+|
     \b(?:meu|minha) (?:filh[oa]|sobrinh[oa]|irma[o]?|cunhad[oa]|prim[oa]|marido|mulher|genro)[^.]{0,25}(?:vai|faz|
     trata|cuida)|\b(?:contratar|contratamos|contratou) (?:uma pessoa|alguem|um \w+) (?:\w+ ){0,3}?(?:intern\w|
     propri\w|para o quadro|tempo inteiro|clt)
0.93 \b(?:faz|faremos|mont|desenvolv|ger|toc|resolv|trat|assegur|assum|cuid|produz|organiz|instal|imprim|constru|
     execut|prepar|arranj)\w*\b[^.]{0,45}\b(?:<own>|<self>)|\b(?:(?:o|a|isso|isto|tudo) )?(?!reserv|pag|lig|mand|
     envi|confirm|decid|traz|lev|vamos|temos|somos|estamos|sabemos|fal|precis|pass|peg)(?:\w+mos nos|
     \w+[aeiou] eu)\b (?:mesm[oa]s?|proprios?|(?:a|o|as|os|isso|isto|tudo) (?!que\b)\w+)|\b(?:fazemos|faco|vou fazer|
     vamos fazer) (?:nos|eu)\b
0.92 \b(?:meninos|rapazes|pessoal|equip[ea]|time|informaticos|programadores|tecnicos|colegas|
     estagiari\w+)\b[^.]{0,30}\b(?:fizeram|montaram|criaram|programaram|desenvolveram|fez|montou|criou|desenvolveu|
     construiu) (?:um[a]?|[oa]s?)\b|\b(?:contrat|admit|recrut)(?:amos|ou|aram|ado|ando|imos|iu|
     ei) (?:ja )?(?:uma pessoa|alguem|um|uma) (?:\w+ ){0,3}?(?:clt|intern[oa]|para o quadro|fix[oa]|efetiv[oa]|
     (?:para|pra) (?:cuidar|tratar|fazer|tocar|gerir|isso))
0.92 \b(?:nosso|nossa|nossos) (?:propri[oa]s? )?(?:departamento|equip[ea]|time|pessoal|tecnicos|area|
     gente)\b[^.]{0,20}\b(?:a fazer|faz|vai|fara|trata|assume)|\bquem (?:vai|ira) (?:cuidar|tratar|fazer|tocar|
     resolver|assumir)[^.]{0,25}\b(?:meu|minha|nosso|nossa|o pessoal|a equipa|a equipe)

[nothing]
0.94 \b(?:projet[oa]|projecto|concurso|compra|iniciativa|obra|evento|orcamento|verba|investimento|plano|painel|tudo|
     processo|licitacao|contratacao|ideia|pedido|curso|reforma|encomenda)s?\b[^.]{0,40}\b(?:cancelad[oa]s?|
     suspens[oa] definitiv\w+|
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
0.94 \b(?:<thing>|iniciativa|ideia|remodelacao|investimento|orcamento|plano|ampliacao|processo|procedimento|curso|
     renovacao|pregao)s?\b[^.]{0,60}\b(?:fic(?:a|ou) (?:sem efeito|deserto|deserta|em nada|pelo caminho|na gaveta)|
     deu em nada|revogad[oa]|anulad[oa]|declarad[oa] desert[oa]|(?:ja )?nao (?:vai mais|se faz|se fara|avanca|
     vai para a frente|sai)\b|nao vai (?:mais )?(?:acontecer|sair|avancar|rolar|haver)|(?:foi|foram|
     ficou) (?:cancelad|anulad|suspens|revogad|retirad|extint|encerrad)\w*|morreu|nao havera (?:novo|nova)|
     agua abaixo)|\b(?:cortaram|cancelaram|chumbaram|congelaram de vez|tiraram|retiraram|cortou|cancelou|chumbou|
     reprovou|barrou)(?:-nos)? (?:\w+ )?(?:o|a|nosso|nossa) (?:orcamento|projeto|projecto|verba|pedido|investimento|
     obra|plano|compra|encomenda|financiamento|licitacao)
0.92 \bcliente(?: final)? (?:nos |ja )?(?:cancelou|anulou|desistiu|retirou)\w*|\b(?:sem \w+|sem (?:o|a|esse|
     essa) \w+|sem (?:ele|ela|isso|isto)) nao (?:ha|tem|existe) (?:projeto|projecto|obra|compra|nada)|\b(?:damos|dou|
     fica|dar) (?:\w+ ){0,3}?por (?:encerrad|terminad|fechad|conclu\w|perdid)[oa]|\bnao se vai (?:comprar|fazer|
     contratar|investir)|\bnao (?:vai|vamos|iremos) (?:comprar|contratar|investir em) (?:mais )?(?:nada|ninguem)|
     \b(?:filial|loja|fabrica|unidade|sucursal|delegacao|escritorio|planta|restaurante|
     hotel) (?:\w+ ){0,3}?(?:vai fechar|vai encerrar|fecha|fechou|encerra|encerrou|sera fechad\w)|\b(?:vai|
     vao) (?:fechar|encerrar) (?:a|o) (?:filial|loja|fabrica|unidade|sucursal|negocio)

[lean]
0.85 \b(?:inclinad[oa]s?(?<!nos inclinado)|tendencia|tendemos|pendendo|pender|favorit[oa]|na frente|em vantagem|
     preferencia (?:por|pela|
     vai)|balanca|tendo a)\b(?![^.]{0,25}\b(?:voces|voce|vossa|sua)\b)|\b(?:provavelmente|se calhar|talvez|
     deve(?:mos)?|parece que|acho que|creio que|receio que|tudo indica|e provavel)\b[^.]{0,60}\b(?:<other>|
     nao (?:serao|sera|vao ser) voces?|<cur>|com (?:a |o )?<Name>|pel[ao] <Name>)
0.90 \b(?:estamos|esta|estou|estao|vamos|pendemos) (?:\w+ )?mais (?:pro|para o|para os|pelo|pelos|com o|com os|
     do) (?:lado )?(?:d[oa]s? )?outr|\b(?:em principio|a principio|tudo (?:indica|aponta)|o mais (?:provavel|certo)|
     provavelmente|quase certo|se calhar|deve(?:mos)?)\b[^.]{0,50}\b(?:o[s]? outros?|outr[oa]s? (?:<firm>|licitante|
     concorrente)\w*|(?:seja|fique|va|faca|forneca)\w* (?:para |com |a |da |do |de )*(?:<Name>|outr))|\b(?:propoe|
     propos|indica|recomenda|sugere)\b[^.]{0,30}\b(?:outr[oa] \w+|<Name>)[^.]{0,60}\b(?:definitiv|plenario|aprova|
     ratific|homolog)

[won]
0.92 \b(?:queremos|vamos|quero|decidimos|gostariamos de) (?:fechar|avancar|assinar|trabalhar) (?:com voces|convosco|
     com voce)\b
0.95 \b(?:(?:sua|vossa|tua) (?:\w+ )?(?:proposta|oferta|cotacao|empresa) (?:\w+ )?(?:foi|esta|e) (?:a )?(?:aceit\w+|
     aprovad\w+|adjudicad\w+|selecionad\w+|escolhid\w+|vencedora)|(?:seu|vosso|teu) orcamento (?:\w+ )?(?:foi |
     esta )?(?:aceit|aprovad|adjudicad)\w+|(?:escolhemos|aceitamos|aprovamos|optamos|ficamos|decidimos|
     vamos (?:avancar|fechar|seguir)|fechamos|fechado|vou fechar|avancamos) (?:\w+ )?(?:por |com |pela |pelo |a |
     o )*(?:voces|voce|vos\b|vossa (?:proposta|oferta|empresa)|sua (?:proposta|oferta|empresa)|seu orcamento|
     vosso orcamento|contigo|convosco)|(?:contrato|proposta|orcamento|pedido|ordem de compra|
     encomenda) (?:\w+ )?(?:assinad[oa]|em anexo)|segue (?:\w+ )*?(?:assinad[oa]|ordem de compra|pedido)|
     quando (?:podem|pode|podes|conseguem) (?:comecar|iniciar|arrancar)|(?:ganharam|voces ganharam|e de voces|e vosso|
     podem (?:comecar|arrancar|avancar)|pode (?:comecar|faturar)|luz verde|adjudicamos a voces|negocio fechado com))\b
0.95 \b(?:com|por|pela|pelo) (?:a )?(?:de voces|vossa|tua|sua)\b(?=[.,;!]|$| (?:e|quando|assim))|\b(?:contamos|
     ficamos|vamos|trabalharemos|comecamos|avancamos|seguimos|fechamos) (?:com (?:voces?|o senhor)|convosco|contigo)|
     \b(?:aprovaram|autorizaram|aprovou|autorizou|aprovad[oa]) (?:ja )?(?:a compra|o pedido|a encomenda|o orcamento|
     o investimento|a vossa|a sua)|\bmand(?:o|amos|arei) (?:\w+ )?(?:o pedido|a ordem de compra|a encomenda|
     a nota de encomenda)|\b(?:obra|contrato|projeto|trabalho|pedido|servico) e (?:\w+ )?(?:sua|seu|vosso|vossa|teu|
     tua|de voces)\b|\b(?:proposta|empresa|voces)\b[^.]{0,20}\b(?:foi|foram) (?:a |os )?(?:vencedor|adjudicatari|
     selecionad|escolhid)\w+
0.95 \b(?:seguir|continuar|renovar|ficar|seguimos|continuamos|renovamos|avancar|avancamos|
     ir) (?:\w+ )?(?:com voces?|convosco|contigo|com o senhor)\b(?! (?:nao|mas))|\b(?:aprovou|aprovaram|aprovamos|
     aceitou|aceitamos|aprovado|aceite) (?:a |o )?(?:vossa|vosso|sua|seu|tua|teu) (?:proposta|oferta|orcamento|
     cotacao)
0.95 ^(?:[\w ,]{0,30}, )?(?:aceitamos|aceito|aprovamos|aprovo|confirmamos|confirmo|(?:pode|podem) (?:tocar|
     avancar com|seguir com|emitir|processar)) (?:o|a|vosso|vossa|seu|sua) (?:\w+ )?(?:orcamento|proposta|oferta|
     cotacao|pedido|encomenda|compra|contrato)|\b(?:foram|foi|fostes) (?:os )?(?:escolhid|selecionad|vencedor)\w+

[maybe]
0.56 \b(?:<other>)\b|\b(?:contrato|pedido|obra|servico|projeto|negocio)\b[^.]{0,40}(?:assinad|adjudicad|fechad|
     entregue)[oa]?\b|\b(?:infelizmente|lament\w+|desculp\w+|pena)\b[^.]{0,80}\b(?:proposta|orcamento|decisao|projeto|
     escolh\w+|cotacao|vossa|sua)|\b(?:no fim|afinal|acab(?:ei|amos|ou|aram) por|em vez de (?:voces|vos))\b
""")
