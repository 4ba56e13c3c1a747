"""Portuguese: what else a reply says, and what turns or weakens a loss."""

from __future__ import annotations

from followup.core.intent.rules.notation import cues, entries

CUES = cues(r"""
[later]
0.87 \b(?:lig\w+|contact\w+|contat\w+|fal\w+|retom\w+|volt\w+|cham\w+|procur\w+|escrev\w+|revis\w+|vemos|ver\b|
     relembr\w+|lembr\w+|convers\w+|reavali\w+|apit\w+|diga|mand\w+|insist\w+|
     reagend\w+)\b[^.]{0,60}\b(?:em (?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|
     novembro|dezembro|20\d\d)|no (?:proximo|segundo|primeiro|terceiro|quarto|inicio|final|fim|outono|verao|inverno|
     ano que vem|semestre)|na (?:primavera|proxima|volta)|depois d[aeo]s?|apos|daqui a|dentro de|para o ano|
     ano que vem|mes que vem|semana que vem|mais (?:para a frente|tarde|adiante|pra frente)|a partir|quando|la para|
     proximo|ate|em \w+ (?:meses|semanas)|passad[ao]s?)
0.86 \b(?:adiad[oa]s?|adiamos|adiar|adiamento|suspens[oa]s?(?! definitiv)|em (?:pausa|espera|stand-?by)|
     congelad[oa]s?|congelamos|postergad[oa]|parad[oa] ate|nao e (?:o|a|um bom) (?:momento|altura|hora)|(?:agora|
     por enquanto|para ja|de momento|por agora|neste momento|no momento) (?:nao|estamos sem)|nao (?:agora|antes|
     este ano|para ja|por agora|neste momento)|este ano nao(?! (?:temos|ha|existe))|
    ate (?:janeiro|fevereiro|marco|abril|maio|junho|julho|
     agosto|setembro|outubro|novembro|dezembro)|mais (?:para a frente|pra frente|tarde)|verba .{0,40}ja foi|sem tempo|
     fica para)\b

[open]
0.85 \b(?:ainda|continuamos|estamos|seguimos|to|estou) (?:\w+ ){0,3}?(?:nao (?:\w+ )?(?:decid\w+|temos|escolh\w+|foi|
     ha|fech\w+)|avali\w+|analis\w+|compar\w+|esper\w+|em (?:analise|avaliacao|duvida)|a (?:avaliar|comparar|analisar|
     decidir|ponderar)|estud\w+|vendo|pensando|indecis\w+|aguard\w+)|\b(?:nao (?:decidimos|foi decidid|ha decisao|
     temos decisao)|nada (?:esta )?(?:decidido|fechado)|(?:damos|daremos|dou|darei|retornamos|retornaremos|
     retorno) (?:uma )?(?:resposta|retorno|noticias|ate)|ainda nao (?:se )?sab\w+|
     (?:se .{0,60}, )(?:eu )?avis(?:amos|o|aremos)|(?:reunimos|falamos|falar) (?:\w+ )?com outr\w+|(?:noutra|
     outra) empresa \w+|
     short ?list|finalistas?|proxima (?:fase|etapa)|
     decisao (?:sera|sai|esta)|bater o martelo|em analise|avaliando|comparando)\b
0.78 \b(?:pode\w*|poderia\w*|consegue\w*|qual|quais|quanto|como|tem|ha|seria|quando|da pra|e possivel|que)\b[^?]*\?|
     \b(?:favor enviar|por favor (?:envi\w+|confirm\w+|mand\w+)|falta\w* (?:\w+ )?(?:o|a|me)|desconto|
     se (?:conseguirem|conseguir|puder|fizer\w*|baixar\w*))\b
0.85 \b(?:precis\w+|necessit\w+|de-me|de-nos) (?:\w+ ){0,3}?(?:dias|tempo|semana|semanas)\b[^.]{0,30}\b(?:pensar|
     avaliar|decidir|analisar|ver)\w*|\b(?:ficaram|restam|estao|sao) (?:\w+ )?voces e (?:mais )?(?:outr|um)|
     \bsaberemos\b

[grant]
0.92 ^(?:(?:ola|oi|bom dia|boa tarde|car[oa]|prezad[oa]|estimad[oa])[ \w.,]{0,24}?)?\b(?:sim|claro|com certeza|
     com (?:todo o )?(?:gosto|prazer)|sem problema\w*|ok|pode ser|pode|a vontade|forca|manda|mande|tranquilo|diga|
     fala|beleza|por supuesto|certamente|obvio|evidentemente|pergunte|pergunta)\b(?!.*\b(?:prefiro nao|nao posso)\b)|
     \b(?:pergunt(?:e|a|em) (?:a vontade|o que|la|tudo)?|(?:mande|manda|envie|envia|mandem|pode mandar|pode enviar|
     pode perguntar|podes mandar|faca|faz) (?:la )?(?:as )?(?:suas |tuas |duas |as )*(?:perguntas|elas|isso)?|
     respond\w+ (?:com gosto|com prazer|a tudo|as suas|sem)|a vontade|com gosto|com prazer|terei (?:todo o )?(?:gosto|
     prazer)|(?:me )?lig[au]e?(?:-me)?)\b

[decline]
0.95 \b(?:prefir\w+ nao|preferi\w+ nao|prefer\w+ (?:nao|deixar|ficar por aqui)|melhor nao|nao (?:quer\w+|gostaria\w*|
     pretend\w+|poss\w+|podemos|vou|vamos|tenho|temos|me sinto|estou|estamos|costum\w+|e possivel|damos|desej\w+|ha|
     cabe)\b[^.]{0,50}\b(?:coment\w+|respond\w+|entrar|detalh\w+|explic\w+|tempo|pergunt\w+|inform\w+|dar\b|
     partilh\w+|compartilh\w+|autorizad\w+|falar|mais|feedback|retorno|revel\w+|justific\w+)|nao,? obrigad[oa]|
     obrigad[oa],? (?:mas )?nao|fica(?:mos)? por aqui|deixa(?:mos)? (?:assim|para la|isso)|sem mais comentarios)\b|
     ^(?:ola[ \w,]{0,20}|oi[ \w,]{0,20})?nao\b(?! (?:ha problema|se preocupe|tem problema))

[refer]
0.90 \b(?:fal(?:e|a|ar|em)|contact(?:e|a|ar|em)|contat(?:e|a|ar)|escrev(?:a|e|er)|lig(?:ue|a|ar)|procur(?:e|a|ar)|
     pergunt(?:e|a|ar)|tent[ea]|dirija(?:-se)?|cham(?:e|a|ar)|experiment[ea]) (?:\w+ ){0,3}?(?:com |a |ao |para |o |
     pel[ao] )*(?:meu |minha |nosso |nossa )?(?:(?!voce)[a-z]+ ){0,4}?(?!Voce)<Person>|\b(?:a pessoa (?:certa|
     indicada|responsavel)|o responsavel|a responsavel|quem (?:trata|decide|cuida|ve)|(?:meu|minha) (?:colega|
     sucessor\w*|substitut\w+))[^.]{0,35}(?:e|agora e|sera|chama-se)? (?:\w+ ){0,3}?<Person>|\b(?:passo o contato|
     passei (?:o|a|seu)|encaminh\w+ (?:a|o|para)|ja nao (?:sou|trato)|nao sou (?:eu|mais|a pessoa)|em copia)

[reopen]
0.90 \b(?:mud\w+ de (?:ideias?|opiniao)|pens\w+ melhor|repens\w+|retomar (?:o|a|nossa|aquela|aquele)\b|ainda (?:esta|
     e|
     estao|continua) (?:\w+ )?(?:valid\w|de pe|interessad\w+|disponive\w+|em vigor)|(?:proposta|oferta) (?:ainda|
     continua) \w+|reabr\w+|reabert\w|voltou (?:a|para|a estar)|de volta (?:a|na) mesa|(?:deixou|deixaram|deu|
     deram) (?:-nos |nos )?(?:na mao|cano|pendurad\w+|para tras)|nos (?:deixou|deixaram|falhou|desiludiu)|
     deixaram-nos|nao (?:correu|deu certo|funcionou|cumpri\w+|resultou)|erramos|errei|arrepend\w+|reconsider\w+|
     segunda (?:chance|oportunidade)|desisti\w+ do contrato|conversar de novo|falar de novo|voltar a (?:falar|
     conversar))\b

[stop]
0.96 \b(?:nao (?:me |nos |volte a |voltem a )*(?:escrev|contact|contat|lig|mand|envi|incomod|procur|perturb)\w*(?:-me|
     -nos)? (?:\w+ )?(?:mais|nunca|novamente|outra vez)|nao (?:volt\w+ a|torn\w+ a) (?:me )?(?:escrev|contact|contat|
     lig|mand|envi|incomod)\w+|nao (?:quero|queremos|desejo|desejamos|pretendo|pretendemos) (?:mais )?(?:receber|
     ser contact\w+|ser contat\w+|contat\w+|contact\w+|e-?mails)|(?:par|deix)(?:e|a|em|ar|ou) de (?:me |
     nos )?(?:escrev|contact|contat|lig|mand|envi|incomod|insist|encher|perturb|chatear)\w*|(?:remov|retir|apag|tir|
     exclu|elimin|descadastr)\w*(?:-me|-nos)?\b[^.]{0,40}\b(?:lista|base|dados|contat\w+|contact\w+|cadastro|mailing|
     registo\w*|sistema|email)|oponho-me|direito (?:de oposicao|ao apagamento|ao esquecimento)|me deix\w+ em paz|
     deix\w+-(?:me|nos) em paz|cancel\w+ (?:o )?(?:meu|minha) (?:cadastro|inscricao|registo)|chega de (?:e-?mails|
     mensagens|ligacoes)|nao (?:envie|enviem|mande|mandem) mais|lgpd|spam)\b

[auto]
0.93 \b(?:fora do escritorio|estou (?:\w+ )?(?:de ferias|ausente|em viagem|de licenca|fora)|
     estarei (?:\w+ )?(?:de ferias|ausente|fora)|encontro-me (?:ausente|de ferias|fora)|resposta automatica|
     mensagem automatica|ausente ate|na minha ausencia|(?:sua|seu) (?:mensagem|solicitacao|pedido|email|e-mail|
     proposta|chamado) (?:foi|ja foi) (?:\w+ )?(?:recebid\w|registrad\w|registad\w)|recebemos (?:a sua|o seu|sua|
     seu) (?:mensagem|pedido|email|e-mail|solicitacao)|ja nao (?:trabalha|trabalho|faz parte)|nao (?:trabalha|
     trabalho) mais|nao responda a (?:este|esta)|nao foi possivel entregar|regresso (?:a|no|em)|retorno (?:em|
     no dia))\b

[alien]
0.92 \b(?:sua candidatura (?:a|para) (?:a )?(?:vaga|funcao|posicao)|a vaga|outros candidatos|o seu curriculo|seu cv|
     sua palestra|newsletter|cancelar (?:a|sua) (?:inscricao|subscricao)|ver no navegador|(?:prezad|estimad|
     car)[oa]s? (?:client\w+|assinante\w*|soci\w+|colegas|todos)|comunicado de imprensa|webinar|oi (?:pessoal|time)|
     ola (?:a todos|equipa)|pessoal,|perdemos (?:o|a|para))\b
0.85 \bse (?:voces? )?(?:ja )?(?:escolheram|escolheu|fecharam|fechou|optaram|optou|decidiram)|\bnao (?:tive|
     recebi) (?:\w+ )?(?:retorno|resposta|noticias)

[regret]
0.90 \b(?:infelizmente|lament\w+|desculp\w+|sinto muito|obrigad[oa] (?:pel|por)\w*|agradec\w+|desej\w+|boa sorte|
     futur[oa]s? (?:projet\w+|oportunidade\w*|ocasio\w+)|proxima (?:vez|oportunidade)?|pena)\b

[firm]
0.90 \b(?:ninguem (?:da|de|aqui|na)|nenhum (?:dos nossos|colaborador|funcionario)|nossa (?:empresa|organizacao)|
     toda a empresa|nossos (?:colaboradores|funcionarios|colegas))\b
""")

GUARDS = entries(r"""
deal = (?:proposta|orcamento|fornecedor|contrato|preco|concurso|decisao|pedido|demo|cotacao|seu tempo|solucao|
    licitacao)
not = \b(?:nao|nunca|nenhum\w*)\b
if = (?<!-)\b(?:se(?! (?:decid|opt|fez|trat|foi|adjudic))|caso|mesmo que|seria|teriamos|tivesse\w*|fosse\w*|
    a nao ser que)\b
neg = (?:\bnao|\bnunca|\bsem|\bem vez de|\bantes de|\bnem) (?:\w+ ){0,3}$
hedge = \b(?:provavelmente|talvez|se calhar|poderiamos|poderia|pensando|considerando|ponderando|avaliando|acho que|
    creio|inclinad\w+|parece|tend\w+ a)\b
near = \b(?:voces e (?:mais )?(?:um|outr)\w+|(?:teu|seu|vosso|o) (?:numero|contacto|contato|telefone|nome)|estafeta|
    transportadora|motoboy|as chaves|
    passage[mn]s?|quase|por pouco|a ponto de|prestes a)\b
past = \b(?:ha \w+ anos|\w+ anos atras|ano passado|em (?:19|20)\d\d|na altura|antigamente|no passado)\b
told = \b(?:disse a|avis\w+ (?:a|o)|inform\w+ (?:a|o) outr\w|dizem|ouvi dizer|voce (?:disse|falou)|comuniquei|
    contou)\b
rel = \b(?:empresa|fornecedor|agencia|sistema|solucao|parceiro)(?: com (?:a|
    o) qual| com quem| que| pelo qual)+ (?:\w+ )?$
third = \b(?:nosso|meu|um|seu|o|vosso) (?:cliente|concorrente|vizinho)s? (?:\w+ ){0,2}$
but = [;:]| - |, mas | mas |, porem | porem |, contudo |, no entanto\s
ask = ^(?:\w+,? ){0,2}?(?:ja|tem|pode\w*|qual|quando|quem|como|porque|por que|e|ha|vao|voces)\b
praise = \b(?:nao (?:e |foi |era )?(?:por |o |a |tanto )*|bo[am]s?|muito (?:bo[am]|bom)|excelente\w*|otim\w|adorei|
    gostamos|competitiv\w+|perfeit\w)\b
generic = (?:o|a|os|as|um|uma|de|do|da|voce\w*|nos|eu|sua|seu|vossa|vosso|nosso|nossa|por|pelo|pela|com|que|e|janeiro|
    fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|segunda|terca|quarta|quinta|
    sexta|sabado|domingo|car[oa]|prezad\w|bom|boa|ola|oi|obrigad\w|senhor\w*|sr|sra|direcao|fornecedor|empresa|
    proposta|concurso|contrato|lote|infelizmente|apos|mas|nao|sim|dona|padre|ja|em|no|na|internamente|eng|dr)
ends = (?:por|porque|que|e|ja|com|pois|eles|elas|mas|tem|tinham|para|no|na|em)
""")
