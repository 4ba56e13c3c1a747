"""The commonest words of each language, for the vote in `language`."""

from __future__ import annotations

COMMONEST = {
    "en": """
        the and you we for with your our have has is are not to of in on it this that will be was were i'm i'll
        we've don't they would can any but from been at us my me so what when how just please thanks hi hello
        regards sorry no yes sure dear go ahead ask if or an as up about out get got gonna them all nope cheers
        mate pls yep her his offer price supplier vendor project contract other someone else still proposal quote
        i need few more days day week make made come take give gave picked chose chosen won lost done fine great
        good news nothing never always again soon today tomorrow call write stop send sent know think thinking
        want could should did does do had they're you're it's that's won't can't didn't isn't let let's mine yours
        their there here who why which very too much many some one two three first last next after before until
        while interested received went gone goes going told said see saw better best cheaper ours competitor
        cancelled dropped
    """,
    "de": """
        der die das und ist nicht wir sie ihr ihre ihnen ich mit fur von den dem des ein eine einen einem uns auf
        zu im haben hat wurde werden sind sich auch nach bei aber noch mich mir wie es wenn oder danke bitte gern
        gerne leider vielen dank grusse grussen herr frau hallo schon nur kein keine keinen dass als zum zur am ja
        nein euch du dich mal doch habe moin servus guten sehr geehrte geehrter klar was jetzt dann da fragen kann
        konnen angebot anbieter preis projekt entscheidung vertrag auftrag firma anderen rufen schreiben morgen
        heute gestern woche tage paar hatte wollen mochten soll sollte werde wird wirst bekommen gewonnen genommen
        gemacht selbst lieber besten gute guter immer nichts mehr weniger erst zuerst zwei drei wann warum wer wo
        weil ob vor seit bis uber unter ohne gegen unsere unser unserer ihrer ihrem seine diese dieser dieses alle
        alles etwas jemand niemand wurden ware sei bin bist seid ging geht gehen los teuer geworden jedoch denn
        tut brauche
    """,
    "fr": """
        le la les des et est nous vous que qui dans pour avec une un pas ne sur au aux ce cette votre vos notre
        nos je j'ai ai mais bonjour merci cordialement suis sont avons avez ete plus par du en se son sa ses il
        elle on si d'un d'une c'est n'est etre faire fait tout bien desole bonne oui non salut monsieur madame
        voici de moi offre prix prestataire fournisseur societe projet contactez ma mon plutot collegue autre
        contrat devis encore entreprise mes questions c'etait a faut veux voulez vouloir pouvez peux allez allons
        vais va pris choisi retenu gagne perdu rien jamais toujours demain aujourd'hui hier semaine jours jour
        quelques quelqu'un d'autre autres beaucoup trop cher volontiers donc alors parce quand comment pourquoi ou
        apres avant sans chez vers leur leurs cela ca ici tres meme aussi deja nouvelle reponse liste etes soit
        sera seront serait dit n'ai m'appelez cessez
    """,
    "es": """
        el la los las y es que de en un una por para con no se su sus nos nuestro nuestra lo le les pero como mas
        ya hemos han ha he gracias hola saludos estimado estimada usted ustedes muy esta este al del me mi te tu
        si cuando sobre fue buenas buenos dias tardes favor ser son estamos tenemos vamos otro otra ni claro yo
        oferta precio proveedor empresa proyecto contrato presupuesto hable todavia pregunte decision dime diga
        digame deje dejar prefiero quiere quiero queremos quieren puedo puede pueden podemos hace hacer haremos
        hecho seguimos necesito necesitamos unos unas dia semana manana hoy ayer ahora luego despues antes hasta
        desde sin entre tambien tampoco siempre nunca nada nadie algo alguien todo toda todos todas mismo mismos
        cual quien donde porque momento elegidos elegido elegimos habeis ganado vuestro vuestra nosotros vosotros
        ellos ella eso esto aqui alli llame llameme escriba caro mucho muchas poco buen bueno buena noticias somos
        eres sois fueron ido interesa quedamos dejamos aceptamos supuesto enhorabuena
    """,
    "it": """
        il lo la gli le di e che un una per con non si del della dei delle al alla nel ci vi ma come piu gia
        abbiamo ho ha hanno grazie buongiorno saluti gentile cordiali vostra vostro nostra nostro sono siamo
        essere questo questa anche da in mi ti se cosa molto ciao salve stato stata suo sua alle dal sul purtroppo
        pure certo offerta prezzo fornitore ditta azienda progetto contratto preventivo altro cui puo ancora
        scriva dimmi dica certamente preferisco voglio vogliamo vuole volete posso possiamo puoi potete fare
        faccio facciamo fatto preso scelto vinto perso siete sei erano era fosse avete hai avevo noi voi loro lei
        lui essi oggi domani ieri giorno giorni settimana momento sempre mai niente nulla qualcosa qualcuno
        qualche tutto tutti tutta stessi stesso perche quando dove quale quali chi senza dopo prima fino tra fra
        verso troppo caro poco bene buone buona notizie serve mille chiami chiamami chieda pensando complimenti
        gara lavoro vostri nostri quello quella questi un'altra un'altro dell'altra interessati ricevuto uno
    """,
    "nl": """
        de het een en van wij we je jullie u uw is niet voor met op te dat die in aan ons onze hebben heeft zijn
        was wordt maar ook nog naar bij om als er dan beste bedankt groet groeten vriendelijke dank graag geen wel
        ik mij mijn hoi zo kan door worden heb over uit even mag wat helaas prima vragen hallo deze dit jou me
        goed gaat ja nee offerte prijs leverancier partij opdracht keuze andere vraag natuurlijk zeg zeker liever
        hartelijk stop bel belt mailen sturen stuur morgen vandaag gisteren week dagen dag paar nodig iemand
        niemand iets niets altijd nooit weer eens al toch omdat waarom wanneer hoe wie waar welke zonder tegen
        tussen onder tot sinds zelf zelfde duur meer minder eerst twee drie genomen gekozen gewonnen geworden
        gedaan gegaan getekend doen doet denken denk weten weet wilt wil willen moet moeten kunnen kunt zal zullen
        zou zouden krijgt krijgen elders inmiddels hem haar hun hen jouw klus nieuws goede raak ga gaan akkoord
        lijst
    """,
    "pt": """
        o a os as e de que do da dos das em um uma para por com nao se na no nos nas mais mas como ja foi ao pela
        pelo voce voces vc nosso nossa obrigado obrigada ola bom boa tarde dia prezado prezada atenciosamente
        abraco abracos cumprimentos temos estamos vamos sua seu seus suas muito esta este isso eu me te meu minha
        sao tem ter ser fala oi nem so senhor pra to ate agora quando proposta preco fornecedor empresa projeto
        contrato orcamento outro pode perguntar fale ainda perguntas posso tudo sim diga claro prefiro quero
        queremos quer podemos podem fazer faz faremos feito preciso precisamos precisa mesmo mesmos vos lhe lhes
        vosso vossa vossos eles elas ele ela isto aquilo aqui ali hoje amanha ontem semana dias alguns algum
        alguem ninguem nada sempre nunca talvez tambem depois antes sem entre desde porque onde quem qual quais
        momento foram fui fomos sou somos estou estao pensar escolhemos escolhidos ficamos fechamos ganharam
        ganhou caro muita pouco melhor noticias boas parabens ligue pare escrever responder saber outra outros uns
        umas
    """,
    "sv": """
        och att det som inte vi har for med till av den ett jag pa ni er vara kan hej tack halsningar var men nu
        eller valt valde annan andra leverantor offert tyvarr ja nej oss vill hora mer
    """,
    "da": """
        og at det som ikke vi har for med til af den et jeg pa jer kan hej tak hilsen vores men nu eller blevet
        valgt ja nej gerne desvaerre en anden leverandor tilbud mere
    """,
    "pl": """
        i w na nie sie ze jest do z to jak dla ale po tym panstwa dziekuje prosze witam pozdrawiam oraz za mamy
        bylo
    """,
    "cs": """
        a je se na ze to v nebo ale jsme pro jsem dekuji dobry den pozdravem vas nas byl jako za jste by
    """,
    "fi": """
        ja on ei se etta olemme kiitos terveisin mutta meidan teidan hei me te ole kun niin tai
    """,
    "tr": """
        ve bir bu icin ile de da olarak merhaba tesekkurler saygilarimla biz siz ama daha sizin bizim
    """,
    "ro": """
        si este nu cu pentru ca la in am ati noi dumneavoastra multumesc buna ziua din sau dar va ne fi
    """,
    "hu": """
        es a az nem hogy van egy koszonjuk udvozlettel kedves de mi on meg volt lesz vagy szia
    """,
    "ca": """
        el la els les i es que de en un una per amb no som hem gracies hola salutacions molt pero aquest aquesta
        vostra
    """,
}

ACCENTED = {
    "de": "für würde können möchten über natürlich schön wäre grüße größer müssen später",
    "fr": "à été même très où déjà après réponse êtes être ça sûr intéressé intéressés décidé choisi prêt retenu",
    "es": "sí más está estás están también cómo cuándo día días mañana después todavía aún habéis podéis qué él será",
    "it": "sì è più già perché così può né poiché finché città società però sarà",
    "pt": "não já até você vocês também é está são só às há nós amanhã três será possível obrigação",
    "nl": "één vóór geïnteresseerd",
    "sv": "är för på från så också när tack",
    "da": "på så også når få",
}
"""Words whose accents tell them from another language's."""
