"""SMTP against a real server: the contract by implicit TLS and by STARTTLS, then refusals."""

from __future__ import annotations

import pytest

from followup import errors
from followup.access.signin import Credential
from followup.transports.smtp import SmtpSettings, SmtpTransport
from tests.servers.authority import Certificates
from tests.servers.smtp import PASSWORD, TOKEN, USER, Sink
from tests.transports.contract import ONE, SENDER, TWO, Arrived, TransportContract, approved


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return Certificates(tmp_path_factory.mktemp("tls"))


def transport_to(port, certificates, tls="implicit", password=PASSWORD, timeout=5, auth="password"):
    settings = SmtpSettings("localhost", USER, port, tls, certificates.ca, timeout)
    return SmtpTransport(settings, lambda: Credential(password, auth))


class OnSink(TransportContract):
    """The fixtures of the contract; subclasses say how TLS begins."""

    tls = "implicit"

    @pytest.fixture
    def sink(self, certificates):
        sink = Sink(self.tls, certificates.good.context())
        yield sink
        sink.close()

    @pytest.fixture
    def transport(self, sink, certificates):
        return transport_to(sink.port, certificates, self.tls)

    @pytest.fixture
    def arrived(self, sink):
        return lambda: [Arrived(kept.sender, kept.recipients, kept.raw) for kept in sink.kept]

    @pytest.fixture
    def refused(self):
        return "reject@shop.example"


class TestImplicit(OnSink):
    """Port 465."""

    def test_a_deferred_recipient_is_for_later(self, transport, arrived):
        with pytest.raises(errors.Unreachable):
            transport.send(approved(ONE, "defer@shop.example"), SENDER, (ONE, "defer@shop.example"))
        assert arrived() == []

    def test_a_wrong_password_is_tried_once(self, sink, certificates):
        with pytest.raises(errors.SignInRefused):
            transport_to(sink.port, certificates, password="wrong").send(approved(ONE), SENDER, (ONE,))
        assert sink.logins == [USER]
        assert sink.kept == []

    def test_a_line_over_998_bytes_is_refused(self, transport, arrived):
        with pytest.raises(errors.SendRefused):
            transport.send(approved(ONE, body="x" * 999 + "\r\n"), SENDER, (ONE,))
        assert arrived() == []

    def test_an_address_beyond_ascii(self, transport, arrived, certificates):
        theirs = "grüße@shop.example"
        transport.send(approved(theirs), SENDER, (theirs,))
        assert arrived()[0].recipients == (theirs,)
        old = Sink("implicit", certificates.good.context(), utf8=False)
        try:
            with pytest.raises(errors.SendRefused, match="SMTPUTF8"):
                transport_to(old.port, certificates).send(approved(theirs), SENDER, (theirs,))
            assert old.kept == []
        finally:
            old.close()


class TestStarttls(OnSink):
    """Port 587."""

    tls = "starttls"


@pytest.mark.parametrize("which", ["expired", "other", "selfsigned"])
@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_a_certificate_that_does_not_hold(certificates, which, tls):
    sink = Sink(tls, getattr(certificates, which).context())
    try:
        with pytest.raises(errors.Unreachable, match="No password was sent"):
            transport_to(sink.port, certificates, tls).send(approved(ONE, TWO), SENDER, (ONE, TWO))
        assert (sink.logins, sink.kept) == ([], [])
    finally:
        sink.close()


def test_without_starttls_no_password_goes_out(certificates):
    sink = Sink("plain")
    try:
        with pytest.raises(errors.Unreachable, match="No password was sent"):
            transport_to(sink.port, certificates, "starttls").check()
        assert sink.logins == []
    finally:
        sink.close()


@pytest.fixture
def token_sink(certificates):
    sink = Sink("implicit", certificates.good.context(), tokens=True)
    yield sink
    sink.close()


@pytest.mark.parametrize("auth", ["xoauth2", "oauthbearer"])
def test_a_token(token_sink, certificates, auth):
    transport_to(token_sink.port, certificates, password=TOKEN, auth=auth).send(approved(ONE), SENDER, (ONE,))
    assert token_sink.logins == [auth.upper()]
    assert [kept.recipients for kept in token_sink.kept] == [(ONE,)]


@pytest.mark.parametrize("auth", ["xoauth2", "oauthbearer"])
def test_a_token_that_expired_is_tried_once_and_its_challenge_answered(token_sink, certificates, auth):
    with pytest.raises(errors.SignInRefused):
        transport_to(token_sink.port, certificates, password="expired", auth=auth).send(approved(ONE), SENDER, (ONE,))
    assert (token_sink.logins, token_sink.kept) == ([auth.upper()], [])
    assert token_sink.after_refusal == [b""]
