"""Where the server is: asked once, of the rep's own domain and of nobody else, and kept in a file of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import dns.resolver
import pytest
from exchangelib.autodiscover.cache import AUTODISCOVER_PERSISTENT_STORAGE

from followup import errors
from followup.access.signin import Credential
from followup.exchange import pox
from followup.exchange.account import ExchangeSettings, Opened, locate
from tests.exchange.answers import call
from tests.servers.dns import NameServer
from tests.servers.ews import EwsServer, ews
from tests.servers.ews.doors import names, plain_settings, protocols, settings
from tests.servers.tls import Authority

ADDRESS = "robin@rep.example"
HERE = "/autodiscover/autodiscover.svc"
PLAIN = "/autodiscover/autodiscover.xml"
MADE_FOR_IT, DOMAIN = "autodiscover.rep.example", "rep.example"
HOSTS = (MADE_FOR_IT, DOMAIN, "mail.rep.example", "autodiscover.cloud.example", "evil.example", "outlook.office365.com")

Answer = Callable[[dict[str, str]], tuple[int, dict[str, str], bytes]]


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def server(authority: Authority) -> Iterator[EwsServer]:
    with ews(authority.server("localhost", *HOSTS)) as server:
        server.add_user(ADDRESS, "secret")
        yield server


@pytest.fixture(autouse=True)
def no_records(monkeypatch: pytest.MonkeyPatch) -> Iterator[NameServer]:
    """Nothing but addresses is in the DNS; SRV is asked for all the same."""
    server = NameServer("rep.example. 60 IN MX 10 mail.rep.example.")
    resolves(monkeypatch, server)
    yield server
    server.close()


def resolves(monkeypatch: pytest.MonkeyPatch, server: NameServer) -> None:
    resolver = server.resolver()
    monkeypatch.undo()
    monkeypatch.setattr(dns.resolver, "Resolver", lambda *rest, **more: resolver)


def library_keeps() -> float:
    """When the library wrote its cache last, 0 for never."""
    return AUTODISCOVER_PERSISTENT_STORAGE.stat().st_mtime if AUTODISCOVER_PERSISTENT_STORAGE.exists() else 0.0


class Directory:
    """Autodiscover at the server: `answers` by the host that is asked; `passwords` are the hosts that got one."""

    def __init__(
        self, server: EwsServer, path: str = HERE, **answers: bytes | tuple[int, dict[str, str], bytes]
    ) -> None:
        self.answers = {name.replace("_", "."): answer for name, answer in answers.items()}
        self.asked: list[str] = []
        self.bodies: list[bytes] = []
        self.passwords: list[str] = []
        server.pages[path] = self.page

    def page(self, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str], bytes]:
        host = headers["host"].partition(":")[0]
        answer = self.answers.get(host)
        if answer is None:
            return 404, {}, b""
        if "authorization" not in headers:
            return 401, {"WWW-Authenticate": 'Basic realm="x"'}, b""
        self.asked.append(host)
        self.passwords.append(host)
        self.bodies.append(body)
        if isinstance(answer, tuple):
            return answer
        return 200, {"Content-Type": "text/xml"}, answer


def account(authority: Authority, pin: Path | None = None) -> Opened:
    said = ExchangeSettings(endpoint="", address=ADDRESS, ca_file=authority.file, pin=pin, timeout=10.0)
    return Opened(said, lambda: Credential("secret"))


def port(server: EwsServer) -> int:
    return int(server.root.rpartition(":")[2])


def found(server: EwsServer) -> bytes:
    return settings(ExternalEwsUrl=f"https://mail.rep.example:{port(server)}/EWS/Exchange.asmx")


def test_it_is_asked_once_and_kept(server: EwsServer, authority: Authority, tmp_path: Path, monkeypatch):
    directory = Directory(server, autodiscover_rep_example=found(server))
    pin, before = tmp_path / "work.exchange.json", library_keeps()
    with names(monkeypatch, port(server), *HOSTS) as asked:
        for _ in range(3):
            opened = account(authority, pin)
            assert call(opened) == "Disabled"
            opened.close()
    assert directory.asked == [MADE_FOR_IT]
    assert pin.stat().st_mode & 0o777 == 0o600
    assert "secret" not in pin.read_text()
    assert set(asked) == {MADE_FOR_IT, "mail.rep.example"}
    # the library's cache, a pickle under a name that everybody can guess
    assert library_keeps() == before


def test_another_address_or_a_damaged_file_is_looked_up_again(
    server: EwsServer, authority: Authority, tmp_path: Path, monkeypatch
):
    directory = Directory(server, autodiscover_rep_example=found(server))
    pin = tmp_path / "pin"
    with names(monkeypatch, port(server), *HOSTS):
        for content in ('{"address": "other@rep.example", "endpoint": "https://evil.example/"}', "{", "[]", '"x"'):
            pin.write_text(content)
            opened = account(authority, pin)
            assert call(opened) == "Disabled"
            opened.close()
    assert directory.asked == [MADE_FOR_IT] * 4


def test_the_bare_domain_comes_last(server: EwsServer, authority: Authority, no_records: NameServer, monkeypatch):
    directory = Directory(server, rep_example=found(server))
    with names(monkeypatch, port(server), *HOSTS):
        assert call(account(authority)) == "Disabled"
    assert directory.asked == [DOMAIN]
    assert "_autodiscover._tcp.rep.example. SRV" in no_records.asked


def test_a_redirect_within_the_domain_and_to_microsoft_is_followed(
    server: EwsServer, authority: Authority, monkeypatch
):
    for target in (
        f"https://mail.rep.example:{port(server)}{HERE}",
        f"https://outlook.office365.com:{port(server)}{HERE}",
    ):
        directory = Directory(server, autodiscover_rep_example=settings("RedirectUrl"))
        told = (302, {"Location": target}, b"")
        directory.answers = {
            MADE_FOR_IT: told,
            "mail.rep.example": found(server),
            "outlook.office365.com": found(server),
        }
        with names(monkeypatch, port(server), *HOSTS):
            opened = account(authority)
            assert call(opened) == "Disabled"
            opened.close()
        assert directory.asked[0] == MADE_FOR_IT
        assert directory.asked[1] in target


def test_another_address_of_the_reps_is_followed(server: EwsServer, authority: Authority, monkeypatch):
    answers = {"autodiscover_cloud_example": found(server)}
    directory = Directory(server, **answers)
    directory.answers[MADE_FOR_IT] = settings("RedirectAddress", "robin@cloud.example")
    with names(monkeypatch, port(server), *HOSTS):
        assert call(account(authority)) == "Disabled"
    assert directory.asked == [MADE_FOR_IT, "autodiscover.cloud.example"]


@pytest.mark.parametrize("way", ["redirect", "record"])
def test_a_stranger_gets_no_password(
    server: EwsServer, authority: Authority, no_records: NameServer, monkeypatch, way: str
):
    directory = Directory(server, evil_example=found(server))
    if way == "redirect":
        directory.answers[MADE_FOR_IT] = 302, {"Location": f"https://evil.example{HERE}"}, b""
    else:
        record = NameServer("_autodiscover._tcp.rep.example. 60 IN SRV 0 0 443 evil.example.")
        resolves(monkeypatch, record)
    with names(monkeypatch, port(server), *HOSTS), pytest.raises(errors.NeedsRep, match=r"evil\.example") as caught:
        call(account(authority))
    assert "Nothing was sent there" in str(caught.value)
    assert "evil.example" not in directory.passwords
    if way == "record":
        record.close()


def test_a_stranger_that_an_answer_names_gets_no_password_before_the_rep_vouches_for_it(
    server: EwsServer, authority: Authority, tmp_path: Path, monkeypatch
):
    endpoint = f"https://evil.example:{port(server)}/EWS/Exchange.asmx"
    Directory(server, autodiscover_rep_example=settings(ExternalEwsUrl=endpoint))
    pin = tmp_path / "pin"
    with names(monkeypatch, port(server), *HOSTS) as asked:
        with pytest.raises(errors.ServerInDoubt, match="Nothing was sent there") as caught:
            call(account(authority, pin))
        assert caught.value.host == "evil.example"
        assert "evil.example" not in asked
        assert not pin.exists()
        vouched = ExchangeSettings(
            endpoint="", address=ADDRESS, ca_file=authority.file, vouched=frozenset({"evil.example"})
        )
        assert locate(vouched, lambda: Credential("secret")) == endpoint


@pytest.mark.parametrize(
    "said",
    [
        settings(ExternalEwsUrl="http://mail.rep.example/EWS/Exchange.asmx"),
        (302, {"Location": f"http://mail.rep.example{HERE}"}, b""),
    ],
)
def test_nothing_goes_anywhere_without_tls(server: EwsServer, authority: Authority, monkeypatch, said):
    Directory(server, autodiscover_rep_example=said)
    with names(monkeypatch, port(server), *HOSTS) as asked, pytest.raises(errors.NeedsRep, match="No Exchange server"):
        call(account(authority))
    assert "mail.rep.example" not in asked


def test_nothing_is_found(server: EwsServer, authority: Authority, tmp_path: Path, monkeypatch):
    with (
        names(monkeypatch, port(server)) as asked,
        pytest.raises(errors.NeedsRep, match="No Exchange server was found"),
    ):
        call(account(authority, tmp_path / "pin"))
    assert asked == [MADE_FOR_IT, DOMAIN]
    assert not (tmp_path / "pin").exists()


def test_a_wrong_password_ends_the_search(server: EwsServer, authority: Authority, monkeypatch):
    directory = Directory(server, rep_example=found(server))
    directory.answers[MADE_FOR_IT] = 401, {"WWW-Authenticate": 'Basic realm="x"'}, b""
    with names(monkeypatch, port(server), *HOSTS), pytest.raises(errors.SignInRefused):
        call(account(authority))
    assert directory.passwords == [MADE_FOR_IT]


def test_a_place_that_is_no_more_is_looked_up_again_after_the_rep_was_asked(
    server: EwsServer, authority: Authority, tmp_path: Path, monkeypatch
):
    directory = Directory(server, autodiscover_rep_example=found(server))
    pin = tmp_path / "pin"
    pin.write_text(f'{{"address": "{ADDRESS}", "endpoint": "https://mail.rep.example:{port(server)}/old"}}')
    with names(monkeypatch, port(server), *HOSTS):
        opened = account(authority, pin)
        with pytest.raises(errors.NeedsRep, match="There is no EWS"):
            call(opened)
        assert not directory.asked
        assert call(opened) == "Disabled"
        opened.close()
    assert directory.asked == [MADE_FOR_IT]


def at(server: EwsServer, host: str) -> str:
    return f"https://{host}:{port(server)}/EWS/Exchange.asmx"


def test_a_server_that_knows_only_the_older_form(server: EwsServer, authority: Authority, tmp_path: Path, monkeypatch):
    kinds = protocols(
        EXCH=at(server, "inside.rep.example"), EXPR=at(server, "mail.rep.example"), WEB=at(server, "web.rep.example")
    )
    directory = Directory(server, PLAIN, autodiscover_rep_example=plain_settings(kinds))
    with names(monkeypatch, port(server), *HOSTS):
        assert call(account(authority, tmp_path / "pin")) == "Disabled"
        assert directory.passwords == [MADE_FOR_IT]
        assert f"<EMailAddress>{ADDRESS}</EMailAddress>".encode() in directory.bodies[0]
        directory.answers[MADE_FOR_IT] = 401, {"WWW-Authenticate": 'Basic realm="x"'}, b""
        with pytest.raises(errors.SignInRefused):
            call(account(authority))


def test_the_older_form_leads_elsewhere(server: EwsServer, authority: Authority, monkeypatch):
    cloud, home = "autodiscover.cloud.example", f"https://mail.rep.example:{port(server)}{PLAIN}"
    there = plain_settings(protocols(EXPR=at(server, "mail.rep.example")))
    for answer, asked in (
        (plain_settings("<Action>redirectAddr</Action><RedirectAddr>robin@cloud.example</RedirectAddr>"), cloud),
        (plain_settings(f"<Action>redirectUrl</Action><RedirectUrl>{home}</RedirectUrl>"), "mail.rep.example"),
        ((302, {"Location": home}, b""), "mail.rep.example"),
    ):
        directory = Directory(server, PLAIN, autodiscover_rep_example=answer)
        directory.answers |= {cloud: there, "mail.rep.example": there}
        with names(monkeypatch, port(server), *HOSTS):
            assert call(account(authority)) == "Disabled"
        assert directory.passwords == [MADE_FOR_IT, asked]


@pytest.mark.parametrize(
    "answer",
    [
        plain_settings(protocols(EXPR="https://evil.example/EWS/Exchange.asmx")),
        plain_settings(f"<RedirectUrl>https://evil.example{PLAIN}</RedirectUrl>"),
        (302, {"Location": f"https://evil.example{PLAIN}"}, b""),
    ],
)
def test_the_older_form_sends_no_password_to_a_stranger(server: EwsServer, authority: Authority, monkeypatch, answer):
    Directory(server, PLAIN, autodiscover_rep_example=answer)
    with names(monkeypatch, port(server), *HOSTS) as asked, pytest.raises(errors.ServerInDoubt) as caught:
        call(account(authority))
    assert caught.value.host == "evil.example"
    assert "evil.example" not in asked


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>Welcome</body></html>",
        b"\x00",
        plain_settings("<Error/>"),
        plain_settings(protocols(EXPR="")),
    ],
)
def test_a_page_that_is_no_answer_in_the_older_form(body: bytes):
    assert pox.read(body) is None


def test_no_entity_is_resolved():
    bomb = (
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + plain_settings(protocols(EXPR="https://x/&b;"))[38:]
    )
    assert b"&b;" in bomb
    said = pox.read(bomb)
    assert said is None or "root:" not in said.ews_url
