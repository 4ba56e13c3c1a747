"""A real name server on loopback, for tests: answers from a zone given as master-file lines."""

from __future__ import annotations

import socket
import threading

import dns.flags
import dns.message
import dns.name
import dns.rcode
import dns.rdatatype
import dns.resolver
import dns.rrset


class NameServer:
    """`records` are lines such as `shop.example. 60 IN MX 10 mail.shop.example.`; names outside them are NXDOMAIN.

    `asked` holds each question as "name TYPE". `mute` makes it answer nothing.
    """

    def __init__(self, *records: str) -> None:
        self.asked: list[str] = []
        self.mute = False
        self._records: dict[tuple[dns.name.Name, dns.rdatatype.RdataType], dns.rrset.RRset] = {}
        for record in records:
            name, ttl, in_, kind, rest = record.split(maxsplit=4)
            rrset = dns.rrset.from_text(name, int(ttl), in_, kind, rest)
            known = self._records.setdefault((rrset.name, rrset.rdtype), rrset)
            known.update(rrset)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def resolver(self) -> dns.resolver.Resolver:
        """A resolver that asks only this server."""
        resolver = dns.resolver.Resolver(configure=False)
        resolver.nameservers = ["127.0.0.1"]
        resolver.port = self._socket.getsockname()[1]
        resolver.lifetime = 2
        return resolver

    def close(self) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
            sock.sendto(b"", self._socket.getsockname())
        self._thread.join(5)
        self._socket.close()

    def _serve(self) -> None:
        while True:
            data, peer = self._socket.recvfrom(4096)
            if not data:
                return
            query = dns.message.from_wire(data)
            question = query.question[0]
            self.asked.append(f"{question.name} {dns.rdatatype.to_text(question.rdtype)}")
            if not self.mute:
                self._socket.sendto(self._answer(query, question).to_wire(), peer)

    def _answer(self, query: dns.message.Message, question: dns.rrset.RRset) -> dns.message.Message:
        response = dns.message.make_response(query, recursion_available=True)
        found = self._records.get((question.name, question.rdtype))
        if found is not None:
            response.answer.append(found)
        elif not any(name.is_subdomain(question.name) for name, _ in self._records):
            response.set_rcode(dns.rcode.NXDOMAIN)
        return response
