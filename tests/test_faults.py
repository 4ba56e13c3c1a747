"""What the rep sees: exact words and exit codes (TRUST section 7), and a paragraph for each code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from followup import errors
from followup.host.lock import Lock
from tests.cli.homes import Home, simple

DOCS = Path(__file__).parent.parent / "docs" / "errors.md"


@pytest.fixture
def rep(tmp_path):
    return simple(Home(tmp_path))


def classes() -> list[type[errors.FollowupError]]:
    return [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.FollowupError)]


@pytest.mark.parametrize("fault", classes(), ids=lambda one: one.__name__)
def test_each_code_has_its_paragraph_with_its_exit_code(fault):
    sections = re.split(r"^## ", DOCS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (section,) = [one for one in sections if one.startswith(f"{fault.code}\n")]
    assert section.splitlines()[1].startswith(f"Exit {fault.exit_code}")
    by_itself = section.splitlines()[1].startswith(f"Exit {fault.exit_code}, by itself.")
    assert by_itself == fault.temporary or fault is errors.AlreadyRunning


def test_no_code_is_used_twice():
    codes = [one.code for one in classes()]
    assert len(set(codes)) == len(codes)


def change(old: str, new: str):
    return lambda rep: rep.configure(rep.config.read_text().replace(old, new))


NOTHING = None
ROWS = [
    (NOTHING, ("status", "--jsno"), 64, "Unknown option --jsno. Did you mean --json?"),
    (lambda rep: rep.config.unlink(), ("status",), 66, "No configuration at {config}.\n  Run followup init."),
    (lambda rep: rep.config.chmod(0o644), ("status",), 77, "config.toml is readable by others.\n  chmod 600 {config}"),
    (
        change("Europe/Berlin", "Mars/Base"),
        ("once",),
        78,
        "config.toml line 5: time_zone 'Mars/Base' unknown.\n  Compare with config.example.toml.",
    ),
    (
        change("[accounts.work]", "[templats]\n[accounts.work]"),
        ("once",),
        78,
        "config.toml line 8: templats unknown. Did you mean templates?\n  Compare with config.example.toml.",
    ),
    (
        change('country = "DE"', 'password = "x"'),
        ("once",),
        78,
        "config.toml line 6: password, a password does not belong here.\n  Take it out; run followup login ACCOUNT.",
    ),
]


@pytest.mark.parametrize(("harm", "words", "code", "said"), ROWS, ids=[row[3].partition(".")[0][:30] for row in ROWS])
def test_the_words_of_a_fault(rep, harm, words, code, said):
    if harm:
        harm(rep)
    ran = rep.run(*words)
    assert ran.code == code
    assert ran.err == f"followup: {said.format(config=rep.config)}\n"


def test_a_broken_template(rep):
    folder = rep.config.parent / "templates"
    folder.mkdir()
    text = "Subject: Re: {{ deal.subject }}\n\n{{ voice.greeting }}\n\nThank you.\n\n{{ prospect.first_nmae }}\n"
    (folder / "acknowledge.en.txt.j2").write_text(text)
    ran = rep.run("templates", "check")
    assert ran.code == 65
    assert ran.err.splitlines()[0] == (
        "followup: acknowledge.en.txt.j2 line 7: 'first_nmae' is not known (did you mean first_name?)."
    )


def test_a_second_daemon(rep):
    rep.state.mkdir(parents=True, mode=0o700)
    with Lock(rep.state):
        ran = rep.run("once")
    assert ran.code == 75
    assert re.fullmatch(
        r"followup: Already running \(pid \d+ since \w+\)\. This one stops\.\n"
        r"  Nothing to do: the other one goes on working\.\n",
        ran.err,
    )


def test_a_configuration_that_is_no_file(rep, tmp_path):
    ran = rep.run("--config", str(tmp_path), "once")
    assert (ran.code, ran.err.splitlines()[0]) == (66, f"followup: {tmp_path} is no configuration file.")


def test_the_traceback_only_with_debug(rep):
    rep.config.unlink()
    assert "Traceback" not in rep.run("once").err
    assert "Traceback" in rep.run("--debug", "once").err
