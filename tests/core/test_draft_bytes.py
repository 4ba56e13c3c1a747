"""The fingerprint covers what the rep sees, and only that; what goes out is what was approved."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.core.draft_bytes import fingerprint, for_sending, text_of, with_text
from tests.core.test_compose import NOW, draft

LATER = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
RAW = draft(subject="Re: Größe – Angebot", words="Hällo Anna,\n\nthank you.\n\nBest,\n")


def resaved(raw: bytes, policy=email.policy.SMTP, encoding="base64") -> bytes:
    """As another mail program saves it: other encoding, folding, Date, Message-ID, order."""
    old = email.message_from_bytes(raw, policy=email.policy.default)
    new = EmailMessage(policy=policy)
    for name in ("Subject", "To", "From", "In-Reply-To", "References"):
        if old[name]:
            new[name] = str(old[name])
    new["Date"] = "Fri, 01 Jan 2027 00:00:00 +0000"
    new["Message-ID"] = "<other@program.example>"
    new.set_content(old.get_content(), cte=encoding)
    return new.as_bytes()


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_a_mail_program_that_only_saves_changes_nothing(encoding):
    assert fingerprint(resaved(RAW, encoding=encoding)) == fingerprint(RAW)
    assert fingerprint(RAW.replace(b"\r\n", b"\n")) == fingerprint(RAW)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"thank you", b"thank  you"),
        (b"anna@shop.example", b"anne@shop.example"),
        (b"Robin Hale <robin@", b"Robin Hall <robin@"),
        (b"Date:", b"Cc: boss@shop.example\r\nDate:"),
        (b"Date:", b"Bcc: boss@shop.example\r\nDate:"),
        (b"In-Reply-To: <no@", b"In-Reply-To: <yes@"),
        (b"Subject: ", b"Subject: x "),
    ],
)
def test_what_the_rep_sees_counts(old, new):
    changed = RAW.replace(old, new, 1)
    assert changed != RAW
    assert fingerprint(changed) != fingerprint(RAW)


def with_attachment(content=b"\x00\x01price list", name="list.pdf") -> bytes:
    message = email.message_from_bytes(RAW, policy=email.policy.default)
    message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes(policy=email.policy.SMTP)


def test_attachments_count():
    prints = {
        fingerprint(raw) for raw in (RAW, with_attachment(), with_attachment(b"other"), with_attachment(name="b.pdf"))
    }
    assert len(prints) == 4


def test_what_goes_out_is_what_was_approved():
    raw = RAW.replace(b"Date:", b'Bcc: "Boss" <Boss@rep.example>\r\nDate:', 1)
    out, sender, recipients = for_sending(raw, LATER)
    message = email.message_from_bytes(out, policy=email.policy.default)
    assert sender == "robin@rep.example"
    assert recipients == ("anna@shop.example", "boss@rep.example")
    assert message["Bcc"] is None
    assert message["X-Followup-Key"] is None
    assert message.get_all("Date") == ["Mon, 01 Jun 2026 08:00:00 +0000"]
    assert message["Message-ID"] == email.message_from_bytes(raw)["Message-ID"]
    assert fingerprint(out) == fingerprint(RAW)


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_only_crlf_ends_a_line_and_none_is_too_long(line_end):
    head = b"From: r@rep.example\nTo: a@shop.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n"
    raw = (head + b"short\n.\n" + b"w" * 5000 + "\nü\x00\n".encode()).replace(b"\n", line_end)
    out, _, _ = for_sending(raw, LATER)
    assert out.isascii()
    assert out.count(b"\r") == out.count(b"\n") == out.count(b"\r\n")
    assert max(map(len, out.split(b"\r\n"))) <= 998
    assert text_of(out).replace("\n", "") == "short." + "w" * 5000 + "ü"


def test_a_long_attachment_line_is_encoded():
    raw = with_attachment().replace(b"base64", b"8bit")
    raw = raw.replace(b"AAFwcmljZSBsaXN0", b"\xff" * 3000)
    out, _, _ = for_sending(raw, LATER)
    assert out.isascii()
    parts = list(email.message_from_bytes(out).walk())
    assert parts[-1].get_payload(decode=True).rstrip(b"\r\n") == b"\xff" * 3000


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a@b.example\n\nx",
        b"To: a@b.example\n\nx",
        b"From: a@b.example, c@d.example\nTo: a@b.example\n\nx",
        b"From: a@b.example\nTo: -oQx@y.example\n\nx",
        b"",
    ],
)
def test_without_one_sender_and_sound_recipients_nothing_goes_out(raw):
    with pytest.raises(ValueError, match=r"sender|address"):
        for_sending(raw, LATER)


def test_the_reps_edit_keeps_thread_and_attachments():
    raw = with_attachment()
    edited = with_text(raw, "Other wörds\n.\n", "<edit@rep.example>")
    message = email.message_from_bytes(edited, policy=email.policy.default)
    assert text_of(edited) == "Other wörds\n.\n"
    assert message["Message-ID"] == "<edit@rep.example>"
    assert message["In-Reply-To"] == "<no@shop.example>"
    assert [part.get_content() for part in message.iter_attachments()] == [b"\x00\x01price list"]
    assert fingerprint(with_text(raw, text_of(raw), "<edit@rep.example>")) == fingerprint(raw)
    with pytest.raises(ValueError, match="wrong form"):
        with_text(raw, "x", "<a b>")


def test_an_html_draft_is_shown_as_text_and_edited_as_text():
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"], message["To"], message["Subject"] = "r@rep.example", "a@shop.example", "x"
    message.set_content("<p>Hello <b>Anna</b></p>", subtype="html")
    raw = message.as_bytes()
    assert text_of(raw).split() == ["Hello", "Anna"]
    edited = with_text(raw, "Plain\n", "<e@rep.example>")
    assert email.message_from_bytes(edited).get_content_type() == "text/plain"


@given(st.binary(max_size=400))
def test_any_bytes_have_a_fingerprint_and_a_text(raw):
    assert len(fingerprint(raw)) == 64
    assert isinstance(text_of(raw), str)


@given(st.text(max_size=300))
def test_words_survive_the_way_there_and_back(words):
    once = text_of(with_text(RAW, words, "<e@rep.example>"))
    raw = with_text(RAW, once, "<f@rep.example>")
    assert text_of(raw) == once
    assert fingerprint(for_sending(raw, NOW)[0]) == fingerprint(raw)


@pytest.mark.parametrize("field", ["Subject: {}", "To: {} <b@shop.example>", "Cc: {}@shop.example"])
def test_raw_letters_beyond_ascii_make_a_fingerprint_of_their_own(field: str) -> None:
    """A mail program may save headers in plain UTF-8: of one length, they must not look alike."""
    marks = {
        fingerprint(f"From: a@rep.example\r\n{field.format(word)}\r\n\r\nx\r\n".encode()) for word in ("Äpfel", "Öpfel")
    }
    assert len(marks) == 2
