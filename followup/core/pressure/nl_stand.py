"""Dutch word families of what speaks against them, of deciding anew and of reproach."""

from __future__ import annotations

STAND = {
    "careful": """
        oppassen, pas|past ~ op, voorzichtig, uitkijken, kijk|kijkt uit, opletten, let ~ op, goed ~
        kijken|lezen|nagaan, op ~ hoede, wantrouw*, kleine lettertjes, kritisch, twee keer ~ kijken""",
    "weak": """
        dicht, sluit*, storing*, uitval, klacht*, vertraging*, te laat, uitzendkracht*, onderaannemer*,
        uitbested*, traag|trage, niet|nooit|nauwelijks ~
        bereikbaar|antwoord*|kunnen|kan|weten|kennen|komen|opnemen|bezet, terugkomen|teruggestuurd|retour,
        problemen, gedoe, wisselend*, verloop, callcenter, failliet, broddelwerk, haperen|hapert, steken laten""",
    "hearsay": """
        je|men|we hoort|horen|hoor, ik|we hoor|hoorde|hoorden|heb|hebben ~ gehoord, naar verluidt, ze zeggen,
        wordt gezegd, wat ik|je hoor|hoort, gerucht*, naam""",
    "they": """
        veldkamp, bij hen|hun|ze|die, hun helpdesk|klanten|service|systeem|mensen|dienst|monteurs, hen, zij, ze,
        die lui|mensen|partij|club|leverancier, grote keten*|partij*|jongens|bedrijven, keten, concurren*,
        anderen, nieuwe leverancier|partij""",
    "no-get": """
        niet|nooit|nergens|geen|nauwelijks ~ ~ krijg*|vind*|ziet|vinden, vindt|krijgt|vind|krijg|zult u|je|jullie
        ~ ~ ~ ~ niet|nooit|nergens|geen""",
    "doubt": """
        hebt|heeft|hebben u|jullie|je ~ nagekeken|gekeken|gevraagd|nagevraagd|getest|gecontroleerd|nagegaan ~
        of|hoe|wat, vraag|vraagt|check ~ ~ of|hoe|hoeveel|wat|eens, kan hun|het""",
    "nobody-else": "enige|enigen ~ die|dat|in|met|van, niemand anders|verder, geen ander*",
    "returned": """
        klanten ~ ~ ~ overgestapt|teruggekomen|gekomen|gewisseld ~, naar ons overgestapt|gekomen|terug*|over, weer
        bij ons|klant""",
    "proverb": """
        duurkoop, goedkoop ~ duur, betaalt|betaal ~ twee keer|dubbel, wie ~ weinig betaalt, penny wise, voor een
        dubbeltje""",
    "commit": """
        teken*|getekend, ondertekend*|onderteken*, aanbetal*, handtekening, hand ~ schudden,
        vastleggen|vastgelegd, beslis*, bestel*, akkoord, toezeg*, ja zeg*|te, betaal|betalen ~ niets|niet|nog,
        overmaken|maak ~ over, bevestig*, contract""",
    "not-yet": """
        nog ~ niet|niets|niks|geen|nergens, niet|niets|niks|nooit ~ voordat|voor|tot|totdat|eer|zonder, niet ~ ~
        meteen|direct|overhaast|te_snel|zomaar, geef|geeft ~ me|mij|ons ~ tot ~ ~ ~ voor|voordat, voordat|voor|eer
        u|je|jullie|iets, liever niet""",
    "wait-up": """
        wacht*, afwacht*, uitstel*, aanhoud*|aanhouden, geduld, tijd ~ geven, geef|geeft ~ ~ tijd|tot|week|dagen,
        open ~ houden|laten, stilzetten, ophouden, pauzeren""",
    "please-you": """
        kunt|kan|kun|zou|zoudt|zouden|wilt|wil u|je|jullie, alstublieft|alsjeblieft, ik|we ~ vragen|verzoeken, mag
        ik ~ vragen, graag, geef|geeft me|mij|ons, liever""",
    "while": """
        een|twee|drie|enkele|paar ~ dagen|dag|week|weken|uur|momentje|moment, nog even|een|twee, zodat ik|we|wij,
        tot ik|we|wij|dat|het, terwijl, een beetje|tijdje""",
    "before-sign": """
        voordat|voor|eer u|je|jullie|het|er|iets|alles|de ~ ~ ~ ~
        teken*|getekend|definitief|vastleg*|beslis*|beslist|toezeg*|zegt|betaal*|vaststaat|rond|akkoord|bevestig*,
        voor de|het|uw handtekening|ondertekening|aanbetaling|contract""",
    "sign-or-open": """
        is|zijn|hebt|ligt ~ ~ getekend|rond|vast|beklonken|ondertekend, alles|al getekend|rond|beklonken, een
        gaatje|opening""",
    "unsigned": "nog|niets niet|niets ~ ~ getekend|definitief|rond|vast, niets getekend|ondertekend",
    "stone": """
        laatste woord, in steen|beton, deur ~ ~ dicht|gesloten, definitief, te laat, nog niet ~
        beslist|gevallen|rond|voorbij|verloren, gelopen, verkeken, onherroepelijk, dicht""",
    "hope": "hoop|hopen|hopelijk, misschien, wie weet, zou mooi",
    "again": """
        nog eens|een|eenmaal|maals|nachtje, opnieuw, weer, nogmaals, een tweede|nieuwe|andere|laatste, herzien,
        her-, terug om|naar|op, tweede keer|kans|blik|poging, wederom""",
    "examine": """
        kijk*, bekijk*, doornem*|doorneem*|doorlop*, om de|tafel tafel, rond ~ tafel, zitten, presenter*,
        voorstellen, blik, bespreek*|bespreken, bestuder*, overleg*, doorspreken|praten, naast elkaar, toelichten,
        voorleggen""",
    "ask-you": """
        zou|zouden|kunt|kan|kunnen|mag|mogen|wilt|wil|willen u|we|wij|ik|je|jullie, misschien, laat|laten
        we|ons|me|mij, graag, zou het""",
    "way-back": """
        in|terug ~ race|beeld|spel|running, weg terug|naar, terug in, kans|mogelijkheid|manier ~ ~
        voor_ons|terug|om_terug, kans voor ons, meedoen, in ~ race ~ houden|blijven, goedmaken|rechtzetten""",
    "urge": """
        vraag|vragen, verzoek*, nodig ~ uit, raad ~ aan, adviseer*, stel ~ voor, misschien, zou|zouden,
        laat|laten, neem|slaap|denk, druk ~ hart, uitnodigen""",
    "ponder": """
        nachtje|nacht ~ ~ slapen, over ~ slapen, nadenk*|na te denken|nog_eens_na, denk ~ ~ ~ na|over,
        overweeg|overwegen, laat|laten ~ bezinken|inwerken, bezinken, overpeins*, tijd ~ ~ denken, slaap er""",
    "rethink": """
        overtuig* ~, overhal*, ompraten, omturnen, alsnog ~ kiezen|voor, voor ons ~ kiezen|kiest, toch ~ ~ voor
        ons|mij, gedachten ~ verander*, bedenk*|bedenken ~ u|je|zich, terugkom* op, terugwinnen, heroverweeg*,
        andere keuze|gedachten""",
    "switch": """
        veranderen, wisselen, overstappen, terugkomen, omkeren, annuleren, intrekken, terugdraaien, omdraaien""",
    "you-can": "u|je|jullie ~ kunt|kan|kunnen|mag, kunt|kan|kunnen u|je|jullie, het is|kan, is het",
    "win-question": """
        wat ~ zou|zouden|moet|moeten|kan|kunnen|is ~ ~ ~ ~ gebeuren|doen|bieden|nodig|veranderen|om|zodat, hoe
        kunnen|kan|zouden we|ik ~ ~ winnen|overtuigen, onder welke|voorwaarden""",
    "toil": """
        gezeten|zitten, gewerkt, gestoken|stak, besteed, doorgebracht, geinvesteerd, opgeofferd,
        gereden|gereisd|gevlogen, gekomen|komen|langs, getekend, gerekend, gemaakt, voorbereid, gestopt""",
    "toil-time": """
        weekend*, nachten|nacht, avonden, uren, dagen, weken, maanden, vakantie, feestdagen, zondag*, #
        kilometer|km|keer|uur, twee|drie|vier|vijf|zes|talloze|zoveel
        mensen|versies|bezoeken|vergaderingen|tekeningen|ritten|keer|voorstellen, al die keren|tijd|moeite,
        speciaal, overuren, zoveel tijd""",
    "self": "wij, we, ik, mijn, ons, onze, me",
    "your-time": "u en|hebt|nam|namen, uw|je|jullie collega*, namen|nam|nemen, geleerd, plezier, tijd die u|jullie|je",
    "refuse-work": """
        ander|andere|twee|drie|ander_werk ~ ~ afgezegd|geweigerd|afgewezen|laten_lopen|verzet|uitgesteld,
        afgezegd|geweigerd|afgewezen|uitgesteld om|voor, nee gezegd, speciaal ~ vrij|vrijgehouden, voor u|jullie ~
        vrij*, vrijgehouden""",
    "pity": "jammer, spijtig, vervelend, triest, teleurstell*, sneu, zonde",
    "late-told": """
        nu pas, pas nu|vandaag|achteraf, zo laat, in dit stadium, na ~
        rondes|versies|maanden|weken|gesprekken|bezoeken, nu nog, eerder""",
    "believed": """
        had|hadden ~ ~ ~ gerekend|verwacht|gehoopt, dacht|dachten, meende|meenden, ging|gingen ervan|er ~ uit,
        verwacht|verwachtte|verwachtten, rekende|rekenden, had|hadden ~ ~ gehoopt|gedacht|begrepen|verwacht, in de
        veronderstelling""",
    "agreed": """
        trouw|loyaliteit|vertrouwen|waardering|erkenning, eruit, uit waren, afgesproken|afspraak, akkoord, eens
        waren|zaten, in kannen, zo goed als rond, rond was|waren, op ~ minst, tenminste ~, telefoontje, handdruk,
        deal, toezegging""",
    "feel": "voel|voelen me|ons|mij|ik, gevoel, indruk, eerlijk gezegd, voelt",
    "served": """
        gebruikt ~ ~ ~ prijs|drukken|vergelijken|om, gebruikt, prijs ~ ~ drukken|omlaag, misbruikt, opvulling,
        vergelijkingsmateriaal, vijfde wiel, stok achter""",
    "hurt": """
        ontmoedig*, frustr*, demotiver*, verdrietig, gekwetst, kwetst, zuur, sneu, moeilijk te
        verteren|accepteren|verkroppen, kater, klap in|voor, domper, beteuterd, balen dat ~ na, slikken, wrang,
        verbaas*|verbaast, verrast ~ ~ na|me|ons, pijn doet|gedaan, doet ~ pijn|zeer, teleurgesteld, steekt, raakt
        ~ ons|me|mij, valt ~ tegen|zwaar|rauw, bitter*, moeite mee, koude douche""",
    "their-thing": """
        hun
        software|systeem|product|producten|service|helpdesk|machine|machines|kwaliteit|mensen|personeel|materiaal|prijs|prijzen|contract|monteurs|ploeg|platform|programma|werk|offerte|levertijd,
        bij hen, die van hen""",
    "belittle": """
        eigenlijk, gewoon een, niet|niets meer|anders dan, alleen maar, hooguit, nauwelijks, amper, veredelde,
        zogenaamde, verouderd*, ouderwets*, oude, laat|laten te|veel wensen, slechter|minder|zwakker, in feite,
        matig*, houtje-touwtje, loopt achter, een lachertje, niet bepaald""",
    "firms": "bedrijven|klanten|firma's|mensen|ondernemers|veel|velen|verschillende|sommige|gebruikers|anderen",
    "turn-to-us": """
        kom*|komen|klop*|kloppen|bel*|stap*|ga*|wend* ~ ~ naar|bij|tot ons, bij|naar ons ~ ~
        aan*|kom*|terug*|over*|klop*, ons ~ bel*|gebeld|gevraagd|inschakel*, bij ons
        aankloppen|terechtkomen|uitkomen""",
    "yet-not": "nog geen|niet|niets|niks|open|vrij, niet ~ getekend",
    "leave-open": """
        hou|houd|houdt|houden|laat|laten ~ ~ ~ ~ open|openhouden|openlaten, openhouden, openlaten, open
        houden|laten, deur op, slag om""",
    "back-to-it": """
        nog|weer|opnieuw|verder ~ ~ ~ over hebben|praten|spreken|doorpraten, er ~ ~ ~ over
        hebben|praten|spreken|doorpraten, bij|onder een ~ lunch|kop|koffie|borrel|hapje|biertje, erop terug*,
        terugkomen op, heropenen, een goed|laatste|kort gesprek, gesprek ~ hervatten|voortzetten""",
    "you-err": """
        verkeerde keuze|keus|beslissing|weg|kant|paard|partij|stap|besluit, een|grote|dure fout|vergissing|misser,
        u|je|jullie ~ ~ ~ vergis*|spijt|betreur*|onderschat*|tekort, vergist u|je|jullie, spijt krijg*|van, niet
        de beste|juiste|verstandig*, een risico|gok""",
    "weary": "de tel kwijt, na ~ jaar|maanden|tijdje, zat",
    "ask-noun": "vraag, vragen",
}
"""The ways of naming each idea; the form is that of `lexicon`, whose ideas of the same name these are added to."""
