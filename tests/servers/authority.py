"""Certificates made by openssl for real servers: good, expired, for another host, self-signed."""

from __future__ import annotations

import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.servers.programs import program

_SAN = "subjectAltName=DNS:localhost,IP:127.0.0.1,DNS:*.rep.example"
_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")


@dataclass(frozen=True)
class Pair:
    """A certificate and its key, both PEM."""

    cert: Path
    key: Path

    def context(self) -> ssl.SSLContext:
        """The server's side of TLS with this certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.cert, self.key)
        return context


class Certificates:
    """`ca` is what a client trusts. Certificates for localhost and the rep's
    own hosts: `good`, `expired`; `other` names another host."""

    def __init__(self, directory: Path) -> None:
        self._dir = directory
        directory.mkdir(parents=True, exist_ok=True)
        self.ca = self._self_signed("ca", "/CN=followup test authority", "keyUsage=critical,keyCertSign,cRLSign").cert
        self.good = self._signed("good", _SAN)
        self.other = self._signed("other", "subjectAltName=DNS:elsewhere.example")
        self.expired = self._signed("expired", _SAN, "-startdate", "20200101000000Z", "-enddate", "20200201000000Z")
        self.selfsigned = self._self_signed("selfsigned", "/CN=localhost", _SAN)

    def _self_signed(self, name: str, subject: str, extension: str) -> Pair:
        pair = Pair(self._dir / f"{name}.pem", self._dir / f"{name}.key")
        _openssl("req", "-x509", *_KEY, "-days", "30", "-subj", subject, "-addext", extension, *_files(pair))
        return pair

    def _signed(self, name: str, extension: str, *span: str) -> Pair:
        pair = Pair(self._dir / f"{name}.pem", self._dir / f"{name}.key")
        request, conf = self._dir / f"{name}.csr", self._dir / f"{name}.cnf"
        _openssl("req", *_KEY, "-subj", f"/CN={name}", *_files(Pair(request, pair.key)))
        (self._dir / f"{name}.db").write_text("")
        conf.write_text(
            f"[ca]\ndefault_ca=here\n[here]\ndatabase={self._dir}/{name}.db\nnew_certs_dir={self._dir}\n"
            f"rand_serial=yes\ndefault_md=sha256\npolicy=any\nx509_extensions=ext\n"
            f"[any]\ncommonName=supplied\n[ext]\n{extension}\nauthorityKeyIdentifier=keyid\n"
        )
        _openssl(
            *("ca", "-batch", "-notext", "-config", conf, *(span or ("-days", "30"))),
            *("-in", request, "-out", pair.cert, "-cert", self._dir / "ca.pem", "-keyfile", self._dir / "ca.key"),
        )
        return pair


def _files(pair: Pair) -> tuple[str, ...]:
    return ("-keyout", str(pair.key), "-out", str(pair.cert))


def _openssl(*arguments: str | Path) -> None:
    done = subprocess.run([program("openssl", "openssl"), *map(str, arguments)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
