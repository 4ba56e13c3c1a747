"""Dutch phrases that push."""

from __future__ import annotations

from followup.core.pressure import phrases

_WHEN = (
    r"(?:het )?(?:einde? van (?:de|het|deze|dit)? ?\w+|morgen|vandaag|(?:aanstaande |volgende |"
    r"komende )?(?:maan|dins|woens|donder|vrij)dag|"
    r"\d{1,2} \w+)"
)

PHRASES = phrases(
    {
        "discount": (
            r"\d+ ?(?:%|procent) (?:korting|goedkoper|minder|lager)",
            r"(?:een|extra|onze|met|wat|meer|nog) (?:\w+ )?korting",
            r"(?:de|onze) prijs (?:\w+ ){0,2}(?:verlagen|omlaag|zakken|bijstellen|aanpassen)|in prijs zakken|"
            r"iets aan de prijs doen",
            r"(?:u|je|jullie) tegemoet ?(?:te )?komen|scherper aanbieden",
        ),
        "before-you-sign": (
            r"(?:voordat|voor|vóór|eer) (?:u|je|jullie) (?:\w+ ){0,4}(?:tekenen?|tekent|ondertekenen?|"
            r"ondertekent|vastlegg?en|vastlegt)",
            r"(?:voor|vóór) de (?:ondertekening|handtekening)|nog niet (?:getekend|ondertekend)|"
            r"(?:de )?(?:ondertekening|handtekening) uit ?te stellen",
        ),
        "reconsider": (
            r"heroverweg\w*|te heroverwegen|(?:opnieuw|nog ?(?:een|eens|maals)|"
            r"nogmaals) (?:\w+ ){0,2}(?:bekijken|overdenken|nadenken|overwegen)",
            r"van gedachten (?:te )?veranderen|op (?:uw|je|jullie|de|die) (?:beslissing|besluit|"
            r"keuze) terug ?(?:te )?komen",
            r"(?:een|nog een) (?:tweede|laatste|nieuwe|andere) kans|nog een kans|(?:u|je|jullie) (?:toch |"
            r"nog )?(?:te )?overtuigen|over te halen",
            r"een laatste (?:gesprek|telefoontje|afspraak)",
        ),
        "offer": (
            r"(?:we|wij|ik) (?:kunnen?|kan|zouden|zou|willen?|wil) (?:u|je|jullie) (?:\w+ ){0,4}(?:aanbieden|"
            r"bieden|evenaren|geven)",
            r"(?:bieden wij|bied ik|we bieden|ik bied) (?:u|je|jullie)",
            r"gratis (?:\w+ )?(?:proef\w*|maand\w*|pilot|training|installatie|licentie\w*|implementatie)|"
            r"kosteloos\w*",
            r"(?:nieuw|beter|scherper|verbeterd|aangepast|laatste) (?:aanbod|voorstel|"
            r"offerte) (?:\w+ ){0,2}(?:doen|sturen|maken)",
            r"ons (?:beste|laatste|nieuwe|verbeterde) (?:aanbod|voorstel)",
        ),
        "deadline": (
            rf"(?:antwoord\w*|reactie|reageren|weten|beslis\w+|besluit\w*|bevestig\w+|"
            rf"hoor\w*) (?:\w+ ){{0,4}}(?:voor|vóór|uiterlijk) {_WHEN}",
            rf"(?:voor|vóór|uiterlijk) {_WHEN} (?:\w+ ){{0,4}}(?:antwoord\w*|reactie|weten|beslis\w+|"
            rf"bevestig\w+|horen|laten weten)",
            r"(?:aanbod|prijs|korting|offerte|voorstel) (?:\w+ ){0,3}(?:geldig tot|geldt (?:nog )?tot|verloopt|"
            r"vervalt|loopt af|alleen tot)",
            r"laatste (?:kans|mogelijkheid)|beperkte tijd|de tijd dringt|alleen vandaag|nog maar (?:enkele|"
            r"een paar|\d+)",
            r"zo (?:snel|spoedig) mogelijk|per omgaande",
        ),
        "comparison": (
            r"(?:dan|in tegenstelling tot|vergeleken met|ten opzichte van|anders dan) (?:zij|hen|de anderen?|"
            r"(?:uw|je|jullie|de) (?:nieuwe |"
            r"huidige )?(?:leverancier|partner|aanbieder)|de concurrent\w*|onze concurrent\w*)",
            r"(?:beter|goedkoper|sneller|veiliger|sterker) dan (?-i:[A-Z])\w+",
            r"(?:wij|we|onze oplossing) (?:zijn|is|waren) (?:\w+ )?(?:beter|goedkoper|sneller|superieur|de betere)",
            r"(?:dat|wat) (?:kunnen|bieden|hebben) (?:zij|de anderen?|anderen) (?:\w+ )?niet",
        ),
        "guilt": (
            r"na (?:al|alle|alles)(?: \w+)? (?:het|de|dat|wat|die|werk|tijd|moeite|gesprekken|uren)|na alles",
            r"(?:veel|zoveel|vele|talloze) (?:tijd|werk|moeite|uren|dagen|weken|"
            r"energie) (?:\w+ ){0,3}(?:gestoken|geïnvesteerd|besteed|in gestopt)",
            r"(?:ben|zijn|was|waren) (?:\w+ ){0,3}(?:teleurgesteld|verbaasd|verrast|geschokt|gekwetst|"
            r"gefrustreerd|ontstemd)",
            r"(?:u|je|jullie) (?:had|hadden|hebt|hebben) (?:\w+ ){0,3}(?:beloofd|toegezegd|verzekerd)|(?:u bent|"
            r"je bent) (?:het )?(?:mij|ons) verschuldigd",
            r"(?:niet|nauwelijks) (?:begrijpen|snappen)|begrijp(?:en)? (?:ik |we |wij |het |echt )*niet|"
            r"minstens een uitleg",
            r"(?:krijgt|krijg|zult|zal|zullen) (?:\w+ ){0,3}spijt|(?:een|grote|deze) (?:\w+ )?(?:fout|vergissing)",
        ),
    },
    negation=r"niet|nooit|geen|zonder|noch",
    courtesy=r"^hoe gaat het(?: met (?:u|je|jou|jullie))?\s*\?",
)
