"""Portuguese phrases that push."""

from __future__ import annotations

from followup.core.pressure import phrases

_WHEN = (
    r"(?:a |à |ao |o )?(?:(?:final|fim) d[ao] \w+|amanhã|hoje|"
    r"(?:próxima )?(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|dia \d{1,2})"
)

PHRASES = phrases(
    {
        "discount": (
            r"\d+ ?(?:%|por cento) (?:de )?(?:desconto|menos|redução)",
            r"(?:um|outro|nosso|algum|com|de) (?:\w+ )?desconto|abatimento",
            r"(?:baixar|reduzir|rever|ajustar|melhorar|diminuir) (?:o|os|nosso|nossos) (?:nosso |nossos )?preços?",
            r"melhorar as (?:nossas )?condições|condições (?:melhores|especiais)",
        ),
        "before-you-sign": (
            r"antes de (?:\w+ ){0,2}(?:assin\w+|se comprometer\w*|fechar\w*)|antes da (?:sua )?assinatura|"
            r"antes que assin\w+",
            r"(?:adiar|atrasar|suspender) a assinatura|(?:ainda )?não (?:assinaram|assinou|assinaste) ainda|"
            r"ainda não (?:assinaram|assinou|assinaste)",
        ),
        "reconsider": (
            r"reconsider\w+|(?:repens\w+|rever|reavaliar) (?:a|na|sua|essa|esta|à) (?:sua |vossa )?(?:decisão|"
            r"escolha)|mudar de (?:ideia|opinião)",
            r"(?:outra|mais uma|uma segunda|uma última|uma nova) (?:chance|oportunidade|hipótese)|pens(?:ar|e|"
            r"em) (?:melhor|de novo|outra vez)",
            r"(?:convencê-l[oa]s?|convencer você|convencer-te|te convencer)|uma última (?:conversa|ligação|reunião)",
        ),
        "offer": (
            r"(?:podemos|poderíamos|posso|poderia|queremos|gostaria de|gostaríamos de) (?:lhe |"
            r"te )?(?:\w+ )?(?:oferecer\w*|igualar\w*|cobrir\w*)",
            r"(?:lhe|te|lhes) (?:oferecemos|ofereço)|(?:oferecemos|ofereço)-(?:lhe|te)",
            r"(?:teste|mês|meses|piloto|formação|treinamento|instalação|licença)s? (?:grátis|gratuit[oa]s?)",
            r"(?:uma|nossa|a nossa) (?:nova|melhor|última) (?:oferta|proposta)|proposta (?:melhorada|final|"
            r"revista|irrecusável)",
        ),
        "deadline": (
            rf"(?:respon\w+|resposta|retorno|decid\w+|decisão|confirm\w+|diga|avis\w+) (?:\w+ ){{0,4}}(?:até|"
            rf"antes d[eoa]) {_WHEN}",
            r"(?:oferta|preço|desconto|proposta|condições) (?:\w+ ){0,3}(?:válid[oa]s? (?:até|só|somente)|"
            r"expira|vence|termina|só até)",
            r"última (?:oportunidade|chance|hipótese)|tempo limitado|prazo (?:está )?(?:a )?acaba\w*|"
            r"restam (?:só|apenas)|só hoje|apenas hoje",
            r"(?:o quanto antes|quanto antes|assim que possível|com urgência|o mais rápido possível)",
        ),
        "comparison": (
            r"(?:do que|que|ao contrário d[eo]s?|em comparação com|comparado com|diferente d[eo]s?) (?:eles|"
            r"os outros|outros|(?:o )?(?:seu|vosso|teu) "
            r"(?:novo |atual )?(?:fornecedor|parceiro)|a concorrência|(?:os )?(?:nossos )?concorrentes)",
            r"(?:melhor|melhores|mais barat[oa]s?|mais rápid[oa]s?|mais segur[oa]s?) (?:do )?que (?:a |"
            r"o )?(?-i:[A-Z])\w+",
            r"(?:somos|a nossa solução é|nossa solução é) (?:\w+ )?(?:melhor|melhores|superior|superiores|mais \w+)",
            r"(?:eles|os outros) não (?:\w+ )?(?:oferecem|podem|têm|fazem|dão|sabem|conseguem)",
        ),
        "guilt": (
            r"depois de (?:tudo|todo|toda|todos|todas|tant[oa]s?)(?: \w+)? (?:o|a|os|as|que|trabalho|tempo|"
            r"horas|reuniões|esforço)",
            r"(?:tempo|horas|dias|semanas|esforço|trabalho) (?:\w+ ){0,3}(?:investid[oa]s?|dedicad[oa]s?|"
            r"investimos|dedicamos|gast[oa]s?)",
            r"(?:investimos|dedicamos|investi|dediquei|gastamos) (?:\w+ )?(?:tempo|horas|muit[oa]s?|semanas|"
            r"esforço|tant[oa]s?)",
            r"(?:estou|estamos|fiquei|ficamos) (?:\w+ )?(?:decepcionad|desapontad|surpres|chatead|magoad|"
            r"frustrad)[oa]s?",
            r"(?:me|nos) (?:prometeu|prometeram|prometeste|garantiu|garantiram|deve|devem)|(?:tinha|"
            r"tinham) prometido",
            r"não (?:entendo|entendemos|compreendo|compreendemos) (?:por que|porque|porquê|como|a sua|essa|"
            r"esta)|pelo menos (?:podia|poderia|explique|diga)",
            r"(?:vai|vão) (?:se )?arrepender|(?:um|grande|grave|esse|este) erro",
        ),
    },
    negation=r"não|nunca|jamais|nenhuma?|sem|nem",
    courtesy=r"^(?:como (?:está|estás|estão|vai)|tudo bem)\s*\?",
)
