"""What an EWS server answers, as bytes: for tests of single answers, where the stateful server would be too good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from followup.access.signin import Credential
from followup.exchange.account import ExchangeSettings, Opened
from tests.servers.scripted_http import Asked, Reply, Scripted, scripted
from tests.servers.tls import Authority

PATH = "/EWS/Exchange.asmx"
BUSY = "ErrorServerBusy"

_WHOLE = """<?xml version="1.0" encoding="utf-8"?>
<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
 xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"
 xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"
 xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors"><s:Header><t:ServerVersionInfo
 MajorVersion="15" MinorVersion="2" MajorBuildNumber="1544" MinorBuildNumber="4" Version="V2017_07_11"/></s:Header>
<s:Body>{}</s:Body></s:Envelope>"""

_GOOD = """<m:GetUserOofSettingsResponse><m:ResponseMessage ResponseClass="Success">
<m:ResponseCode>NoError</m:ResponseCode></m:ResponseMessage><t:OofSettings><t:OofState>Disabled</t:OofState>
<t:ExternalAudience>All</t:ExternalAudience><t:Duration><t:StartTime>2026-11-22T08:00:00</t:StartTime>
<t:EndTime>2026-11-23T08:00:00</t:EndTime></t:Duration></t:OofSettings>
<m:AllowExternalOof>All</m:AllowExternalOof></m:GetUserOofSettingsResponse>"""

_ERROR = """<m:GetUserOofSettingsResponse><m:ResponseMessage ResponseClass="Error">
<m:MessageText>The server said so.</m:MessageText><m:ResponseCode>{}</m:ResponseCode>
<m:DescriptiveLinkKey>0</m:DescriptiveLinkKey></m:ResponseMessage></m:GetUserOofSettingsResponse>"""

_FAULT = """<s:Fault><faultcode>t:{0}</faultcode><faultstring>The server said so.</faultstring><detail>
<e:ResponseCode>{0}</e:ResponseCode><e:Message>The server said so.</e:Message><t:MessageXml>
<t:Value Name="BackOffMilliseconds">{1}</t:Value></t:MessageXml></detail></s:Fault>"""


def good() -> Reply:
    """What `call` is asked for: automatic replies are off."""
    return _reply(200, _GOOD)


def failure(code: str) -> Reply:
    """A response code of the class Error."""
    return _reply(200, _ERROR.format(code))


def fault(code: str, milliseconds: int = 0) -> Reply:
    """A SOAP fault, with BackOffMilliseconds."""
    return _reply(500, _FAULT.format(code, milliseconds))


def _reply(status: int, body: str) -> Reply:
    return Reply(status, _WHOLE.format(body).encode(), {"Content-Type": "text/xml; charset=utf-8"})


@contextmanager
def answering(authority: Authority, answer: Callable[[Asked], Reply], *hosts: str) -> Iterator[Scripted]:
    """A server with TLS whose answers the test writes."""
    with scripted(answer, authority.server("localhost", *hosts)) as server:
        yield server


def opened(server: Scripted, authority: Authority, secret: Callable[[], str] = lambda: "pw", **more: object) -> Opened:
    """An account at that server; sign-in by Basic unless said otherwise."""
    said: dict[str, object] = {
        "endpoint": server.root + PATH,
        "address": "robin@rep.example",
        "auth": "basic",
        "ca_file": authority.file,
        "timeout": 5.0,
    }
    settings = ExchangeSettings(**(said | more))  # type: ignore[arg-type]
    return Opened(settings, lambda: Credential(secret()))


def call(account: Opened) -> str:
    """One real call: how the rep's automatic replies stand."""
    with account.use() as there:
        return str(there.oof_settings.state)
