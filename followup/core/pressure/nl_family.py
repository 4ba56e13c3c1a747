"""Dutch word families of giving and of time: who gives what, for how much, until when."""

from __future__ import annotations

FAMILY = {
    "will": """
        zou|zouden ~ ~ kunnen, boekhouding|collega|baas|directie ~ ~ gekomen|akkoord|goedgekeurd|toegezegd,
        kom|komen ik|we ~ tegemoet, ik|we kom|komen, wil|wilt|willen|zou|zouden|kan|kunnen|kunt|mag|mogen
        ik|we|wij|onze|best|wel, ik|we|wij|onze ~ ~ wil|willen|zou|zouden|kan|kunnen|mag|mogen, bereid, ik|we|wij
        stuur|sturen|stel|maak|maken|geef|geven|leg|doe|doen|haal|neem|nemen|regel|regelen|zet|zetten|kijk,
        stuur|stel|maak|geef|doe|haal|regel|leg ik|we|wij, krijgt|krijg|krijgen u|je|jullie, u|je|jullie
        krijgt|krijg|krijgen, groen licht, toestemming, wat als, graag""",
    "cut": """
        af halen|doen|trekken|krijgen, afhalen, zakken, zak, eronder, onder, laten vallen, doen, lager, afronden,
        bijstellen, scherper, hetzelfde bedrag, schrappen, korten""",
    "price": """
        geld, bedrag*, uurtarief*, dagtarief*, maandbedrag*, premie*, factuur*, kosten, opstartkosten, som,
        honorarium""",
    "less-money": """
        # euro|procent|% minder|goedkoper|lager, minder kosten|betalen, goedkoper|voordeliger ~ ~, lager|lagere
        bedrag|prijs|tarief, iets goedkoper|lager|minder, voor minder""",
    "amount": "nog|weer # %|procent|euro, vijf|tien|vijftien|twintig procent|%|euro",
    "leeway": """
        rek, speling, rek in, marge, aan ~ ~ doen|schuiven|veranderen, te praten, iets te doen, valt ~ te, komen ~
        uit, bespreekbaar, onderhandelbaar, er ~ uit""",
    "still": "nog",
    "see-what": """
        kijk|kijken|bekijk|zie|zien|reken ~ ik|we|wat|of|hoe ~ ~ kan|kunnen|mogelijk|doen|eronder|kom|lukt, dan
        kijk|bekijk|zie ik|we, kijken wat|of, eens kijken""",
    "gift": """
        cadeau, gratis, van ons|het_huis, op onze|mijn kosten|rekening, voor onze|mijn rekening, kwijtscheld*,
        laten vallen, erbij doen|geven, doe|doen|geef|geven|leg|krijgt|stop ~ ~ erbij|bij|cadeau|gratis,
        neem|nemen ~ ~ voor onze|mijn|uit, uit handen, schenken, zonder meerprijs|meerkosten|kosten, niets extra,
        hele overzetting|verhuizing|migratie""",
    "free": """
        gratis, cadeau, pas betalen|betaalt|als, betaalt|betaal|betalen ~ pas|niets|alleen, kosteloos, zonder te
        betalen, voor niets, op onze kosten""",
    "thing": """
        levering, montage, plaatsing, onderdelen, verzekering, onderhoud, beurt, transport, proefbatch,
        verhuizing, overzetting, migratie, module, inrichting""",
    "begin": "begin*, start*, probeer*, proberen, test*, draai*, uitprob*, opstart*",
    "small": """
        een|één|enkele vestiging|filiaal|team|afdeling|lijn|machine|zaal|school|winkel|locatie, alleen
        een|de|maar, eerste maand|maanden|weken|fase, proef, op proef, proefperiode, pilot, zonder
        risico|verplichting*, klein, stap voor, in het klein""",
    "staff": """
        onze|ons|mijn ~ ontwikkel*|team|technici|monteur*|mensen|werkplaats|collega*|jongens|ingenieur*, wij, we""",
    "serve": """
        kan|kunnen|zou|zouden ~ ~ ~ ~ leveren|bouwen|toevoegen|ontwikkelen|maken|klaar|inbouwen,
        leveren|levert|bouwen|bouwt|ontwikkelen ~ ~ voor|binnen|bij|in, klaar voor|tegen|in,
        doen|doe|regelen|regel ~ voor u|je|jullie, voor u|je|jullie doen|regelen|overzetten|verzorgen""",
    "variant": """
        kleiner|kleinere|slanker|slankere|afgeslankt|afgeslankte|eenvoudiger|eenvoudigere|goedkoper|goedkopere|lichter|lichtere|korter|kortere|beperkter|uitgeklede
        pakket|versie|variant|model|contract|oplossing|abonnement|uitvoering|voorstel|looptijd|plan""",
    "new-offer": """
        ander|beter|nieuw idee|voorstel|plan|aanbod|berekening, aangepast*|herzien*|bijgewerkt*|nieuw*|vers* ~
        offerte|voorstel|aanbod|prijs*|cijfers, offerte|voorstel zonder, andere|nieuwe
        manier|weg|oplossing|offerte|insteek""",
    "you-said": """
        u|je|jullie ~
        zei|zeiden|schreef|schreven|vroeg|vroegen|wilde|wilden|wou|vertelde|noemde|gezegd|geschreven|gevraagd|gewild,
        zoals afgesproken|gevraagd|u|je|gewenst, dat u|je|jullie ~ ~ ~ wilt|wil|willen, begrijp|snap|zie
        dat|ik|uw, begrijp ik, snap ik""",
    "boss": "directeur, baas, eigenaar, vennoot, vennoten, bedrijfsleider, voorzitter, oprichter, zaakvoerder",
    "reach": """
        langskom*, langs te komen, langs ~ komen, bij u|jullie|je, naar u|jullie|je ~ komen, persoonlijk, aan de
        lijn|telefoon, opbellen|bellen""",
    "keep-for": """
        instaan, vasthouden, aanhouden, ik|we|wij ~ houd|hou|houden|reserveer|reserveren|zet|garandeer|blokkeer,
        houd|hou|reserveer|garandeer ik|we, kan|kunnen ~ ~ ~ ~
        instaan|houden|vasthouden|reserveren|garanderen|aanhouden, prijs|prijzen|tarief|condities|aanbod ~
        geldt|gelden|staat|blijft""",
    "till": """
        tot|maar het|de|eind|en|aan|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|#|tot,
        voor|uiterlijk vrijdag|maandag|woensdag|het|eind, na die|deze datum|dag, langer dan, niet langer""",
    "when": """
        in|per|vanaf|tegen
        januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december, per #, voor
        vrijdag|maandag|dinsdag|woensdag|donderdag|zaterdag|zondag|eind""",
    "rise": "omhoog, stijg*, duurder, verhog*",
    "left": "over, vrij, beschikbaar, op voorraad, staan, te gaan, plek|plekken, plaats|plaatsen, stuks",
    "few": "nog|maar|slechts ~ twee|drie|vier|vijf|#|een|enkele|paar|enige, de|laatste laatste|twee|drie|paar",
    "their-run": "u|uw|jullie|je ~ nog ~ maanden|jaar|weken, looptijd, maanden|jaar|weken te|over",
    "full": """
        bijna|zo_goed_als|haast|al vol|volgeboekt|uitverkocht|weg|vergeven|bezet, volgeboekt, andere* ~
        belangstelling|interesse|wachten|geinteresseerd*, wachtlijst, loopt ~ vol, telefoon ~
        gaat|rinkelt|roodgloeiend""",
    "goes-else": """
        gaat|gaan|geef|geven|bied|verkoop ~ ~ naar|aan ~ ander|andere|volgende|iemand, ander|andere|volgende
        klant|gegadigde ~ wacht|wil, dan is|gaat hij|het|ie weg|naar, daarna ~ weg|vergeven""",
    "act-now": """
        nu|snel|meteen|tijdig ~ toeslaan|beslissen|bestellen|boeken|handelen|vastleggen|instappen, loont ~ ~
        nu|snel|om, beter|liever ~ nu|snel|vandaag|vroeg|meteen, niet ~ ~ lang|lange
        wachten|aarzelen|mee|twijfelen, lang ~ wachten, zolang het|de|er|voorraad, hoe eerder|sneller, wees ~
        snel|bij""",
    "lapse": "loopt|lopen ~ af, stopt|stoppen, sluit|sluiten, eindigt, vervalt|vervallen, is ~ voorbij",
    "terms": "bonus|premie|toeslag, plek|plaats, subsidie, lijst, slot, inschrijving, korting, actie",
    "thank": """
        goed ~ gekozen, goed gekozen, aardig|fijn|netjes|lief|attent|mooi ~ van u|je|jullie|dat, even goede
        vrienden, gefeliciteerd, begrijp ik, snap ik, respecteer, dat begrijp, lijkt me|mij logisch|terecht,
        duidelijk""",
    "modest": """
        fout|schuld ~ onze|mijn|ons|bij, onze|mijn fout|schuld, onszelf|mezelf aan, reken* ik ~ aan, hadden|had ~
        ~ ~ ~ moeten, hebben we|gemist, doorgegeven""",
    "not": "in plaats van, zonder te|u, ga|wil niet, niet proberen|om|meer, hoeft, evenmin",
    "counter": "had ~ ~ ~ ~ geteld|geholpen|volstaan",
    "disclaim": "wil|ga|zal|willen ik|we ~ ~ ~ niet|niets, ik|we wil|ga|zal|willen ~ ~ ~ niet|niets",
    "tell-us": """
        laat|laten|geef|geeft|bel|belt|mail|mailt|schrijf|app|stuur|meld|bevestig|antwoord u? ~
        me|mij|ons|het|door|even|weten|antwoord, laat het me|mij|ons|even, uw|je|jullie
        antwoord|reactie|besluit|akkoord|beslissing|handtekening, van u|je|jullie horen, weten of|wat""",
    "soon": """
        deze week|maand|middag|ochtend, vandaag, vanavond, morgen, voor|tot|uiterlijk|binnen ~
        maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|eind|einde|morgen|kerst|pasen|#|weekend, binnen
        enkele|een, meteen, zo snel|spoedig, per omgaande, nog deze|voor""",
    "only": "alleen, enkel, uitsluitend, slechts, laatste, niet meer, nog maar",
    "order": """
        bestellingen|bestelling|orders|opdrachten|boekingen|contracten ~ voor|tot|binnen|geplaatst|getekend|van,
        als|wie u|je ~ bestelt|tekent|boekt, bij bestelling""",
    "figure": "bedrag|prijs|aanbod|condities|cijfer|oplossing|voorstel|pakket|getal",
    "delight": """
        blij, bevallen|bevalt, verrass*, aanspreken|aanspreekt, overtuig*, tevreden, goed doen|uitkomen, passen""",
    "of-interest": """
        zien|ziet|iets in, interess*, helpen|helpt, aantrekkelijk, zin ~ hebben|maken, uitmaken, verschil maken,
        aanspreken|aanspreekt, iets voor u|je|jullie, schelen, uitkomen, welkom""",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
