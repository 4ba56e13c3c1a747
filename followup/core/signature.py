"""What stands under the words: signatures, "sent from my phone", disclaimers. Cut with care: a sentence is never taken.

The signs are the usual ones of RFC 3676 section 4.3 and of phones; a sign-off with a name is part of the words.
"""

from __future__ import annotations

import re

from followup.core.html_marks import SIGNATURE_MARK
from followup.core.mail_words import DEVICES, NOTICE_WORDS

_PHONE = re.compile(
    r"\W*(?:"
    rf"sent (?:from my\b|(?:from|via|with|by|using)\b.*?(?:{DEVICES})).{{0,70}}"
    rf"|(?:get|download) (?:\[?outlook|\[?bluemail|spark).{{0,60}}"
    r"|(?:von (?:meinem|unterwegs)|diese nachricht wurde|gesendet (?:von|mit|über|aus)|vom handy)"
    rf".*?(?:{DEVICES}|gesendet).{{0,60}}"
    rf"|(?:envoyé|envoye) (?:de|depuis|à partir de|avec)\b.{{0,70}}"
    rf"|(?:enviado|enviada|mandado) (?:desde|do|da|de|a partir|com|con|via)\b.*?(?:{DEVICES}).{{0,60}}"
    rf"|(?:inviato|inviata|spedito) (?:da|dal|con|tramite)\b.*?(?:{DEVICES}).{{0,60}}"
    rf"|(?:verzonden|verstuurd|gestuurd) (?:vanaf|vanuit|met|via|van)\b.*?(?:{DEVICES}).{{0,60}}"
    rf"|(?:skickat|sendt|lähetetty|wysłano|wysłane|odesláno|отправлено|надіслано)\b.*?(?:{DEVICES}).{{0,60}}"
    rf"|(?:\S+ ){{0,2}}from (?:my )?(?:{DEVICES})(?: ?\d{{1,2}})?"
    r"|從我的 .{1,20} 傳送|发自我的 ?.{1,20}|iPhoneから送信"
    r")\W*",
    re.IGNORECASE,
)
_DELIMITER = re.compile(r"\s{0,3}(?:--|—|[-_]{2,})\s*$")
_TRAILING_RULE = re.compile(r"[\s\W_ᐧ]*$")  # the letter is a tracker's mark
_CONTACT = re.compile(
    r"(?:\+|\b00|\(0?\d{2,5}\)|\b0\d)[\d\s()/.-]{6,}\d|(?:\(\d{3}\)|\b\d{3}[-.])\s?\d{3}[-.\s]\d{4}\b|\bwww\.|https?://|"
    r"\b[\w.+-]+@[\w-]+\.\w|"
    r"^\W*(?:tel|t|m|f|fax|phone|mobile?|mobil|office|direct|cell|tél|téléphone|telefon|telefono|teléfono|móvil|e-?mail|web|skype)\b\W",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:\S+\s+){4,}\S*[^\W\d]{2,}[.!?…]\W*$")
_SIGN_OFF = re.compile(
    r"\W*(?:best|kind|warm)?\s*(?:regards|wishes|cheers|thanks|thank you|sincerely|cordially|grüße|gruß|grüßen|mfg|"
    r"cordialement|saludos|saluti|groeten|groet|abraços|atenciosamente)[\s\w]{0,12}[,.!]?\W*$",
    re.IGNORECASE,
)
_SECRET = re.compile(r"confiden|vertraulich|riservat|vertrouwelijk|privileged|privileg|geheim|sigilos", re.IGNORECASE)
_ITSELF = re.compile(
    r"e-?mail|message|nachricht|mensaje|correo|messaggio|bericht|mensagem|transmission|communication|courriel",
    re.IGNORECASE,
)
_WARNING = re.compile(
    r"intended|recipient|unauthori[sz]ed|disclos|delete|destroy|notify|empfänger|vernicht|unbefugt|irrtümlich|destinat|"
    r"détrui|supprim|erreur|elimin|destru|error|errore|geadresseerde|verwijder|bestemd|vergissing|apague|engano",
    re.IGNORECASE,
)
_BANNER = re.compile(
    r"originated (?:from )?(?:outside|external)|(?:consider|think (?:about|of)) the environment before print|"
    r"think before you print|(?:denken sie an die|schonen sie die) umwelt|pensez à l'environnement|virus-free\.? |"
    r"externe e-mail.{0,40}(?:vorsicht|öffnen)|external (?:e-?mail|sender)\W.{0,20}(?:caution|do not click|be careful)|"
    r"(?:caution|warning|vorsicht|achtung|attention)\W{1,4}(?:external|externe)\b",
    re.IGNORECASE,
)
_MAX_BLOCK = 15
_LONGEST_BLOCK = 40


def split_signature(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines that are words, and those that are a signature, a phone's note or a disclaimer.

    Where nothing but such lines stands, all are words: better a signature read than a no lost.
    """
    kept, cut = _split_marked(lines)
    kept, phrases = _split_notices(kept)
    kept, below = _split_delimited(kept)
    kept, phone = _split_phone(kept)
    kept, block = _split_contact(kept)
    while kept and _TRAILING_RULE.fullmatch(kept[-1]):
        kept.pop()
    if not any(line.strip() for line in kept):
        return [line.removeprefix(SIGNATURE_MARK) for line in lines], []
    return kept, [*block, *phone, *below, *cut, *phrases]


def _split_marked(lines: list[str]) -> tuple[list[str], list[str]]:
    kept: list[str] = []
    cut: list[str] = []
    for line in lines:
        text = line.removeprefix(SIGNATURE_MARK)
        marked = text is not line and text != line and not (_SENTENCE.match(text) and not _is_notice(text))
        (cut if marked else kept).append(text)
    return kept, cut


def _is_notice(text: str) -> bool:
    lower = text.lower()
    if not any(word in lower for word in NOTICE_WORDS):
        return False
    if len(text) < 600 and _BANNER.search(text):
        return True
    return len(text) > 60 and all(sign.search(text) for sign in (_SECRET, _ITSELF, _WARNING))


def _split_notices(lines: list[str]) -> tuple[list[str], list[str]]:
    """Disclaimers and banners, a paragraph each."""
    text = "\n".join(lines)
    lower = text.lower()
    if not any(word in lower for word in NOTICE_WORDS):
        return lines, []
    kept: list[str] = []
    cut: list[str] = []
    paragraph: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            paragraph.append(line)
            continue
        (cut if paragraph and _is_notice(" ".join(paragraph)) else kept).extend(paragraph)
        kept.append(line)
        paragraph = []
    return kept[:-1], cut


def _split_delimited(lines: list[str]) -> tuple[list[str], list[str]]:
    filled = [at for at, line in enumerate(lines) if line.strip()]
    for at in filled[1:][-_LONGEST_BLOCK - 1 :]:  # none that has more below it is a signature
        line = lines[at]
        if not _DELIMITER.match(line):
            continue
        below = [one for one in lines[at + 1 :] if one.strip()]
        standard = line.rstrip() == "--"
        if _is_block(below, _MAX_BLOCK if not standard else _LONGEST_BLOCK, standard):
            return lines[:at], lines[at:]
    return lines, []


def _is_block(below: list[str], limit: int, standard: bool) -> bool:
    """Whether the lines below a delimiter read like a signature: few, short, and no sentence among the first."""
    if not below:
        return True
    if len(below) > limit:
        return False
    sentences = [line for line in below if _SENTENCE.match(line) and not _PHONE.fullmatch(line)]
    if standard:
        return not sentences or below.index(sentences[0]) > 0 or _is_notice(" ".join(below))
    return not sentences and max(map(len, below)) <= 120


def _split_phone(lines: list[str]) -> tuple[list[str], list[str]]:
    end = len(lines)
    while end and (not lines[end - 1].strip() or (len(lines[end - 1]) <= 160 and _PHONE.fullmatch(lines[end - 1]))):
        end -= 1
    return (lines[:end], lines[end:]) if any(line.strip() for line in lines[end:]) else (lines, [])


def _split_contact(lines: list[str]) -> tuple[list[str], list[str]]:
    """A last paragraph of short lines, two of which tell how to reach somebody."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    start = end
    while start and lines[start - 1].strip() and len(lines[start - 1]) <= 80 and end - start < 12:
        if (
            _SENTENCE.match(lines[start - 1])
            or _SIGN_OFF.fullmatch(lines[start - 1])
            or lines[start - 1].rstrip()[-1:] in ",:?"
        ):
            break
        start -= 1
    block = lines[start:end]
    reachable = sum(1 for line in block if _CONTACT.search(line))
    if reachable < 2 or 2 * reachable < len(block) - 2 or not any(line.strip() for line in lines[:start]):
        return lines, []
    return lines[:start], block
