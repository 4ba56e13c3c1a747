"""`classify` on files of every kind, without any configuration."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from followup import pipeline
from followup.cli.mails import find
from followup.core.intent import decide
from followup.tasks import judging
from tests.desks import ANNA, LOSS, mail

AT = datetime(2026, 3, 2, 10, tzinfo=UTC)
FIELDS = {
    "id", "path", "intent", "probability", "also", "evidence", "winner", "reasons", "date", "person", "language",
    "decision",
}  # fmt: skip


def letter(number: int, text: str = LOSS, **headers: str) -> bytes:
    return mail(text, at=AT, id=f"<{number}@shop.example>", **headers)


NESTED = b"From: a@x.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n" + b"".join(
    b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(500)
)


def test_the_doubts_are_those_of_the_pipeline():
    assert judging.doubted is pipeline.doubted
    assert judging.decide is decide


def test_one_file(home):
    (home.path / "no.eml").write_bytes(letter(1))
    ran = home.run("classify", "--json", "no.eml")
    (thing,) = ran.lines
    assert ran.code == 0, ran.err
    assert thing.keys() >= FIELDS
    assert thing["id"] == "<1@shop.example>"
    assert thing["path"] == "no.eml"
    assert thing["intent"] == "lost_competitor"
    assert thing["evidence"] == "We have decided to go with Brightline instead."
    assert thing["winner"] == "Brightline"
    assert thing["decision"] == "act"
    assert thing["probability"] >= 0.7
    assert thing["language"] == "en"


def test_standard_input_and_plain_words(home):
    ran = home.run("classify", "-", typed=letter(1).decode())
    assert ran.code == 0
    assert ran.out.startswith("-: lost_competitor 0.")
    assert "  says: We have decided to go with Brightline instead.\n" in ran.out


def test_why(home):
    quoted = f"{LOSS}\n\nOn 1 March 2026, Robin Hale wrote:\n> Have you decided?\n"
    ran = home.run("classify", "--explain", "-", typed=letter(1, quoted).decode())
    assert "decided by the trained model and the rule en/" in ran.out
    assert "cut off as quoted: 54 characters" in ran.out
    assert "It would only ask with detect.act above" in ran.out
    (thing,) = home.run("classify", "--explain", "--json", "-", typed=letter(1, quoted).decode()).lines
    assert thing["explanation"]["quoted_characters"] > 0
    assert thing["explanation"]["cues"][0]["sentence"] in quoted


def test_a_directory_and_a_maildir(home):
    (home.path / "eml" / "below").mkdir(parents=True)
    (home.path / "eml" / "1.eml").write_bytes(letter(1))
    (home.path / "eml" / "below" / "2.eml").write_bytes(letter(2))
    box = home.maildir()
    (box / "cur" / "a:2,S").write_bytes(letter(3))
    (box / "new" / "b").write_bytes(letter(4))
    (box / "tmp" / "c").write_bytes(letter(5))
    (box / ".Sent" / "cur" / "d").write_bytes(letter(6))
    (box / "dovecot-uidlist").write_text("3 V1 N1\n")
    ran = home.run("classify", "--json", "eml", "Mail")
    assert [line["id"] for line in ran.lines if line["id"]] == [f"<{n}@shop.example>" for n in (1, 2, 3, 4, 6)]


def test_an_mbox_is_unquoted(home):
    text = f"From here on it is easy.\n>From us all:\n{LOSS}\n"
    raw = letter(1, text)
    quoted = re.sub(rb"^(>*From )", rb">\1", raw, flags=re.MULTILINE)
    again = quoted.replace(b"<1@", b"<2@")
    start = b"From anna@shop.example Mon Mar  2 10:00:00 2026\n"
    (home.path / "box").write_bytes(start + quoted + b"\n" + start + again + b"\n")
    found = list(find([str(home.path / "box")], None))
    assert [one.path.rpartition("#")[2] for one in found] == ["1", "2"]
    assert b"\nFrom here on" in found[0].raw
    assert raw.rstrip() == found[0].raw.rstrip()
    (first, second) = home.run("classify", "--json", "box").lines
    assert (first["id"], second["id"]) == ("<1@shop.example>", "<2@shop.example>")


@pytest.mark.parametrize(("raw", "word"), [(NESTED, "too-deep"), (b"x" * 25_000_001, "too-large")])
def test_what_cannot_be_read_safely_is_set_aside(home, raw, word):
    (home.path / "bad.eml").write_bytes(raw)
    (home.path / "good.eml").write_bytes(letter(1))
    ran = home.run("classify", "--json", "bad.eml", "good.eml")
    bad, good = ran.lines
    assert ran.code == 0
    assert bad["set_aside"] == word
    assert good["decision"] == "act"
    assert f"bad.eml: set aside, not read ({word})" in home.run("classify", "bad.eml").out


@pytest.mark.parametrize(
    ("headers", "decision"),
    [
        ({}, "act"),
        ({"Precedence": "bulk"}, "ask"),
        ({"Auto_Submitted": "auto-replied"}, "pass"),
        ({"sender": f"Anna <{ANNA}>, Bo <bo@shop.example>"}, "ask"),
    ],
)
def test_the_decision_is_the_pipelines(home, headers, decision):
    (thing,) = home.run("classify", "--json", "-", typed=letter(1, **headers).decode()).lines
    assert thing["decision"] == decision


def test_a_mail_that_was_not_read_whole_is_no_more_passed_over_than_by_the_pipeline(home):
    said = "Thank you, see you on Monday."
    plain = letter(1, said).decode()
    hidden = f'<p>{said}</p><p style="display:none">We have chosen another supplier.</p>'
    html = plain.replace("text/plain", "text/html").replace(said, hidden)
    found = [home.run("classify", "--json", "-", typed=one).lines[0] for one in (plain, html)]
    assert [(one["doubts"], one["decision"]) for one in found] == [([], "pass"), (["hidden-text"], "ask")]


def test_the_configured_thresholds_count(rep):
    rep.configure(rep.config.read_text() + "[detect]\nact = 1.0\n")
    (thing,) = rep.run("classify", "--json", "-", typed=letter(1).decode()).lines
    assert thing["decision"] == "ask"


def test_odd_input(home):
    for raw in ("", "\n", "no header at all", "From: \n\n"):
        (thing,) = home.run("classify", "--json", "-", typed=raw).lines
        assert thing["decision"] == "pass"


def test_a_place_that_is_not_there(home):
    ran = home.run("classify", "nowhere.eml")
    assert ran.code == 64
    assert ran.err.startswith("followup: There is nothing at nowhere.eml.\n")
