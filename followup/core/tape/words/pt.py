"""Portuguese: what a game tape listens for."""

from __future__ import annotations

from followup.core.intent.rules.notation import entries

WORDS = entries(r"""
top = (?:chefe\w*|diretor\w*|director\w*|direção|direcção|diretoria|gerente\w*|gerência|administra\w+|
    conselho\w*|comité\w*|comitê|don[oa]s?|proprietári\w+|sóci\w+|patr\w+|president\w+|presidência|ceo|cfo|
    superior\w*|responsáve\w+|compras|mulher|marido|sede|matriz|titular\w*|câmara|assembleia)
whose = (?:o|a|os|as|meu|minha|meus|nosso|nossa|nossos|do|da|dos|das|ao|à|aos|pelo|pela|seu|sua|no|na)
courtesy = ^(?:(?:e|então|olá|bom dia|boa tarde|oi)\b[^,?]{0,20},? )?(?:como (?:está|estás|vai|vão|estão|correu|
    tem passado|passou)|tudo bem|tudo bom|passou um|espero|quem (?:diria|sabe|havia|iria)|o que se há|não é|
    não acha)
ask = \bpergunta(?:m)? (?:se|quanto|quando|como)\b|\bespero (?:pela|a) (?:tua|sua|vossa) (?:contraproposta|
    proposta|resposta|cotação)|\b(?:por favor|agradeço|agradecia|agradecíamos|peço|pedia|pedimos|solicito|
    queira)\b.{0,40}\b(?:diga|digam|dizer|indi\w+|envi\w+|mand\w+|confirm\w+|esclare\w+|expli\w+|inform\w+|
    saber|respond\w+|precis\w+)|\b(?:diga-me|digam-me|diga-nos|informe-me|indique-me|envie-me|mande-me|
    me (?:diga|digam|informe|envie|mande|avise))\b|\b(?:gosta(?:va|ria|ríamos|vamos)|queria\w*|queríamos|
    precis\w+(?: de)?|falta(?:-nos|-me|va)?|interessa\w*(?:-me)?|quero|queremos) (?:\w+ ){0,2}(?:saber|perceber|
    entender|conhecer)\b|\b(?:pergunto-me|perguntávamo-nos|perguntava-me|me pergunt\w+|nos pergunt\w+)\b|
    \b(?:não (?:me |nos )?(?:é|está|fica|ficou) claro|tenho (?:uma|outra) dúvida|uma dúvida|a dúvida|
    fiquei na dúvida)\b|\b(?:a minha|uma|outra|última|a nossa|minha) (?:\w+ )?pergunta (?:é|seria|:)|
    \bperguntas?:
push = \b(?:já|conseguiram|conseguiu|tiveram|teve|puderam|pôde)\b.{0,30}\b(?:decid\w+|decisão|oportunidade|
    ocasião|tempo de|viram|viu|analis\w+|ver a nossa|olhar)|\b(?:quando|para quando|em que prazo|
    até quando)\b.{0,50}\b(?:decisão|decid\w+|resposta|assin\w+|encomenda|pedido|final|retorno|saber)|
    \b(?:vossa|sua|tua|uma) (?:decisão|resposta (?:final|definitiva)|assinatura|confirmação|aprovação|encomenda|
    luz verde)\b|\bvolto (?:a|ao) (?:escrever\w*|contact\w+|contato|insistir|perguntar|assunto)|
    \b(?:a acompanhar|acompanhamento|follow-?up|lembrete|lembrar\w*|relembrar|retomar|insistir|insisto)\b|
    \b(?:novidades|notícias|alguma novidade|alguma notícia)\b|\bem que (?:pé|ponto|fase|situação)\b|
    \bcomo (?:está|vai|anda|ficou|estamos)\b.{0,25}(?:assunto|processo|proposta|projeto|análise|decisão|
    situação|coisas)|\b(?:contrato|encomenda|orçamento|acordo|proposta)\b.{0,30}\bassin\w+|\bassin(?:ar|amos|
    armos|arem)\b.{0,25}\b(?:antes|este|esta|até|ainda|hoje)|\b(?:fechar\w*|fechamos|concluir\w*|
    finalizar\w*)\b.{0,30}\b(?:antes|este|esta|até|fim|ainda|semana|mês|hoje)|\bpront[oa]s? (?:para|a)\b|
    \bavanç(?:ar|amos)\b.*\?|\bnão (?:tive|recebi|tivemos|recebemos|obtive|soube)\b|\bsem (?:notícias|resposta|
    retorno)\b|\b(?:ainda|continuam|continua|mantém) (?:\w+ )?(?:interessad\w+|interesse)|\bposso contar\b|
    \b(?:falaram|falou|discutiram|conversaram|analisaram|pensaram|alinharam|debateram)\b.{0,40}\?|
    \bo que (?:é que )?(?:vos|lhe|lhes|te|os)? ?(?:impede|falta|trava|prende|seria preciso|é preciso|
    precisa\w*)\b.{0,60}\?|\b(?:resposta|retorno|decisão|confirmação)\b.{0,25}\b(?:antes|até|esta semana|
    este mês|quanto antes|o mais)\b|\bvolto (?:ao|à|aos) (?:\w+ )?(?:orçamento|proposta|mail|e-mail|mensagem)|
    \b(?:reserv\w+|marc\w+|guard\w+|bloque\w+)(?:-vos|-lhe|-lhes)?\b.{0,25}\b(?:vaga|data|lugar|para)\b.*\?|
    \b(?:não|sem|nenhuma?)\b.{0,20}\b(?:resposta|retorno|notícias)\b|\btento (?:outra vez|de novo|novamente)|
    \b(?:meus|minhas|meu|nossos) (?:dois |duas |três |últimos? |últimas? |anteriores )+(?:e-mails?|mails?|
    mensagens|mensagem|contactos)|\bem que (?:fase|etapa|ponto)\b|\bfechar(?:mos)? (?:o|este) (?:negócio|acordo|
    contrato)\b|\btomar (?:uma|a) decisão\b|\bjá escolheram\b|\b(?:que|se|quem) (?:já )?(?:decidiram|decidiu|
    escolheram|optaram)\b|\bse (?:\w+ )?(?:estão|está) (?:connosco|conosco|dentro|de acordo|interessad\w+)|
    \b(?:vossa|sua|tua) decisão\b|\bsó (?:para )?(?:saber|confirmar|perguntar|verificar)\b|
    \búltima (?:oportunidade|chance|hipótese)\b|\b(?:oferta|desconto|preço|condição)\b.{0,25}\b(?:acaba|termina|
    vence|expira|válid[oa] até)\b|\b(?:ainda|continuamos|estamos) (?:ainda )?(?:na corrida|no páreo|em jogo)\b|
    \b(?:já pensou|já pensaram|pensou|pensaram|pensado|refletiram)\b.*\?|\b(?:já )?(?:sabe|sabem|sabes) (?:já|
    se|de|alguma)\b|\bsabe-se\b|\bme confirma\b|\bconfirma-me\b|\bjá fecharam\b|\bvamos de\b.*\?|\b(?:posso|
    podemos|devo)\b.{0,15}\b(?:encomendar|reservar|marcar|bloquear|pedir|fixar|contar|avançar|dar isto)\b|
    \b(?:fico|ficamos|estou|continuo) (?:à espera|a aguardar|no aguardo|à disposição para avançar)\b|
    \b(?:aguardo|aguardamos)\b|\bum sim ou um não\b|\bsim ou não\b|\bse (?:me|nos) (?:responder|confirmar|
    disser|der)\w*\b|\b(?:direção|diretoria|conselho|administração|chefe|comité|comitê|assembleia|patrão|
    dono)\b.{0,15}\b(?:disse|decidiu|reuniu|aprovou|já viu|falou)\b.*\?|\b(?:escolha|decisão)\b.{0,6}\?|
    \b(?:feita|tomada) (?:já )?(?:a|uma) (?:escolha|decisão)\b|\bmais uma vez\b
deciding = \b(?:decid\w+|decisão|data de (?:arranque|início)|arrancar|assinar|assinamos|confirmad\w+|
    escolhid\w+|de acordo|avançar|avançamos|como certo|luz verde)\b|\b(?:nossa|minha|nosso|meu) (?:proposta|
    oferta|orçamento)\b
price = \b(?:preço\w*|cust(?:o|os|a|am|ar|aria|ariam|ava)\b(?!-nos)|custou(?!-nos| (?:\w+ ){0,2}dia)|
    orçamento\w*|desconto\w*|tarif\w+|mensalidade\w*|anuidade\w*|(?:mais|muito|demasiado|tão|menos|
    bem) car[oa]s?|barat\w+|dinheiro|verba\w*|valor(?:es)? (?:da|do|mensal|anual|por|que|total)|honorário\w*|
    euros|pag(?:ar|amento|amentos)|financiamento|financiar|por (?:posto|utilizador|usuário) e|investimento|
    reais|em conta)\b
rival = \b(?:concorr\w+|alternativ\w+|concurso|licitação|noutro lado|outro lado|outra pessoa|(?:outr[oa]s?|duas|
    dois|três|quatro|vári[oa]s|diferentes|segund[oa]|mais) (?:\w+ )?(?:fornecedor\w*|empresas?|propostas?|
    orçamentos?|soluç\w+|opç\w+|sistemas?|fabricantes?|casas|produtos|agências?|candidat\w+|ofertas?|
    prestador\w+)|(?:fornecedor|sistema|casa|empresa) atual)\b
gate = \b(?:fal(?:ar|o|arei)|consult\w+|discut\w+|conversar|ver com|apresent\w+|lev(?:ar|o|arei)|mostr\w+|
    submet\w+|pass(?:ar|o)|encaminh\w+|envi\w+|convenc\w+|pergunt\w+|pedir|propor|proponho|validar|
    alinhar)\b.{0,30}\b(?:com|a|ao|à|aos|às|para|no|na|em)? ?<whose>? ?(?:\w+ )?<top>\b|\b(?:última|
    final)\b ?(?:palavra|decisão)?.{0,25}<top>\b|\bdecisão (?:final|última|definitiva)\b.{0,30}<top>\b|
    \b(?:decide|assina|aprova|autoriza|manda|escolhe|decidem|tem de (?:assinar|aprovar|autorizar)|
    tem que (?:assinar|aprovar))(?: é)?(?: \w+)? <whose> ?(?:\w+ )?<top>\b|\bquem (?:decide|assina|aprova|manda|
    escolhe) (?:é|são)\b(?! eu)|\b<whose> (?:\w+ )?<top>(?: \w+){0,2} (?:decid\w+|quer\b|querem|quis|prefer\w+|
    escolh\w+|assin\w+|aprov\w+|autoriz\w+|insist\w+|optou|optaram)\b|\bnão (?:depende|decido|sou eu (?:que|
    quem) (?:decid|assin|escolh|aprov)\w+|está nas minhas|posso decidir|é decisão minha|me cabe)\b|\b(?:aval|
    aprovação|luz verde) (?:do|da|dos)\b
decides = (?<!não )\bdecido (?:eu|sozinh\w)|(?<!não )\b(?:eu |sou eu que(?:m)? )decid\w+|
    (?<!não )\bdepende (?:só |apenas |unicamente |somente )?de mim\b|(?:^|[^\w])decidi\b|\b(?:escolhi|optei)\b|
    \ba decisão é minha\b|(?<!não )\bé (?:uma )?decisão minha\b|\bminha (?:própria )?decisão\b|\bquem (?:decide|
    assina) sou eu\b|\bcabe-me\b
heads = \b(?:gerente|diretor\w*|director\w*|don[oa]|proprietári\w+|president\w+|ceo|cfo|fundador\w*|sóci[oa]|
    administrador\w*|responsável|chefe de|sócio-gerente|titular)\b
helpers = \b(?:assistente|secretári\w+|estagiári\w+|auxiliar|secretariado|receção|recepção)\b
""")
