"""The bad inputs of TRUST section 6 that reading decides: each with its outcome, none raising, none over two seconds.

Q: `refuse` has a word. I: no sender, or an automatic word, or no words. A and W: a doubt that later rooms see.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from followup.core.clocks import came_at
from followup.core.message import header_only, parse, refuse
from followup.core.model import Message
from followup.core.quoting import cut

HEAD = b"From: Mia <mia@shop.example>\r\nSubject: Re: Offer\r\nIn-Reply-To: <o1@rep.example>\r\n"
NO = "We go with someone else."


@pytest.fixture(autouse=True)
def within_two_seconds() -> Iterator[None]:
    begun = time.process_time()
    yield
    assert time.process_time() - begun < 2


def mail(fields: bytes = b"", body: bytes = NO.encode()) -> bytes:
    return HEAD + (fields + b"\r\n" if fields else b"") + b"\r\n" + body


def sent_by(value: str) -> Message:
    return header_only(f"From: {value}\r\n".encode())


def aside(raw: bytes) -> bool:
    """Set aside, and even so read without harm."""
    word = refuse(raw)
    cut(parse(raw))
    return bool(word)


def nested(levels: int) -> bytes:
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(levels))
    return HEAD + parts + b"\r\nhello\r\n"


class TestShape:
    @pytest.mark.parametrize("levels", [500, 2_000])
    def test_b1_b2_nested_multiparts(self, levels: int) -> None:
        assert aside(nested(levels))

    def test_b3_nested_messages(self) -> None:
        assert aside(HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 3_000 + b"hello")

    def test_b4_many_empty_parts(self) -> None:
        assert aside(mail(b"Content-Type: multipart/mixed; boundary=b", b"--b\r\n\r\n" * 50_000))

    def test_b5_boundary_never_closed(self) -> None:
        raw = mail(b"Content-Type: multipart/mixed; boundary=b", b"--b\r\n\r\n" + NO.encode())
        assert not refuse(raw)
        assert cut(parse(raw)).new == NO

    @pytest.mark.parametrize("boundary", [b'""', b"x" * 500])
    def test_b6_odd_boundary(self, boundary: bytes) -> None:
        raw = mail(
            b"Content-Type: multipart/mixed; boundary=" + boundary,
            b"--" + boundary.strip(b'"') + b"\r\n\r\n" + NO.encode(),
        )
        assert not refuse(raw)
        assert cut(parse(raw)).new.endswith(NO)

    def test_b6_the_parents_boundary(self) -> None:
        inner = b"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + NO.encode() + b"\r\n--b--\r\n"
        assert cut(parse(mail(b"Content-Type: multipart/mixed; boundary=b", inner))).new == NO

    def test_b7_parameters_without_end(self) -> None:
        assert aside(mail(b"Content-Type: text/plain; " + b"; ".join(b"a*%d*=x" % n for n in range(20_000))))

    def test_b7_in_a_part(self) -> None:
        part = b"--b\r\nContent-Type: text/plain" + b"; a*0*=x" * 20_000 + b"\r\n\r\nhello\r\n--b--"
        assert aside(mail(b"Content-Type: multipart/mixed; boundary=b", part))

    def test_b8_header_lines_without_end(self) -> None:
        assert aside(mail(b"X-A: b\r\n" * 100_000))

    def test_b9_one_long_header(self) -> None:
        assert aside(mail(b"X-A: " + b"b" * 10_000_000))

    def test_b10_encoded_words_without_end(self) -> None:
        assert aside(b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\r\n" + mail())

    def test_b11_too_large(self) -> None:
        assert refuse(bytes(26_000_000)) == "too-large"

    @pytest.mark.parametrize("raw", [b"", b"\0"])
    def test_b12_nothing(self, raw: bytes) -> None:
        assert parse(raw).sender is None

    def test_b13_alternative_without_parts(self) -> None:
        assert cut(parse(mail(b"Content-Type: multipart/alternative; boundary=b", b""))).new == ""


class TestHeaders:
    @pytest.mark.parametrize("char", ["=0D=0A", "=0B", "=1C", "=C2=85", "=E2=80=A8"])
    def test_b14_b15_breaks_in_an_encoded_subject(self, char: str) -> None:
        subject = header_only(f"Subject: =?utf-8?q?a{char}Bcc:_e@e.example?=\r\n".encode()).subject
        assert subject in {"a Bcc: e@e.example", "aBcc: e@e.example"}

    @pytest.mark.parametrize(
        "value", ["<a\r\n A1 EXPUNGE\r\n b@c.example>", "<a@b.example> A1 EXPUNGE", "<a@b>\x00", "a@b"]
    )
    def test_b16_commands_in_a_message_id(self, value: str) -> None:
        message = header_only(f"From: a@b.example\r\nMessage-ID: {value}\r\n".encode())
        assert message.message_id is None
        assert "bad-message-id" in message.doubts

    @pytest.mark.parametrize("value", ["\r\n <a@b.example>", "<a\r\n @b.example>", "<a@b.\r\n\texample>"])
    def test_b17_folded_message_id(self, value: str) -> None:
        assert header_only(f"Message-ID: {value}\r\n".encode()).message_id == "<a@b.example>"

    def test_b18_no_message_id(self) -> None:
        message = parse(mail())
        assert message.message_id is None
        assert message.doubts == ()
        assert len(message.digest) == 64

    def test_b19_two_message_ids(self) -> None:
        assert parse(mail(b"Message-ID: <a@b.example>\r\nMessage-ID: <c@d.example>")).message_id == "<a@b.example>"

    def test_b20_references_without_end(self) -> None:
        many = b"References: " + b"\r\n ".join(b"<%d@b.example>" % n for n in range(3_000))
        assert parse(mail(many)).references == tuple(f"<{n}@b.example>" for n in range(2_980, 3_000))
        only = parse(mail(b"References: <"))
        assert only.references == ()
        assert only.doubts == ()

    def test_b20_five_thousand(self) -> None:
        raw = mail(b"References: " + b"\r\n ".join(b"<%d@b.example>" % n for n in range(5_000)))
        assert not refuse(raw)
        assert parse(raw).references == tuple(f"<{n}@b.example>" for n in range(4_980, 5_000))

    def test_b20_a_million_bytes_of_them(self) -> None:
        assert refuse(mail(b"References: " + b"<a@b.example> " * 80_000)) == "header-too-large"

    def test_b21_in_reply_to_is_read_as_it_is(self) -> None:
        assert parse(mail()).in_reply_to == ("<o1@rep.example>",)

    @pytest.mark.parametrize("fields", ["From: a@b.example\r\nFrom: c@d.example", "From: a@b.example, c@d.example"])
    def test_b22_two_senders(self, fields: str) -> None:
        assert "two-senders" in header_only(f"{fields}\r\n".encode()).doubts

    def test_b23_two_subjects(self) -> None:
        assert parse(b"Subject: one\r\nSubject: two\r\n\r\n").subject == "one"

    def test_b24_first_line_blank(self) -> None:
        assert parse(b"\r\n" + mail()).sender is None

    @pytest.mark.parametrize("raw", [b"\xe4\xf6 offer", b"\xed\xa0\x80 offer", "Angebot für".encode()])
    def test_b25_raw_bytes(self, raw: bytes) -> None:
        assert parse(b"Subject: " + raw + b"\r\n\r\n" + raw).subject.encode("utf-8")

    @pytest.mark.parametrize("name", ["headers", "__class__", "x" * 2_000])
    def test_b26_odd_field_names(self, name: str) -> None:
        assert cut(parse(mail(f"{name}: value".encode()))).new == NO


class TestAutomatic:
    def test_b27_no_in_any_case(self) -> None:
        assert parse(mail(b"Auto-Submitted: (a comment) NO")).automatic == ""
        assert parse(mail(b"Auto-Submitted: auto-replied")).automatic == "auto-submitted"

    def test_b28_bulk_alone_is_asked(self) -> None:
        assert parse(mail(b"Precedence: bulk")).automatic == "bulk"
        assert parse(mail(b"Precedence: bulk\r\nList-Id: <l.example>")).automatic == "list"

    def test_b30_suppress_is_no_mark(self) -> None:
        assert parse(mail(b"X-Auto-Response-Suppress: DR, OOF")).automatic == ""

    def test_b31_encrypted_part_between_pages(self) -> None:
        body = (
            b"--b\r\nContent-Type: text/html\r\n\r\n<img src='x\r\n--b\r\nContent-Type: application/pkcs7-mime\r\n\r\nMII\r\n"  # noqa: E501
            b"--b\r\nContent-Type: text/html\r\n\r\n'>\r\n--b--\r\n"
        )
        assert "encrypted" in parse(mail(b"Content-Type: multipart/mixed; boundary=b", body)).doubts
        assert "encrypted" in parse(mail(body=b"-----BEGIN PGP MESSAGE-----\n\nabc\n")).doubts

    def test_b32_reports(self) -> None:
        assert parse(
            mail(b"Content-Type: multipart/report; report-type=disposition-notification; boundary=b")
        ).automatic

    def test_b33_absence_without_a_header_is_left_to_the_detector(self) -> None:
        assert parse(b"From: a@b.example\r\nSubject: Out of office\r\n\r\nI am away.").automatic == ""


class TestText:
    @pytest.mark.parametrize(
        "charset", ["x-none", "", "a\0b", "idna", "rot13", "zlib", "undefined", "hex", "mbcs", "utf-7", "bz2"]
    )
    def test_b34_b35_charsets(self, charset: str) -> None:
        raw = mail(b'Content-Type: text/plain; charset="' + charset.encode() + b'"')
        assert cut(parse(raw)).new == NO

    @pytest.mark.parametrize("charset", ["utf-7", "unicode_escape"])
    def test_b35_escapes_are_not_decoded(self, charset: str) -> None:
        raw = mail(f"Content-Type: text/plain; charset={charset}".encode(), b"+AGE- \\u0061")
        assert parse(raw).plain == "+AGE- \\u0061"

    def test_b36_odd_length(self) -> None:
        raw = mail(b"Content-Type: text/plain; charset=utf-16", NO.encode("utf-16") + b"\x20")
        assert NO in parse(raw).plain

    def test_b36_ascii_that_is_not(self) -> None:
        assert parse(mail(b"Content-Type: text/plain; charset=us-ascii", "不".encode("gb18030"))).plain

    @pytest.mark.parametrize("encoding", [b"base64", b"quoted-printable", b"x-uuencode", b"BASE64 (x)", b"nonsense"])
    def test_b37_garbage(self, encoding: bytes) -> None:
        for body in (b"!!!=A=\xff", b"abc=", b"====", b"begin 666 x\n"):
            message = parse(mail(b"Content-Transfer-Encoding: " + encoding, body))
            assert len(message.plain) <= len(body)
            assert message.sender is not None

    def test_b38_bidi_and_combining_marks_in_a_name(self) -> None:
        sender = sent_by("Mia\u202egnp.exe a" + "\u0301" * 1_000 + " <a@b.example>").sender
        assert sender is not None
        assert "\u202e" not in sender.name
        assert len(sender.name) < 30

    def test_b39_the_no_only_in_history(self) -> None:
        body = b"Thanks!\n\nOn Tue, 1 Jul 2025 at 10:02, Tom <tom@rep.example> wrote:\n> We go with someone else.\n"
        assert cut(parse(mail(body=body))).new == "Thanks!"

    @pytest.mark.parametrize(
        "style", ["display:none", "color:#ffffff", "color: white", "font-size:0px", "visibility: hidden", "opacity:0"]
    )
    def test_b40_the_no_hidden(self, style: str) -> None:
        page = f"<p>Thanks!</p><span style='{style}'>{NO}</span>".encode()
        message = parse(mail(b"Content-Type: text/html", page))
        assert "hidden-text" in message.doubts
        assert cut(message).new == "Thanks!"

    def test_b40_white_on_colour_is_seen(self) -> None:
        page = f"<table><tr bgcolor='#003366'><td><font color=white>{NO}</font></td></tr></table>".encode()
        message = parse(mail(b"Content-Type: text/html", page))
        assert message.doubts == ()
        assert cut(message).new == NO

    def test_b41_split_words(self) -> None:
        assert cut(parse(mail(body="We g\u200bo with some\u00adone\u2060 else.".encode()))).new == NO
        page = b"<p>We g<b></b>o with some<i>one</i> e&#8203;lse.</p>"
        assert cut(parse(mail(b"Content-Type: text/html", page))).new == NO

    def test_b42_one_long_line(self) -> None:
        assert aside(mail(body=b"a " * 2_500_000))

    def test_b42_levels_without_end(self) -> None:
        assert aside(mail(body=b">" * 200_000 + b" hello"))
        assert aside(mail(body=b"> " * 200_000 + b" hello"))

    def test_b42_behind_an_encoding(self) -> None:
        body = b"=3E" * 60_000
        coded = b"=\r\n".join(body[n : n + 72] for n in range(0, len(body), 72))
        assert cut(parse(mail(b"Content-Transfer-Encoding: quoted-printable", coded))).new == ""

    def test_b42_deep_html(self) -> None:
        assert cut(parse(mail(b"Content-Type: text/html", b"<div>\n" * 80_000 + NO.encode()))).new == NO

    def test_b44_active_content_is_not_text(self) -> None:
        page = (
            b"<style>@import url(https://x.example/a.css);</style><svg><feImage href='https://x.example/b'/></svg>"
            b"<script>go()</script><meta http-equiv=refresh content='0;url=https://x.example'><p>We go with someone else.</p>"  # noqa: E501
        )
        assert cut(parse(mail(b"Content-Type: text/html", page))).new == NO


class TestDates:
    @pytest.mark.parametrize(
        "value",
        [
            "Sun, 30 Feb 2025 10:00:00 +0000",
            "1 Jul 99999 10:00:00 +0000",
            "1 Jul 2025 10:00:00 -9999",
            "1 Jul 2025 10:00:60 +0000",
            "",
        ],
    )
    def test_b56_moments_that_do_not_exist(self, value: str) -> None:
        received = datetime(2025, 7, 1, tzinfo=UTC)
        message = header_only(f"Date: {value}\r\n".encode())
        assert message.date is None
        assert came_at(message.date, received, received) == received

    @pytest.mark.parametrize("year", [1970, 2035])
    def test_b57_moments_that_are_not_likely(self, year: int) -> None:
        received = datetime(2025, 7, 1, tzinfo=UTC)
        message = header_only(f"Date: 1 Jul {year} 10:00:00 +0000\r\n".encode())
        assert came_at(message.date, received, received) == received


class TestAddresses:
    def test_b61_quoted_local_part(self) -> None:
        message = sent_by('"victim@good.example"@evil.example')
        assert message.sender is not None
        assert message.sender.domain == "evil.example"
        assert message.doubts == ("quoted-address",)

    def test_b62_a_stray_parenthesis(self) -> None:
        message = sent_by("alice@example.org)bob@evil.example")
        assert message.sender is None
        assert "unclear-sender" in message.doubts

    @pytest.mark.parametrize(
        "value", ["=?utf-8?q?a=40b?=c@host.example", "undisclosed:;", "<>", "a@b@c.example", "", "Mia"]
    )
    def test_b63_b64_no_address(self, value: str) -> None:
        assert sent_by(value).sender is None

    def test_b65_look_alike(self) -> None:
        assert "lookalike-domain" in sent_by("a@sh\u043ep.example").doubts
        assert "lookalike-domain" in sent_by("a@xn--shp-fcd.example").doubts
        assert sent_by("a@m\u00fcller.example").doubts == ()

    def test_b65_name_is_another_address(self) -> None:
        message = sent_by('"ceo@customer.example" <x@evil.example>')
        assert message.sender is not None
        assert message.sender.addr_spec == "x@evil.example"
        assert "name-is-other-address" in message.doubts

    @pytest.mark.parametrize("value", ["a@[127.0.0.1]", "-oQx@y.example", "a" * 320 + "@y.example"])
    def test_b66_odd_addresses(self, value: str) -> None:
        assert "unclear-sender" in sent_by(value).doubts

    def test_b67_machines(self) -> None:
        assert sent_by("mailer-daemon@mx.example").automatic == "bounce"
        assert sent_by("noreply@shop.example").automatic == "no-reply"

    def test_b68_reply_to_elsewhere(self) -> None:
        many = ", ".join(f"r{n}@evil.example" for n in range(300))
        message = parse(mail(f"Reply-To: {many}".encode()))
        assert "reply-to-elsewhere" in message.doubts
        assert message.sender is not None
        assert message.sender.addr_spec == "mia@shop.example"
        assert parse(mail(b"Reply-To: mia@mail.shop.example")).doubts == ()

    def test_b69_parentheses_without_end(self) -> None:
        assert aside(b"From: " + b"(" * 3_000 + b" a@b.example\r\n\r\nhello")

    def test_a_thousand_addresses(self) -> None:
        assert (
            refuse(mail(b"To: " + b",\r\n ".join(b"a%d@b.example" % n for n in range(1_200)))) == "too-many-addresses"
        )
