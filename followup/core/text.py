"""Bytes into text that is safe to keep: charsets by a list, no control, bidi or zero-width characters.

The charset that a mail names is the sender's choice, and some names reach codecs that unpack, raise or decode
escapes (`zlib`, `idna`, `unicode_escape`, `utf-7`). Only charsets that mail really uses are looked up.
"""

from __future__ import annotations

import binascii
import re
import unicodedata

_CODECS = {
    "utf-8": "utf-8", "utf8": "utf-8", "us-ascii": "ascii", "ascii": "ascii", "ansi_x3.4-1968": "ascii",
    "latin1": "cp1252", "latin-1": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "iso_8859-1": "cp1252",
    "macintosh": "mac_roman", "x-mac-roman": "mac_roman",
    "utf-16": "utf-16", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be", "utf-32": "utf-32",
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "x-gbk": "gb18030", "hz-gb-2312": "hz",
    "big5": "big5", "big5-hkscs": "big5hkscs", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932",
    "euc-jp": "euc_jp", "iso-2022-jp": "iso2022_jp", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "iso-2022-kr": "iso2022_kr", "koi8-r": "koi8_r", "koi8-u": "koi8_u", "tis-620": "tis_620",
    **{f"iso-8859-{n}": f"iso8859_{n}" for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)},
    "iso-8859-8-i": "iso8859_8",
    **{f"windows-{n}": f"cp{n}" for n in (1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874)},
    **{f"cp{n}": f"cp{n}" for n in (437, 850, 852, 866, 1250, 1251, 1252)},
}  # fmt: skip
_ESCAPING = frozenset({"utf-7", "utf7", "unicode-1-1-utf-7", "unicode_escape", "unicode-escape", "raw_unicode_escape"})

_MARKS = re.compile(r"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3})"
                    r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")  # fmt: skip
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_RUN_OF_SPACE = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+")
_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?\n]*)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)[ \t\r\n]+(?==\?[^?\s]{1,80}\?[bBqQ]\?)")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


def decode(data: bytes, charset: str) -> str:
    """`data` as text. A charset that is not known counts as UTF-8, an escaping one as ASCII; never raises.

    ASCII and UTF-8 that are neither are read as Windows-1252, which is what unmarked mail of our languages is.
    """
    name = charset.strip().strip("\"'").lower()
    if name in _ESCAPING:
        return data.decode("ascii", "replace")
    codec = _CODECS.get(name)
    if codec is None:
        return data.decode("utf-8", "replace") if name else _guess(data)
    if codec in {"ascii", "utf-8"}:
        return _guess(data)
    return data.decode(codec, "replace")


def _guess(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        # A few broken bytes in long UTF-8 (a cut character) must not turn all of it into another charset.
        if any(lead in data for lead in (b"\xc3", b"\xe2\x80", b"\xc2")) and wrong.start > len(data) - 4:
            return data.decode("utf-8", "replace")
        return data.decode("cp1252", "replace")


def clean(text: str) -> str:
    """`text` in Unicode form NFC without control, bidi, zero-width characters and lone surrogates; LF and tab stay."""
    if text.isascii():
        text = text.replace("\r\n", "\n")
        flat = text.replace("\n", "").replace("\t", "")
        return text if flat.isprintable() else _CONTROL.sub("", _LINE_BREAK.sub("\n", text))
    text = _SURROGATE.sub("\ufffd", _LINE_BREAK.sub("\n", text))
    text = _ODD_SPACE.sub(" ", _INVISIBLE.sub("", _CONTROL.sub("", text)))
    return unicodedata.normalize("NFC", _MARKS.sub(r"\1", text))


def clean_line(text: str) -> str:
    """`text` as one line: like `clean`, every run of white space or control characters one space, ends stripped."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return clean(_RUN_OF_SPACE.sub(" ", text)).replace("\n", " ").strip()


def decode_words(value: str) -> str:
    """`value` with its encoded words (RFC 2047) decoded; adjacent words of one charset may split a character."""
    if "=?" not in value:
        return value
    pieces: list[str] = []
    pending, charset, at = b"", "", 0
    value = _BETWEEN_WORDS.sub(r"\1", value)
    for word in _WORD.finditer(value):
        data = _word_bytes(word[2], word[3])
        if word.start() != at or word[1].lower() != charset:
            pieces.append(decode(pending, charset) if pending else "")
            pieces.append(value[at : word.start()])
            pending, charset = b"", word[1].lower()
        pending += data
        at = word.end()
    pieces.append(decode(pending, charset) if pending else "")
    pieces.append(value[at:])
    return "".join(pieces)


def _word_bytes(encoding: str, body: str) -> bytes:
    data = body.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(data.replace(b"_", b"=20"))
    return decode_base64(data)


def decode_base64(data: bytes) -> bytes:
    """The bytes behind `data`; what is not of the alphabet is passed over, a broken end is cut off."""
    kept = _NOT_BASE64.sub(b"", data)
    if len(kept) % 4 == 1:
        kept = kept[:-1]
    return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))
