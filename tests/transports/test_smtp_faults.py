"""SMTP over connections that break: until the end of the data trying again is safe, after it the outcome is unsure."""

from __future__ import annotations

import pytest

from followup import errors
from tests.servers.authority import Certificates
from tests.servers.proxy import Proxy
from tests.servers.smtp import Sink
from tests.transports.contract import ONE, SENDER, TWO, approved
from tests.transports.test_smtp import transport_to


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return Certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="module")
def sink():
    sink = Sink("plain")
    yield sink
    sink.close()


@pytest.fixture
def proxy(sink, certificates):
    sink.kept.clear()
    proxy = Proxy(sink.port, "smtp", certificates.good.context())
    yield proxy
    proxy.close()
    proxy.check()


@pytest.fixture
def transport(proxy, certificates):
    return transport_to(proxy.port, certificates, timeout=1)


KINDS = ["drop-before", "drop-after", "half", "black-hole", "slow"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("request_", ["^EHLO", "^AUTH", "^MAIL", "^RCPT", "^DATA"])
def test_before_the_data_nothing_was_handed_over(transport, proxy, sink, request_, kind):
    proxy.fail(request_, 1, kind)
    with pytest.raises(errors.Unreachable):
        transport.send(approved(ONE), SENDER, (ONE,))
    assert sink.kept == []
    transport.send(approved(ONE), SENDER, (ONE,))
    assert len(sink.kept) == 1


@pytest.mark.parametrize(("kind", "taken"), [("drop-before", 0), *((kind, 1) for kind in KINDS[1:])])
def test_after_the_end_of_the_data_it_is_unsure(transport, proxy, sink, kind, taken):
    proxy.fail(r"^\.$", 1, kind)
    with pytest.raises(errors.SendUnsure):
        transport.send(approved(ONE, TWO), SENDER, (ONE, TWO))
    assert len(sink.kept) == taken


def test_a_hundred_unclear_outcomes_are_each_handed_over_once(transport, proxy, sink):
    for n in range(100):
        proxy.fail(r"^\.$", 1, "drop-after")
        with pytest.raises(errors.SendUnsure):
            transport.send(approved(ONE, local=f"n{n}"), SENDER, (ONE,))
    assert len({kept.raw for kept in sink.kept}) == len(sink.kept) == 100


def test_only_what_is_needed_is_said(transport, proxy):
    transport.send(approved(ONE), SENDER, (ONE,))
    assert [line.split()[0].upper() for line in proxy.seen] == ["EHLO", "AUTH", "MAIL", "RCPT", "DATA", ".", "QUIT"]
    assert proxy.seen[0] == "EHLO [127.0.0.1]" or proxy.seen[0] == "ehlo [127.0.0.1]"
