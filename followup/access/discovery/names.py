"""Name queries: SRV (RFC 2782), MX and TXT, in order of preference. Uses dnspython."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup.access.discovery.model import host_name
from followup.errors import HostUnknown, Unreachable

if TYPE_CHECKING:
    import dns.resolver


@dataclass(frozen=True, slots=True)
class Target:
    """Where an SRV record points."""

    host: str
    port: int


class Names:
    """Answers about one domain. A record that is not there is an empty answer; a dead resolver is Unreachable."""

    def __init__(self, resolver: dns.resolver.Resolver, domain: str) -> None:
        self._resolver = resolver
        self._domain = domain

    def mail_exchangers(self) -> list[str]:
        """Hosts that take the domain's mail, the preferred first. HostUnknown where there is no such domain."""
        import dns.resolver

        try:
            records = self._ask(self._domain, "MX")
        except dns.resolver.NXDOMAIN:
            raise HostUnknown(
                f"Cannot find {self._domain}: there is no such domain.", "Check the spelling of the address."
            ) from None
        hosts = [host_name(record.exchange.to_text()) for record in sorted(records, key=lambda mx: mx.preference)]
        return [host for host in hosts if host]

    def services(self, service: str) -> list[Target]:
        """SRV records of e.g. `_imaps._tcp`. A target of "." says that the service is not offered (RFC 6186)."""
        records = sorted(self._records(service, "SRV"), key=lambda srv: (srv.priority, -srv.weight))
        targets = [(host_name(srv.target.to_text()), srv.port) for srv in records]
        return [Target(host, port) for host, port in targets if host and 0 < port < 65536]

    def aliases(self, name: str) -> list[str]:
        """Where a name below the domain leads to by CNAME."""
        hosts = [host_name(record.target.to_text()) for record in self._records(name, "CNAME")]
        return [host for host in hosts if host]

    def path(self, service: str) -> str:
        """The context path of a TXT record beside SRV (RFC 6764 section 4); empty where there is none."""
        for record in self._records(service, "TXT"):
            text = b"".join(record.strings).decode("utf-8", "replace")
            if text.startswith("path=/") and text.isprintable():
                return text.removeprefix("path=")
        return ""

    def _records(self, service: str, kind: str) -> list[Any]:
        import dns.resolver

        try:
            return self._ask(f"{service}.{self._domain}", kind)
        except dns.resolver.NXDOMAIN:
            return []

    def _ask(self, name: str, kind: str) -> list[Any]:
        import dns.exception
        import dns.resolver

        try:
            answer = self._resolver.resolve(name + ".", kind)
        except dns.resolver.NXDOMAIN:
            raise
        except (dns.resolver.NoAnswer, dns.resolver.YXDOMAIN):
            return []
        except dns.resolver.NoNameservers:  # broken for this name or kind; others may work
            return []
        except (dns.exception.DNSException, OSError) as error:
            raise Unreachable(
                "The name server does not answer, so no server can be looked for.", "Check the network and try again."
            ) from error
        return list(answer)
