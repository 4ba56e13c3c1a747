"""From an address to its servers: the ways in their order, each only for what the ones before left open."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from followup.access.discovery import autoconfig, caldav, guess, microsoft
from followup.access.discovery.model import Access, Found, Server, host_name, within
from followup.access.discovery.names import Names
from followup.errors import UsageFault

_PROVIDERS: dict[str, Literal["microsoft", "google"]] = {
    "protection.outlook.com": "microsoft",
    "mx.microsoft": "microsoft",
    "google.com": "google",
    "googlemail.com": "google",
}

_MICROSOFT = "This mailbox is at Microsoft 365: followup signs in on Microsoft's page."
_BOTH = (
    "The domain has an Exchange server of its own too. If your mailbox is there, run followup init again with "
    "--provider exchange."
)
_GOOGLE = "This mailbox is at Google: followup signs in on Google's page, or by an app password."
_EXCHANGE = "This mailbox is on an Exchange server of your firm's."
_LIKELY = "No mail server was found for {}, but Microsoft knows your firm: this mailbox is likely at Microsoft 365."


def discover(address: str, access: Access) -> Found:
    """The servers of `address`.

    UsageFault where it is no address, HostUnknown where its domain does not exist, Unreachable without a name server.
    Nothing found is no error: then `mail`, `send` or `calendar` is None and `notes` say what to do.
    """
    local, _, given = address.strip().rpartition("@")
    domain = host_name(given)
    if not local or domain is None or not address.isprintable() or any(sign in local for sign in ' @<>"'):
        raise UsageFault("That is no e-mail address.", "Give it as name@company.example.")
    address = f"{local}@{domain}"
    names = Names(access.resolver, domain)
    exchangers = names.mail_exchangers()
    provider = _provider(exchangers, domain)
    if provider == "google":
        return _google(address)
    if provider == "microsoft" or microsoft.is_online(names):
        return _microsoft(address, domain, names, access)
    found = _own(address, domain, names, exchangers, access)
    if found.mail is None and not found.provider and (where := microsoft.authority(access.http, domain)):
        return Found(address, provider="microsoft", authority=where, notes=(_LIKELY.format(domain),))
    return _noted(found, domain)


def _microsoft(address: str, domain: str, names: Names, access: Access) -> Found:
    """At Microsoft 365; a firm that is on its way there may have its own server still."""
    hybrid = not microsoft.is_online(names) and microsoft.own_server(access.http, names, domain)
    notes = (_MICROSOFT, _BOTH) if hybrid else (_MICROSOFT,)
    where = microsoft.authority(access.http, domain)
    return Found(address, provider="microsoft", authority=where, notes=notes)


def _provider(exchangers: list[str], domain: str) -> Literal["", "microsoft", "google"]:
    """Whose mailbox it is, by the preferred MX, or by the domain where a provider's own."""
    for host in [*exchangers[:1], domain]:
        for suffix, provider in _PROVIDERS.items():
            if within(host, suffix):
                return provider
    return ""


def _google(address: str) -> Found:
    return Found(
        address,
        mail=Server("imap.gmail.com", 993, "implicit", address, "provider"),
        send=Server("smtp.gmail.com", 465, "implicit", address, "provider"),
        provider="google",
        notes=(_GOOGLE,),
    )


def _own(address: str, domain: str, names: Names, exchangers: list[str], access: Access) -> Found:
    """Autoconfig, then SRV, then the mail exchanger's autoconfig, then an Exchange server, then usual names."""
    found = Found(address)
    declared = autoconfig.look(access.http, address, domain)
    if declared is not None:
        found = replace(found, mail=declared.mail, send=declared.send, calendar=declared.calendar)
    mail = found.mail or _imap_service(names, address)
    send = found.send or _submission_service(names, address)
    if mail is None or send is None:
        host = _exchangers_domain(exchangers, domain)
        declared = autoconfig.look(access.http, address, host) if host else None
        if declared is not None:
            mail = mail or _from_mx(declared.mail)
            send = send or _from_mx(declared.send)
    if mail is None and microsoft.own_server(access.http, names, domain):
        return Found(address, provider="exchange", notes=(_EXCHANGE,))
    return replace(
        found,
        mail=mail or guess.imap(access, address, domain),
        send=send or guess.submission(access, address, domain),
        calendar=found.calendar or caldav.look(access.http, names, address, domain),
    )


def _exchangers_domain(exchangers: list[str], domain: str) -> str | None:
    """Whom the domain lets carry its mail, where that is another: mx1.provider.example gives provider.example."""
    if not exchangers or within(exchangers[0], domain):
        return None
    above = exchangers[0].partition(".")[2]
    return above if "." in above else None


def _from_mx(server: Server | None) -> Server | None:
    return replace(server, source="mx") if server is not None else None


def _imap_service(names: Names, address: str) -> Server | None:
    """RFC 6186 section 3.2; implicit TLS goes first (RFC 8314 section 3)."""
    for service, tls in (("_imaps._tcp", "implicit"), ("_imap._tcp", "starttls")):
        for target in names.services(service):
            return Server(target.host, target.port, "implicit" if tls == "implicit" else "starttls", address, "srv")
    return None


def _submission_service(names: Names, address: str) -> Server | None:
    """RFC 8314 section 5.1, then RFC 6186 section 3.1."""
    for service, tls in (("_submissions._tcp", "implicit"), ("_submission._tcp", "starttls")):
        for target in names.services(service):
            return Server(target.host, target.port, "implicit" if tls == "implicit" else "starttls", address, "srv")
    return None


def _noted(found: Found, domain: str) -> Found:
    """`found` with what the rep should know: what is missing, and names that the domain did not vouch for itself."""
    if found.provider:
        return found
    notes = []
    parts = (("mail server (IMAP)", found.mail), ("server to send by (SMTP)", found.send), ("calendar", found.calendar))
    for word, part in parts:
        if part is None:
            notes.append(f"No {word} was found for {domain}: give it yourself, or ask whoever runs your mail.")
    # RFC 6186 section 6: name answers can be forged; a host outside the domain is for the rep to confirm.
    foreign = {
        server.host
        for server in (found.mail, found.send)
        if server is not None and server.source in {"srv", "mx"} and not within(server.host, domain)
    }
    notes += [
        f"{host} is not under {domain}: go on only if you know it as your mail provider." for host in sorted(foreign)
    ]
    return replace(found, notes=(*found.notes, *notes))
