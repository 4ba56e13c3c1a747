"""The words by which mail programs mark what they quote, by language; a new language is added here."""

from __future__ import annotations

WROTE = "|".join(
    (
        r"wrote|writes",
        r"schrieb|schrieben|geschrieben",
        r"a écrit|écrit|ecrit",
        r"escribió|escribio|ha escrit",
        r"ha scritto|scrisse|scritto",
        r"schreef|geschreven",
        r"escreveu",
        r"skrev|kirjoitti|napisał(?:\(a\)|a)?|napsal(?:\(a\)|a)?|írta|yazdı|a scris",
        r"написал(?:\(а\)|а)?|писал(?:\(а\)|а)?|пишет|пише|написав|έγραψε|写道|寫道|書きました",
    )
)
"""The verb of an attribution, as alternatives of a regular expression."""

WROTE_STEMS = (
    "wrote", "writes", "schrieb", "écrit", "ecrit", "scri", "escr", "schreef", "schreven", "skrev", "napis", "napsal",
    "kirjoitti", "írta", "yazd", "напис", "писа", "пише", "έγραψε", "写", "寫", "書き",
)  # fmt: skip
"""One of these stands in every form of WROTE; a cheap first look."""

DAYS = "|".join(
    (
        r"mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|gio|sab",
        r"ma|wo|vr|za|zo|seg|ter|qua|qui|sex|пн|вт|ср|чт|пт|сб|вс|понед|вторн|сред|четв|пятн|субб|воскр",
    )
)
"""How names of weekdays begin."""

ON = "on|at|am|um|le|el|il|op|em|no dia|a|den|dnia|w dniu|dne|il giorno|el día|el dia|на|в|mit"
"""The word before the date of an attribution."""

LABELS: dict[str, tuple[str, ...]] = {
    "from": (
        "from|von|de|da|van|från|fra|od|от|от кого|lähettäjä|kimden|expéditeur|remitente|mittente|afzender|remetente",
        "发件人|寄件者|差出人",
    ),
    "sent": (
        "sent|date|gesendet|datum|envoyé|envoyé le|envoye|date d'envoi|enviado|enviado el|enviado em|enviada em|fecha",
        "inviato|data|verzonden|verzonden op|skickat|sendt|dato|wysłano|отправлено|дата|lähetetty|tarih",
        "发送时间|日期|送信日時",
    ),
    "to": ("to|an|à|a|para|per|aan|till|til|do|кому|vastaanottaja|kime|destinataire|destinatario|收件人|宛先",),
    "subject": (
        "subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|temat|тема|aihe|konu|sujet|主题|主旨|件名",
    ),
    "other": (
        "cc|kopie|copie à|copie|cco|bcc|reply-to|antwort an|répondre à|risposta|responder a|antwoord aan|importance",
        "priorität|attachments|anlagen|on behalf of|organization|organisation|копия|cópia|copia",
    ),
}
"""The labels of a quoted header block by what they stand for."""

DIVIDERS = "|".join(
    (
        r"original message|original e-?mail|forwarded message|forwarded by .{1,60}|reply message|original appointment",
        r"ursprüngliche nachricht|originalnachricht|original-nachricht|weitergeleitete nachricht",
        r"message d'origine|message original|message transféré|mensaje original|mensaje reenviado",
        r"messaggio originale|messaggio inoltrato|messaggio originario",
        r"oorspronkelijk bericht|doorgestuurd bericht|origineel bericht|mensagem original|mensagem encaminhada",
        r"originalmeddelande|ursprungligt meddelande|vidarebefordrat meddelande",
        r"oprindelig meddelelse|opprinnelig melding",
        r"wiadomość oryginalna|alkuperäinen viesti|přeposlaná zpráva|původní zpráva",
        r"исходное сообщение|пересылаемое сообщение",
    )
)
"""What stands between dashes above a quoted or forwarded mail."""

FORWARDS = "|".join(
    (
        r"begin forwarded message:|anfang der weitergeleiteten (?:nachricht|e-mail):",
        r"début du message (?:réexpédié|transféré) ?:|inicio del mensaje reenviado:|inizio messaggio inoltrato:",
        r"begin doorgestuurd bericht:|início da mensagem (?:re)?encaminhada:",
    )
)
"""What Apple Mail sets above a forwarded mail."""

DEVICES = "|".join(
    (
        r"iphone|ipad|ipod|android|mobile?\b|mobil\w*|phone|smartphone|galaxy|samsung|blackberry|outlook|windows|mail|htc",
        r"huawei|nokia|xiaomi|pixel|airmail|mailbox|sparrow|spark|proton|gmx|web\.de|yahoo|k-9|handy|tablet|cell|device",
        r"gerät|móvil|movil|celular|telefoon|telefon\w*|téléphone|telemóvel|cellulare|appareil|dispositivo|toestel",
        r"手机|телефон\w*",
    )
)
"""What a phone's or program's own last line names."""

NOTICE_WORDS = (
    "confiden", "vertraulich", "riservat", "vertrouwelijk", "privileg", "geheim", "sigilos", "originated",
    "environment", "before you print", "umwelt", "l'environnement", "virus-free", "extern", "caution", "vorsicht",
    "achtung",
)  # fmt: skip
"""One of these stands in every disclaimer or banner that is cut; a cheap first look."""
