"""config.toml: every option, every fault with file, line and key (B70 to B74, TRUST section 7)."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup.accounts import FolderCalendar, ImapMail
from followup.config import load, state_place, tokens_directory
from followup.core.policy import JudgeAt
from followup.errors import BadRights, ConfigError, FollowupError, NoConfiguration
from followup.host.places import config_file
from followup.opening import own_templates

GOOD = """\
[rep]
name = "Robin Hale"
email = "robin@rep.example"

[accounts.work]
mail = { type = "maildir", path = "/mail" }
"""


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "config.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    path.chmod(0o600)
    return path


def fault(folder: Path, text: str | bytes) -> FollowupError:
    with pytest.raises(FollowupError) as caught:
        load(written(folder, text))
    return caught.value


class TestWhatLoads:
    def test_the_least(self, tmp_path: Path) -> None:
        config = load(written(tmp_path, GOOD))
        assert (config.rep.name, config.detect.act, config.playbook.check_in) == ("Robin Hale", 0.65, (30, 90, 180))

    def test_every_option(self, tmp_path: Path) -> None:
        text = """\
[rep]
name = "Robin Hale"
email = "robin@rep.example"
aliases = ["r@rep.example"]
domains = ["rep.example"]
time_zone = "Europe/Berlin"
country = "DE"
region = "BY"
working_hours = "08:00-16:00"
language = "de"
signature = "Robin"
[accounts.one.mail]
type = "imap"
host = "m"
user = "u"
port = 993
tls = "starttls"
auth = "xoauth2"
ca_file = "c"
folders = ["INBOX", "A"]
[accounts.one.send]
type = "smtp"
host = "s"
user = "u"
port = 587
tls = "starttls"
auth = "oauthbearer"
ca_file = "c"
[accounts.one.calendar]
type = "caldav"
url = "https://c/"
user = "u"
calendar = "Work"
ca_file = "c"
[accounts.two]
mail = { type = "maildir", path = "m", folders = ["INBOX"] }
send = { type = "folder" }
calendar = { type = "folder", path = "c" }
[watch]
since = 3
conversations = 90
cold = true
poll = 30
[detect]
act = 0.9
ask = 0.5
languages = ["en", "de"]
judge = "off"
[playbook]
ask_final = "always"
hear_back = 6
no_answer = 8
thank_you_card = 4
check_in = [20, 40]
referral = 50
referral_after_answers = 5
renewal_months = 24
renewal_before = 90
post_mortem = 2
quiet = 10
at = "08:15"
a_day = 3
alarm = 5
[templates]
directory = "words"
[review]
port = 8123
open_browser = false
[state]
path = "state"
"""
        config = load(written(tmp_path, text))
        assert isinstance(config.accounts["one"].mail, ImapMail)
        assert config.accounts["one"].mail.folders == ("INBOX", "A")
        assert isinstance(config.accounts["two"].calendar, FolderCalendar)
        assert (config.playbook.at, config.playbook.check_in, config.watch.poll) == ("08:15", (20, 40), 30)
        assert str(config.zone) == "Europe/Berlin"

    def test_paths_count_from_the_file_s_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir("/")
        path = written(tmp_path, f'{GOOD}[state]\npath = "here"\n[templates]\ndirectory = "words"\n')
        config = load(path)
        assert state_place(path, config.state) == str(tmp_path / "here")
        assert tokens_directory(config) == tmp_path / "here"
        assert own_templates(config, path) == tmp_path / "words"

    def test_the_home_sign(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        path = written(tmp_path, f'{GOOD}[state]\npath = "~/s"\n')
        assert state_place(path, load(path).state) == str(tmp_path / "s")

    def test_found_by_option_then_by_environment(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FOLLOWUP_CONFIG", str(tmp_path / "env.toml"))
        assert config_file(None) == tmp_path / "env.toml"
        assert config_file(str(tmp_path / "given.toml")) == tmp_path / "given.toml"


class TestB70:
    def test_missing(self, tmp_path: Path) -> None:
        with pytest.raises(NoConfiguration) as caught:
            load(tmp_path / "config.toml")
        assert (caught.value.exit_code, caught.value.hint) == (66, "Run followup init.")
        assert str(caught.value) == f"No configuration at {tmp_path / 'config.toml'}."

    def test_empty(self, tmp_path: Path) -> None:
        found = fault(tmp_path, "")
        assert (found.exit_code, str(found)) == (78, "config.toml: rep missing.")

    def test_a_directory(self, tmp_path: Path) -> None:
        with pytest.raises(NoConfiguration):
            load(tmp_path)

    def test_a_device_that_never_ends(self) -> None:
        with pytest.raises(NoConfiguration):
            load(Path("/dev/zero"))

    def test_binary(self, tmp_path: Path) -> None:
        found = fault(tmp_path, b"\x80\x00\xff" * 100)
        assert (found.exit_code, str(found)) == (78, "config.toml: not a text file in UTF-8.")

    def test_a_gigabyte_is_not_read(self, tmp_path: Path) -> None:
        path = written(tmp_path, "")
        with path.open("wb") as file:
            file.truncate(1 << 30)
        with pytest.raises(NoConfiguration):
            load(path)

    def test_nested_without_end(self, tmp_path: Path) -> None:
        assert fault(tmp_path, "a = " + "[" * 100_000).exit_code == 78
        assert fault(tmp_path, "a." * 20_000 + "a = 1").exit_code == 78

    def test_a_nul_in_its_name(self) -> None:
        with pytest.raises(NoConfiguration):
            load(Path("a\0b"))


class TestB71:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            (f"{GOOD}[templats]\n", "config.toml line 7: templats unknown. Did you mean templates?"),
            (f"{GOOD}[playbook]\ncheckin = [3]\n", "config.toml line 8: checkin unknown. Did you mean check_in?"),
            (f"{GOOD}[watch]\n# a word\nqqq = 1\n", "config.toml line 9: qqq unknown."),
            (GOOD.replace("path =", "pth ="), "config.toml line 6: pth unknown. Did you mean path?"),
            (GOOD.replace('name = "Robin Hale"\n', ""), "config.toml line 1: name missing."),
        ],
    )
    def test_the_line_and_the_near_key(self, tmp_path: Path, text: str, said: str) -> None:
        found = fault(tmp_path, text)
        assert (found.exit_code, str(found)) == (78, said)


class TestB72:
    @pytest.mark.parametrize("word", ["password", "passwd", "pass", "secret", "token", "Password"])
    def test_a_password_inside(self, tmp_path: Path, word: str) -> None:
        found = fault(tmp_path, GOOD.replace('path = "/mail"', f'path = "/mail", {word} = "geheim"'))
        assert found.exit_code == 78
        assert str(found) == f"config.toml line 6: {word}, a password does not belong here."
        assert "geheim" not in f"{found}{found.hint}"

    def test_one_in_the_database_url(self, tmp_path: Path) -> None:
        found = fault(tmp_path, f'{GOOD}[state]\nurl = "postgresql://u:geheim@db/x"\n')
        assert (found.exit_code, "geheim" in str(found)) == (78, False)

    @pytest.mark.parametrize("mode", [0o644, 0o640, 0o602, 0o660])
    def test_readable_by_others(self, tmp_path: Path, mode: int) -> None:
        path = written(tmp_path, GOOD)
        path.chmod(mode)
        with pytest.raises(BadRights) as caught:
            load(path)
        assert (caught.value.exit_code, str(caught.value)) == (77, "config.toml is readable by others.")
        assert caught.value.hint == f"chmod 600 {path}"


class TestB73:
    @pytest.mark.parametrize(
        ("text", "line"),
        [
            (
                GOOD.replace("[acc", 'time_zone = "Mars/Base"\n[acc'),
                "config.toml line 5: time_zone 'Mars/Base' unknown.",
            ),
            (GOOD.replace("robin@rep.example", "robin"), "config.toml line 3: email 'robin' is no address."),
            (f"{GOOD}[detect]\nact = 0.1\n", "config.toml line 7: ask must not be above act."),
            (
                GOOD.replace("[acc", 'working_hours = "17:00-09:00"\n[acc'),
                "config.toml line 5: working_hours must end after it begins.",
            ),
            (f"{GOOD}[review]\nport = 99999\n", "config.toml line 8: port expected `int` <= 65535."),
            (f"{GOOD}[review]\nport = -1\n", "config.toml line 8: port expected `int` >= 0."),
        ],
    )
    def test_what_cannot_be(self, tmp_path: Path, text: str, line: str) -> None:
        found = fault(tmp_path, text)
        assert (found.exit_code, str(found)) == (78, line)

    @pytest.mark.parametrize("zone", ["Europe", "../../etc/passwd", "/etc/passwd", "Europe/Berlin\\u0000", "", " "])
    def test_zones_that_are_none(self, tmp_path: Path, zone: str) -> None:
        text = GOOD.replace("[acc", f'time_zone = "{zone}"\n[acc')
        if zone:
            assert "time_zone" in str(fault(tmp_path, text))
        else:
            assert load(written(tmp_path, text)).rep.time_zone == ""

    def test_two_accounts_of_one_name(self, tmp_path: Path) -> None:
        found = fault(tmp_path, f'{GOOD}[accounts.work]\nmail = {{ type = "maildir", path = "x" }}\n')
        assert found.exit_code == 78
        assert "line 7" in str(found)

    @pytest.mark.parametrize("name", ["../out", "a/b", "", ".", "a b", "x" * 65, "a\\u0000b"])
    def test_an_account_s_name_is_a_plain_word(self, tmp_path: Path, name: str) -> None:
        found = fault(tmp_path, GOOD.replace("accounts.work", f'accounts."{name}"'))
        assert (found.exit_code, "name" in str(found)) == (78, True)

    def test_no_account(self, tmp_path: Path) -> None:
        found = fault(tmp_path, GOOD[: GOOD.index("[accounts")] + "[accounts]\n")
        assert (found.exit_code, found.hint) == (78, "Run followup init.")


class TestB74:
    def test_a_database_url_that_is_none(self, tmp_path: Path) -> None:
        found = fault(tmp_path, f'{GOOD}[state]\nurl = "no url"\n')
        assert (found.exit_code, "line 8: url" in str(found)) == (78, True)

    def test_a_path_of_odd_bytes_works(self, tmp_path: Path) -> None:
        folder = tmp_path / "caf\udce9"
        folder.mkdir()
        path = written(folder, f'{GOOD}[state]\npath = "s"\n')
        assert state_place(path, load(path).state) == str(folder / "s")


values = st.recursive(
    st.booleans()
    | st.integers(-3, 70000).map(str)
    | st.floats(allow_nan=True).map(str)
    | st.text(max_size=8).map(ascii),
    lambda inner: st.lists(inner, max_size=3).map(lambda found: f"[{', '.join(map(str, found))}]"),
    max_leaves=4,
)
keys = st.sampled_from(
    [
        "rep",
        "name",
        "email",
        "accounts",
        "work",
        "mail",
        "type",
        "path",
        "watch",
        "since",
        "at",
        "check_in",
        "state",
        "url",
    ]
) | st.text("ab._-[]\"' ", max_size=5)
lines = st.one_of(
    st.builds(lambda key, value: f"{key} = {value}", keys, values),
    st.builds(lambda key, other: f"[{key}.{other}]", keys, keys),
    st.builds(lambda key: f"[{key}]", keys),
    st.text(max_size=12),
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(lines, max_size=8), st.booleans())
def test_no_file_raises_anything_but_our_errors(tmp_path: Path, found: list[str], good: bool) -> None:
    text = "\n".join([GOOD] * good + found)
    with suppress(FollowupError):
        load(written(tmp_path, text.encode("utf-8", "surrogatepass")))


def test_config_error_names_its_cure() -> None:
    assert ConfigError("x").hint == "Compare with config.example.toml."


class TestJudge:
    def test_a_table_names_it(self, tmp_path: Path) -> None:
        at = 'judge = { url = "http://127.0.0.1:11434/v1", model = "small" }'
        judge = load(written(tmp_path, f"{GOOD}[detect]\n{at}\n")).detect.judge
        assert isinstance(judge, JudgeAt)
        assert (judge.model, judge.seconds, judge.key) == ("small", 20.0, False)

    @pytest.mark.parametrize(
        ("judge", "said"),
        [
            ('{ url = "http://judge.example/v1", model = "m" }', "line 8: judge: its url must begin with https://"),
            ('{ url = "https://me:pw@judge.example/v1", model = "m" }', "line 8: judge: its url must begin with"),
            ('{ url = "https://judge.example/v1" }', "line 8: model missing"),
            ('{ url = "https://judge.example/v1", model = "m", modle = "n" }', "Did you mean model?"),
            ('"on"', "line 8: judge"),
        ],
    )
    def test_faults(self, tmp_path: Path, judge: str, said: str) -> None:
        assert said in str(fault(tmp_path, f"{GOOD}[detect]\njudge = {judge}\n"))

    def test_no_account_has_its_name(self, tmp_path: Path) -> None:
        at = 'judge = { url = "https://judge.example/v1", model = "m" }'
        assert "no account has its name" in str(
            fault(tmp_path, f"{GOOD.replace('accounts.work', 'accounts.judge')}[detect]\n{at}\n")
        )
