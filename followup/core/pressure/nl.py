"""How Dutch names offers, discounts and deadlines.

`nl_plea` begs, compares and blames; `nl_family` and `nl_stand` add word families.
"""

from __future__ import annotations

from followup.core.pressure.lexicon import joined, lexicon
from followup.core.pressure.nl_family import FAMILY
from followup.core.pressure.nl_plea import PLEA
from followup.core.pressure.nl_stand import STAND

LEXICON = lexicon(
    joined(
        PLEA,
        FAMILY,
        STAND,
        {
            "not": "nooit, geen, noch, niets, niemand, hoeft|hoef|hoeven",
            "not-after": "niet",
            "why-not": "waarom niet, niet alleen, niet meer dan",
            "thank": """
            dank, bedankt, bedank*, dankbaar, fijn dat, mooi dat, goed dat|te, blij dat|met|om, ik begrijp
            dat|het|goed, begrijp ik goed|dat, dat begrijp ik, dan begrijp, begrijp ik, ik zie dat|in, ik weet
            dat|zeker, goede reden, zoals u|je|jullie ~, gefeliciteerd, prettig, fijn, jammer dat ons|onze|het,
            waardeer*, vond ~ mooi|fijn, kan me ~ voorstellen, kan mij ~ voorstellen, goed om te weten, fijn om te,
            ik begrijp nu, ik stel me voor""",
            "counter": """
            stel dat, als wij|we|onze|ons|ik ~ ~ hadden|had|was|waren, gesteld dat, hadden wij|we ~, had ik ~, bij
            een? gelijk|gelijke ~ aanbod|prijs|voorwaarden, als ~ gelijk was""",
            "lesson": "volgende keer, voortaan, in het vervolg, geleerd, in de toekomst",
            "we": "wij, we, ik, ons, onze, mijn, mij, me",
            "will": """
            wij|we|ik nog|ook|graag|u|je|jullie|nu?
            kunnen|kan|zouden|zou|willen|wil|mag|mogen|sturen|stuur|nemen|neem|doen|doe|bieden|bied|geven|geef|hebben_ook|zijn_bereid,
            kunnen|kan|zouden|zou|willen|wil|mag|mogen|zal|zullen wij|we|ik|ook, laat mij|me|ons, bereid, graag,
            stuur ik, sturen we|wij, nemen we|wij, doen we|wij, valt ~ te, wil|wilt u|je graag, we hebben|hebben
            we|wij ~ ook, directie|directeur|baas ~ akkoord|goedgekeurd|toegestemd, waarom niet, zullen we, wat als
            we, krijgt u|je|jullie""",
            "if": "als, indien, mocht, wanneer",
            "cut": """
            verlag*, verminder*, omlaag, zakken, bijstel*, aanpas*, afhal*, halen, kwijtscheld*, kwijtgeschold*,
            laten vallen, eraf, af te doen, af doen, tegemoet*, scherper, aan doen, goedkoper, afronden, korten,
            schrappen, halver*, schelen, laten zitten, lager, doen, te praten, schuiv*, weggeven, cadeau""",
            "price": """
            prijs*, prijzen, tarief*, tarieven, kosten, opstartkosten, licentie*, bedrag*, offerte*, budget*,
            vergoeding, cijfers, honorarium, factuur, abonnement*, voorwaarden, instapkosten, jaarprijs, maandprijs,
            totaal*""",
            "amount": """
            # %, # procent, # euro|€, eerste # maanden|maand|jaar, eerste drie|twee|zes maanden|jaar,
            tien|vijftien|twintig|vijf procent, helft, een derde|kwart|vijfde|tiende""",
            "off": """
            # % korting|goedkoper|minder|lager|van|eraf|af|op, # procent
            korting|goedkoper|minder|lager|van|eraf|af|op, een|extra|onze|met|wat|meer|nog ~ korting, korting
            van|op|geven, kortingen, prijsverlaging, prijsreductie, tien|vijftien|twintig|vijf procent
            korting|minder|goedkoper|van|eraf|lager""",
            "undercut": """
            eronder ~ zitten|gaan|duiken, onder ~ prijs ~ gaan|duiken, goedkoper dan zij|hen|de|anderen, onder
            hun|die|dat""",
            "match": "evenaren, evenaar*, matchen, gelijktrekken, meegaan",
            "leeway": """
            ruimte, speelruimte, rek, speling, onderhandelbaar, te praten, flexibel, flexibiliteit, marge, laatste
            woord, nog wat aan doen, mouw aan""",
            "half-price": "halve prijs, helft van de prijs|kosten, half geld, twee voor",
            "which-price": """
            welk|welke|wat|op bedrag|prijs|tarief|budget|cijfer ~ moeten|zouden|moet|mag, op welk|welke
            bedrag|prijs|tarief ~, waar moeten|zouden ~ uitkomen|zitten|komen, wat mag|mocht|zou|moet ~ kosten, hoe
            laag""",
            "when": """
            morgen, overmorgen, vandaag, vanavond, maandag, dinsdag, woensdag, donderdag, vrijdag, weekend,
            weekeinde, einde|eind van ~ dag|week|maand|kwartaal|jaar, eind|begin|medio
            januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|deze|volgende|van|maand|week|jaar,
            # januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december, de #
            e|ste|de, volgende|komende|deze|aanstaande week|maand|maandag|dinsdag|vrijdag, # dagen|uur, maandeinde,
            jaareinde, de #""",
            "reply-by": """
            antwoord*|reactie|reageren|reageer*|weten|beslis*|besluit*|bevestig*|hoor*|horen|laat|uitsluitsel|akkoord|teken
            ~ ~ voor|uiterlijk|binnen|tot|om|per
            morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|het|de|eind|einde|#, voor|uiterlijk|binnen
            het|de|eind? ~ morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|weekend|einde|eind|maand|# ~ ~
            antwoord*|reactie|weten|beslis*|bevestig*|horen|hoor|nodig|uitsluitsel|akkoord|besluit*, uiterlijk
            morgen|vandaag|maandag|dinsdag|woensdag|donderdag|vrijdag|#, moet|moeten ~ ~ voor
            het|de|morgen|vrijdag|maandag ~ weten|horen""",
            "need": "nodig, moet, moeten, graag, gelieve, verwacht*, alstublieft",
            "answer": """
            antwoord*, reactie, weten, beslissing, bevestiging, akkoord, uitsluitsel, besluit, ja, handtekening,
            bericht""",
            "valid": """
            geldig, geldt, gelden, blijft, blijven, vasthoud*, vast te houden, houden, houd, staan, staat,
            reserver*, gereserveerd, garander*, aanhouden, loopt, vrijhouden, gestand""",
            "lapse": """
            verloopt, vervalt, vervallen, verlopen, loopt|lopen ~ af, eindigt, alleen tot, geldig tot, geldt ~ tot,
            tot en met, stopt, komt te vervallen, maar tot""",
            "terms": """
            aanbod, aanbieding*, prijs*, prijzen, korting*, offerte*, voorstel*, voorwaarden, tarief*, tarieven,
            actie*, condities, subsidie*, regeling, bonus, campagne, voorraad""",
            "thing": """
            aanbod, aanbieding*, voorstel*, offerte*, pakket*, proef*, pilot*, test*, training*, onderhoud*,
            support*, supporturen, ondersteuning, technicus, monteur*, versie, variant*, licentie*, installatie*,
            implementatie*, migratie, dataoverzetting, demo*, korting*, optie*, garantie*, workshop*, consultant*,
            audit*, koppeling*, module*, alternatief, proefperiode""",
            "rise": "omhoog, stijg*, verhog*, verhoogd, duurder, gestegen",
            "last-chance": """
            laatste|laatst kans|mogelijkheid|week|dag|dagen|gelegenheid|moment|ronde|keer, beperkte tijd, tijd
            dringt, alleen vandaag, nu of nooit, eenmalig*, op is op, tijdelijk*""",
            "else": """
            anders|zoniet moet|moeten|kan|ben|zijn|gaat|vergeef|geef ik|wij|we|hij|uw|je|jullie|het, of ik moet ~,
            anders moet|moeten ~, vrijgeven, vrij te geven""",
            "scarce": """
            nog maar enkele|een|twee|drie|#, loopt|lopen ~ vol, snel vol|weg|uitverkocht, laatste plek*|plaats*,
            beperkt aantal, beperkte plek*|plaats*, nog slechts ~""",
            "hurry": """
            zo snel|spoedig mogelijk, per omgaande, vlotte|snelle|spoedige|rappe
            reactie|antwoord|beslissing|besluit, met spoed, dringend, op korte termijn ~ horen|weten, haast geboden,
            snel ~ laten weten""",
            "new-offer": """
            nieuw|nieuwe|beter|betere|scherper|scherpere|verbeterd|verbeterde|aangepast|aangepaste|laatste|ander|andere|herzien|herziene|kleiner|kleinere|uitgeklede|afgeslankte|lichtere|goedkopere|eenvoudigere|vernieuwd
            ~ aanbod|aanbieding|voorstel|offerte|versie|variant|pakket|prijs|tarief|opzet, tegenvoorstel, tegenbod,
            iets beters|anders|goedkopers|passends""",
            "offer-you": """
            bieden|bied wij|ik|we u|je|jullie, we|wij|ik bieden|bied u|je|jullie, wij|we|ik
            kunnen|kan|zouden|zou|willen|wil ~ ~ aanbieden|bieden|evenaren|geven, ons
            beste|laatste|nieuwe|verbeterde aanbod|voorstel, niet goed geld, krijgt u|je|jullie ~ bij|gratis|cadeau,
            gratis""",
            "free": """
            gratis, kosteloos*, kosteloze, zonder kosten|meerkosten|meerprijs|extra|verplichting*, op onze kosten,
            voor onze rekening, onze rekening, cadeau, vrijblijvend*, van het huis, voor niets, om niet, zonder ~
            berekenen, inbegrepen, krijgt ~ erbij""",
            "give": """
            aanbieden, aan te bieden, bieden, bied, stur*, stuur*, toestur*, geef, geven, nemen, neem, verruim*,
            uitbreid*, verleng*, opstel*, maken, maak, samenstel*, laten zien, laat ~ zien, doen, beginnen, starten,
            start, toevoeg*, voeg*, leveren, lever, voorleg*, presenter*, komen, kom, regelen, bouwen, herschrijv*,
            instap*, meelever*, hebben, inzetten, meedraaien, naast elkaar, erbij""",
            "built": """
            inmiddels, intussen, nieuwe versie|release|module|functie, kan|kunnen nu, sindsdien, sinds ons laatste,
            hebben ~ gebouwd|ontwikkeld|toegevoegd|uitgebracht|opgelost, tegenwoordig, zojuist, nu ook|wel""",
            "lacking": """
            mist*, misten, miste, ontbrak, ontbraken, ontbrekende, gemist, zocht*, wilde|wilden hebben,
            vroeg|vroegen om, tekort""",
            "show": "laten zien, laat ~ zien, tonen, demo*, presenter*, demonstr*",
            "let-me": """
            laat me|mij|ons ~ ~ overleggen|kijken|vragen|bellen|praten|uitzoeken|rekenen|terugkomen, geef|geeft
            me|mij|ons ~ week|dag|dagen|tot|tijd|maand, kijken wat|of ~ ~ mogelijk|kan|kunnen, nog iets|wat
            mogelijk, kom ~ met iets, ik ga ~ ~ vragen|overleggen|kijken, even ~ overleggen met""",
            "boss": """
            directeur*, directie, baas, manager, leidinggevende, oprichter, eigenaar, ceo, salesdirecteur, bestuur*""",
            "reach": """
            bellen, belt, spreken, spreekt, langskom*, langs, ontmoet*, contact, aanschuiv*, bezoek*, aan tafel""",
            "risk": "risico, garander*, garantie*",
            "win-question": """
            wat is|zou|moet|moeten|was|hebben ~ ~ nodig|gebeuren|doen|bieden, wat is ervoor|er nodig, hoe
            kunnen|kan|kunnen we|wij|ik ~ ~ winnen|overtuigen|alsnog, wat moeten|kunnen|zouden we|wij ~ ~
            doen|bieden|veranderen, wat hebben|heeft u|je|jullie ~ nodig ~ om""",
            "courtesy": "hoe gaat het met? u|je|jou|jullie?",
            "request": "alvast, bij voorbaat, dankbaar als|voor een, waarderen als, stellen het op prijs als",
            "help": "als dat|het|u|je ~ helpt|hielp|scheelt, zou het|dat ~ helpen|schelen",
            "modest": """
            waren|zijn wij|we ~ trager|later|te|duurder|zwakker|langzamer|minder, wij|we ~
            trager|later|te_laat|duurder|zwakker|langzamer, onze ~ ~ hoger|duurder|te|zwakker|trager|slechter, lag
            aan mij|ons, mijn|onze fout|schuld, ik had ~ moeten, heb ik gemist, over het hoofd""",
            "use-it": """
            u|je|jullie ~ zou|zouden|kunt|kan|kunnen|mag|mogen ~ ~ ~ gebruiken|uitproberen|proberen|testen|houden,
            zonder iets te tekenen|ondertekenen, zonder contract|verplichting*, op elk moment opzeg*, altijd
            opzeggen, uitstapclausule*, maandelijks opzegbaar, zelf ervaren|zien, eerst uitproberen|proberen|testen,
            rustig uitproberen|testen""",
            "suggest": """
            en als we|wij ~, wat als we|wij, wat dacht|vindt|vind|zou u|je|jullie ~ van|als|ervan, zullen we ~
            eens|anders|nog, of we kunnen|zouden|doen, misschien kunnen|zouden we|wij, we kunnen|zouden
            ook|anders|eventueel, anders ~ kunnen we|wij""",
            "leeway-price": """
            minder marge, lagere|kleinere marge, vriendelijker*|scherper*|aantrekkelijker*|mooier*|gunstiger*
            bedrag|prijs|tarief|prijsje|voorwaarden, over de|het|onze prijs|tarief|bedrag|voorwaarden|kosten ~ ~
            hebben|praten|spreken|onderhandelen, betere prijs|voorwaarden, beste prijs, speciale prijs, actieprijs,
            betaling in termijnen, gespreid betalen, later betalen, betaaltermijn, tegoed, bonus, prijsgarantie,
            concurrerender""",
            "no-promise": "niet|niets ~ ~ beloven|garanderen|toezeggen|vasthouden, kan ik ~ niet ~ garanderen|beloven",
            "clock": """
            klok tikt, tijd dringt, tijd ~ krap|kort, haast geboden, tijd begint te, het raam sluit, vraag is groot,
            wacht niet te lang, niet te lang wachten""",
            "come-back": """
            bij|naar ons terug*|terugkomt|blijft|blijven, terugkomt bij, alsnog ~ voor ons ~, voor ons kiest""",
            "ask-team": """
            ons|onze|mijn ~ vragen|vraag ~ ~ in te plannen|plannen|bouwen, productteam|ontwikkelaars|ontwikkelteam ~
            ~ vragen|inplannen, in te plannen, inplannen, op de planning|roadmap""",
            "cut-term": """
            per maand factureren|betalen|opzegbaar, maandelijks factureren|betalen|opzegbaar, minimale?
            looptijd|contractduur|termijn ~ schrappen|laten|verkorten|loslaten|vervallen, zonder
            looptijd|minimum|minimale, kortere looptijd ~ aanbieden|bieden""",
            "had-known": """
            had ik|ik_het|wij|we ~ geweten, als ik|wij|we ~ geweten had*, had|hadden u|je|jullie ~ ~ gezegd|gevraagd
            ~, had ik|ik_er|wij ~ nog""",
            "settle": """
            snel|nu|spoedig|vlot|op_tijd te? ~ regelen|afronden|tekenen|beslissen, tarieven|prijzen|voorwaarden
            veranderen|wijzigen|worden""",
        },
    ),
    turns="maar echter toch desondanks niettemin",
)
