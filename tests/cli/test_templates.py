"""`templates` from outside: list, show, edit, preview, check, reset."""

from __future__ import annotations

import sys

import pytest

from followup.sandbox import Sandbox
from followup.state.store import Store
from followup.template_files import SUFFIX, shipped
from tests.cli.homes import Home
from tests.desks import SENT, World, loss, offer

NAME = f"acknowledge.en{SUFFIX}"
BROKEN = "Subject: Re: {{ deal.subject }}\n\n{{ voice.greeting }}\n\nThank you.\n\nDear {{ prospect.first_nmae }}\n"
PUSHY = "Subject: Re: {{ deal.subject }}\n\n{{ voice.greeting }}\n\nWe can offer you a 20% discount until Friday.\n"


def own(home: Home, text: str, name: str = NAME):
    folder = home.config.parent / "templates"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text)
    return folder / name


def editor(home: Home, text: str) -> None:
    """An $EDITOR that writes `text` over the file."""
    script = home.path / "editor.py"
    script.write_text(f"import sys, pathlib\npathlib.Path(sys.argv[1]).write_text({text!r})\n")
    home.extra["EDITOR"] = f"{sys.executable} {script}"


def test_list_says_whose_they_are(rep):
    before = rep.run("templates", "list", "--json").lines
    assert len(before) == len(list(shipped().glob(f"*{SUFFIX}")))
    assert not any(one["own"] for one in before)
    path = own(rep, BROKEN)
    after = rep.run("templates", "list", "--json").lines
    assert [one for one in after if one["own"]] == [
        {"name": "acknowledge", "language": "en", "own": True, "file": str(path)}
    ]
    assert "acknowledge\ten\tyour own\t" in rep.run("templates").out


def test_show_and_preview_without_configuration(home):
    assert home.run("templates", "show", "acknowledge").out == (shipped() / NAME).read_text()
    ran = home.run("templates", "preview", "acknowledge", "--language", "de", "--json")
    assert ran.code == 0
    assert ran.json["subject"]
    assert "Anna" in ran.json["text"]
    assert home.run("templates", "preview", f"acknowledge.fr{SUFFIX}").out.startswith("Subject: ")


def test_preview_with_a_real_deal(rep):
    with Sandbox() as sandbox:
        world = World(rep.state, sandbox)
        world.deliver(offer(), SENT)
        world.deliver(loss())
        world.look()
    store = Store(str(rep.state))
    with store.read() as view:
        (deal,) = view.deals()
    store.close()
    ran = rep.run("templates", "preview", "acknowledge", "--deal", str(deal.id))
    assert ran.code == 0, ran.err
    assert ran.out.startswith("Subject: Re: Stock system\n\n")
    assert "Brightline" in ran.out
    missing = rep.run("templates", "preview", "acknowledge", "--deal", "99")
    assert (missing.code, missing.err) == (64, "followup: There is no deal 99.\n  See followup deals list.\n")


def test_what_is_shipped_is_sound(home):
    ran = home.run("templates", "check", "--json")
    assert ran.code == 0
    assert ran.json["findings"] == []
    assert ran.json["checked"] >= 84


def test_a_broken_template_is_named_with_its_line(rep):
    own(rep, BROKEN)
    ran = rep.run("templates", "check", "--language", "en")
    assert ran.code == 65
    assert ran.err.splitlines()[0] == (
        "followup: acknowledge.en.txt.j2 line 7: 'first_nmae' is not known (did you mean first_name?)."
    )
    document = rep.run("templates", "check", "acknowledge", "--language", "en", "--json")
    assert document.code == 65
    (finding,) = document.json["findings"]
    assert (finding["line"], finding["kind"]) == (7, "fault")


def test_wording_that_pushes_is_a_finding_with_its_line(rep):
    own(rep, PUSHY)
    ran = rep.run("templates", "check", "acknowledge.en", "--json")
    assert ran.code == 0, "a draft can be made; the rep is told"
    assert {(one["line"], one["kind"]) for one in ran.json["findings"]} <= {
        (5, "discount"),
        (5, "deadline"),
        (5, "offer"),
    }
    assert ran.json["findings"]


def test_a_second_ask_is_a_finding(rep):
    own(rep, PUSHY.replace("We can offer you a 20% discount until Friday.", "May I ask you something?\n\nMay I call?"))
    ran = rep.run("templates", "check", "acknowledge.en")
    assert ran.code == 0
    assert ran.out == f"{NAME} line 7: more-than-one-ask: May I call?\n1 templates checked, 1 findings.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Subject: x\n\n{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}y\n",
        "Subject: x\n\n{{ 'a' * 1000000000 }}\n",
        "no subject",
        "",
    ],
)
def test_a_hostile_template_is_a_finding_too(rep, text):
    own(rep, text)
    ran = rep.run("templates", "check", "acknowledge.en")
    assert ran.code == 65
    assert NAME in ran.err


def test_edit_copies_opens_and_checks(rep):
    editor(rep, "Subject: Re: {{ deal.subject }}\n\nThanks, {{ prospect.first_name }}.\n")
    ran = rep.run("templates", "edit", "acknowledge")
    assert ran.code == 0, ran.err
    assert "is in use from the next draft on." in ran.out
    assert "Thanks, Anna." in rep.run("templates", "preview", "acknowledge").out


def test_a_broken_edit_is_kept(rep):
    editor(rep, BROKEN)
    ran = rep.run("templates", "edit", "acknowledge")
    assert ran.code == 65
    assert "Your text is kept." in ran.err
    assert (rep.config.parent / "templates" / NAME).read_text() == BROKEN


def test_reset(rep):
    path = own(rep, BROKEN)
    assert rep.run("templates", "reset", "acknowledge", typed="n\n").code == 130
    assert path.exists()
    assert rep.run("templates", "reset", "acknowledge", "--yes").code == 0
    assert not path.exists()
    assert "the shipped one already" in rep.run("templates", "reset", "acknowledge").out


def test_unknown_names(home):
    ran = home.run("templates", "show", "acknowlege")
    assert ran.code == 64
    assert "acknowledge" in ran.err
    assert "There are: " in home.run("templates", "show", "acknowledge", "--language", "xx").err
