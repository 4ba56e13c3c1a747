"""How mails are signed off in the seven languages, and what stands there for one occasion only."""

from __future__ import annotations

import re


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)


_DE_KIND = (
    r"(?:freundlich|best|herzlich|lieb|viel|schön|sonnig|kollegial|verbindlich|ganz lieb|nett|winterlich|kühl)e?[nmrs]?"
)
_ES_KIND = r"(?:muy |más )?(?:cordial(?:es)?|afectuos[oa]s?|fuerte|gran|atent[oa]s?|respetuos[oa]s?|cariños[oa]s?)"

SIGN_OFFS: dict[str, re.Pattern[str]] = {
    "en": _whole(
        r"(?:with )?(?:(?:my|our|the|very|many|kind(?:est)?|best|warm(?:est)?|all|good|friendly|sincere) ){0,3}"
        r"(?:regards|wishes|thanks|thank you)(?: (?:a lot|so much|very much|again))?"
        r"(?:,? (?:and|&) (?:(?:kind|best|warm|all) ?){1,2}(?:regards|wishes)?)?"
        r"|(?:all (?:my |the )?)?best|cheers|yours(?: sincerely| faithfully| truly| ever)?|sincerely(?: yours)?|"
        r"take care|warmly|respectfully(?: yours)?|cordially|faithfully|rgds|brgds|kr|br|ta|many thanks indeed|"
        r"(?:talk|speak) soon|god bless|yours"
    ),
    "de": _whole(
        rf"(?:(?:vielen |besten |herzlichen )?dank (?:und|&) )?(?:mit )?(?:{_DE_KIND} ){{0,3}}"
        r"gr(?:ü|ue)(?:ß|ss)(?:en|e)?(?: (?:aus|nach|von|vom)(?: (?:der|dem|den|das))? [\w-]+(?: [A-ZÄÖÜ][\w-]+)?)?"
        rf"|(?:mit )?(?:{_DE_KIND} )?gru(?:ß|ss)(?: (?:aus|nach) [\w-]+)?"
        r"|mfg|vg|lg|bg|hg|vlg|herzlichst|hochachtungsvoll|mit vorzüglicher hochachtung|alles (?:liebe|gute)|"
        r"bis (?:bald|dann|demnächst)|ciao|tschüss"
    ),
    "fr": _whole(
        r"(?:bien |très |fort |plus )?cordialement(?: à (?:vous|toi)| vôtre)?|bien (?:sincèrement )?à (?:vous|toi)|"
        r"(?:bien |très )?amicalement|sincèrement|respectueusement|à (?:très )?bientôt|"
        r"(?:mes |nos |avec mes )?(?:meilleures |sincères |cordiales |respectueuses )?salutations"
        r"(?: distinguées| les meilleures| cordiales| respectueuses)?|"
        r"(?:très )?(?:bonne|belle) journée(?: à (?:vous|toi))?|amitiés|(?:grosses )?bi(?:se|sou)s?|"
        r"je (?:t'|vous )embrasse|a\+|à plus|cdlt|cdt|bav|"
        r"(?:je vous prie|nous vous prions|veuillez|recevez|agréez)\b.{10,160}"
    ),
    "es": _whole(
        rf"(?:recib[ae]n? |con |le(?:s)? (?:envío|mando) |te (?:envío|mando) )?(?:un |mis |unos )?(?:{_ES_KIND} )*"
        rf"(?:saludo|abrazo|beso|besito)s?(?: {_ES_KIND})?(?: desde [\w ]{{3,20}})?|(?:muy )?atentamente|"
        r"(?:muy )?cordialmente|abz|atte|slds|sds|(?:muchas )?gracias(?: y (?:un )?(?:cordial )?saludos?)?|cuídate"
    ),
    "it": _whole(
        r"(?:(?:le |vi )?porg(?:o|iamo) )?(?:con )?(?:i |un |tanti )?(?:miei |nostri |più )*"
        r"(?:(?:migliori|cordiali|distinti|cari|caro|cordiale|affettuosi|sinceri) )?salut[oi](?: cordiali)?|"
        r"cordialmente|a presto|un (?:forte |caro )?abbraccio|baci|(?:ti )?abbraccio|buon(?:a giornata| lavoro)|"
        r"grazie(?: mille| ancora)?(?: e (?:(?:cordiali|un caro|cari) )?salut[oi])?|in fede|ciao"
    ),
    "nl": _whole(
        r"(?:(?:met )?dank en )?(?:met )?(?:een )?(?:(?:vriendelijke?|hartelijke?|beste|warme|zonnige|lieve) )*"
        r"groet(?:en|jes)?(?: uit [\w-]+)?|mvg|m\.? ?v\.? ?g|m\.?vr\.?gr|vr\.? ?gr|gr(?:t(?:z|jes)?)?|"
        r"hoogachtend|liefs|fijne dag(?: nog| verder)?|tot ziens|dank en groet(?:en)?|"
        r"bedankt(?: en groet(?:en|jes)?)?|cheers"
    ),
    "pt": _whole(
        r"(?:com )?(?:os )?(?:meus |nossos )?(?:(?:melhores|cordiais|respeitosos) )?(?:cumprimentos|saudações)|"
        r"(?:muito )?aten(?:ciosa|ta)mente|cordialmente|(?:um )?(?:(?:grande|forte) )?abraço(?:s)?|abs?|att|atte|"
        r"(?:um |muitos )?beij(?:inh)?o?s?|bjs?|até (?:breve|logo|já)|grat[oa]|(?:muito )?obrigad[oa]|um bom dia"
    ),
}  # fmt: skip

OCCASION = re.compile(
    r"weekend|wochenende|week-?end|fi[nm] de semana|fine ?settimana|fin de semaine|christmas|weihnacht|noël|navidad|"
    r"natale?\b|kerst|new year|neujahr|neue[sn]? jahr|rutsch|nouvel an|année|\baño\b|\banno\b|\bano\b|nieuwjaar|"
    r"nieuwe jaar|easter|ostern|pâques|pascua|pasqua|pasen|páscoa|holiday|feiertag|urlaub|ferien|vacances|vacaciones|"
    r"vacanze|vakantie|férias|\bferie\b|evening|abend|soir|serata|\bsera\b|avond|noite|noches?\b|\btardes?\b|pomeriggio|"
    r"afternoon|morning|morgen|tomorrow|demain|mañana|domani|amanhã|(?:mon|tues|wednes|thurs|fri)day|"
    r"(?:mon|diens|donners|frei|sams)tag|mittwoch|advan[ct]e|voraus|avance|antemano|anticip|alvast|antecip|desde já|"
    r"forward|erwartung|attente|espera|attesa|afwachting|aguardo|vorfreude|happy|merry|frohe|feliz|joyeu|gelukkig|"
    r"congrat|glückwunsch|félicit|felicit|enhorabuena|parabéns|complimenti|hear|seeing you|see you",
    re.IGNORECASE,
)
"""What was said for one day, or asks for something: it does not come again in another mail."""
