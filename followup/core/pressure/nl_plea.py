"""How Dutch begs, compares and blames."""

from __future__ import annotations

PLEA = {
    "before-sign": """
        voordat|voor|eer|alvorens u|je|jullie|er|het|de|iets|hij|zij|men ~ ~
        teken*|getekend|onderteken*|ondertekend|vastleg*|vastligt|handtekening|krabbel|beslist|bindt|zet|toezeg*,
        voordat|voor|alvorens ~ ~ teken*|onderteken*|getekend|handtekening|vastleg*|krabbel, voor
        de|uw|je|jullie ondertekening|handtekening, voor ~ tekent""",
    "hold": """
        wacht*, uitstel*, uit te stellen, verschuiv*, uitgesteld, opschort*, even aanhouden, pauzer*, vooruit
        schuiv*, doorschuiv*, aanhouden, nog niet, op te houden""",
    "sign": """
        tekenen, tekent, ondertekening, handtekening, ondertekenen, contract, getekend, onderteken*, krabbel""",
    "unsigned": """
        nog niet|niets|geen ~ getekend|ondertekend|definitief|vast|rond, niets ~ getekend|ondertekend|vast""",
    "sign-or-open": """
        al|reeds getekend|ondertekend, getekend|ondertekend ~ of ~, is|hebben|heeft|heb|hebt u|je|jullie|het ~ ~
        getekend|ondertekend""",
    "me-first": """
        eerst met|naar mij|me|ons, bel|belt me|mij eerst, praat|spreek eerst ~, hoor mij|ons eerst, laten we
        eerst ~""",
    "rethink": """
        heroverweg*, opnieuw|nogmaals ~
        bekijk*|overdenk*|nadenk*|overweg*|kijken|bezien|afweg*|overleg*|voorleg*, nog eens|een ~
        bekijk*|overdenk*|nadenk*|overweg*|te ~ overwegen|kijken|denken|overleggen|afwegen|voorleg*|bespreek*,
        nog eens|een keer ~ ~ overweg*|nadenk*|bekijk*|overdenk*, van gedachten|mening ~ verander*, op andere
        gedachten, op|van uw|je|jullie|de|die|het|dat beslissing|besluit|keuze ~ terug*, terug ~ komen op,
        terugkomen op, tweede|laatste|nieuwe|andere|nog kans, nog een kans, u|je|jullie toch|nog? te?
        overtuigen, overtuigen, over te halen, overhalen, ompraten, besluit|beslissing|keuze ~
        terugdraaien|herzien|wijzigen|omdraaien|herroepen, herzien, een kans ~ geven, geef ons ~ kans, bedenken
        ~ voor u, anders ~ beslissen, is er iets|niets wat|dat ik|wij|we, wat kan|kunnen ik|wij|we ~ doen,
        heropenen, tweede blik""",
    "not-too-late": "niet te laat, nog niet te laat, nog terug, nog tijd om, kan nog ~ terug",
    "sure": """
        weet|weten u|je|jullie ~ zeker, bent|ben u|je ~ zeker|overtuigd, is dit|dat ~ echt|werkelijk ~
        juiste|beste|goede, zeker dat ~ juiste|beste|goede""",
    "no-giving-up": """
        geef|geven ~ niet|nog ~ op, niet ~ opgeven, niet zomaar|snel ~ op, leg|leggen me|ons ~ niet neer, ik
        geef niet, blijf vechten""",
    "resume": """
        gesprek|gesprekken|onderhandeling*|draad|overleg ~ her*|weer|opnieuw|oppakken|hervatten|heropenen,
        weer|opnieuw|alsnog aan tafel|tafel|gesprek|praten|aanschuiven|zitten, hervat*, weer in
        beeld|race|gesprek, deur ~ open|kier, nog eens|een keer ~ over praten|te|hebben, er|daar nog eens|een ~
        over ~ praten|hebben|spreken, schuif ~ aan, terug aan tafel, erover ~ praten, alsnog ~ samen""",
    "once-more": """
        een laatste|nieuw|extra|ander keer|gesprek|telefoontje|afspraak|presentatie|demo|overleg, nog een|één
        keer|gesprek|afspraak|presentatie ~ voorleg*|presenter*|laten|toelicht*|langs*|met|doorneem*, nog een
        gesprek|afspraak|presentatie, een laatste, voor de laatste keer""",
    "they": """
        zij, hen, hun, ze, die partij, de anderen, de andere partij|aanbieder|leverancier, concurrent*,
        concurrentie, uw|je|jullie|de|een|die nieuwe|huidige|andere|goedkope
        leverancier|partner|aanbieder|partij, aanbieder*, andere partij""",
    "we-better": """
        wij|we|onze|ons ~ ~ beter|goedkoper|sneller|superieur|betere|sterker|veiliger, zijn|is|waren wij|we|onze
        ~ ~ beter|goedkoper|sneller|betere|sterker|verder|veiliger|voorop, wij|we hebben ~ ~ zoveel ~ als, bij
        ons ~ ~ beter|sneller, twee|drie keer zoveel|sneller, een stap voor""",
    "than-them": """
        dan|als zij|hen|hun, dan die van hen, in tegenstelling tot ~, in vergelijking met ~, vergeleken met|bij
        hen|hun|de|een|andere*, ten opzichte van hen|hun|de|andere*, anders dan zij|hen|de|bij ~, dan
        de|uw|je|jullie|een ander*|concurren*|nieuwe|leverancier""",
    "than-us": """
        dan wij|we|ons|onze|de onze, de onze, ons ~ vergelijk*, ons ~ ~ te? vergelijk*, ons vergeleken, deden
        zij|ze beter""",
    "nobody-else": """
        niemand anders ~ ~ markt|biedt|heeft|kan|doet, niemand ~ markt, geen ander|andere
        aanbieder|partij|leverancier ~, als enige*, alleen wij kunnen|hebben|bieden, enige die|aanbieder|partij""",
    "weak": """
        traag, trager, langzaam, loopt|lopen vast, vastloop*, weken over|doet, doet|doen weken|maanden|lang,
        zwak*, tekort*, problem*, storing*, niet aan*, aankunnen, kan|kunnen ~ niet,
        kunnen|bieden|hebben|leveren ~ niet, grens, grenzen, duurder, duur, verborgen kosten, onbetrouwba*,
        uitval, stort ~ in, hapert, haper*""",
    "hearsay": """
        je hoort, men zegt, we horen, ik hoor, hoor ik, naar verluidt, hoor je, andere klanten ~, hun klanten ~,
        schijn*""",
    "doubt": """
        betwijfel*, twijfel*, vraag me af, vraag hun|hen|ze ~, hebt|heeft|heb u|je|jullie hen|hun|ze gevraagd,
        vrees dat, weet niet of zij|ze, niet zeker of zij|ze""",
    "proverb": """
        waar je ~ voor betaal*, waar voor je geld, goedkoop ~ duurkoop, duurkoop, betaalt ~ dubbel|twee keer,
        kwaliteit heeft ~ prijs""",
    "returned": """
        bij|naar ons terug*|teruggekomen|gekomen|overgestapt, teruggekomen, terug bij ons, terug naar ons,
        komen|kwamen|stappen ~ naar|bij ons, overgestapt naar ons""",
    "effort": """
        na al|alle|alles|zoveel ~ ~ het|de|dat|wat|die|werk|tijd|moeite|gesprekken|uren|energie|maanden|weken,
        na al het|de|die|onze ~, na alles, veel|zoveel|vele|talloze|al ~
        tijd|werk|moeite|uren|dagen|weken|energie|die|het ~ ~ gestoken|geinvesteerd|besteed|gestopt,
        tijd|werk|moeite|uren|energie|hart ~ ~ ~ gestoken|geinvesteerd|gestopt""",
    "hurt": """
        teleurgesteld, verbaasd, verrast, geschokt, gekwetst, gefrustreerd, ontstemd, pijn, hard aan, zuur,
        bitter, teleurstell*, steekt, jammer dat niemand ~, jammer dat u|je|jullie ~ ~ eerder|vroeger,
        slikken, zeer, kapot van, kapot, er ziek
        van, boos, woedend, beledigd, verslagen, sprakeloos, ontdaan, verbijsterd, aangeslagen, klap, in het
        gezicht, slag in, niet blij, baal*, balen, gekrenkt""",
    "gentle": """
        verrast|verbaasd door|over hoe, aangenaam, vriendelijk, niets schuldig|verschuldigd, niet
        verschuldigd|schuldig|verplicht, prettig verrast""",
    "expected": """
        minstens ~ uitleg|telefoontje|belletje, op ~ minst, minste, had|hadden ~ ~ ~ verwacht|verdiend|gehoopt,
        verdienden ~ beter|meer|een, verdiend, schuldig, verschuldigd, meer respect, netjes geweest, netter
        geweest, fatsoen*""",
    "used": """
        gebruikt om|als, misbruikt, alleen goed voor|waren, prijsvergelijking, excuusofferte, voor spek en
        bonen, goed voor ~ prijs*""",
    "led-on": """
        indruk gegeven|gewekt|dat, gaf ~ indruk, zo goed als rond|zeker|binnen, u|je|jullie
        had|hadden|hebt|hebben|heeft ~ ~ beloofd|toegezegd|verzekerd, had|hadden u|je|jullie ~
        beloofd|toegezegd, op uw|je|jullie woord, rekende* op, beloofd""",
    "sacrifice": """
        afgeslagen, nek ~ uitgestoken|uitsteken, vrijgehouden, laten schieten, voor u|je|jullie ~
        afgezegd|geweigerd|gevochten, intern ~ uitleggen, mag ~ uitleggen, gevochten, sta ~ voor gek|schut,
        ingezet voor, opgeofferd, opoffer*, vakantie*|kerst*|weekend*|avonden|nachten|vrije ~ ~
        opgeofferd|gewerkt|doorgewerkt|ingeleverd, overuren, kerstvakantie, ons|mij het vuur, hemel en aarde,
        alles uit de kast, uit mijn|onze vel, extra mijl""",
    "told-late": """
        jammer dat niemand|u|je|jullie, niemand ~ ~ eerder ~, had|hadden u|je|jullie ~ ~ eerder|vroeger ~,
        eerder gezegd|gemeld|laten weten had*""",
    "regret": """
        spijt, een|grote|deze|vreselijke ~ fout|vergissing, verkeerde keuze|beslissing, berouw, verkeerde
        afslag|weg|kant|pad|richting|paard, denk er ~ goed, riskante|gevaarlijke|risicovolle
        keuze|beslissing|stap, let op met, pas op met|voor, kortzichtig, waarschuw*, misstap""",
    "no-sense": """
        niet|nauwelijks|moeilijk te? begrijpen|snappen|volgen|rijmen, begrijp|begrijpen|snap
        ik|we|wij|het|echt|dit|er ~ niet|niets, onbegrijpelijk, kan er niet bij, is mij een raadsel, niet
        uitleggen waarom""",
    "doubt-them": """
        betwijfel* of|dat, vraag me af of|hoe zij|ze|die|dat, weet niet of zij|ze|die, niet zeker of zij|ze|die""",
    "ours": "die van ons, de onze, het onze, bij ons, wij wel|juist|daarentegen|nooit",
    "we-first": """
        werden|waren|zijn|staan wij|we ~ ~ eerste|nummer|bovenaan|marktleider|beste|winnaar, wij|we ~ ~
        eerste|marktleider|bovenaan, marktleider, nummer een, als beste getest|beoordeeld, bekroond*, op de
        eerste plaats""",
    "no-commit": """
        niet|niets|nergens ~ ~ vast*|teken*|onderteken*|binden ~ zolang|voor|voordat|tot, leg|legt ~ nergens ~,
        leg|legt|bind ~ ~ niet vast, teken|onderteken ~ ~ nog niet|niets, niets overhaast, inkt ~ niet droog,
        inkt ~ droog, overhaast niets""",
    "talk": "gesprek|telefoontje|afspraak|bezoek|ontmoeting|overleg|lunch|kop_koffie",
    "difference": """
        iets|wat veranderen|uitmaken|helpen, nog iets ~ veranderen|uitmaken, verschil ~ maken, nog ~
        uitmaken|veranderen, zin hebben""",
    "unfair": """
        niet ~ ~ netjes|eerlijk|fair|correct|fatsoenlijk|fraai|chic, oneerlijk, tot ~ laatst|laatste|einde ~ ~ ~
        werken|doorwerken|laten, aan het lijntje, mijn target|doelstelling|bonus|cijfers ~, had veel
        betekend, na ~ jaren|jaar samenwerking|samen|trouw, loyaliteit|trouwe klant""",
    "final-or": """
        contract|besluit|beslissing|dat|het ~ ~ definitief|rond|vast|klaar ~ of, al definitief|rond ~ of""",
    "turn-round": """
        te keren, tij ~ keren, om te draaien, omkeren, te redden, redden ~ deal|project|opdracht, nog eens|een ~
        ~ nadenk*|nadenkt, kans ~ ~ keren|draaien|redden, terugwinnen, terug te winnen""",
    "complain": """
        klagen, klaagt, klacht*, ontevreden, besteden ~ ~ uit, uitbested*, buitenland, slechte
        recensies|beoordelingen, nachtmerrie, gedoe met""",
    "we-ran": """
        gratis|onbetaald|kosteloos ~ ~ gegeven|gedaan|verzorgd|gehouden|gemaakt, oneerlijk, mijn|ons ~
        team|baas|directie|collega's ~ al|reeds ~ ~ verteld|gezegd|beloofd|gemeld, al verteld|gezegd|beloofd ~ ~
        gewonnen, dat we gewonnen hadden""",
    "as-we": "zo snel|goed|grondig|veel|dichtbij als|zoals wij|ons|onze, zoals wij dat",
}
"""The ways of naming each idea; the form is that of `lexicon`."""
