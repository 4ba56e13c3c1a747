"""What the rep sees: exact words and exit codes (TRUST section 7), and a paragraph for each code."""

from __future__ import annotations

import re
import resource
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup import errors
from followup.host.lock import Lock
from followup.looking import Look
from tests.bad_mails import lost, nested, put
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


@pytest.fixture
def now() -> datetime:
    return datetime.now(UTC) - timedelta(hours=1)


def test_a_mailbox_that_is_suddenly_empty(rep, now):
    inbox = rep.path / "Mail"
    for n in range(60):
        put(inbox, f"z{n}", b"From: a@b.example\n\nx", now)
    assert rep.here("once").code == 0
    for path in (inbox / "new").iterdir():
        path.unlink()
    what = "Inbox was 60, now 0. Paused in case it is a server fault."
    cure = "Nothing is lost. Run followup resume work."
    ran = rep.here("once")
    assert (ran.code, ran.err) == (69, f"followup: {what}\n  {cure}\n")
    shown = rep.here("status")
    assert shown.code == 69
    assert f"  {what} {cure} (FU-4002)\n  It waits for you: followup resume work\n" in shown.out
    assert rep.here("resume", "work").out == "work goes on with the next look.\n"
    assert (rep.here("once").code, rep.here("status").code) == (0, 0)


def test_a_folder_that_was_renumbered(rep, now):
    for n in range(3):
        lost(rep.path / "Mail", n, now)
    assert rep.here("once").code == 0
    for index in rep.state.glob("*.maildir-index*"):
        index.unlink()
    ran = rep.here("once")
    said = "The server renumbered Inbox. Read 3 messages again, 0 new, no draft doubled."
    assert (ran.code, ran.err) == (0, "")
    assert said in ran.out
    shown = rep.here("status")
    assert shown.code == 0
    assert said in shown.out
    assert len(list((rep.path / "Mail/.Drafts").glob("*/*"))) == 3


def test_mails_that_were_set_aside(rep, now):
    lost(rep.path / "Mail", 1, now, nested(500))
    said = (
        "1 message could not be read safely (too deeply nested). It is untouched in your mailbox: followup held list."
    )
    ran = rep.here("once")
    assert (ran.code, ran.err, said in ran.out) == (0, "", True)
    assert "1 mail set aside unread (followup held list)" in rep.here("status").out
    lost(rep.path / "Mail", 2, now, b"X-A: b\r\n" * 100_000)
    lost(rep.path / "Mail", 3, now + timedelta(seconds=1), nested(400))
    said = (
        "2 messages could not be read safely (header too large, too deeply nested). They are untouched in your mailbox"
    )
    assert said in rep.here("once").out
    assert "could not be read" not in rep.here("once").out, "said once"


def test_a_damaged_store(rep):
    rep.here("drafts")
    (rep.state / "followup.db").write_bytes(b"no database" * 5000)
    ran = rep.here("once")
    assert (ran.code, ran.err) == (
        65,
        "followup: The state file is damaged. Nothing was sent.\n  Run followup doctor.\n",
    )


def test_a_disk_that_takes_no_more(rep, now):
    """No file may grow, as where the disk is full; with room it goes on where it stood."""
    lost(rep.path / "Mail", 1, now)
    assert rep.here("drafts").code == 0
    ran = subprocess.run(
        [sys.executable, "-m", "followup", "once"],
        env=rep.environment,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
    )
    assert ran.returncode == 74
    cure = "Nothing is lost; followup goes on by itself when it can write again (50 MB)."
    assert ran.stderr == f"followup: The disk is full or failing: paused before writing.\n  {cure}\n"
    assert list((rep.path / "Mail/.Drafts").glob("*/*")) == []
    assert rep.here("once").code == 0
    assert len(list((rep.path / "Mail/.Drafts").glob("*/*"))) == 1


def imap(rep: Home, host: str) -> None:
    text = rep.config.read_text().partition("[accounts")[0]
    rep.configure(f'{text}[accounts.work]\nmail = {{ type = "imap", host = "{host}" }}\n')


def test_a_server_that_nobody_knows(rep):
    imap(rep, "mail.nowhere.invalid")
    folder = rep.path / "credentials"
    folder.mkdir(mode=0o700)
    (folder / "work").write_text("pw")
    (folder / "work").chmod(0o600)
    rep.extra["CREDENTIALS_DIRECTORY"] = str(folder)
    said = "Cannot find mail.nowhere.invalid. Nothing is lost; followup tries again."
    ran = rep.here("once")
    assert (ran.code, ran.err) == (68, f"followup: {said}\n")
    shown = rep.here("status")
    assert shown.code == 75
    assert re.search(
        rf"^work  retrying  not looked at yet, next try \S+\n  {re.escape(said)} \(FU-4001\)$", shown.out, re.M
    )


def test_a_locked_keyring(rep):
    """The real one's: tests/access/test_secrets.py."""
    imap(rep, "mail.rep.example")
    rep.with_keyring()
    ring = rep.path / "ring.py"
    ring.write_text(ring.read_text().replace("        return self._all().get(username)", LOCKED))
    ran = rep.run("once")
    what, cure = "The keyring is locked.", "Unlock it; followup waits and tries again."
    assert (ran.code, ran.err) == (75, f"followup: {what}\n  {cure}\n")
    shown = rep.run("status")
    assert (shown.code, f"  {what} {cure} (FU-5002)" in shown.out) == (75, True)


LOCKED = """
        from keyring.errors import KeyringLocked
        raise KeyringLocked("locked")
"""


def test_a_fault_of_ours(rep, monkeypatch):
    def fails(*_: object) -> None:
        raise RuntimeError("of a customer")

    monkeypatch.setattr(Look, "everything", fails)
    ran = rep.here("once")
    cure = "A report without mail text: followup doctor --bundle FILE."
    assert (ran.code, ran.err) == (70, f"followup: Internal error FU-9001. Nothing was sent.\n  {cure}\n")
    assert "of a customer" in rep.here("--debug", "once").err
    report = rep.path / "report.json"
    assert rep.here("doctor", "--offline", "--bundle", str(report), "--yes").code in {0, 69, 75}
    assert report.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("stauts",), "Unknown command stauts. Did you mean status?"),
        (("drafts", "sned"), "Unknown command sned. Did you mean send?"),
        (("xyzzy",), "Unknown command xyzzy."),
        (("drafts", "list", "--jsn"), "Unknown option --jsn. Did you mean --json?"),
    ],
)
def test_the_near_name(rep, words, said):
    ran = rep.here(*words)
    assert (ran.code, ran.err) == (64, f"followup: {said}\n")
