"""Portuguese word families of giving and of time: who gives what, for how much, until when."""

from __future__ import annotations

FAMILY = {
    "will": """
        *riamos, *remos, arranjou|conseguiu|autorizou|aprovou|encontrou, posso ~ mandar|enviar|fazer,
        faco-lhe|mando-lhe|envio-lhe|dou-lhe, podia|podiamos|poderia|poderiamos|podemos|posso|podem,
        estamos|estou|estariamos|estaria ~ dispost*|pronto|prontos, fossemos|tratassemos|fizessemos,
        envio|enviamos|mando|mandamos|preparo|preparamos|faco|fazemos|deixo|deixamos|retiro|ofereco|oferecemos|coloco|arranjo|consigo|conseguimos,
        teria todo|gosto, teriamos, deram|deu ~ autorizacao|luz|carta, tenho|temos ~ autorizacao|aval,
        fica|ficam|corre por nossa|minha, vejo o|se, com gosto|prazer, dou|damos, faria|fariamos|tiraria|baixaria,
        da para""",
    "cut": """
        tirar|tiro, mexer, apertar, descer|desco, cair, retirar, cobrir|cubro|cobrimos, reduzir, melhorar,
        ajustar, arredondar, chegar a|la, acertar, baratear""",
    "price": "dinheiro, valor*, tarif*, tabela*, mensalidade*, anuidade, hora, sinal, quantia, taxa*, fidelizacao",
    "less-money": """
        menos # #? euros|euro|%|reais|por, # euros|euro|%|reais menos|mais_barato|abaixo, mais
        barato|barata|em_conta, menos dinheiro|euros, preco|valor ~ menor|inferior|baixo, por menos""",
    "amount": "mais|outros|uns # %|por_cento|euros|reais, cinco|dez|quinze|vinte por_cento|%|euros",
    "leeway": """
        margem, folga, da para ~ mexer|baixar|negociar|ajustar|melhorar|conversar, mexer no|nos, chegamos|chegar a
        ~ acordo, negociavel, conversa-se""",
    "still": "ainda, certeza, resta",
    "see-what": """
        vejo|vemos|verei|veremos|ver ~ que|se|como|ate ~ consigo|posso|podemos|fazer|conseguimos|chego|arranjo|da,
        vejo o que, vamos ver o|se""",
    "gift": """
        oferec*|oferta ~ nossa|casa, ofereco|oferecemos, por|corre nossa|minha|por conta, fica|ficam ~ ~
        nossa|minha conta, brinde, gratis, sem custo|custos|encargos, retir*|tir*|isent*|perdo* ~ ~
        taxa|custo|mensalidade|adesao|portes|fidelizacao, assum* ~ ~ custo*|despesa*|migracao|mudanca,
        tratar|trat* ~ ~ migracao|mudanca|tudo|transferencia, por nossa, cortesia, presente, a nosso cargo""",
    "free": """
        gratis, gratuit*, pagam|paga|paguem ~ ~ quando|so|depois, oferta, sem pagar, nossa conta, borla, brinde""",
    "thing": """
        entrega, instalacao, montagem, pecas, seguro, manutencao, revisao, transporte, amostras, mudanca,
        migracao, modulo, arranque""",
    "begin": "comec*, inici*, arranc*, experiment*, testar|testem, lanc*, partir, fazer",
    "small": """
        uma|so|apenas loja|filial|sala|linha|maquina|escola|unidade|primeira|um|uma, um so|unico|primeiro
        armazem|departamento|mes|local|piso, piloto, a titulo, experiencia, teste, sem risco*|compromisso, aos
        poucos, por fases|etapas, pequen*""",
    "staff": """
        nossa|nosso|nossos|minha|meus ~
        equipa|equipe|tecnic*|programador*|desenvolvedor*|oficina|gente|pessoal|engenheir*|coleg*, nos""",
    "serve": """
        entreg*|desenvolv*|constru*|acrescent* ~ ate|para, pode|podem|podemos|consegue|conseguem|conseguimos ~ ~
        entregar|acrescentar|desenvolver|montar|construir|fazer|ter, pronto|pronta ate|para|em, tratar|trata ~ ~
        toda|tudo|migracao""",
    "variant": """
        pacote|contrato|modelo|plano|modulo|formato ~
        pequeno|reduzido|simples|leve|curto|economico|enxuto|basico|menor,
        versao|solucao|proposta|opcao|variante|modalidade ~
        pequena|reduzida|simples|leve|curta|economica|enxuta|basica|menor""",
    "new-offer": """
        outra|melhor ideia|solucao|alternativa|hipotese|forma|maneira, outro|novo jeito|modo|orcamento|calculo,
        proposta|orcamento|oferta ~ revisto|revista|revisado|revisada|atualizad*|sem|refeit*|nov*|ajustad*,
        nova|novo|outra|outro proposta|orcamento|oferta|cotacao|condicoes""",
    "you-said": """
        me|nos disse|disseram|escreveu|pediu|pediram|contou|explicou|falou, como
        pediu|combinado|queria|pedido|quis, disse-me|disse-nos|pediu-me|escreveu-me,
        queria|queriam|quererem|preferiam|precisavam|perguntou, percebo|compreendo|entendo, que lhes|lhe
        fizeram|deram""",
    "boss": "gerente, chefe, socio*, diretor*, dono, dona, administrador*, presidente, fundador*, patrao",
    "reach": """
        ir ai|falar|ter|visitar, visitar*, falar consigo|convosco|com, passar por, ligar-lhe*, encontrar*,
        pessoalmente, deslocar*""",
    "keep-for": """
        guardo|guardamos|seguro|seguramos|reservo|reservamos|mantenho|mantemos|garanto|garantimos|bloqueio ~ ~ ~,
        posso|podemos|consigo ~ segurar|guardar|reservar|manter|garantir|aguentar, as|a|o ~ posso ~
        segurar|manter, preco|precos|condicoes|proposta|oferta ~ vale|valem|mantem|seguram""",
    "till": """
        ate|so ao|a|fim|segunda|terca|quarta|quinta|sexta|sabado|domingo|amanha|final|dia|#|ate|as, antes de|do|da
        segunda|sexta|fim|quarta, depois|passando desse|dessa|do dia|data, para la|alem""",
    "when": """
        em|a|de|ate|para|desde
        janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro, ate
        sexta|segunda|terca|quarta|quinta|sabado|domingo, partir de, na|a sexta|segunda|quarta|proxima""",
    "rise": "sobem|sobe|subir|subirao, aumentam|aumenta, mais caro|caros|caras, encarec*, agravamento",
    "left": "restam|resta, sobram|sobra, disponive*, livre*, em stock|estoque|armazem, tenho|temos, ficam",
    "few": """
        so|apenas|restam|sobram|ultimas|ultimos|poucas|poucos|somente ~ ~
        dois|duas|tres|quatro|#|poucos|poucas|um|uma|vagas|pecas|lugares, restam|sobram
        dois|duas|tres|quatro|#|poucos|poucas|um|uma, as ultimas""",
    "their-run": "lhe|lhes|vos|voces ~ restam|faltam, meses|anos|semanas de|para|do, vosso|seu contrato",
    "full": """
        quase|praticamente|ja cheia|cheio|cheios|esgotado|esgotada|lotado|lotada|preenchid*|completa,
        outros|outras ~ interessad*|espera|pergunt*|querer, lista de espera, esta*|vao esgot*|acabar, telefone ~
        toca|para""",
    "goes-else": """
        passa|vai|cedo|damos|dou|fica ~ ~ para|a|com outro|outra|outros|proximo, outro|outra|proximo
        cliente|interessado ~ espera|quer|fica, alguem ~ leva""",
    "act-now": """
        convinha|convem|conviria|compensa|vale ~ ~ ~ ja|agora|quanto|logo|depressa|cedo, melhor
        ja|agora|quanto|logo|depressa|cedo, decida*|decidir*|avanc*|reserv*|encomend*|aproveit* ~
        ja|agora|depressa|logo|quanto, nao ~ deix*|esper*|demor*|perc* ~ muito|mais|depois|tempo, aproveit*
        agora|ja|enquanto|antes, quanto antes, enquanto ha|dura|duram|restam""",
    "lapse": """
        acaba|acabam|termina|terminam|fecha|fecham|fecho|encerra|caduca|esgota|vence ~
        em|a|o|as|no|na|este|esta|ja""",
    "terms": """
        bonus|premio|apoio, vaga|vagas, subsidio|subsidios, lugar|lugares, lista, inscric*, apoio, desconto,
        campanha""",
    "thank": """
        escolheram|escolheu|escolhido bem, simpatico|gentil|amavel|atencioso|correto ~ da|de|vossa|sua, sem
        magoa|ressentimento*, parabens, compreendo|percebo|entendo, respeito, parece-me logico|justo|bem,
        entendido, percebo|compreendo ~ escolha""",
    "modest": """
        culpa|falha|erro|responsabilidade ~ minha|nossa|meu|nosso|foi, deviamos|devia|deveriamos ~ ter, devia ter,
        passei|passamos ~ ao|a, nos escapou, fica registado|registrado""",
    "not": "sem querer|pretender, nao vou|quero|pretendo|tento|escrevo|precisa|e, em vez de, ao inves, nem",
    "disclaim": "nao ~ quero|pretendo|vou|tento|queremos|pretendemos|vamos|procuro",
    "tell-us": """
        diga|digam|dizer|dizerem|avis*|confirm*|respond*|escrev*|lig* ~ ~ me|nos|algo|qualquer|mo,
        diga-me|digam-me|avise-me|confirme-me|responda-me|ligue-me, me|nos
        diga|avise|confirme|responda|ligue|fale, sua|vossa|tua resposta|decisao|confirmacao|assinatura, saber
        algo|ate|se""",
    "soon": """
        esta|nesta|ainda semana|tarde|noite|hoje|esta, hoje, amanha, este mes, ate|antes|para|o_mais_tardar ~
        segunda|terca|quarta|quinta|sexta|sabado|domingo|fim|final|amanha|natal|dia|#, nos proximos, quanto antes,
        ja, de imediato, dentro de, o mais depressa|rapido|breve""",
    "only": "so, apenas, somente, unicamente, exclusivamente, ultimos|ultimas, ja nao",
    "order": """
        encomendas|encomenda|pedidos|contratos|reservas|compras ~ feitas|ate|antes|recebidas|feitos|assinados, se
        ~ encomendar|assinar|reservar|fechar""",
    "figure": "numero|preco|valor|proposta|condicoes|solucao|pacote|quantia",
    "delight": "agrad*, gost*, surpreend*, convenc*, satisf*, alegr*, sorrir, servir",
    "of-interest": """
        interess*, servir*|serviria, ajud*, sentido, tent*, atraente, util, mudar*, mudaria, fazia|faria
        diferenca|jeito, gostaria de, conviria|convinha""",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
