"""Signing in at Google: the browser, what is allowed, renewing, and each refusal in words."""

from __future__ import annotations

import threading

import pytest

from followup import errors
from followup.access import google as followups
from followup.access.google import CALENDAR_SCOPE, MAIL_SCOPE, GoogleClient, GoogleTokens, SignIn
from followup.access.signin import Credential, signing_in
from followup.access.tokens import TokenFile
from tests.servers.google import CLIENT, SECRET, Keys, google, granted

NOW = 1_800_000_000.0


@pytest.fixture
def there():
    with google() as found:
        yield found


@pytest.fixture
def file(tmp_path, monkeypatch):
    Keys(monkeypatch)
    return TokenFile(tmp_path, "work")


def client(there, **more) -> GoogleClient:
    return GoogleClient(CLIENT, "rep@shop.example", there.root, **more)


def signed_in(there, scopes=(MAIL_SCOPE,), secret=SECRET):
    return granted(there, client(there), scopes, NOW, secret)


class Clock:
    now = NOW

    def __call__(self) -> float:
        return self.now


def tokens_of(there, file, clock=None) -> GoogleTokens:
    tokens = GoogleTokens(client(there), file, clock or Clock())
    tokens.keep(signed_in(there), 5)
    return tokens


def test_the_browser_signs_in_and_what_is_kept_shows_no_secret(there):
    grant = signed_in(there, (MAIL_SCOPE, CALENDAR_SCOPE))
    assert grant.access in there.live
    assert (grant.refresh, grant.secret) == (there.refresh, SECRET)
    assert (grant.scopes, grant.signed_in, grant.ends) == ((MAIL_SCOPE, CALENDAR_SCOPE), NOW, NOW + 3599)
    assert followups.Grant.of(grant.kept()) == grant
    assert not any(one in repr(grant) for one in (grant.access, grant.refresh, grant.secret))


def test_a_client_without_a_secret(there):
    there.secret = ""
    assert signed_in(there, secret="").access in there.live


@pytest.mark.parametrize(
    ("says", "words"),
    [("access_denied", "not allowed in the browser"), ("admin_policy_enforced", "administrator at Google does not")],
)
def test_a_page_that_refuses(there, says, words):
    there.says = says
    with pytest.raises(errors.NotAllowed, match=words):
        signed_in(there)


def test_a_box_left_unticked_is_named(there):
    there.grants = (MAIL_SCOPE,)
    with pytest.raises(errors.NeedsRep, match="did not allow followup your calendar"):
        signed_in(there, (MAIL_SCOPE, CALENDAR_SCOPE))


def test_a_wrong_client_secret(there):
    with pytest.raises(errors.NeedsRep, match="client id, or its secret"):
        signed_in(there, secret="wrong")


def test_the_answer_to_another_sign_in_is_not_taken(there):
    under_way = SignIn(client(there), (MAIL_SCOPE,), "http://localhost:1")
    with pytest.raises(errors.NeedsRep, match="another sign-in"):
        under_way.finish({"code": "4/code1", "state": "x"}, SECRET, NOW)
    assert not any(asked.path == "/token" for asked in there.server.asked)


def test_nothing_is_told_to_a_place_without_tls():
    with pytest.raises(errors.NeedsRep, match="https"):
        SignIn(GoogleClient(CLIENT, "rep@shop.example", "http://google.example"), (MAIL_SCOPE,), "http://localhost:1")


def test_a_token_holds_until_shortly_before_its_end(there, file):
    clock = Clock()
    tokens = tokens_of(there, file, clock)
    first = tokens.credential()
    assert first.auth == "xoauth2"
    assert tokens.credential().secret == first.secret
    clock.now += 3599 - followups.EARLY
    assert tokens.credential().secret != first.secret
    assert there.renewals == 1


def test_another_process_reads_what_one_renewed(there, file, tmp_path):
    clock = Clock()
    tokens = tokens_of(there, file, clock)
    other = GoogleTokens(client(there), TokenFile(tmp_path, "work"), clock)
    other.credential()
    there.rotates = True
    clock.now += 3600
    assert tokens.credential().secret == other.credential().secret
    assert there.renewals == 1


def test_many_at_once_renew_once(there, file, tmp_path):
    clock = Clock()
    tokens_of(there, file, clock)
    there.rotates = True
    clock.now += 3600
    each = [GoogleTokens(client(there), TokenFile(tmp_path, "work"), clock) for _ in range(4)]
    found: list[str] = []
    threads = [threading.Thread(target=lambda one=one: found.append(one.credential().secret)) for one in each]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(found) == 4
    assert len(set(found)) == 1
    assert there.renewals == 1


def test_a_token_that_is_refused_before_its_end_is_renewed_once(there, file):
    tokens = tokens_of(there, file)
    there.expire()
    tried: list[Credential] = []

    def use(given):
        tried.append(given)
        if given.secret not in there.live:
            raise errors.SignInRefused("no")
        return "in"

    assert signing_in(tokens.credential, use) == "in"
    assert there.renewals == 1
    there.expire()
    assert signing_in(lambda: tried[-1], use) == "in"  # the renewed one ends too, one day

    def never(given):
        tried.append(given)
        raise errors.SignInRefused("no")

    tried.clear()
    with pytest.raises(errors.SignInRefused):
        signing_in(tokens.credential, never)
    assert len(tried) == 2


def test_a_password_that_is_refused_is_not_tried_again():
    tried = []

    def use(given):
        tried.append(given)
        raise errors.SignInRefused("no")

    with pytest.raises(errors.SignInRefused):
        signing_in(lambda: Credential("pw"), use)
    assert len(tried) == 1


@pytest.mark.parametrize(
    ("fault", "kind", "words"),
    [
        ((400, {"error": "invalid_grant"}, {}), errors.SignInExpired, "takes the stored sign-in no more"),
        (
            (400, {"error": "invalid_grant", "error_subtype": "invalid_rapt"}, {}),
            errors.SignInExpired,
            "takes the stored sign-in no more",
        ),
        ((400, {"error": "admin_policy_enforced"}, {}), errors.NotAllowed, "administrator"),
        ((401, {"error": "deleted_client"}, {}), errors.NeedsRep, "client id"),
        ((429, {}, {"Retry-After": "7"}), errors.Throttled, "asks us to wait"),
        ((503, {}, {"Retry-After": "7"}), errors.Throttled, "asks us to wait"),
        ((500, {}, {}), errors.Unreachable, "fault"),
        ((200, {"no": "token"}, {}), errors.Unreachable, "without a token"),
    ],
)
def test_a_renewal_that_fails_is_told_and_changes_nothing(there, file, fault, kind, words):
    clock = Clock()
    tokens = tokens_of(there, file, clock)
    before = file.read()
    clock.now += 3600
    there.fault = fault
    with pytest.raises(kind, match=words) as told:
        tokens.credential()
    if isinstance(told.value, errors.Throttled):
        assert told.value.seconds == 7
    assert file.read() == before
    assert tokens.credential().secret in there.live  # the fault is over


def test_another_client_id_wants_another_sign_in(there, file, tmp_path):
    tokens_of(there, file)
    other = GoogleTokens(GoogleClient("other", "rep@shop.example", there.root), TokenFile(tmp_path, "work"), Clock())
    with pytest.raises(errors.NeedsRep, match="another client_id"):
        other.credential()


def test_a_file_of_another_kind(there, file):
    with file.locked():
        file.write(b'{"msal": {}}')
    with pytest.raises(errors.NeedsRep, match="not one at Google"):
        GoogleTokens(client(there), file, Clock()).credential()
