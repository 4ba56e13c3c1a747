"""How Portuguese names offers, discounts and deadlines, in Portugal and in Brazil.

`pt_plea` begs, compares and blames; `pt_family` and `pt_stand` add word families.
"""

from __future__ import annotations

from followup.core.pressure.lexicon import joined, lexicon
from followup.core.pressure.pt_family import FAMILY
from followup.core.pressure.pt_plea import PLEA
from followup.core.pressure.pt_stand import STAND

LEXICON = lexicon(
    joined(
        PLEA,
        FAMILY,
        STAND,
        {
            "not": "nao, nunca, jamais, nenhum, nenhuma, sem querer|pretender, nem, nada neste|nesta|de|que|a",
            "why-not": "por que nao, porque nao, nao so, nao resta senao",
            "thank": """
            obrigado, obrigada, agradec*, grato, grata, fico|ficamos contente|contentes|feliz|satisfeito
            que|com|por, ainda bem, compreendo que|bem|perfeitamente, entendo que|bem|perfeitamente, sei que, vejo
            que, como aconselha|sugeriu|disse|propos|voce|o, boa razao, bom motivo, lamento que a|o nossa|nosso,
            parabens, gostei, tem|tens razao, faz sentido, imagino|suponho que, e bom saber, bom saber, agora
            percebo|vejo|entendo|compreendo, fico a saber""",
            "counter": """
            se tivessemos|tivesse|nosso|a|o ~ oferecido|fosse|igual, se a|o|os nossa|nosso|nossos ~ ~
            fosse|fossem|tivesse, suponha*, imagine*, a igual|com oferta|igual, com oferta igual, em igualdade""",
            "lesson": "proxima vez, no futuro, daqui em diante, aprendi, aprendemos",
            "we": "nos, eu, nosso, nossa, nossos, nossas, meu, minha, minhas, meus, conosco, connosco",
            "will": """
            podemos, podiamos, poderiamos, posso, podia, poderia, queremos, queria, queriamos, gostaria,
            gostariamos, gostava, adorava, adoraria, teriamos, teria ~ gosto|prazer, todo o gosto, estariamos,
            estaria dispostos|disposto|disposta, estamos|estou
            dispostos|disposto|disposta|autorizado|autorizada|autorizados|prontos|pronto, deixe-me, deixem-me,
            deixa-me, me deixe, me deixem, vamos, vou, oferecemos, ofereco, mandamos, mando, enviamos, envio,
            assumimos, faremos, fariamos, faria, fazemos, faco, preparo, conseguimos, consigo, conseguia,
            conseguisse, conseguiria, com gosto, direcao|diretor|diretora|chefe|administracao ~
            aprovou|autorizou|aceitou, temos tambem|ainda, tambem temos, por que nao, e possivel,
            teria|terias|teriam, damos, dou, ficamos com, que tal, e se""",
            "if": "se, caso",
            "cut": """
            baix*, reduz*, rever, ajust*, melhor*, diminu*, tir*, abat*, isent*, perdo*, cort*, desc*, abaix*,
            esforco, oferec*, igual*, cobrir, elimin*, fazer algo, fazer por menos, retir*, desont*, poupar, ced*,
            renunci*, dividir""",
            "price": """
            preco*, tarifa*, custo*, taxa*, licenca*, valor*, orcamento*, numeros, numero, honorarios, condic*,
            mensalidade*, arranque, fatura, conta, total, economic*, montante""",
            "amount": """
            # %, # por cento, # euros|€|reais|mil, tres|dois|seis|# primeiros|primeiras meses|anos, primeiro
            ano|mes, metade, um terco|quarto|quinto|decimo, dez|quinze|vinte|cinco por cento""",
            "off": """
            # % de? desconto|menos|reducao|nas|no|na|sobre, # por cento de? desconto|menos|reducao|nas|no|na, menos
            # %, um|outro|nosso|algum|com|de|pequeno|bom ~ desconto, desconto de|no|na|nas|especial|adicional|extra,
            abatimento, dez|quinze|vinte|cinco por cento de? desconto|menos""",
            "undercut": """
            por menos, mais barato do que|que, abaixo deles|do deles, cobrir qualquer|a|o ~, bater qualquer|a|o ~,
            menos do que eles""",
            "match": "iguala*, igualar*, cobri*, equipar*",
            "leeway": """
            margem, flexibilidade, flexiveis, espaco para, folga nos|no, negociav*, ultima palavra, jogo de cintura,
            conversar sobre""",
            "half-price": "metade do preco, meio preco, metade do valor, dois por um, pela metade",
            "which-price": """
            que|qual|quanto valor|preco|numero|montante|orcamento ~
            teriamos|seria|deviamos|precisav*|precisamos|tinhamos, a que|quanto ~ teriamos|tinhamos|deviamos|seria,
            quanto ~ teriamos|tinhamos|deviamos|teria ~ de|que ~""",
            "when": """
            amanha, hoje, hoje a noite, segunda|terca|quarta|quinta|sexta feira, segunda, terca, quarta, quinta,
            sexta, sabado, fim de semana, fim|final|inicio do|da|de ~ mes|semana|ano|trimestre|dia|janeiro|marco,
            dia #, ate #, a #, # de
            janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro,
            proxima|proximo|esta|este semana|mes|terca|segunda|quarta|quinta|sexta, # dias|horas""",
            "reply-by": """
            respon*|resposta|retorno|decid*|decisao|confirm*|diga*|avis*|saber|precis*|noticias|me ~ ~ ate|antes
            de|do|da|a|ao|amanha|segunda|terca|quarta|quinta|sexta|dia|fim|final|hoje ~,
            respon*|resposta|retorno|decid*|decisao|confirm*|diga*|avis*|saber|precis* ~ ~ ate ~, ate|antes
            do|da|de? amanha|segunda|terca|quarta|quinta|sexta|dia|fim ~ ~
            respon*|resposta|retorno|decisao|confirm*, ate amanha|hoje|segunda|terca|quarta|quinta|sexta, o mais
            tardar""",
            "need": "precis*, tenho de|que, e necessario, por favor, agradeco que, aguardo, espero, convinha, peco",
            "answer": "resposta, respon*, retorno, decisao, confirm*, sim, saber, assinatura, luz verde, noticias",
            "valid": """
            valid*, vigor*, manter*, mantenho, mantemos, guard*, reserv*, garant*, segur*, vale, de pe, bloque*""",
            "lapse": "expir*, venc*, caduc*, termin*, acaba*, so ate, ate ao|dia|fim, deixa de ser, encerra*",
            "terms": """
            oferta*, preco*, desconto*, proposta*, condic*, orcamento*, tarifa*, promoc*, valor*, subsidio*, apoio*,
            incentivo*, campanha*, bonus, stock, estoque""",
            "thing": """
            oferta*, proposta*, orcamento*, pacote*, formacao, treinamento, suporte, piloto*, teste*, versao,
            versoes, modulo*, tecnico*, licenca*, instalacao, migracao, demonstracao, demo, opcao, alternativa*,
            desconto*, garantia*, consultor*, manutencao, conector*, acompanhamento, periodo de teste""",
            "rise": "sobe|sobem|subida, aument*, subir, subirao, encarec*, reajust*, subem",
            "last-chance": """
            ultima|ultimo|ultimos|ultimas oportunidade|chance|hipotese|semana|dia|dias|vez|vagas|ocasiao, tempo
            limitado, prazo ~ acab*, so|apenas hoje, agora ou nunca, restam so|apenas, irrepetivel""",
            "else": """
            senao|se nao|caso contrario ~ ~ tenho|terei|teremos|temos|vou|sou, senao tenho|terei|teremos, caso
            contrario, ou terei|teremos|tenho de|que, libertar|liberar os|a|o ~""",
            "scarce": """
            restam|so|apenas restam|temos|ha|# ~ vagas|lugares|dias|duas|dois|poucas|poucos, agenda ~ ench*|lotad*,
            ench* depressa|rapido, ultimas vagas, vagas limitadas, quase esgotad*, a encher""",
            "hurry": """
            quanto antes, assim que possivel, com urgencia, urgente*, mais rapido possivel, mais depressa possivel,
            responder logo|depressa|rapido|ja, resposta ~ rapida|breve, decisao ~ rapida, sem demora, com a maior
            brevidade""",
            "new-offer": """
            nova|melhor|ultima|outra|contra oferta|proposta|versao|opcao|solucao, novo|melhor|outro
            orcamento|preco|pacote, proposta|oferta|orcamento|versao ~
            revist*|melhorad*|ajustad*|atualizad*|reduzid*|simples|leve|final|irrecusavel|especial,
            versao|opcao|solucao mais ~ simples|leve|barata|economica|reduzida|em, contraproposta, contra-proposta,
            algo melhor|diferente|mais, outra solucao""",
            "offer-you": """
            lhe|te|lhes|vos oferecemos|ofereco|oferecer, oferecemos|ofereco lhe|te|lhes|vos,
            oferecer-lhe|oferecer-lhes|oferecer* mais|um|uma, nossa nova|melhor|ultima oferta|proposta, devolucao do
            dinheiro""",
            "free": """
            gratis, gratuit*, sem custo|custos|cobrar|cobranca|compromisso|encargos, por nossa conta, a nosso cargo,
            de graca, de oferta, cortesia, por conta da casa, sem pagar, isencao, sem qualquer custo""",
            "give": """
            oferec*, ofereç*, inclu*, envi*, mand*, prepar*, ampli*, alarg*, acrescent*, pôr, fornec*, comec*,
            inici*, apresent*, constru*, mostr*, faz*, fariamos, faremos, organiz*, prolong*, assum*, dar, damos,
            volt*, sentar*, mont*, desenh*, temos, trag*, encontr*, adicion*, emprest*, complet*, estend*, regress*""",
            "built": """
            nova versao, novo modulo, ultima versao, entretanto, enquanto isso, desde entao, nesse meio, ja
            tem|temos|faz|inclui|suporta, desenvolvemos, acrescentamos, lancamos, criamos, resolvemos, agora
            ja|temos""",
            "lacking": """
            falta*, faltava*, fazia|faziam falta, sentiam|sentia falta, queria*|pediam, precisavam, em falta, faria
            a diferenca""",
            "show": "mostr*, apresent*, demo*",
            "let-me": """
            deixe|deixem|deixa me? ~ ~ falar|ver|consultar|perguntar|conversar|verificar, me deixe|deixem|deixa ~
            falar|ver|consultar|perguntar|conversar|verificar, de|da|deem|deiem me ~ semana|dias|ate|tempo|dia, me
            de|da|deem ~ semana|dias|ate|tempo|dia, ver o que posso|podemos|consigo, vou
            ver|falar|conversar|consultar ~, volto com algo, margem para""",
            "boss": "diretor*, direcao, chefe, gerente, presidente*, administra*, responsavel, fundador*, socio*, ceo",
            "reach": "ligar*, reunir*, visitar*, falar, contactar*, contatar*, passar, conhecer*, telefonar*, intervir",
            "risk": "risco*, garanti*",
            "win-question": """
            que seria preciso|necessario, que ~ preciso|necessario|faltaria|falta ~ para, que
            teriamos|teria|temos|precisamos|deviamos|podemos ~ ~ fazer|mudar|oferecer|acontecer, como
            podemos|poderiamos|posso ~ ~ ganhar|conquistar|convencer*|conseguir, o que precisa|precisam ~ para""",
            "courtesy": "como esta|estas|estao|vai, tudo bem, como vao",
            "request": "desde ja, agradecia, agradeceria, grato se|pela resposta, antecipadamente, agradeco que ~",
            "help": "se ~ ajud*|facilit*|servir, ajudaria|facilitaria ~ se",
            "modest": """
            fomos|estivemos|eramos ~ mais|demasiado|menos lent*|tarde|car*|frac*|rapid*, noss* ~ ~
            mais|demasiado|muito car*|alt*|lent*|frac*, culpa foi|minha|nossa, minha|nossa culpa, erro meu|nosso,
            devia ter, deveria ter, me escapou""",
            "use-it": """
            podia|podiam|poderia|poderiam|pode|podem|podes ~ ~ usar|experimentar|testar|utilizar, sem assinar
            nada, sem contrato|compromisso|fidelizacao|fidelidade, clausula de saida, cancelar ~
            quando|momento|altura, prova de conceito, experimentar antes|primeiro, ver com os proprios""",
            "suggest": """
            e se dividissemos|fizessemos|comecassemos|experimentassemos|partissemos|nos|o|falassemos|tentassemos, e
            se a gente, que tal se|um|uma, o que acha|acham|acharia|achariam de|se, podiamos|poderiamos
            tambem|simplesmente|antes|ate, talvez possamos|pudessemos|podemos, tambem podiamos|podemos|poderiamos""",
            "leeway-price": """
            margem menor|mais baixa|reduzida|pequena, menos margem, valor|preco|tarifa ~ mais?
            simpatic*|amigavel|atraente|atrativ*|competitiv*|especial|vantajos*, falar|negociar|conversar|discutir ~
            do|de|o|os|sobre preco|precos|condicoes|valores|valor, melhor preco, melhores condicoes, mais
            competitiv*, preco especial, facilidades de pagamento, pagamento faseado|parcelado, a prestacoes,
            parcelar, bonus, preco garantido|fixo, ultimo preco""",
            "no-promise": """
            nao ~ posso|podemos|consigo|poderei ~ prometer*|garantir*|assegurar*|manter*|segurar*, nao
            garanto|prometo|asseguro, ja nao ~ prometer*|garantir*""",
            "clock": """
            tempo conta|urge|corre|voa|aperta, relogio, pouco tempo, janela fecha*, ha muita procura|demanda, nao ~
            demore|demorem, nao deixe|deixem para""",
            "come-back": """
            voltassem|voltarem|voltasse|voltar|voltarmos|regressarem|regressassem|voltem para|a|connosco nos,
            ficassem|ficarem connosco|conosco, nos escolhessem|escolherem""",
            "ask-team": """
            pedir a|ao nossa|nosso|minha|nossos ~ equipa|equipe|engenheir*|programador*, equipa|equipe de
            produto|desenvolvimento ~ ~, roteiro, antecipar ~ funcao|desenvolvimento""",
            "cut-term": """
            fatur*|factur* ~ ~ mes|mensal*, retirar|tirar|eliminar|reduzir|encurtar ~ ~
            fidelizacao|fidelidade|prazo|minimo|permanencia|duracao, sem fidelizacao|fidelidade|permanencia,
            pagamento mensal, prazo mais curto ~ oferec*""",
            "had-known": """
            se eu|nos ~ soubesse|soubessemos, se me|nos tivesse|tivessem dito|avisado|perguntado, tivesse|tivessemos
            eu? sabido, teria|teriamos conseguido|encontrado|feito ~ ~ mais|outro|algo""",
            "settle": """
            fechar|assinar|resolver|decidir|concluir ~ ~ breve|logo|ja|depressa|agora, tarifas|precos|condicoes
            mudam|mudarao|vao|serao""",
        },
    ),
    turns="mas porem contudo todavia entanto",
)
