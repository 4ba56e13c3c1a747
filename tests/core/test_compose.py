"""A reply's bytes: read back by the standard library's parser, and nothing of a stranger's gets out of its place."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime, timedelta, timezone
from email.utils import getaddresses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.core.compose import Envelope, Quote, compose, quote_of, signed
from followup.core.draft_bytes import text_of
from followup.core.header_fields import addr_spec, addresses, ids, is_id, text
from followup.core.model import Address, Cut, Message
from followup.core.policy import LANGUAGES
from followup.core.template_values import Rendered

NOW = datetime(2026, 5, 4, 10, 30, tzinfo=timezone(timedelta(hours=2)))
KEY = "41293a867e268fb7b69570dc4dcc572e"
ROBIN = Address("Robin Hale", "robin@rep.example")
ANNA = Address("Anna Lee", "anna@shop.example")


def envelope(**changes):
    base = {
        "sender": ROBIN,
        "to": (ANNA,),
        "message_id": f"<{KEY}@rep.example>",
        "key": KEY,
        "date": NOW,
        "in_reply_to": "<no@shop.example>",
        "references": ("<offer@rep.example>",),
    }
    return Envelope(**(base | changes))


def draft(
    subject="Re: Stock system",
    words="Hello Anna,\n\nthank you.\n\nKind regards,\n",
    quote=None,
    language="en",
    **changes,
):
    return compose(
        Rendered(subject, words), envelope(**changes), quote=quote, language=language, signature="Robin Hale"
    )


def parsed(raw):
    return email.message_from_bytes(raw, policy=email.policy.default)


def test_a_reply_stands_in_its_thread():
    message = parsed(draft())
    assert message["From"] == "Robin Hale <robin@rep.example>"
    assert message["To"] == "Anna Lee <anna@shop.example>"
    assert message["Subject"] == "Re: Stock system"
    assert message["In-Reply-To"] == "<no@shop.example>"
    assert message["References"] == "<offer@rep.example> <no@shop.example>"
    assert message["Message-ID"] == f"<{KEY}@rep.example>"
    assert message["X-Followup-Key"] == KEY
    assert message["Date"] == "Mon, 04 May 2026 10:30:00 +0200"
    assert message["Bcc"] is None
    assert message.get_content_type() == "text/plain"
    assert message.get_content().replace("\r\n", "\n") == "Hello Anna,\n\nthank you.\n\nKind regards,\nRobin Hale\n"


def test_long_references_keep_the_first_and_the_last():
    many = tuple(f"<{n}@rep.example>" for n in range(60))
    kept = parsed(draft(references=many))["References"].split()
    assert len(kept) == 20
    assert (kept[0], kept[-2], kept[-1]) == ("<0@rep.example>", "<59@rep.example>", "<no@shop.example>")


@pytest.mark.parametrize("hostile", ["<a\r\nA1 EXPUNGE@x>", "<a", "a@b", "<a b@c>", "<>", "<é@x>", "<a@b><c@d>\n"])
def test_an_id_of_the_wrong_form_is_left_out(hostile):
    message = parsed(draft(in_reply_to=hostile, references=(hostile, "<offer@rep.example>")))
    assert message["In-Reply-To"] is None
    assert message["References"] == "<offer@rep.example>"
    with pytest.raises(ValueError, match="wrong form"):
        draft(message_id=hostile)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "On 04 May 2026 at 09:15, Anna Lee <anna@shop.example> wrote:"),
        ("de", "Am 04.05.2026 um 09:15 schrieb Anna Lee <anna@shop.example>:"),
        ("fr", "Le 04/05/2026 à 09:15, Anna Lee <anna@shop.example> a écrit\u00a0:"),
        ("es", "El 04/05/2026 a las 09:15, Anna Lee <anna@shop.example> escribió:"),
        ("it", "Il giorno 04/05/2026 alle 09:15, Anna Lee <anna@shop.example> ha scritto:"),
        ("nl", "Op 04-05-2026 om 09:15 schreef Anna Lee <anna@shop.example>:"),
        ("pt", "Em 04/05/2026 às 09:15, Anna Lee <anna@shop.example> escreveu:"),
    ],
)
def test_the_original_is_quoted_in_the_way_of_the_language(language, line):
    quote = Quote(ANNA, datetime(2026, 5, 4, 7, 15, tzinfo=UTC), "We chose someone else.\n\n> older\n")
    words = text_of(draft(quote=quote, language=language))
    assert words.endswith(line.replace("\u00a0", " ") + "\n\n> We chose someone else.\n>\n>> older\n")
    assert words.count("Robin Hale") == 1
    undated = text_of(draft(quote=Quote(ANNA, None, "x"), language=language))
    assert "Anna Lee <anna@shop.example>" in undated


def message_of(doubts=(), plain="", html=""):
    return Message(
        message_id=None, digest="", in_reply_to=(), references=(), subject="", base_subject="", sender=ANNA, to=(),
        cc=(), reply_to=(), date=None, automatic="", doubts=doubts, draft_key=None, plain=plain, html=html,
    )  # fmt: skip


def test_an_encrypted_original_is_never_quoted():
    assert quote_of(message_of(("encrypted",), "secret"), Cut("secret", "", "")) is None
    assert quote_of(message_of(plain="all of it"), Cut("all", "", "")).text == "all of it"
    assert quote_of(message_of(html="<p>new"), Cut("new", "old", "")).text == "new\n\nold"
    assert quote_of(message_of(), Cut("", "", "")) is None


def test_a_huge_original_is_quoted_in_part():
    raw = draft(quote=Quote(ANNA, None, "x" * 5_000_000))
    assert len(raw) < 300_000
    assert text_of(raw).rstrip().endswith("> [...]")


def test_the_signature_stands_once():
    assert signed("Hi\n\nBest,\nRobin\nHale Ltd\n", "Robin\nHale Ltd") == "Hi\n\nBest,\nRobin\nHale Ltd\n"
    assert signed("Hi\n", "") == "Hi\n"


def test_lines_that_relays_change_are_encoded():
    raw = draft(words="From here on\n.\n..\n.x\n")
    assert all(not line.startswith((b".", b"From ")) for line in raw.partition(b"\r\n\r\n")[2].split(b"\r\n"))
    assert text_of(raw).startswith("From here on\n.\n..\n.x\n")


@pytest.mark.parametrize(
    "spec",
    ["a@b@c", "", "@x.example", "a@", "-oQx@y.example", "a b@x.example", "a@x\r\nBcc: e@e.example", "a@x,b@y", "<a@b>",
     "x" * 320 + "@y.example"]
)  # fmt: skip
def test_what_is_no_address_is_refused(spec):
    with pytest.raises(ValueError, match="no mail address"):
        addr_spec(spec)


def test_addresses_that_are_odd_but_sound():
    assert addr_spec('"victim@good"@evil.example') == '"victim@good"@evil.example'
    assert addr_spec("a@müller.example") == "a@xn--mller-kva.example"
    assert addresses("Cc", ()) == ""
    assert ids("References", ("x",)) == ""
    assert not is_id("<" + "a" * 2000 + "@b>")


hostile = st.one_of(
    st.text(max_size=200),
    st.text(alphabet='ab \t\r\n\x00\x0b\x0c\x1c\x85\u2028\u202e"\\<>@,;:()=?_.é漢\ud800', max_size=120),
    st.sampled_from(
        ["=?utf-8?q?a=0D=0ABcc:_e@e?=", "x\r\n\r\nbody", "a\nBcc: e@e.example", "ü" * 300, "w " * 300, "w" * 999]
    ),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(hostile, min_size=5, max_size=5), st.sampled_from(LANGUAGES), st.one_of(hostile, st.just("<a@b>")))
def test_nothing_is_injected_whatever_the_names_and_words(texts, language, reference):
    for n in range(5):  # each text in each place: 2,000 drafts
        subject, name, rep, words, quoted = texts[n:] + texts[:n]
        raw = draft(
            subject,
            words,
            Quote(Address(name, "anna@shop.example"), NOW, quoted),
            language,
            sender=Address(rep, "robin@rep.example"),
            to=(Address(name, "anna@shop.example"), ANNA),
            in_reply_to=reference,
            references=(reference,),
        )
        assert_sound(raw, threaded=is_id(reference))


def assert_sound(raw, threaded):
    assert raw.isascii()
    assert b"\x00" not in raw
    assert raw.count(b"\n") == raw.count(b"\r") == raw.count(b"\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    message = email.message_from_bytes(raw)
    names = [key.lower() for key in message]
    thread = ["in-reply-to", "references"] if threaded else []
    assert sorted(names) == sorted(
        [
            *(
                "from",
                "to",
                "subject",
                "date",
                "message-id",
                "mime-version",
                "content-type",
                "content-transfer-encoding",
            ),
            *("x-followup-key", *thread),
        ]
    )
    to = getaddresses([message["To"]])
    assert [spec for _, spec in to] == ["anna@shop.example"] * 2
    assert [spec for _, spec in getaddresses([message["From"]])] == ["robin@rep.example"]
    assert message.defects == []


@given(st.text(max_size=300))
def test_a_subject_comes_back_as_it_was_cleaned(value):
    field = text("Subject", value)
    once = parsed(field.encode() + b"\r\n")["Subject"]
    again = parsed(text("Subject", once).encode() + b"\r\n")["Subject"]
    assert once == again
