"""The commonest words of each language, for the vote in `language`."""

from __future__ import annotations

COMMONEST = {
    "en": """
        the and you we for with your our have has is are not to of in on it this that will be was were i'm i'll
        we've don't they would can any but from been at us my me so what when how just please thanks hi hello
        regards sorry no yes sure dear go ahead ask if or an as up about out get got gonna them all nope cheers
        mate pls ok okay yep her his offer price supplier vendor project contract other someone else still
        proposal quote
    """,
    "de": """
        der die das und ist nicht wir sie ihr ihre ihnen ich mit fur von den dem des ein eine einen einem uns auf
        zu im haben hat wurde werden sind sich auch nach bei aber noch mich mir wie es wenn oder danke bitte gern
        gerne leider vielen dank grusse grussen herr frau hallo schon nur kein keine keinen dass als zum zur am
        ja nein euch du dich mal doch habe moin servus guten sehr geehrte geehrter klar was jetzt dann da fragen
        kann konnen angebot anbieter preis projekt entscheidung vertrag auftrag firma anderen
    """,
    "fr": """
        le la les des et est nous vous que qui dans pour avec une un pas ne sur au aux ce cette votre vos notre
        nos je j'ai ai mais bonjour merci cordialement suis sont avons avez ete plus par du en se son sa ses il
        elle on si d'un d'une c'est n'est etre faire fait tout bien desole bonne oui non salut monsieur madame
        voici de moi offre prix prestataire fournisseur societe projet contactez ma mon plutot collegue autre
        contrat devis encore entreprise mes questions
    """,
    "es": """
        el la los las y es que de en un una por para con no se su sus nos nuestro nuestra lo le les pero como mas
        ya hemos han ha he gracias hola saludos estimado estimada usted ustedes muy esta este al del me mi te tu
        si cuando sobre fue buenas buenos dias tardes favor ser son estamos tenemos vamos otro otra ni claro yo
        oferta precio proveedor empresa proyecto contrato presupuesto hable todavia pregunte decision
    """,
    "it": """
        il lo la gli le di e che un una per con non si del della dei delle al alla nel ci vi ma come piu gia
        abbiamo ho ha hanno grazie buongiorno saluti gentile cordiali vostra vostro nostra nostro sono siamo
        essere questo questa anche da in mi ti se cosa molto ciao salve stato stata suo sua alle dal sul
        purtroppo pure certo offerta prezzo fornitore ditta azienda progetto contratto preventivo altro cui puo
        ancora scriva
    """,
    "nl": """
        de het een en van wij we je jullie u uw is niet voor met op te dat die in aan ons onze hebben heeft zijn
        was wordt maar ook nog naar bij om als er dan beste bedankt groet groeten vriendelijke dank graag geen
        wel ik mij mijn hoi zo kan door worden heb over uit even mag wat helaas prima vragen hallo deze dit jou
        me goed gaat ja nee offerte prijs leverancier partij opdracht keuze andere vraag
    """,
    "pt": """
        o a os as e de que do da dos das em um uma para por com nao se na no nos nas mais mas como ja foi ao pela
        pelo voce voces vc nosso nossa obrigado obrigada ola bom boa tarde dia prezado prezada atenciosamente
        abraco abracos cumprimentos temos estamos vamos sua seu seus suas muito esta este isso eu me te meu minha
        sao tem ter ser fala oi nem so senhor pra to ate agora quando proposta preco fornecedor empresa projeto
        contrato orcamento outro pode perguntar fale ainda perguntas posso tudo
    """,
    "sv": """
        och att det som inte vi har for med till av den ett jag pa ni er vara kan hej tack halsningar var men nu
        eller
    """,
    "da": """
        og at det som ikke vi har for med til af den et jeg pa jer kan hej tak hilsen vores men nu eller blevet
        valgt
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
