"""From an address to its servers, over real name queries, https and TLS on loopback."""

from __future__ import annotations

import json

import pytest

from followup.access.discovery import Server, discover
from followup.access.discovery.model import host_name, within
from followup.errors import HostUnknown, Unreachable, UsageFault
from tests.access.discovery.world import World
from tests.servers.tls import Authority

MX = "shop.example. 60 IN MX 10 mx.shop.example."
ANNA = "anna@shop.example"

CONFIG = """<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="shop.example">
  <incomingServer type="pop3"><hostname>pop.shop.example</hostname><port>995</port><socketType>SSL</socketType>
    <authentication>password-cleartext</authentication><username>%EMAILADDRESS%</username></incomingServer>
  <incomingServer type="imap"><hostname>plain.shop.example</hostname><port>143</port><socketType>plain</socketType>
    <authentication>password-cleartext</authentication><username>%EMAILADDRESS%</username></incomingServer>
  <incomingServer type="imap"><hostname>upgrade.shop.example</hostname><port>143</port><socketType>STARTTLS</socketType>
    <authentication>password-cleartext</authentication><username>%EMAILADDRESS%</username></incomingServer>
  <incomingServer type="imap"><hostname>imap.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType>
    <authentication>OAuth2</authentication><authentication>password-cleartext</authentication>
    <username>%EMAILLOCALPART%</username></incomingServer>
  <outgoingServer type="smtp"><hostname>smtp.shop.example</hostname><port>465</port><socketType>SSL</socketType>
    <authentication>OAuth2</authentication><username>%EMAILADDRESS%</username></outgoingServer>
</emailProvider></clientConfig>"""


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def world(authority):
    world = World(authority)
    world.records(MX)
    yield world
    world.close()


def find(world, address=ANNA):
    with world.access() as access:
        return discover(address, access)


def autoconfig(world, text=CONFIG, host="autoconfig.shop.example", path="/mail/config-v1.1.xml", **more):
    world.site(host, path, text if isinstance(text, bytes) else text.encode(), **more)


def test_autoconfig_gives_the_safest_server_of_several(world):
    autoconfig(world)
    found = find(world)
    assert found.mail == Server("imap.shop.example", 993, "implicit", "anna", "autoconfig")
    assert found.send == Server("smtp.shop.example", 465, "implicit", ANNA, "autoconfig", "xoauth2")
    assert found.provider == ""


def test_the_well_known_place_is_asked_second(world):
    autoconfig(world, host="shop.example", path="/.well-known/autoconfig/mail/config-v1.1.xml")
    assert find(world).mail.host == "imap.shop.example"


def test_nobody_is_told_who_asks(world):
    world.site("autoconfig.shop.example", "/", b"")
    world.site("shop.example", "/", b"")
    world.mail("imap.shop.example", 143, b"* OK hello\r\n", b"a BAD no\r\n")
    world.mail("smtp.shop.example", 587, b"220 hello\r\n", b"250 hello\r\n", b"502 no\r\n")
    found = find(world, "jolanda.secret@shop.example")
    assert found.mail is None
    told = "\n".join([*world.requests, *world.names.asked, *(f"{line!r}" for line in world.sent)]).casefold()
    assert "shop.example" in told
    assert "jolanda" not in told
    hosts = {host for host, _ in world.dialled}
    assert all(within(host, "shop.example") for host in hosts)


def test_redirects_stay_within_the_domain(world):
    place = "/mail/config-v1.1.xml"
    autoconfig(world, b"", status=302, Location="https://www.shop.example/a.xml")
    autoconfig(world, host="www.shop.example", path="/a.xml")
    assert find(world).mail.source == "autoconfig"
    autoconfig(world, b"", status=302, Location="https://collector.example/a.xml")
    autoconfig(world, host="collector.example", path="/a.xml")
    world.requests.clear()
    assert find(world).mail is None
    assert not any("collector" in request for request in world.requests)
    for location in (
        "http://www.shop.example/a.xml",
        f"https://autoconfig.shop.example{place}",
        "https://u:p@www.shop.example/a.xml",
        "https://[",
        "",
    ):
        autoconfig(world, b"", status=302, Location=location)
        assert find(world).mail is None


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe",
        b"<html><body>Sign in to the hotel</body></html>",
        b"<clientConfig/>",
        b"<clientConfig><emailProvider/></clientConfig>",
        CONFIG.encode()[:300],
        CONFIG.replace(">993<", ">99333<").replace("STARTTLS", "none").replace(">465<", "><").encode(),
        CONFIG.replace("imap.%EMAILDOMAIN%", "127.0.0.1")
        .replace("STARTTLS", "none")
        .replace("OAuth2", "NTLM")
        .encode(),
        CONFIG.encode() + b" " * 300_000,
        b'<!DOCTYPE x [<!ENTITY e "imap.shop.example">]>' + CONFIG[21:].replace("imap.%EMAILDOMAIN%", "&e;").encode(),
    ],
)
def test_a_file_that_cannot_be_used_is_passed_over(world, text):
    autoconfig(world, text)
    found = find(world)
    assert found.mail is None
    assert found.send is None
    assert "No mail server (IMAP) was found for shop.example" in found.notes[0]


def test_entities_do_not_grow(world):
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE c [<!ENTITY l0 "ha">{laughs}]><clientConfig><emailProvider>&l11;</emailProvider></clientConfig>'
    autoconfig(world, bomb)
    assert find(world).mail is None


def test_a_certificate_for_another_name_counts_as_no_answer(world):
    world.site("other.example", "/mail/config-v1.1.xml", CONFIG.encode())
    world.alias("autoconfig.shop.example", 443, of="other.example")
    assert find(world).mail is None


def test_service_records_in_order_of_priority(world):
    world.records(
        MX,
        "_imaps._tcp.shop.example. 60 IN SRV 20 0 993 second.shop.example.",
        "_imaps._tcp.shop.example. 60 IN SRV 10 0 1993 first.shop.example.",
        "_submissions._tcp.shop.example. 60 IN SRV 0 0 0 .",
        "_submission._tcp.shop.example. 60 IN SRV 0 1 587 send.hoster.example.",
    )
    found = find(world)
    assert found.mail == Server("first.shop.example", 1993, "implicit", ANNA, "srv")
    assert found.send == Server("send.hoster.example", 587, "starttls", ANNA, "srv")
    assert (
        "send.hoster.example is not under shop.example: go on only if you know it as your mail provider." in found.notes
    )


def test_the_mail_exchangers_domain_is_asked_for_its_own_file(world):
    world.records("shop.example. 60 IN MX 10 mx1.hoster.example.")
    autoconfig(world, CONFIG.replace("imap.%EMAILDOMAIN%", "imap.hoster.example"), host="autoconfig.hoster.example")
    found = find(world)
    assert found.mail == Server("imap.hoster.example", 993, "implicit", "anna", "mx")
    assert any("imap.hoster.example is not under shop.example" in note for note in found.notes)
    assert not any("anna" in request for request in world.requests)


def test_usual_names_are_taken_only_where_a_server_greets(world):
    world.mail("imap.shop.example", 993, b"TLS", b"HTTP/1.1 400 Bad Request\r\n")
    world.mail("mail.shop.example", 993, b"TLS", b"* OK ready\r\n")
    world.mail(
        "smtp.shop.example", 587, b"220-hello\r\n220 there\r\n", b"250-smtp\r\n250 STARTTLS\r\n", b"220 go\r\n", b"TLS"
    )
    found = find(world)
    assert found.mail == Server("mail.shop.example", 993, "implicit", ANNA, "guess")
    assert found.send == Server("smtp.shop.example", 587, "starttls", ANNA, "guess")


def test_a_usual_name_with_anothers_certificate_is_not_taken(world):
    world.mail("imap.shop.example", 993, b"TLS", b"* OK ready\r\n", cert="imap.other.example")
    assert find(world).mail is None


def test_the_calendar_by_service_record_and_path(world):
    world.records(
        MX,
        "_caldavs._tcp.shop.example. 60 IN SRV 0 1 8443 dav.hoster.example.",
        '_caldavs._tcp.shop.example. 60 IN TXT "path=/caldav"',
    )
    world.site("dav.hoster.example", "/caldav", status=401, method="PROPFIND")
    world.alias("dav.hoster.example", 8443, of="dav.hoster.example")
    calendar = find(world).calendar
    assert (calendar.url, calendar.source) == ("https://dav.hoster.example:8443/caldav", "srv")


def test_the_calendar_by_its_well_known_address(world):
    world.site(
        "shop.example", "/.well-known/caldav", status=301, method="PROPFIND", Location="https://dav.shop.example/dav/"
    )
    world.site("dav.shop.example", "/dav/", status=207, method="PROPFIND")
    calendar = find(world).calendar
    assert (calendar.url, calendar.user, calendar.source) == ("https://dav.shop.example/dav/", ANNA, "well-known")


@pytest.mark.parametrize("status", [200, 403, 404, 405, 500])
def test_a_web_site_is_no_calendar(world, status):
    world.site("shop.example", "/.well-known/caldav", status=status, method="PROPFIND")
    assert find(world).calendar is None


@pytest.mark.parametrize(
    ("exchanger", "provider", "host"),
    [
        ("shop-example.mail.protection.outlook.com.", "microsoft", None),
        ("shop-example.abc.mx.microsoft.", "microsoft", None),
        ("aspmx.l.google.com.", "google", "imap.gmail.com"),
        ("smtp.google.com.", "google", "imap.gmail.com"),
        ("google.com.shop.example.", "", None),
    ],
)
def test_big_providers_are_known_by_who_takes_the_mail(world, exchanger, provider, host):
    world.records(f"shop.example. 60 IN MX 10 {exchanger}")
    found = find(world)
    assert found.provider == provider
    assert (found.mail.host if found.mail else None) == host
    assert found.notes
    if provider:
        assert world.requests == []


def test_a_domain_that_does_not_exist(world):
    with pytest.raises(HostUnknown, match=r"Cannot find shpo\.example"):
        find(world, "anna@shpo.example")


def test_a_name_server_that_does_not_answer(world):
    world.names.mute = True
    with pytest.raises(Unreachable, match="name server does not answer"):
        find(world)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "anna",
        "@shop.example",
        "anna@",
        "anna@shop",
        "a@b@shop.example",
        "anna@127.0.0.1",
        "an na@shop.example",
        "anna@shop..example",
        "anna@-shop.example",
        "anna@shop.example/x",
        "anna\r\n@shop.example",
        f"a@{'x' * 64}.example",
    ],
)
def test_what_is_no_address(world, address):
    with pytest.raises(UsageFault):
        find(world, address)
    assert world.names.asked == []


def test_an_international_domain_is_asked_in_ascii(world):
    world.records("xn--bcher-kva.example. 60 IN MX 10 mx.xn--bcher-kva.example.")
    found = find(world, "Anna@Bücher.example")
    assert found.address == "Anna@xn--bcher-kva.example"
    assert all("xn--bcher-kva.example." in question for question in world.names.asked)


def test_host_names():
    assert host_name("IMAP.Shop.Example.") == "imap.shop.example"
    assert [host_name(text) for text in ("", "localhost", "a_b..c", "10.0.0.1", "a b.example", "\u2028.example")] == [
        None
    ] * 6
    assert within("a.shop.example", "shop.example")
    assert not within("notshop.example", "shop.example")


# ---- Microsoft and Exchange

TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47"
REALM = "/shop.example/v2.0/.well-known/openid-configuration"
PATH = "/autodiscover/autodiscover.xml"
NTLM = {"WWW-Authenticate": 'Negotiate, NTLM, Basic realm="mail.shop.example"'}


def realm(world, issuer=f"https://login.microsoftonline.com/{TENANT}/v2.0", status=200):
    world.site("login.microsoftonline.com", REALM, json.dumps({"issuer": issuer}).encode(), status=status)


def test_at_microsoft_the_firms_place_to_sign_in_is_found(world):
    world.records("shop.example. 60 IN MX 10 shop-example.mail.protection.outlook.com.")
    realm(world)
    found = find(world)
    assert (found.provider, found.authority) == ("microsoft", f"https://login.microsoftonline.com/{TENANT}")
    assert "anna" not in "".join(world.requests)


def test_behind_a_gateway_the_name_autodiscover_tells(world):
    world.records(MX, "autodiscover.shop.example. 60 IN CNAME autodiscover.outlook.com.")
    found = find(world)
    assert (found.provider, found.authority) == ("microsoft", "")


def test_a_personal_account(world):
    world.records("shop.example. 60 IN MX 10 shop-example.olc.protection.outlook.com.")
    realm(world, "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0")
    assert find(world).authority == "https://login.microsoftonline.com/consumers"


def test_a_firm_on_its_way_to_microsoft_is_told_of_both(world):
    world.records("shop.example. 60 IN MX 10 shop-example.mail.protection.outlook.com.")
    world.site("autodiscover.shop.example", PATH, status=401, **NTLM)
    found = find(world)
    assert found.provider == "microsoft"
    assert "--provider exchange" in found.notes[1]


def test_an_exchange_server_of_the_firms_own(world):
    realm(world)
    world.site("autodiscover.shop.example", PATH, status=401, **NTLM)
    found = find(world, "jolanda.secret@shop.example")
    assert (found.provider, found.mail) == ("exchange", None)
    assert "jolanda" not in "".join(world.requests)


def test_an_exchange_server_by_service_record(world):
    world.records(MX, "_autodiscover._tcp.shop.example. 60 IN SRV 0 0 443 mail.hoster.example.")
    world.site("mail.hoster.example", PATH, status=401, **NTLM)
    assert find(world).provider == "exchange"


def test_what_the_domain_declares_goes_before_exchange(world):
    autoconfig(world)
    world.site("autodiscover.shop.example", PATH, status=401, **NTLM)
    assert (find(world).provider, find(world).mail.source) == ("", "autoconfig")


@pytest.mark.parametrize(
    ("status", "headers"),
    [(200, {}), (404, NTLM), (401, {"WWW-Authenticate": 'Basic realm="Webmail"'}), (401, {})],
)
def test_what_is_no_exchange_server(world, status, headers):
    world.site("autodiscover.shop.example", PATH, status=status, **headers)
    assert find(world).provider == ""


def test_where_nothing_else_is_found_microsoft_knows_the_firm(world):
    realm(world)
    found = find(world)
    assert (found.provider, found.authority) == ("microsoft", f"https://login.microsoftonline.com/{TENANT}")
    assert "likely" in found.notes[0]


@pytest.mark.parametrize("issuer", ["https://evil.example/x/v2.0", "https://login.microsoftonline.com/../v2.0", 7])
def test_a_realm_that_is_none(world, issuer):
    realm(world, issuer)
    assert find(world).provider == ""
