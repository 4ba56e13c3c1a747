"""Whether a mailbox is at Microsoft 365 or on a firm's own Exchange server, asked without signing in.

Microsoft is told the domain's name alone. That it knows a firm does not say that the firm's mail is there: many have
its other services only. So the mail exchanger and the name `autodiscover` go first.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from followup.access.discovery.model import within
from followup.access.discovery.names import Names
from followup.access.discovery.web import Answer, fetch

if TYPE_CHECKING:
    import httpx

AUTHORITY = "https://login.microsoftonline.com"
PATH = "/autodiscover/autodiscover.xml"

_ONLINE = ("outlook.com", "office365.com", "office365.us", "partner.outlook.cn")
_ISSUER = re.compile(r"https://[a-z0-9.-]+/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/v2\.0")
_CONSUMERS = "9188040d-6c67-4c5b-b112-36a304b66dad"  # of outlook.com and the like, in Microsoft's documentation
_MARKS = ("x-feserver", "x-owa-version", "x-diaginfo")


def authority(http: httpx.Client, domain: str) -> str:
    """Where the domain's people sign in, with the firm's id at the end; "" where Microsoft does not know the domain."""
    place = f"{AUTHORITY}/{domain}/v2.0/.well-known/openid-configuration"
    answer = fetch(http, "GET", place, lambda host: place.startswith(f"https://{host}/"))
    try:
        found = _ISSUER.fullmatch(json.loads(answer.body)["issuer"]) if answer and answer.status == 200 else None
    except (ValueError, LookupError, TypeError, RecursionError):
        return ""
    if found is None:
        return ""
    return f"{AUTHORITY}/{'consumers' if found[1] == _CONSUMERS else found[1]}"


def is_online(names: Names) -> bool:
    """Whether the domain's `autodiscover` leads to Microsoft: so behind a mail gateway too."""
    return any(within(host, online) for host in names.aliases("autodiscover") for online in _ONLINE)


def own_server(http: httpx.Client, names: Names, domain: str) -> bool:
    """Whether an Exchange server answers where the domain's Autodiscover belongs. It is told nothing but the path."""
    hosts = [f"autodiscover.{domain}"]
    hosts += [f"{target.host}:{target.port}" for target in names.services("_autodiscover._tcp")]
    return any(_answers(http, host, domain) for host in (*hosts, domain))


def _answers(http: httpx.Client, host: str, domain: str) -> bool:
    name = host.partition(":")[0]
    answer = fetch(http, "GET", f"https://{host}{PATH}", lambda to: to == name or within(to, domain))
    return answer is not None and _is_exchange(answer)


def _is_exchange(answer: Answer) -> bool:
    """It asks for a sign-in as Windows does, or names itself: other mail servers answer here by Basic alone."""
    wants = answer.headers.get("www-authenticate", "").lower()
    return answer.status == 401 and (
        "ntlm" in wants or "negotiate" in wants or any(m in answer.headers for m in _MARKS)
    )
