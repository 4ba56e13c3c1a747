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
    retorno)\b|\b(?:ainda|continuam|continua|mantém) (?:\w+ )?(?:interessad\w+|interesse)|\bposso contar\b
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
