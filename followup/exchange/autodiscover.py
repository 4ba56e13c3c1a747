"""Where an address's Exchange server is: asked once by Autodiscover (MS-OXWSADISC, else `pox`), then kept.

The library's own way is not taken: it keeps its finds as a pickle in the shared temporary directory, follows redirects
of plain http, and signs in wherever one leads. Here the password goes to the rep's own domain and to Microsoft 365.
"""

from __future__ import annotations

import json
import os
import ssl
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import requests
from dns.exception import DNSException
from exchangelib import Configuration, FailFast
from exchangelib import errors as ews
from exchangelib.autodiscover import AutodiscoverProtocol, Autodiscovery

from followup import errors
from followup.access.discovery.model import within
from followup.exchange import pox, signin
from followup.exchange.faults import is_online, told
from followup.exchange.protocol import bare
from followup.exchange.settings import ExchangeSettings

if TYPE_CHECKING:
    from exchangelib.credentials import BaseCredentials

_HOPS = 5


def pinned(settings: ExchangeSettings) -> str | None:
    """The endpoint that was found for this address before."""
    if settings.pin is None:
        return None
    try:
        kept = json.loads(settings.pin.read_text(encoding="utf-8"))
        known = kept["address"] == settings.address.lower()
        return str(kept["endpoint"]) if known else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def unpin(settings: ExchangeSettings) -> None:
    """Forget the endpoint: the next use looks it up again."""
    if settings.pin is not None:
        with suppress(OSError):
            settings.pin.unlink(missing_ok=True)


def look(settings: ExchangeSettings, signed: BaseCredentials, context: ssl.SSLContext) -> str:
    """The endpoint for the settings' address, written into `settings.pin`.

    Raises `ServerInDoubt` where there is none, and for one that is neither under the rep's domain nor vouched for.
    """
    domain = settings.address.rpartition("@")[2].lower()
    with told(f"autodiscover.{domain}"):
        endpoint = _Finding(settings, signed, context).find(domain)
    if settings.pin is not None:
        _keep(settings, endpoint)
    return endpoint


def _keep(settings: ExchangeSettings, endpoint: str) -> None:
    path = settings.pin
    if path is None:
        return
    temporary = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # `init` signs in before there is a state
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump({"address": settings.address.lower(), "endpoint": endpoint}, file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as fault:
        raise errors.InputOutput(f"Cannot write {path}: {fault.strerror or fault}.") from fault


class _Protocol(AutodiscoverProtocol):  # type: ignore[misc]  # exchangelib is untyped
    """The library's, with our connections; `answered` once somebody did, whatever it was."""

    answered = False

    def __init__(self, *, config: Any, context: ssl.SSLContext, limit: float) -> None:
        self._context = context
        self.TIMEOUT = limit
        super().__init__(config=config)

    def raw_session(self, prefix: str, **kwargs: Any) -> requests.Session:
        """As `protocol.OwnProtocol.raw_session`."""
        session = bare(super().raw_session(prefix, **kwargs), self._context, self.TIMEOUT)
        session.hooks["response"].append(self._hear)
        return session

    def _hear(self, *_: Any, **__: Any) -> None:
        self.answered = True


class _Plain(_Protocol):
    """The same for `pox`."""

    def get_auth_type(self) -> str:
        """As the server asks for it."""
        with self.raw_session(self.service_endpoint) as session:
            return pox.way_in(session, self.service_endpoint, self.TIMEOUT)

    def told(self, address: str) -> pox.Told | None:
        """As `pox.ask`."""
        session = self.get_session()
        try:
            return pox.ask(session, self.service_endpoint, address, self.TIMEOUT)
        finally:
            self.release_session(session)


_Kind = TypeVar("_Kind", bound=_Protocol)


class _Finding(Autodiscovery):  # type: ignore[misc]  # exchangelib is untyped
    """The library's steps, without its cache, and careful about whom it signs in with."""

    def __init__(self, settings: ExchangeSettings, signed: BaseCredentials, context: ssl.SSLContext) -> None:
        super().__init__(email=settings.address, credentials=signed)
        self._settings = settings
        self._context = context
        self._domains: set[str] = set()
        self._foreign = ""

    def find(self, domain: str) -> str:
        """The endpoint. First the name that is made for it, the bare domain last: there the firm's web site is."""
        for _ in range(_HOPS):
            self._domains.add(domain)
            try:
                answer = self._step_2(hostname=domain)
            except ews.AutoDiscoverFailed:
                answer = self._at_the_domain(domain)
            if not answer.redirect_address:
                found = answer.ews_url or answer.user_settings.get("internal_ews_url")
                if found and urlsplit(found).scheme == "https":
                    return self._ours(str(found))
                break
            self.email, domain = answer.redirect_address, answer.redirect_address.rpartition("@")[2].lower()
        raise self._nothing()

    def _at_the_domain(self, domain: str) -> Any:
        """A web site that asks for some password of its own is no answer."""
        try:
            valid, answer = self._attempt_response(url=f"https://{domain}/{self.URL_PATH}")
            if valid:
                return self._step_5(ad=answer)
        except (ews.UnauthorizedError, ews.AutoDiscoverFailed):
            pass
        raise self._nothing()

    def _knows(self, host: str) -> bool:
        """Whether the rep's password may go there unasked."""
        return any(within(host, one) for one in self._domains) or is_online(host) or host in self._settings.vouched

    def _ours(self, endpoint: str) -> str:
        """The endpoint that an answer names: whoever wrote that answer must not send the password anywhere."""
        host = (urlsplit(endpoint).hostname or "").lower()
        if self._knows(host):
            return endpoint
        self._foreign = host
        raise self._nothing()

    def _nothing(self) -> errors.NeedsRep:
        if self._foreign:
            return errors.ServerInDoubt(
                f"The domain of your address says that its Exchange server is known at {self._foreign}, which is not "
                "under it. Nothing was sent there.",
                "If you know it as your firm's, put your server's name into config.toml as the account's server.",
                self._foreign,
            )
        return errors.ServerInDoubt(
            "No Exchange server was found by Autodiscover for your address.",
            "Ask your administrator for its name, and put it into config.toml as the account's server.",
        )

    def _step_3(self, hostname: str) -> Any:
        """Leave plain http out: whoever sits in between could answer."""
        return self._step_4(hostname=hostname)

    def _ensure_valid_hostname(self, url: str) -> None:
        """Nothing: a name that does not exist shows when it is connected to."""

    def _redirect_url_is_valid(self, url: str) -> bool:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        if not self._knows(host):
            self._foreign = host
            return False
        self._redirect_count += 1
        return parts.scheme == "https" and url.lower() not in self._urls_visited and self._redirect_count <= _HOPS

    def _attempt_response(self, url: str) -> tuple[bool, Any]:
        if urlsplit(url).path.lower().endswith(".xml"):
            return self._plainly(url)
        self._urls_visited.append(url.lower())
        protocol = self._at(_Protocol, url)
        try:
            return True, protocol.get_user_settings(user=self.email)
        except ews.RedirectError as fault:
            if self._redirect_url_is_valid(url=fault.url):
                return self._attempt_response(url=fault.url)
        except (ews.UnauthorizedError, ews.ErrorServerBusy):
            raise
        except (ews.EWSError, requests.RequestException, OSError):
            if protocol.answered:
                return self._plainly(f"https://{urlsplit(url).netloc}/{pox.PATH}")
        finally:
            protocol.close()
        return False, None

    def _at(self, kind: type[_Kind], url: str) -> _Kind:
        return kind(
            config=Configuration(
                service_endpoint=url,
                credentials=self.credentials,
                auth_type=signin.auth_type(self._settings),
                retry_policy=FailFast(),
            ),
            context=self._context,
            limit=min(self._settings.timeout, 10.0),
        )

    def _plainly(self, url: str) -> tuple[bool, Any]:
        """As `_attempt_response`, in the older form."""
        if url.lower() in self._urls_visited:
            return False, None
        self._urls_visited.append(url.lower())
        protocol = self._at(_Plain, url)
        try:
            told = protocol.told(self.email)
        except ews.UnauthorizedError:
            raise
        except (ews.EWSError, errors.NeedsRep, requests.RequestException, OSError):
            return False, None
        finally:
            protocol.close()
        return told is not None, told

    def _get_srv_records(self, hostname: str) -> list[Any]:
        """As the library asks; whatever fault a name server has, it means that there is no record."""
        try:
            return list(super()._get_srv_records(hostname))
        except (DNSException, OSError):
            return []
