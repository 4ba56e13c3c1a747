"""Which country a prospect works in, as far as the address or the signature tells it.

Careful on purpose: a wrong country moves reminders past holidays that nobody keeps, so doubt gives "".
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

_DOMAINS = (
    "ae ar at au ba be bg bo br by ca ch cl cn cr cy cz de dk do dz ec ee eg es fi fr gb ge gr gt hk hn hr hu id ie il "
    "in is it jo jp ke kr kw kz lb lk lt lu lv ma md mk mt mx my ng ni nl no nz om pa pe ph pk pl pt py qa ro rs ru sa "
    "se sg si sk sv th tn tr tw ua us uy uz ve vn za"
)
_AT_HOME = frozenset(_DOMAINS.split())
"""Country-code domains used at home. Those sold all over the world (.co .io .ai .me .tv and such) are left out."""

_CODES = (
    "20:EG 27:ZA 30:GR 31:NL 32:BE 33:FR 34:ES 36:HU 39:IT 40:RO 41:CH 43:AT 44:GB 45:DK 46:SE 47:NO 48:PL 49:DE "
    "51:PE 52:MX 54:AR 55:BR 56:CL 57:CO 58:VE 60:MY 61:AU 62:ID 63:PH 64:NZ 65:SG 66:TH 81:JP 82:KR 84:VN 86:CN "
    "90:TR 91:IN 92:PK 94:LK 212:MA 213:DZ 216:TN 234:NG 254:KE 351:PT 352:LU 353:IE 354:IS 356:MT 357:CY 358:FI "
    "359:BG 370:LT 371:LV 372:EE 373:MD 380:UA 381:RS 385:HR 386:SI 387:BA 389:MK 420:CZ 421:SK 502:GT 503:SV "
    "504:HN 505:NI 506:CR 507:PA 591:BO 593:EC 595:PY 598:UY 852:HK 886:TW 961:LB 962:JO 965:KW 966:SA 968:OM "
    "971:AE 972:IL 974:QA"
)
_CALLING = dict(pair.split(":") for pair in _CODES.split())
"""Calling codes (ITU-T E.164) that are one country's; +1 and +7 are shared and say nothing."""

_NAMES = {
    name: code
    for code, names in {
        "AT": "austria|österreich|oesterreich|autriche|oostenrijk|áustria",
        "AU": "australia|australien|australie",
        "BE": "belgium|belgien|belgique|belgië|belgio|bélgica",
        "BR": "brazil|brasil|brasilien|brésil|brasile|brazilië",
        "CA": "canada|kanada|canadá",
        "CH": "switzerland|schweiz|suisse|svizzera|suiza|suíça|zwitserland",
        "CZ": "czechia|czech republic|tschechien",
        "DE": "germany|deutschland|allemagne|alemania|germania|duitsland|alemanha",
        "DK": "denmark|danmark|dänemark|danemark|dinamarca|danimarca|denemarken",
        "ES": "spain|españa|spanien|espagne|spagna|spanje|espanha",
        "FI": "finland|suomi|finnland|finlande|finlandia",
        "FR": "france|frankreich|francia|frankrijk|frança",
        "GB": "united kingdom|uk|great britain|england|scotland|wales|großbritannien|royaume-uni|reino unido",
        "IE": "ireland|éire|irland|irlande|irlanda|ierland",
        "IN": "india|indien",
        "IT": "italy|italia|italien|italie|italië|itália",
        "JP": "japan|japon|japón|giappone|japão",
        "LU": "luxembourg|luxemburg|lussemburgo|luxemburgo",
        "MX": "mexico|méxico|mexiko|mexique|messico",
        "NL": "netherlands|the netherlands|nederland|niederlande|pays-bas|países bajos|paesi bassi",
        "NO": "norway|norge|norwegen|norvège|noruega|norvegia|noorwegen",
        "PL": "poland|polska|polen|pologne|polonia|polónia|polônia",
        "PT": "portugal|portogallo",
        "SE": "sweden|sverige|schweden|suède|suecia|svezia|zweden|suécia",
        "US": "usa|united states|united states of america|u.s.a.",
    }.items()
    for name in names.split("|")
}

_ZONES = (
    "AE:Asia/Dubai AR:America/Argentina/Buenos_Aires AT:Europe/Vienna BA:Europe/Sarajevo BE:Europe/Brussels "
    "BG:Europe/Sofia BO:America/La_Paz BY:Europe/Minsk CH:Europe/Zurich CN:Asia/Shanghai CO:America/Bogota "
    "CR:America/Costa_Rica CY:Asia/Nicosia CZ:Europe/Prague DE:Europe/Berlin DK:Europe/Copenhagen "
    "DO:America/Santo_Domingo DZ:Africa/Algiers EE:Europe/Tallinn EG:Africa/Cairo FI:Europe/Helsinki FR:Europe/Paris "
    "GB:Europe/London GE:Asia/Tbilisi GR:Europe/Athens GT:America/Guatemala HK:Asia/Hong_Kong HN:America/Tegucigalpa "
    "HR:Europe/Zagreb HU:Europe/Budapest IE:Europe/Dublin IL:Asia/Jerusalem IN:Asia/Kolkata IS:Atlantic/Reykjavik "
    "IT:Europe/Rome JO:Asia/Amman JP:Asia/Tokyo KE:Africa/Nairobi KR:Asia/Seoul KW:Asia/Kuwait KZ:Asia/Almaty "
    "LB:Asia/Beirut LK:Asia/Colombo LT:Europe/Vilnius LU:Europe/Luxembourg LV:Europe/Riga MA:Africa/Casablanca "
    "MD:Europe/Chisinau MK:Europe/Skopje MT:Europe/Malta MY:Asia/Kuala_Lumpur NG:Africa/Lagos NI:America/Managua "
    "NL:Europe/Amsterdam NO:Europe/Oslo OM:Asia/Muscat PA:America/Panama PE:America/Lima PH:Asia/Manila "
    "PK:Asia/Karachi PL:Europe/Warsaw PY:America/Asuncion QA:Asia/Qatar RO:Europe/Bucharest RS:Europe/Belgrade "
    "SA:Asia/Riyadh SE:Europe/Stockholm SG:Asia/Singapore SI:Europe/Ljubljana SK:Europe/Bratislava "
    "SV:America/El_Salvador TH:Asia/Bangkok TN:Africa/Tunis TR:Europe/Istanbul TW:Asia/Taipei UA:Europe/Kyiv "
    "UY:America/Montevideo UZ:Asia/Samarkand VE:America/Caracas VN:Asia/Ho_Chi_Minh ZA:Africa/Johannesburg"
)
_ZONE_OF = dict(pair.split(":") for pair in _ZONES.split())
"""Countries with one time by law. Those with several (Spain with its islands, the United States) say nothing."""

_PHONE = re.compile(r"(?<![\w+])(?:\+|00)\s?([1-9][0-9]{6,14})(?!\d)")
_FILLING = re.compile(r"(?<=\d)(?:[\s./-]|\(0\)|[()]){1,3}(?=[\d(])")
_LIMIT = 2000  # characters of a signature that are looked at


def country_of(address: str, signature: str) -> str:
    r"""ISO 3166-1 alpha-2 code of the country that `address` (an addr-spec) and `signature` agree on, else "".

    The address tells it by a country-code domain that is used at home, the signature by a phone number with a calling
    code or by a country's name that ends a line. Where two of these say different countries, nothing is told.

    >>> country_of("anna@mueller.example", "Anna Müller\nTel. +49 (0)30 1234567")
    'DE'
    """
    told = _of_domain(address) | _of_phones(signature[:_LIMIT]) | _of_names(signature[:_LIMIT])
    return told.pop() if len(told) == 1 else ""


def zone_of(country: str, wrote: datetime | None = None) -> ZoneInfo | None:
    """The time zone of a country (ISO 3166-1 alpha-2) that has only one, else None.

    `wrote` is the Date of a mail of theirs: with another offset than that country's, UTC apart, they seem to be
    elsewhere, and nothing is told.
    """
    key = _ZONE_OF.get(country)
    if key is None:
        return None
    zone = ZoneInfo(key)
    offset = wrote.utcoffset() if wrote is not None else None
    elsewhere = wrote is not None and offset and offset != wrote.astimezone(UTC).astimezone(zone).utcoffset()
    return None if elsewhere else zone


def _of_domain(address: str) -> set[str]:
    domain = address.rpartition("@")[2].rstrip(". ").lower().rpartition(".")[2]
    if domain == "uk":
        return {"GB"}
    return {domain.upper()} if domain in _AT_HOME else set()


def _of_phones(signature: str) -> set[str]:
    told = set()
    for line in signature.splitlines():
        for number in _PHONE.findall(_FILLING.sub("", line)):
            code = _CALLING.get(number[:2]) or _CALLING.get(number[:3])
            if code:
                told.add(code)
    return told


def _of_names(signature: str) -> set[str]:
    told = set()
    for line in signature.splitlines():
        last = re.split(r"[,|·•;–]|\s-\s", line.rstrip(" .,;|"))[-1].strip().casefold()
        if last in _NAMES:
            told.add(_NAMES[last])
    return told
