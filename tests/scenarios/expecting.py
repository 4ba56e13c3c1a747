"""What a story's `expected.toml` says of one hour, compared with what the program prints.

| key | meaning |
|---|---|
| `stage` | of the one deal |
| `drafts` | all that wait: `kind`, and of `to`, `from`, `answers` (a mail's name), `subject`, `language`, `edited`, `barred`, `state` what is given; `has` and `lacks` are words of its text |
| `ahead` | all open reminders of the one deal: kind (and number) = local time |
| `reminders` | some of them, in any state: `"check_in 1" = "due drafted"` (state and note) |
| `deal` | values of the one deal as `deals list --json` has them |
| `deals` | `stage`, `ahead` and values by subject, where there are several |
| `messages` | values by a mail's name, as `messages list --json` has them; `facts` by part |
| `held`, `suppressed`, `sent` | names of mails; addresses; how many mails stand in Sent |
"""  # noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followup.core.intent.language import tell
from tests.scenarios.kept import own_words

if TYPE_CHECKING:
    from tests.scenarios.play import Player

_OF_ONE = ("stage", "ahead", "deal")


def compare(player: Player, wanted: dict[str, Any]) -> None:
    """Everything that `wanted` names must be so."""
    deals = {_base(one["subject"]): one for one in player.said("deals", "list")}
    open_ = [one for one in player.said("reminders", "list") if one["state"] in {"planned", "due"}]
    per_deal = dict(wanted.get("deals", {}))
    if any(key in wanted for key in _OF_ONE):
        (subject,) = deals
        ahead = {"ahead": wanted["ahead"]} if "ahead" in wanted else {}
        stage = {"stage": wanted["stage"]} if "stage" in wanted else {}
        per_deal[subject] = {**wanted.get("deal", {}), **stage, **ahead}
    if "deals" in wanted:
        assert set(deals) == set(wanted["deals"]), sorted(deals)
    for subject, values in per_deal.items():
        _deal(deals[subject], values, [one for one in open_ if one["deal"] == deals[subject]["id"]])
    if "drafts" in wanted:
        _drafts(player, wanted["drafts"])
    if "reminders" in wanted:
        found = {_name(one): f"{one['state']} {one['note'] or ''}".strip() for one in player.said("reminders", "list")}
        assert {name: found.get(name) for name in wanted["reminders"]} == wanted["reminders"], found
    _mails(player, wanted)
    if "suppressed" in wanted:
        named = [one.get("address") or one.get("domain") for one in player.said("suppressed", "list")]
        assert sorted(named) == sorted(wanted["suppressed"]), named
    if "sent" in wanted:
        sent = len(player.stage.in_sent())
        assert sent == wanted["sent"], sent


def _base(subject: str) -> str:
    return subject.partition(": ")[2] or subject


def _name(reminder: Any) -> str:
    one_of_many = reminder["kind"] == "check_in" or reminder["n"] > 1
    return f"{reminder['kind']} {reminder['n']}" if one_of_many else str(reminder["kind"])


def _deal(found: Any, wanted: dict[str, Any], reminders: list[Any]) -> None:
    if "ahead" in wanted:
        ahead = {_name(one): one["due"][:16].replace("T", " ") for one in reminders}
        assert ahead == wanted["ahead"], ahead
    rest = {key: value for key, value in wanted.items() if key != "ahead"}
    values = {key: sorted(found[key]) if key in {"people", "reasons"} else found[key] for key in rest}
    sought = {key: sorted(value) if isinstance(value, list) else value for key, value in rest.items()}
    assert values == sought, f"{values}, not {sought}"


def _drafts(player: Player, wanted: list[dict[str, Any]]) -> None:
    found = player.said("drafts", "list")
    kinds = sorted(one["kind"] for one in found)
    assert kinds == sorted(one["kind"] for one in wanted), kinds
    bodies = {str(mail["Message-ID"]): mail for mail in player.stage.in_drafts()}
    for want in wanted:
        same = [one for one in found if one["kind"] == want["kind"] and want.get("to") in {None, *one["to"]}]
        assert len(same) == 1, (want, found)
        one, text = same[0], ""
        if one["state"] == "planned":
            assert one["message_id"] not in bodies, "it is not in Drafts yet"
        else:
            text = own_words(bodies[one["message_id"]])
        answers = str(player.mails[want["answers"]]["Message-ID"]) if "answers" in want else one["in_reply_to"]
        assert one["in_reply_to"] == answers, (want["kind"], "answers another mail")
        for key in {"from", "subject", "edited", "barred", "state", "warnings"} & set(want):
            assert one[key] == want[key], (key, one[key])
        if "language" in want:
            assert tell(text) == want["language"], text
        for word in want.get("has", ()):
            assert word in text, (word, text)
        for word in want.get("lacks", ()):
            assert word not in text, (word, text)


def _mails(player: Player, wanted: dict[str, Any]) -> None:
    rows = {one["message_id"]: one for one in player.said("messages", "list")} if "messages" in wanted else {}
    for name, values in wanted.get("messages", {}).items():
        row = rows.get(str(player.mails[name]["Message-ID"]))
        assert row is not None, f"{name} was not read"
        facts = values.pop("facts", {})
        assert {key: row[key] for key in values} == values, (name, row)
        assert {key: row["facts"][key] for key in facts} == facts, (name, row)
    if "held" in wanted:
        held = {one["message_id"] for one in player.said("held", "list")}
        assert held == {str(player.mails[name]["Message-ID"]) for name in wanted["held"]}, held
