"""Portuguese word families of what speaks against them, of deciding anew and of reproach."""

from __future__ import annotations

STAND = {
    "careful": """
        teria|tenha|tenham|tem ~ cuidado, cuidado com, tomaria|tome ~ cuidado, desconfi*, cautel*, prudent*, de
        olho, olho em|no|na, letras pequenas|miudas, pe atras, veja|vejam bem""",
    "weak": """
        fecha*, falha*, avaria*, queda*, queixa*, reclamac*, atraso*, atrasa*, subcontrat*|terceiriz*, temporari*,
        lent*, demora*, nao|nunca ~ atende*|responde*|conhece*|sabe*|consegue*|cumpre*|resolve*|chega*,
        devolv*|devoluc*, voltam ~ atras, problema*, mau|ma|maus servico, rotatividade, amadores, call center""",
    "hearsay": """
        se|ouve-se|diz-se|comenta-se ouve|diz|comenta|consta, ouvi|ouvimos dizer|falar|que, pelo que, dizem,
        consta que, ao que parece, fama, correm rumores, constou-me""",
    "they": """
        fontoura, deles|delas, com eles|elas, eles|elas, suporte|clientes|sistema|assistencia|tecnicos ~ deles,
        grande|grandes|rede|redes cadeia*|rede*|empresa*|grupo*|grande*, concorren*, os outros, essa|esse|aquela
        empresa|gente|fornecedor, novo fornecedor|parceiro""",
    "no-get": """
        nao|nunca|jamais|dificilmente ~ ~ ~ ter|encontr*|consegu*|receb*|tera*|arranja*|ver ~ ~
        com|em|noutr*|la|nenhum*, nao ~ vai|vao ter|encontrar|conseguir""",
    "doubt": """
        ja|viram|viu|verificaram|perguntaram|testaram ~
        verificou|verificaram|perguntou|perguntaram|viu|viram|testou|testaram|confirmou ~ se|como|que,
        pergunt*|confirm*|verifiqu* ~ ~ se|quant*|como|que, sistema deles ~""",
    "nobody-else": """
        unicos|unicas|unico|unica ~ a|da|do|na|que|em, mais ninguem, ninguem mais, nenhum
        outro|fornecedor|concorrente, nenhuma outra""",
    "returned": """
        clientes ~ ~ ~ passaram|vieram|voltaram|mudaram|regressaram ~ para|a|conosco|connosco,
        passaram|vieram|voltaram|mudaram para nos|ca""",
    "proverb": "barato sai|fica ~ caro, o barato ~ caro, paga* ~ duas vezes, quem ~ pouco paga, poupar ~ caro",
    "commit": """
        assin*, compromet*|comprometa*, sinal|adiantamento|caucao, pagu* ~ nada, transfir*, confirm*, encomend*,
        aceit*, fech* ~ nada|com|negocio|contrato, passo final|definitivo, decid*|decida*, dar|dar|dem|deem ~
        sim|passo|palavra, contrato, avanc* com""",
    "not-yet": """
        nao ~ ~ nada|ainda|antes|ate|sem|ja|tao, nada antes|ate|ainda|sem, ainda nao|nada, antes de|que,
        de-me|deem-nos|de-nos|me|deixe ~ ate ~ ~ ~ ~ antes, tao depressa|cedo""",
    "wait-up": """
        esper*, aguard*, adi*|adiar, aguent*, paciencia, dar* ~ tempo|dias, deixar* ~ aberto|suspenso, segurar ~
        decisao|assinatura, retard*, suspend*, parar""",
    "please-you": """
        pode|podem|podia|podiam|poderia|poderiam|consegue|conseguem|conseguia|conseguiam|podes, por favor,
        peco|pedimos|pedia|pedia-lhe, se faz favor, nao, de-me|deem-nos|de-nos, sera que""",
    "while": """
        um|dois|duas|tres|uns|par|mais ~ dias|dia|semana|semanas|horas|momento|pouco|bocado, enquanto, ate que|eu,
        um pouco, dois dias, so ate""",
    "before-sign": """
        antes de|que|da|do ~ ~ ~ ~ passo|assin*|compromet*|fech*|pag*|confirm*|aceit*|avanc*|definitiv*|sinal,
        antes da|do assinatura|contrato|sinal|decisao""",
    "sign-or-open": "esta|ja|ha|foi ~ ~ assinado|fechado|decidido|tratado, tudo assinado|fechado, uma abertura|brecha",
    "unsigned": "nada|nao|ainda ~ ~ assinado|fechado|definitivo|decidido, por assinar",
    "stone": """
        ultima palavra, gravado|escrito ~ pedra, porta ~ ~ fechada, definitiv*, demasiado|muito tarde, perdid*,
        fechad*, jogo ~ acabado|perdido, tudo ~ decidido|perdido, irrevogavel, decidid*""",
    "hope": "espero|esperamos|esperava, oxala, talvez, tomara, quem sabe, confio",
    "again": """
        de novo, outra|mais|nova vez|oportunidade|reuniao|conversa|hipotese, novamente,
        voltar|voltaria|volte|voltassem|voltem|voltarmos a, rever, reve*, repens*, reapresent*, retom*,
        segunda|ultima, um|outro novo|segundo|ultimo, reaval*, recome*, uma vez mais, reanalis*, rediscut*""",
    "examine": """
        olhar|olhada, rever|revermos, sentar*|sentarmos|sentassemos, apresentar, conversar|conversa, ver,
        analisar, estudar, discutir|discutirmos, olhos, avaliar, espreitar|espreitadela, mesa, falar sobre,
        reuniao, reunir*, tentativa, examinar""",
    "ask-you": """
        poderia*|podia*|podiamos|pudessemos|podemos|posso|pode|podem|voltaria|aceitaria|gostava|gostaria|gostariamos|queria,
        talvez, deixe*|deixem*, sera|seria possivel|que, haveria|ha|havera forma|maneira|modo|hipotese|jeito""",
    "way-back": """
        voltar|continuar|ficar|entrar ~ na|no|em jogo|corrida|disputa, hipotese|forma|maneira|chance|possibilidade
        ~ ~ voltar*|recuper*|entrar*|regress*, hipotese|chance|oportunidade|possibilidade ~ para nos, recuperar ~
        confianca|negocio|relacao""",
    "urge": """
        convido|convidamos|convido-o|convido-a, peco|pedia|pedimos|peco-lhe, sugiro|sugiro-lhe, aconselho,
        recomendo, talvez, devia*, valia|vale, encorajo, pense*|reflita*|pondere*|durma*""",
    "ponder": """
        pensar|pense|pensem ~ ~ ~ pouco|melhor|bem|novo|calma|mais, pens* nisso|sobre|no,
        refletir|reflita|reflitam, ponder*, dormir|durma|durmam ~ sobre, meditar, maduro, deixar ~
        assentar|repousar, travesseiro|almofada, amadurec*""",
    "rethink": """
        convenc* ~ a|de, ficarem|ficar|ficassem|fiquem ~ connosco|conosco|com_a_gente ~, mud* ~
        ideia|ideias|opiniao|rumo|decisao, fazer* ~ mudar, reconsider*, repens*, voltar* atras, reconquist*,
        escolh* ~ nos|nossa, optar* ~ por nos, demov*, persuad*""",
    "switch": "mudar, voltar atras, recuar, cancelar, anular, desistir, arrepiar, inverter, reverter",
    "you-can": "pode|podem|podia|podiam|poderia|estao|esta|vao, a tempo, e|seria, ha",
    "win-question": """
        o_que|que|como|quanto teria*|teriamos|era|seria|e|precis*|podemos|podiamos|falta|faria|faltaria ~ ~ ~ ~ ~
        para|fazer|acontecer|mud*|oferec*|convenc*|ficar*|escolh*, que|quais ~ condicoes, em que condicoes""",
    "toil": """
        passou|passamos, trabalh*, dedic*, invest*, gast*, deu|demos|deram, pus|pos|pusemos|puseram, sacrific*,
        viaj*|conduz*, fizemos, vieram|fomos, desenh*, prepar*, perdemos|perdeu, trouxemos""",
    "toil-time": """
        fim|fins de semana, noites|noite|noitadas, horas, dias, semanas, meses, ferias, feriados, domingos, #
        quilometros|km|vezes, dois|duas|tres|quatro|cinco|seis|tantas|tantos|muitas
        pessoas|versoes|visitas|reunioes|desenhos|viagens|propostas|orcamentos, de proposito, horas extra*, tanto
        tempo""",
    "self": """
        nos, nosso|nossa|nossos|nossas, meu|minha|meus|minhas,
        passamos|trabalhamos|dedicamos|investimos|demos|pusemos|fizemos|preparamos|perdemos|fomos""",
    "your-time": "senhor|senhora e, seus|vossos colegas, dedicaram|dedicou, tempo que, aprend*, recordac*, gostei",
    "refuse-work": """
        recus*|rejeit*|cancel*|adi*|declin*|desmarc*|dispens* ~ ~
        outros|outras|outro|varios|varias|trabalhos|obras|encomendas|clientes|servicos,
        guard*|reserv*|bloque*|segur* ~ ~ ~ ~ para voces|si|o_senhor|vos, vos|lhes guardar|reservar, dissemos que
        nao""",
    "pity": "pena, lamentavel, triste, chato, infelizmente, desagradavel",
    "late-told": """
        so ~ agora|hoje, so agora|hoje, agora, tao tarde, nesta altura, a esta altura, depois de ~
        versoes|meses|semanas|reunioes|visitas, ultima hora, mais cedo""",
    "believed": """
        contava|esperava ~ ~ mais|outra|melhor, pensava|pensavamos|pensei, julgava|julgavamos, achava|achavamos,
        acreditava|acreditavamos, esperava|esperavamos, contava|contavamos, tinha|tinhamos ~
        ideia|impressao|entendido, estava|estavamos convencid*|cert*""",
    "agreed": """
        lealdade|fidelidade|confianca|consideracao|reconhecimento, de acordo, um|nosso|tinhamos|tinha acordo,
        acordad*, combinad*, entendid*, negocio fechado, palavra, ao|pelo menos|minimo, quase ~ fechad*|cert*,
        telefonema, garantid*, aperto de mao""",
    "feel": "sensacao|impressao, sinto|sentimos|senti-me|sinto-me, parece ~ que ~ so, francamente|sinceramente",
    "served": """
        servimos|servi|serviu ~ ~ ~ baixar|comparar|preco|termo|fazer, usad*|utilizad*, baixar ~ preco ~ outros,
        termo de comparacao, fazer numero, figurant*, encher""",
    "hurt": """
        desanim*, desmoraliz*, frustr*, desmotiv*, desalent*, desencoraj*, entristec*, revolt*, deprim*, dificil
        de aceitar|digerir|engolir|ouvir, custa aceitar|engolir|ouvir|ver, da raiva, sem palavras, aborrec*,
        ressentid*, me|nos espanta|surpreende|doi|custa|entristece|choca, espant*|surpreend* ~ ~ depois, que doi,
        doi, magoad*|desapontad*|desiludid*|decepcionad*, balde de agua, custa-me|custa-nos, amargo, golpe""",
    "their-thing": """
        deles,
        programa|sistema|produto|produtos|servico|suporte|assistencia|maquina|maquinas|qualidade|equipa|equipe|tecnicos|plataforma|pessoal|material|precos|contrato|trabalho
        deles, da concorrencia""",
    "belittle": """
        no fundo, nao passa|e|sao ~ de|mais|grande, so um|uma, simples|simplesmente, nada mais, pouco mais, quando
        muito, mal, antiquad*, velh*, ultrapassad*, remend*, deixa* a desejar, pior|piores, fraco|fraca|fracos,
        chamado, medioc*, atrasad*, improvis*""",
    "firms": "empresas|clientes|firmas|gente|muitos|muitas|varios|varias|alguns|negocios|utilizadores|outros",
    "turn-to-us": """
        procur*|vem|vieram|vinham|volt*|recorr*|passa*|lig*|cheg*|acab*|muda* ~ ~ nos|connosco|conosco|nossa, nos
        ~ procur*|contact*|lig*|ped*|cham*, bater ~ nossa""",
    "yet-not": "ainda nao|nada|por|aberto|livre, nao ~ ~ ~ ainda, sem assinar|assinatura",
    "leave-open": """
        deix*|mant*|guard* ~ ~ ~ em|abert*|suspens*|espera, em aberto, decisao em|aberta, nao fech* ~ porta,
        entreaberta""",
    "back-to-it": """
        voltar*|voltassemos|voltarmos|voltemos ao|a|sobre assunto|tema|conversa|falar|isso|ele,
        falar*|conversar*|falassemos|conversassemos ~ ~ ~ novo|melhor|almoco|cafe|calma|sobre,
        num|ao|a|com|tomar|durante um? almoco|cafe|jantar, retom*, rediscut*, reabrir""",
    "you-err": """
        cometer|cometem|comete ~ erro, um|grande|grave erro, engan*, ma|pior decisao|escolha|ideia|aposta,
        decisao|escolha|caminho|passo ~ errad*|precipitad*|arriscad*, vao|vai ~ arrepend*|lament*, arrepend*, nao
        e|sera a|o melhor|cert*|indicad*, um risco""",
    "weary": "perdi a|o conta, depois de|passado ~ ano|anos|meses, fart*",
    "ask-noun": "pergunta*",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
