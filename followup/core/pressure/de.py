"""German phrases that push."""

from __future__ import annotations

from followup.core.pressure import phrases

_WHEN = (
    r"(?:(?:zum )?(?:ende|anfang) (?:der|des|dieser|nächster) \w+|(?:zum )?(?:monats|wochen|jahres|"
    r"quartals)ende|morgen|heute|"
    r"(?:kommenden |nächsten |diesen )?(?:mon|diens|donners|frei|sams)tag|mittwoch|(?:zum )?\d{1,2}\.)"
)
_YOU = r"(?:ihnen|dir|euch)"

PHRASES = phrases(
    {
        "discount": (
            r"(?:\d+|zehn|zwanzig|fünf) ?(?:%|prozent) (?:rabatt|nachlass|günstiger|billiger|weniger|ermäßigung)",
            r"(?:sonder|treue|neukunden|preis)?(?:rabatt|nachlass)(?:e|es)? (?:\w+ )?(?:geben|einräumen|"
            r"gewähren|anbieten|von)",
            r"(?:einen|weiteren|unseren|mit|zusätzlichen) (?:\w+ )?(?:\w*rabatt|\w*nachlass)",
            r"(?:am|beim|an dem) preis (?:\w+ ){0,2}(?:etwas )?(?:machen|drehen|tun|entgegenkommen)|"
            r"preis (?:\w+ )?senken",
            r"preislich (?:\w+ ){0,3}entgegen\w*|(?:günstiger|billiger) (?:werden|anbieten|machen)",
        ),
        "before-you-sign": (
            r"(?:bevor|ehe) (?:sie|du|ihr) (?:\w+ ){0,4}(?:unterschreib\w*|unterzeichn\w*|unterschrieben|"
            r"festleg\w*|zusag\w*)",
            r"vor (?:der|ihrer|deiner|eurer) (?:unterschrift|unterzeichnung|vertragsunterzeichnung)",
            r"noch nicht (?:unterschrieben|unterzeichnet)|mit der unterschrift (?:\w+ )?warten",
        ),
        "reconsider": (
            r"(?:noch ?(?:ein)?mals?|erneut) (?:\w+ ){0,3}(?:überdenken|überlegen|nachdenken|darüber nachdenken|"
            r"bedenken)",
            r"(?:überdenken|überlegen) (?:sie|ihr) (?:es|sich|das|die)|überdenke? (?:es|die|deine)",
            r"(?:entscheidung|wahl|absage) (?:\w+ ){0,3}(?:überdenken|zu überdenken|rückgängig|revidieren|"
            r"umstoßen|umstimmen)",
            r"(?:sie|dich|euch) (?:doch |noch )?(?:zu )?(?:überzeugen|umstimmen|umzustimmen)|umstimmen",
            r"(?:eine|noch eine|eine zweite|eine letzte) (?:zweite |letzte |weitere |neue )?chance",
            r"ein (?:letztes|weiteres|klärendes) (?:gespräch|telefonat|treffen)",
        ),
        "offer": (
            rf"(?:wir|ich) (?:könnten?|kann|können|würden?|möchten?|"
            rf"wollen) (?:{_YOU} )?(?:\w+ ){{0,3}}(?:anbieten|entgegenkommen|"
            r"mithalten|nachbessern|drauflegen)",
            rf"bieten wir {_YOU}|biete ich {_YOU}|(?:wir bieten|ich biete) {_YOU}",
            r"(?:kostenlos|gratis|unentgeltlich)\w* (?:\w+ )?(?:test\w*|monat\w*|pilot\w*|einführung|schulung|"
            r"lizenz\w*)",
            r"(?:neues|besseres|überarbeitetes|verbessertes|letztes|individuelles|attraktives) angebot (?:\w+ ){0,2}"
            r"(?:machen|schicken|senden|erstellen|unterbreiten|vorlegen)",
            r"unser (?:bestes|letztes|neues|verbessertes) angebot",
        ),
        "deadline": (
            r"(?:bescheid|rückmeldung|antwort|antworten|melden|entscheid\w+|zusage|angebot|preis|rabatt|gilt|gültig) "
            rf"(?:\w+ ){{0,4}}bis (?:spätestens )?{_WHEN}",
            rf"bis (?:spätestens )?{_WHEN} (?:\w+ ){{0,5}}(?:bescheid|rückmeldung|antwort|melden|entscheid\w+|"
            rf"gültig|zusage)",
            r"(?:nur noch|nur) (?:bis|heute|wenige|\d+ tage)|letzte chance|befristet\w*|(?:die )?zeit (?:drängt|"
            r"läuft ab)",
            r"so (?:bald|schnell|rasch) wie möglich|schnellstmöglich|umgehend",
        ),
        "comparison": (
            r"(?:als|gegenüber|im vergleich zu[rm]?|anders als|im gegensatz zu[rm]?) (?:den anderen|die anderen|"
            r"(?:dem|der|den|"
            r"die|unserem|ihrem|eurem) (?:\w+ )?(?:wettbewerb\w*|konkurrenz|mitbewerb\w*|anbieter\w*))",
            r"(?:besser|günstiger|schneller|sicherer|stärker|billiger) als (?-i:[A-ZÄÖÜ])\w+",
            r"(?:wir|unsere lösung) (?:sind|ist|waren|war) (?:\w+ )?(?:besser|günstiger|überlegen|schneller|"
            r"die bessere wahl)",
            r"(?:das|was) (?:können|bieten|haben) (?:die anderen|die|andere) (?:\w+ )?nicht",
        ),
        "guilt": (
            r"nach (?:all|allem|alledem|der ganzen|den vielen)(?: \w+)? (?:was|arbeit|mühe|zeit|stunden|"
            r"gesprächen|terminen)",
            r"(?:viel|so viel|sehr viel|viele|etliche|unzählige) (?:zeit|arbeit|mühe|stunden|tage|wochen|"
            r"energie) (?:\w+ ){0,3}"
            r"(?:investiert|gesteckt|aufgewendet|verwendet|hineingesteckt)",
            r"(?:bin|sind|war|waren) (?:\w+ ){0,3}(?:enttäuscht|überrascht|verwundert|verärgert|schockiert|"
            r"irritiert)",
            r"(?:sie|du|ihr) (?:\w+ ){0,3}(?:versprochen|zugesagt|zugesichert)|schulden (?:sie|uns)|schuldest",
            r"(?:nicht|kaum) (?:nachvollziehen|verstehen|begreifen)|unverständlich|wenigstens (?:erklären|sagen|"
            r"eine)",
            r"(?:werden|wirst|werdet) (?:\w+ ){0,3}bereuen|(?:ein|großer|der) fehler(?: (?:war|ist|sein))?",
        ),
    },
    negation=r"nicht|nie|niemals|kein\w*|ohne|weder|noch nie",
    courtesy=r"^wie geht(?: e|')s (?:dir|ihnen|euch)\s*\?",
)
