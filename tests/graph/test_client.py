"""The Graph client against a server whose answers the test writes."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable

import pytest

from followup import errors
from followup.graph.client import Graph, GraphSettings, Part, TooLong
from followup.graph.values import instant, items
from tests.servers.scripted_http import Asked, Reply, scripted


class Tokens:
    """A token source that counts: `t1`, after a renewal `t2`, and so on."""

    def __init__(self) -> None:
        self.number = 1
        self.claims: list[str] = []

    def __call__(self, *, refused: str = "", claims: str = "") -> str:
        if refused:
            self.number += 1
            self.claims.append(claims)
        return f"t{self.number}"


def told(value: object, status: int = 200, **headers: str) -> Reply:
    body = json.dumps(value).encode()
    return Reply(status, body, {"Content-Type": "application/json", **headers})


def fault(status: int, code: str = "ErrorX", **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return told({"error": {"code": code, "message": "private words"}}, status, **named)


class Scene:
    def __init__(self, *replies: Reply | Callable[[Asked], Reply], timeout: float = 5) -> None:
        self.replies = list(replies)
        self.tokens = Tokens()
        self.paused: list[float] = []
        self.timeout = timeout

    def __enter__(self) -> Scene:
        self._context = scripted(self._answer)
        self.server = self._context.__enter__()
        settings = GraphSettings(self.server.root + "/v1.0", self.timeout)
        self.graph = Graph(settings, self.tokens, self.paused.append)
        return self

    def __exit__(self, *fault: object) -> None:
        self.graph.close()
        self._context.__exit__(None, None, None)

    def _answer(self, asked: Asked) -> Reply:
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        return reply if isinstance(reply, Reply) else reply(asked)


def test_a_request_says_who_we_are_and_wants_immutable_ids():
    with Scene(told({"id": "me"})) as scene:
        assert scene.graph.get("me", params={"$select": "id"}, prefer=("odata.maxpagesize=5",)) == {"id": "me"}
        (asked,) = scene.server.asked
    headers = {name.lower(): value for name, value in asked.headers.items()}
    assert (asked.path, headers["authorization"]) == ("/v1.0/me?%24select=id", "Bearer t1")
    assert headers["prefer"] == 'IdType="ImmutableId", odata.maxpagesize=5'


def test_a_refused_token_is_renewed_once():
    with Scene(fault(401), told({"id": "me"})) as scene:
        assert scene.graph.get("me") == {"id": "me"}
        assert scene.tokens.claims == [""]
    with Scene(fault(401)) as scene:
        with pytest.raises(errors.SignInRefused, match="new sign-in"):
            scene.graph.get("me")
        assert (len(scene.server.asked), scene.tokens.number) == (2, 2)


def test_a_claims_challenge_reaches_the_sign_in():
    claims = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}'
    coded = base64.b64encode(claims.encode()).decode()
    challenge = f'Bearer realm="", error="insufficient_claims", claims="{coded}"'
    with Scene(fault(401, WWW_Authenticate=challenge), told({})) as scene:
        scene.graph.get("me")
        assert scene.tokens.claims == [claims]


@pytest.mark.parametrize("status", [429, 503])
def test_a_short_pause_is_waited_for(status):
    with Scene(fault(status, Retry_After="2"), told({"id": "me"})) as scene:
        assert scene.graph.get("me") == {"id": "me"}
        assert scene.paused == [2.0]


@pytest.mark.parametrize(
    ("reply", "seconds"),
    [
        (fault(429, Retry_After="120"), 120.0),
        (fault(429), 60.0),
        (fault(503), 60.0),
        (fault(429, Retry_After="soon"), 60.0),
        (fault(429, Retry_After="9" * 12), 3600.0),
        (fault(429, Retry_After="0"), 1.0),
    ],
)
def test_a_long_pause_or_one_without_end_is_put_off(reply, seconds):
    with Scene(reply) as scene:
        with pytest.raises(errors.Throttled) as told_so:
            scene.graph.get("me")
        assert told_so.value.seconds == seconds
        assert sum(scene.paused) < 5
        assert len(scene.server.asked) <= 3


@pytest.mark.parametrize(
    ("reply", "kind", "words"),
    [
        (fault(403, "ErrorAccessDenied"), errors.NeedsRep, "ErrorAccessDenied"),
        (fault(500), errors.Unreachable, "500"),
        (fault(400, "ErrorInvalidRequest"), errors.Unreachable, "400 ErrorInvalidRequest"),
        (Reply(302, b"", {"Location": "http://elsewhere.example/"}), errors.Unreachable, "302"),
        (Reply(200, b"<html>Sign in to the hotel</html>"), errors.Unreachable, "something else"),
        (Reply(200, b'{"id": "m'), errors.Unreachable, "something else"),
        (Reply(200, b"[" * 100_000), errors.Unreachable, "something else"),
        (Reply(200, b'{"id": "me"}', cut=5), errors.Unreachable, "broke off"),
        (Reply(507, b""), errors.NeedsRep, "full"),
    ],
)
def test_faults_are_told_in_words_without_the_servers_own(reply, kind, words):
    with Scene(reply) as scene:
        with pytest.raises(kind, match=words) as told_so:
            scene.graph.get("me")
        assert "private words" not in str(told_so.value) + told_so.value.hint


@pytest.mark.parametrize("status", [404, 409, 410, 412])
def test_what_the_caller_must_know_is_handed_back(status):
    with Scene(fault(status, "SyncStateNotFound")) as scene:
        answer = scene.graph.send("GET", "me/messages/x")
        assert (answer.status, answer.code) == (status, "SyncStateNotFound")
        with pytest.raises(LookupError):
            scene.graph.get("me/messages/x")


def test_a_slow_answer_is_given_up_on():
    with Scene(Reply(200, b"{}" + b" " * 100, slow=0.1), timeout=0.4) as scene:
        began = time.monotonic()
        with pytest.raises(errors.Unreachable):
            scene.graph.send("POST", "me/messages", json={})
        assert time.monotonic() - began < 3


def test_only_a_get_is_sent_again_after_a_broken_connection():
    with Scene(told({}), Reply(200, b"", cut=0), told({"id": 2})) as scene:
        scene.graph.get("me")
        assert scene.graph.get("me") == {"id": 2}
    with Scene(told({}), Reply(200, b"", cut=0), told({"id": 2})) as scene:
        scene.graph.get("me")
        with pytest.raises(errors.Unreachable):
            scene.graph.send("POST", "me/messages", json={})
        assert len(scene.server.asked) == 2
        assert scene.graph.get("me") == {"id": 2}


def test_pages_are_followed_on_the_same_server_alone():
    def first(_: Asked) -> Reply:
        return told({"value": [{"id": 1}], "@odata.nextLink": f"{scene.server.root}/v1.0/more"})

    elsewhere = told({"value": [{"id": 2}], "@odata.nextLink": "https://elsewhere.example/v1.0/more"})
    with Scene(first, elsewhere) as scene:
        pages = scene.graph.pages("me/messages")
        assert [next(pages), next(pages)] == [[{"id": 1}], [{"id": 2}]]
        with pytest.raises(errors.NeedsRep, match=r"elsewhere\.example"):
            next(pages)
        assert len(scene.server.asked) == 2


def test_a_page_without_a_list_is_a_fault():
    for page in ({}, {"value": {}}, {"value": [1]}):
        with pytest.raises(errors.Unreachable):
            items(page)


def test_bytes_are_bounded():
    with Scene(Reply(200, b"x" * 5000, {"Content-Type": "text/plain"})) as scene:
        assert len(scene.graph.fetch("me/messages/1/$value", 5000).body) == 5000
        with pytest.raises(TooLong):
            scene.graph.fetch("me/messages/1/$value", 4999)
        assert len(scene.graph.fetch("me/messages/1/$value", 5000).body) == 5000


def test_a_batch_is_split_and_put_in_order():
    def answer(asked: Asked) -> Reply:
        asked_for = json.loads(asked.body)["requests"]
        said = [{"id": one["id"], "status": 200, "body": {"url": one["url"]}} for one in asked_for]
        return told({"responses": said[::-1]})

    with Scene(answer) as scene:
        parts = [Part("GET", f"me/messages/{n}") for n in range(45)]
        assert [one.json()["url"] for one in scene.graph.batch(parts)] == [f"/me/messages/{n}" for n in range(45)]
        assert [len(json.loads(asked.body)["requests"]) for asked in scene.server.asked] == [20, 20, 5]
        assert all(
            one["headers"]["Prefer"] == 'IdType="ImmutableId"'
            for asked in scene.server.asked
            for one in json.loads(asked.body)["requests"]
        )


def test_a_part_that_is_told_to_wait_puts_the_batch_off():
    said = {"responses": [{"id": "0", "status": 429, "headers": {"Retry-After": "77"}}]}
    with Scene(told(said)) as scene:
        with pytest.raises(errors.Throttled) as told_so:
            scene.graph.batch([Part("GET", "me")])
        assert told_so.value.seconds == 77
    with Scene(told({"responses": []})) as scene, pytest.raises(errors.Unreachable):
        scene.graph.batch([Part("GET", "me")])


def crowded(part: dict[str, object]) -> Callable[[Asked], Reply]:
    """Of a batch the second request is answered with `part`, and with what was asked for when it comes alone."""

    def answer(asked: Asked) -> Reply:
        if not asked.path.endswith("$batch"):
            return told({"url": asked.path.removeprefix("/v1.0")})
        wanted = json.loads(asked.body)["requests"]
        said = [{"id": one["id"], "status": 200, "body": {"url": one["url"]}} for one in wanted]
        return told({"responses": [part | {"id": "1"} if one["id"] == "1" else one for one in said]})

    return answer


@pytest.mark.parametrize(
    ("part", "pause"),
    [
        ({"status": 429}, 1.0),  # MailboxConcurrency: it came on top of four that were under way
        ({"status": 503, "headers": {"Retry-After": "2"}}, 2.0),
        ({"status": 401}, None),
    ],
)
def test_a_part_that_came_too_many_is_asked_for_alone(part, pause):
    with Scene(crowded(part)) as scene:
        parts = [Part("GET", f"me/messages/{n}", params={"$select": "id"}) for n in range(3)]
        urls = [one.json()["url"].replace("%24", "$") for one in scene.graph.batch(parts)]
        assert urls == [f"/me/messages/{n}?$select=id" for n in range(3)]
        assert scene.paused == ([] if pause is None else [pause])
        alone = {name.lower(): value for name, value in scene.server.asked[1].headers.items()}
        assert (len(scene.server.asked), alone["prefer"]) == (2, 'IdType="ImmutableId"')


def test_a_token_that_a_part_is_refused_for_is_renewed_with_its_claims():
    coded = base64.b64encode(b'{"access_token": {}}').decode()
    challenge = {"WWW-Authenticate": f'Bearer error="insufficient_claims", claims="{coded}"'}
    refused = told({"error": {"code": "InvalidAuthenticationToken"}}, 401, **challenge)
    within = told({"responses": [{"id": "0", "status": 401, "headers": challenge}]})
    with Scene(within, refused, told({"id": "me"})) as scene:
        assert [one.json() for one in scene.graph.batch([Part("GET", "me")])] == [{"id": "me"}]
        assert scene.tokens.claims == ['{"access_token": {}}']
    with Scene(within, refused) as scene, pytest.raises(errors.SignInRefused):
        scene.graph.batch([Part("GET", "me")])


def test_a_mailbox_that_is_not_there_is_no_message_that_is_gone():
    gone = fault(404, "MailboxNotEnabledForRESTAPI")
    part = {"id": "0", "status": 404, "body": {"error": {"code": "MailboxNotEnabledForRESTAPI"}}}
    with Scene(gone) as scene, pytest.raises(errors.NeedsRep, match="no mailbox"):
        scene.graph.fetch("me/messages/1/$value", 5000)
    with Scene(told({"responses": [part]})) as scene, pytest.raises(errors.NeedsRep, match="no mailbox"):
        scene.graph.batch([Part("GET", "me/messages/1")])


@pytest.mark.parametrize("base", ["http://graph.example/v1.0", "ftp://x.example", "graph", "https://"])
def test_only_https_or_this_machine(base):
    with pytest.raises(errors.ConfigError):
        Graph(GraphSettings(base), Tokens())


def test_a_time_that_is_none():
    with pytest.raises(errors.Unreachable):
        instant("yesterday")
