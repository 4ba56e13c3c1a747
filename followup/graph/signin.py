"""Signing in to Microsoft 365: by browser or device code, renewed silently, kept as `access.tokens` keeps it.

msal does the protocol. What it knows (refresh tokens) is kept together with the access token, so that nothing of msal
is loaded, and nobody is asked, while that token holds. A token is on the disk before it is used (TRUST T19).
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from followup.access import secrets
from followup.access.loopback import Receiver
from followup.access.tokens import TokenFile
from followup.errors import ConfigError, FollowupError, NeedsRep, NotAllowed, SignInRefused
from followup.graph.refusals import PAGE, refusal
from followup.graph.wanted import SignInSettings
from followup.host import logs

if TYPE_CHECKING:
    from msal import PublicClientApplication, SerializableTokenCache

EARLY = 300.0
"""Seconds before its end in which an access token is renewed."""

PATIENCE = 300.0
"""Seconds that the rep has for signing in with the browser."""

_UNLOCKING = 60.0

Trial = Callable[[str], None]
"""Tries a sign-in of whom it is given, and raises where it is not to be kept."""


def as_it_is(user: str) -> None:
    """Keep a sign-in without trying it."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What lies in the account's file. `claims` is what the service asked for in vain; the next sign-in brings it."""

    user: str
    signed_in: datetime
    renewed: datetime
    granted: tuple[str, ...]
    token: str
    until: float
    msal: str
    claims: str = ""

    def lacks(self, scopes: tuple[str, ...]) -> tuple[str, ...]:
        """Which of our scopes were not granted; the service writes them in any case, and with its address before."""
        there = {one.rpartition("/")[2].lower() for one in self.granted}
        return tuple(one for one in scopes if one.lower() not in there)

    def __repr__(self) -> str:
        return f"Kept(signed_in={self.signed_in:%Y-%m-%d})"


class SignIn:
    """The sign-in of one account; what a `graph.client.Graph` takes as its token. Safe for several threads.

    `clock` gives the time as seconds since 1970.
    """

    def __init__(
        self, account: str, settings: SignInSettings, file: TokenFile, clock: Callable[[], float] = time.time
    ) -> None:
        self._account = account
        self._settings = settings
        self._file = file
        self._clock = clock
        self._guard = threading.RLock()
        self._kept: Kept | None = None
        self._tried: Kept | None = None
        self._stamp = (0, 0)

    def __call__(self, *, refused: str = "", claims: str = "") -> str:
        """As `graph.client.Token`. Raises `SignInExpired`, `NotAllowed` and the faults of keyring and network.

        Threads whose token was refused together take the one that the first of them gets.
        """
        with self._guard:
            if self._tried is not None:
                return self._on_trial(self._tried, refused, claims)
            kept = self.kept()
            if claims or not self._holds(kept, refused):
                with self._file.locked():
                    kept = self._read()
                    if claims or not self._holds(kept, refused):  # else another process was faster
                        kept = self._renewed(kept, claims)
            return kept.token

    def kept(self) -> Kept:
        """What is known of the sign-in. Raises `NeedsRep` where nobody is signed in."""
        with self._guard:
            if self._tried is not None:
                return self._tried
            if self._kept is None or self._file.stamp != self._stamp:
                return self._read()
            return self._kept

    def mark(self, earlier: str) -> str:
        """As `access.credentials.mark`: tells one sign-in from the next; `earlier` where nothing is known."""
        try:
            return f"signed-in:{self.kept().signed_in.isoformat()}"
        except FollowupError:
            return earlier

    def by_browser(self, show: Callable[[str], None], limit: float = PATIENCE, trial: Trial = as_it_is) -> Kept:
        """Sign in with the browser: `show` opens the page whose address it is given. Authorization code with PKCE.

        While `trial` runs the sign-in holds in this process alone, and it is stored unless `trial` raises; a fault that
        waiting helps against says nothing of the sign-in, which is stored then too. Raises what `trial` raises,
        `NotAllowed`, `NeedsRep` where nobody signs in within `limit` seconds, and what `refusal` gives.
        """
        with Receiver() as receiver, self._application("") as (app, cache):
            flow = app.initiate_auth_code_flow(
                self._settings.full_scopes,
                redirect_uri=receiver.redirect_uri,
                response_mode="form_post",
                login_hint=self._settings.user or None,
                prompt="select_account",
                claims_challenge=self._wanted() or None,
            )
            receiver.expect(flow["state"])
            show(flow["auth_uri"])
            answer = receiver.answer(limit)
            return self._signed_in(app.acquire_token_by_auth_code_flow(flow, answer), cache, trial)

    def by_code(self, show: Callable[[str, str], None], trial: Trial = as_it_is) -> Kept:
        """Sign in on any device: `show` is given the page's address and the code to enter there (RFC 8628).

        `trial` as in `by_browser`.
        """
        with self._application("") as (app, cache):
            wanted = self._wanted() or None
            flow = app.initiate_device_flow(self._settings.full_scopes, claims_challenge=wanted)
            if "user_code" not in flow:
                raise refusal(self._account, flow)
            show(str(flow["verification_uri"]), str(flow["user_code"]))
            return self._signed_in(app.acquire_token_by_device_flow(flow, claims_challenge=wanted), cache, trial)

    def forget(self) -> None:
        """Take the sign-in off this machine; the rep has a minute to unlock the keyring."""
        with self._guard, self._file.locked():
            self._kept = None
            self._file.remove(limit=_UNLOCKING)

    def _holds(self, kept: Kept, refused: str) -> bool:
        return kept.token != refused and kept.until - self._clock() > EARLY

    def _read(self) -> Kept:
        """To be called within the guard."""
        self._stamp = self._file.stamp
        try:
            self._kept = msgspec.json.decode(self._file.read(), type=Kept)
        except (msgspec.ValidationError, msgspec.DecodeError):  # of another version, or of another kind of account
            raise NeedsRep(
                f"The stored sign-in of {self._account} is none for Microsoft 365. Nothing was sent.",
                f"Run followup login {self._account}.",
            ) from None
        logs.hide(self._kept.token)
        return self._kept

    def _write(self, kept: Kept, limit: float = secrets.LIMIT) -> Kept:
        """To be called within the guard and `locked`."""
        self._file.write(msgspec.json.encode(kept), limit=limit)
        self._kept, self._stamp = kept, self._file.stamp
        logs.hide(kept.token)
        return kept

    def _wanted(self) -> str:
        """The claims that the service asked for since the last sign-in, as JSON."""
        try:
            return self.kept().claims
        except NeedsRep:
            return ""

    def _renewed(self, kept: Kept, claims: str) -> Kept:
        """A new access token by the refresh token; to be called within `locked`."""
        with self._application(kept.msal) as (app, cache):
            accounts = app.get_accounts()
            said = app.acquire_token_silent_with_error(
                self._settings.full_scopes,
                account=accounts[0] if accounts else None,
                force_refresh=True,
                claims_challenge=claims or None,
                http_exceptions=(FollowupError,),
            )
            if not said or "access_token" not in said:
                if claims:
                    self._write(msgspec.structs.replace(kept, claims=claims))
                raise refusal(self._account, said, kept.renewed.astimezone())
            values = self._values(said, cache) | {"user": kept.user, "signed_in": kept.signed_in}
            return self._write(Kept(**values))

    def _signed_in(self, said: dict[str, Any], cache: SerializableTokenCache, trial: Trial) -> Kept:
        if "access_token" not in said:
            raise refusal(self._account, said)
        user = str(said.get("id_token_claims", {}).get("preferred_username", ""))
        if self._settings.user and user.lower() != self._settings.user.lower():
            raise NeedsRep(
                f"You signed in as {user or 'somebody else'}, and config.toml names {self._settings.user}. "
                "Nothing was stored.",
                f"Run followup login {self._account} again, or correct user in config.toml.",
            )
        values = self._values(said, cache)
        kept = Kept(**values, user=user, signed_in=values["renewed"])
        if lacking := kept.lacks(self._settings.scopes):
            raise NotAllowed(
                f"Microsoft did not give followup what it asked for: {', '.join(lacking)}. Nothing was stored.",
                f"{PAGE} says what to ask the administrator for; then run followup login {self._account}.",
            )
        logs.hide(kept.token)
        self._tried = kept
        try:
            trial(kept.user)
        except FollowupError as fault:
            if fault.temporary:
                self._store(kept)
            raise
        finally:
            self._tried = None
        return self._store(kept)

    def _store(self, kept: Kept) -> Kept:
        with self._guard, self._file.locked():
            return self._write(kept, limit=_UNLOCKING)

    def _on_trial(self, tried: Kept, refused: str, claims: str) -> str:
        """The token of a sign-in that is being tried: it is not renewed, and what is stored is another one."""
        if not refused:
            return tried.token
        if claims:  # the next sign-in brings them, whatever is stored
            self._store(msgspec.structs.replace(tried, claims=claims))
        raise SignInRefused(
            "Microsoft does not take this sign-in.", f"Run followup login {self._account} and choose your own account."
        )

    def _values(self, said: dict[str, Any], cache: SerializableTokenCache) -> dict[str, Any]:
        now = self._clock()
        return {
            "renewed": datetime.fromtimestamp(now, UTC),
            "granted": tuple(str(said.get("scope", "")).split()) or self._settings.scopes,
            "token": str(said["access_token"]),
            "until": now + float(said.get("expires_in", 600)),
            "msal": cache.serialize(),
        }

    @contextmanager
    def _application(self, known: str) -> Iterator[tuple[PublicClientApplication, SerializableTokenCache]]:
        """msal, knowing what it knew. Raises `ConfigError` where there is no such authority."""
        import msal

        from followup.graph.identity import Identity

        logging.getLogger("msal").setLevel(logging.CRITICAL)  # it logs answers, and what it was given, at debug
        identity = Identity(self._settings.authority, self._settings.ca_file)
        cache = msal.SerializableTokenCache()
        cache.deserialize(known)
        try:
            try:
                app = msal.PublicClientApplication(
                    self._settings.client_id,
                    authority=self._settings.authority,
                    instance_discovery=False,
                    http_client=identity,
                    token_cache=cache,
                    client_capabilities=["CP1"],
                )
            except (ValueError, KeyError):
                raise ConfigError(
                    "Microsoft does not know the authority of config.toml.",
                    f"It ends with your firm's id or name; {PAGE} tells where it is found.",
                ) from None
            yield app, cache
        finally:
            identity.close()
