"""How Portuguese begs, compares and blames, in Portugal and in Brazil."""

from __future__ import annotations

PLEA = {
    "before-sign": """
        antes de|que ~ ~ assin*|compromet*|comprometer*|fech*|firmar*, antes da sua|vossa? assinatura, antes de
        vos? ~ ~ assin*|fech*|compromet*, antes que ~ assin*|fech*|compromet*, antes de bater|bater o martelo ~,
        antes de colocar|por ~ assinatura""",
    "hold": """
        adi*, atras*, suspend*, esper*, empurr*, aguard*, protel*, segur*, posterg*, congel*, demor*, remarcar""",
    "sign": "assinatura, assinar, contrato, assinaturas, papelada, fecho",
    "unsigned": """
        ainda nao ~ ~ assin*|fechad*, nao ~ assin* ainda, nao ~ ~ nada ~ assinad*|fechad*, nada ~ ainda ~
        assinad*, nao assinou|assinaram|assinaste""",
    "sign-or-open": "ja assin* ~ ~ ou ~, ja assin*, ja esta|foi ~ assinad*",
    "me-first": """
        primeiro comigo|connosco|conosco, fale|fala|falem|ligue|liga|liguem ~ primeiro|antes, ouca-me|oica-me|me
        ouca primeiro|antes""",
    "rethink": """
        reconsider*, repens*, reavali*, rever a|o|essa|esta|sua|vossa ~ decisao|escolha|posicao, mud* de
        ideia|ideias|opiniao, mudar a|sua|vossa|tua decisao|opiniao|escolha, outra|uma|segunda|ultima|nova
        chance|oportunidade|hipotese, mais uma chance|oportunidade|hipotese, pens* ~ melhor|novo|vez|bem,
        convence-lo|convencer|convence-la|convence-los, convencer*, voltar a
        pensar|considerar|avaliar|analisar|olhar, segunda vista|leitura, reabrir, rediscut*, voltar atras ~
        decisao, ha|existe|tem alguma|algo|alguma coisa|que ~ ~ possa|possamos|posso|podemos ~ fazer, o que
        posso|podemos|poderia ~ fazer, reverter, reflet* ~ melhor|novo|mais, dar ~ olhada, fazer ~ mudar""",
    "not-too-late": """
        nao e ~ tarde, ainda vao|vai|vais|esta|estao|da a? tempo, a tempo de, ainda ha tempo, voltar atras,
        nunca e tarde, marcha atras""",
    "sure": """
        tem|tens|tem|estao|esta|voce|voces ~ ~ certeza|certo|certos|seguro|segura|convencid* de|que, mesmo ~
        certeza, e mesmo|realmente a|o ~, certeza de que e ~""",
    "no-giving-up": """
        nao ~ desist*|entreg*|atirar|jogar|baixar ~, nao desisto, atirar|jogar a toalha, nao ~ dar por vencid*,
        continuar a lutar""",
    "resume": """
        retom*, reabr*, reat*, voltar a|em conversar|falar|negociar|sentar*|mesa|cima, voltar|voltarmos a|em
        mesa|conversa|jogo, em cima da mesa, porta ~ aberta|entreaberta, conversar|falar ~ de novo|outra vez,
        voltar para o jogo, nova conversa""",
    "once-more": """
        uma ultima|nova conversa|ligacao|reuniao|vez|apresentacao|chamada, um ultimo|novo
        encontro|esforco|contacto, mais uma vez|reuniao|conversa|chamada, outra reuniao|conversa|apresentacao""",
    "they": """
        eles, elas, deles, delas, os outros, as outras, concorrencia, concorrente*, outro|novo|seu|vosso|teu|um
        ~ fornecedor*|parceiro*, fornecedor*, outra empresa|parte, outros, la""",
    "we-better": """
        somos|continuamos ~ ~ melhor*|superior*|mais|lideres, estamos ~ ~ frente|melhor*,
        nossa|nosso|nossos|nossas ~ ~ e|sao|esta|estao ~ melhor*|superior*|mais, nos ~ ~ melhor*|dobro, temos ~
        dobro|triplo|melhor*, fazemos ~ melhor, levamos vantagem""",
    "than-them": """
        do que eles|elas|outros, do que eles, que eles, ao contrario deles, ao contrario de|dos|do|da ~, em
        comparacao com ~, comparado|comparada com eles|a|os|outros, diferente deles, diferente de|dos|do|da ~,
        diferentemente ~, dobro dos|das|de ~ deles, a frente deles, face a concorrencia|eles, em relacao a
        eles|concorrencia, que a concorrencia, do que os outros|concorrentes, do que a concorrencia""",
    "than-us": """
        do? que nos, do? que o|a|os|as nosso|nossa|nossos|nossas, nos comparar, comparar-nos, nos ~ comparar""",
    "nobody-else": """
        ninguem|ninguem_mais ~ mercado, mais ninguem ~ ~ mercado|da|oferece|faz|pode|tem, ninguem mais ~ ~
        da|oferece|faz|pode|tem, nenhum outro|concorrente|fornecedor ~, unicos que|a|no, somos os unicos""",
    "weak": """
        lent*, limit*, aguenta|aguentam, nao ~ ~
        aguent*|oferecem|podem|tem|fazem|dao|sabem|conseguem|escala|suporta*, demora|demoram ~ semanas|meses,
        avaria*, frac*, problema*, custos escondidos|ocultos, incapa*, falha*, pouco fiavel, deixa* ~ desejar,
        atras*, mais car*, trava*, cai, caem""",
    "hearsay": """
        ouve-se|diz-se|conta-se ~, ouvi dizer, ouco dizer, dizem, contam, me|nos dizem|contam, consta, outros
        clientes, fala-se""",
    "doubt": """
        duvid*, nao acredito que, nao creio que, nao tenho a? certeza de? que|se eles,
        perguntou-lhes|perguntaram-lhes|perguntem-lhes|pergunte-lhes, ja lhes pergunt*, pergunto-me como|se,
        receio que, temo que, me pergunto""",
    "proverb": """
        aquilo que se|por paga, o que se paga, barato ~ caro, sai caro, pagar ~ duas vezes, paga ~ duas vezes,
        recebe-se o|aquilo""",
    "returned": """
        voltaram|voltam|regressaram|regressam|voltou para|a|ao ~ nos, voltaram|voltam|regressaram|mudaram ~ ~
        nos, vieram para nos, voltaram ~ connosco|conosco""",
    "effort": """
        depois de tudo|todo|toda|todos|todas|tant* ~ ~ o|a|os|as|que|trabalho|tempo|horas|reunioes|esforco, apos
        todo|tanto|tantas|tantos ~ ~ trabalho|tempo|horas|reunioes|esforco, com tant*|todo ~
        visitas|horas|trabalho|tempo|reunioes|o, tempo|horas|dias|semanas|esforco|trabalho ~ ~ ~
        investid*|dedicad*|investimos|dedicamos|gast*|dedicou, investimos|dedicamos|investi|dediquei|gastamos ~
        tempo|horas|muit*|semanas|esforco|tant*, ao fim de tant*""",
    "hurt": """
        decepcionad*, dececionad*, desapontad*, surpres*, chatead*, magoad*, frustrad*, doi, custa a
        engolir|aceitar, custou, desilud*, desilusao, pena que ninguem, amarg*, doeu, dificil de
        engolir|aceitar, indignad*, dececao, decepcao, arrasad*, destrocad*, abatid*, furios*, zangad*,
        ofendid*, consternad*, sem palavras, balde de agua, bofetada, mal comigo, desgost*, revoltad*, em baixo""",
    "gentle": "gentileza, amabilidade, nao ~ deve|deves|devem nada, agradavelmente, surpreend* ~ gentil*|simpat*",
    "expected": """
        pelo menos ~ ~ podia*|explique*|diga*|poderia*|uma|um ~, esperava|esperavamos ~ ~
        mais|melhor|pelo|outr*|algo, merec* ~ ~ melhor|mais|pelo|uma|outr*, mereciamos, me|nos deve|devem|deves
        ~ ~, o minimo, ao menos ~ telefonema|ligacao|explic*|palavra, mais respeito|consideracao, teria sido
        correto|correcto|elegante""",
    "used": """
        nos ~ usaram|utilizaram|usou, usaram-nos|usados|utilizados|usado, so ~ usaram, comparar precos, servir ~
        de ~ comparacao, fazer numero, baixar o preco deles""",
    "led-on": """
        deu|deram|deu-me|deste ~ ~ entender|impressao|palavra, praticamente|quase
        fechado|feito|ganho|certo|assinado, prometeu|prometeram|prometeste, me|nos
        prometeu|prometeram|garantiu|garantiram, tinha|tinham prometido|garantido|assegurado, contava|contavamos
        com a, fez|fizeram crer|acreditar, dado como certo, como certo""",
    "sacrifice": """
        recusamos|recusei|recusado|abdicamos ~ outros|trabalho*|projeto*|cliente*|de, dei|demos|dar a cara,
        livres para|por voces|si|o, reservamos|reservado ~ para voces|si, lutei|lutamos|bati-me|batemo-nos ~
        por, tenho de ~ explicar|justificar, fiquei mal, me expus|expus-me, guardamos ~ para voces, sacrific*,
        abdicaram|abdicou|abdicamos|abdicado|renunciaram ~ ~ ferias|natal|fins|noites|fim|folgas,
        ferias|natal|fim_de_semana|noites ~ ~ trabalh*|abdic*|perd*, horas extra|extraordinarias, demos o litro,
        demos tudo, mundos e fundos, o impossivel, movi|mexi ~ cordelinhos|pauzinhos, suamos""",
    "told-late": """
        pena que ninguem|voces ~, pena que nao ~ ~ disse*|avis*|tenham, ninguem ~ ~ avis*|disse*|tenha ~ ~
        cedo|antes, podia*|poderia*|podiam ter*
        ~ dito|avisado|ligado, ter avisado ~ antes|cedo, mais cedo ~ avis*""",
    "regret": """
        arrepend*, um|grande|grave|esse|este ~ erro, decisao|escolha errada|ma, vao|vai lamentar, a cometer um
        erro, caminho errado, rumo errado, direcao errada, passo errado, escolha arriscada|precipitada, decisao
        arriscada|precipitada, pense|pensem ~ bem, cuidado com, vistas curtas""",
    "no-sense": """
        nao ~ entendo|entendemos|compreendo|compreendemos|percebo|percebemos por|porque|como|a|essa|esta|o, nao
        entendo|percebo, nao consigo entender|perceber|compreender, incompreensivel, dificil de
        entender|perceber|compreender, inexplicavel""",
    "doubt-them": """
        duvid* que ~ sejam|possam|consigam|saibam|tenham, nao acredito|creio que ~ sejam|possam|consigam|saibam,
        nao tenho certeza de? que|se ~ sejam|possam|consigam|conseguem|podem""",
    "ours": "o nosso, a nossa, os nossos, as nossas, nos sim|nunca|ja",
    "we-first": """
        ficamos|fomos|somos|saimos ~ ~ primeir*|lideres|lider|melhor*|numero|frente, lideres de|do|no, numero
        um, em primeiro, premiad*, mais bem avaliad*""",
    "no-commit": """
        nao ~ comprometa*|comprometam|assine|assinem|assines|feche|fechem|precipite* ~
        enquanto|antes|sem|ate|nada|ainda, nao ~ precipit*, tinta ~ nao ~ seca|secou, nao assine|assinem|assinar
        nada|ainda, tinta ~ seca|secou""",
    "talk": "conversa|reuniao|chamada|ligacao|encontro|visita|telefonema|almoco",
    "difference": """
        mudaria|mudariam|mudava ~ alguma|algo|as, mudar ~ alguma|algo|as, faria ~ diferenca, fazer ~ diferenca,
        adiantaria, ajudava a mudar""",
    "unfair": """
        nao ~ ~ foi|e|parece|acho|achei ~ correto|correcto|justo|bonito|serio|certo|elegante, injust*,
        incorret*, deixar* ~ ~ trabalhar ~ ate, trabalhar ate ao|o fim|ultimo, enrolar*|enrolad*, meus
        objetivos|numeros, meu bonus|objetivo|minha comissao ~, significado muito, depois de ~ anos ~
        juntos|parceria|de, fidelidade|lealdade""",
    "final-or": """
        contrato|decisao|acordo|tudo|isso ~ ~ definitiv*|fechad*|final ~ ou, ja ~ definitiv*|fechad* ~ ou""",
    "turn-round": """
        virar isto|isso|o|a|jogo, salvar|recuperar ~ projeto|negocio|acordo, dar a volta, reverter, inverter ~
        situacao|decisao, alguma possibilidade|hipotese|forma ~ de ~""",
    "complain": """
        queixam-se, se queixam|queixa, queixas, reclam*, descontent*, subcontrat*, terceiriz*, no estrangeiro,
        no exterior, insatisfeit*, mas criticas|avaliacoes, pesadelo, chatices com""",
    "we-ran": """
        demos|fizemos|preparamos|realizamos ~ ~ graca|gratis|gratuitamente|sem_cobrar, de graca, injust*, ja ~ ~
        dito|prometido|anunciado|confirmado ~ ~ equipa|equipe|chefe|direcao|colegas, tinhamos ganho, tinhamos
        ganhado, davamos como ganho""",
    "as-we": "tao depressa|rapido|bem|perto|longe como|quanto nos, como nos fazemos",
}
"""The ways of naming each idea; the form is that of `lexicon`."""
