"""What makes a sentence push: which ideas must stand together, whatever the language. First line that fits wins.

The first idea of a line is its key: a "not" before the key, in the same clause, turns the line round, unless the "not"
is part of the push (`blunt`: "I cannot understand"). Thanks, what might have been ("had we offered the same") and a
fault owned to keep most lines from applying (all but those with `graceful=False`).
"""

from __future__ import annotations

from dataclasses import dataclass

from followup.core.pressure.lexicon import Span

_GRACE = frozenset({"thank", "counter", "lesson", "than-us", "modest"})
"""Ideas beside which a mention of price, offer, rival or date is no push."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The sentence pushes as `kind` where it names all of `needs` and none of `unless`."""

    kind: str
    needs: tuple[str, ...]
    unless: frozenset[str] = _GRACE
    blunt: bool = False


def _rule(kind: str, needs: str, unless: str = "", *, blunt: bool = False, graceful: bool = True) -> Rule:
    return Rule(kind, tuple(needs.split()), (_GRACE if graceful else frozenset()) | set(unless.split()), blunt)


RULES = (
    _rule("discount", "off", "they"),
    _rule("discount", "off will"),
    _rule("discount", "cut price will"),
    _rule("discount", "cut price if"),
    _rule("discount", "cut amount will"),
    _rule("discount", "undercut"),
    _rule("discount", "match will"),
    _rule("discount", "leeway price"),
    _rule("discount", "half-price"),
    _rule("discount", "which-price ?", graceful=False),
    _rule("offer", "give come-back", graceful=False),
    _rule("offer", "thing come-back", graceful=False),
    _rule("discount", "price if will"),
    _rule("discount", "leeway-price"),
    _rule("discount", "cut-term will"),
    _rule("discount", "had-known price", graceful=False),
    _rule("discount", "had-known amount", graceful=False),
    _rule("before-you-sign", "no-commit", blunt=True),
    _rule("before-you-sign", "before-sign"),
    _rule("before-you-sign", "hold sign"),
    _rule("before-you-sign", "unsigned", blunt=True),
    _rule("before-you-sign", "sign-or-open ? decided", graceful=False, blunt=True),
    _rule("before-you-sign", "final-or ? decided", graceful=False, blunt=True),
    _rule("before-you-sign", "me-first"),
    _rule("reconsider", "rethink"),
    _rule("reconsider", "turn-round"),
    _rule("reconsider", "come-back if"),
    _rule("reconsider", "not-too-late", blunt=True, graceful=False),
    _rule("reconsider", "sure ?", graceful=False),
    _rule("reconsider", "no-giving-up", blunt=True, graceful=False),
    _rule("reconsider", "resume"),
    _rule("reconsider", "once-more"),
    _rule("reconsider", "difference talk ?"),
    _rule("deadline", "last-chance", blunt=True),
    _rule("deadline", "no-promise when", blunt=True),
    _rule("deadline", "clock", "if"),
    _rule("deadline", "rise price we"),
    _rule("deadline", "rise price when"),
    _rule("deadline", "valid when terms", "they"),
    _rule("deadline", "lapse terms", "they"),
    _rule("deadline", "reply-by", blunt=True),
    _rule("deadline", "need answer when"),
    _rule("deadline", "else", blunt=True, graceful=False),
    _rule("deadline", "scarce", blunt=True),
    _rule("deadline", "hurry"),
    _rule("deadline", "settle", "they"),
    _rule("offer", "win-question ?", graceful=False),
    _rule("offer", "new-offer will"),
    _rule("offer", "give thing help"),
    _rule("offer", "offer-you", "they"),
    _rule("offer", "free thing", "they"),
    _rule("offer", "free will"),
    _rule("offer", "give thing will"),
    _rule("offer", "give free"),
    _rule("offer", "built lacking", graceful=False),
    _rule("offer", "built show"),
    _rule("offer", "ask-team will"),
    _rule("offer", "let-me", blunt=True),
    _rule("offer", "boss reach will"),
    _rule("offer", "risk will"),
    _rule("offer", "suggest", blunt=True),
    _rule("offer", "use-it", blunt=True),
    _rule("comparison", "ours they", blunt=True),
    _rule("comparison", "we-first", blunt=True),
    _rule("comparison", "we-better", "than-us", blunt=True),
    _rule("comparison", "than-them", "than-us", blunt=True),
    _rule("comparison", "nobody-else", "ask-noun", blunt=True, graceful=False),
    _rule("comparison", "weak they", blunt=True),
    _rule("comparison", "weak hearsay", blunt=True),
    _rule("comparison", "complain they", blunt=True),
    _rule("comparison", "as-we"),
    _rule("comparison", "doubt they", blunt=True),
    _rule("comparison", "doubt-them", blunt=True),
    _rule("comparison", "proverb", blunt=True),
    _rule("comparison", "returned they", blunt=True),
    _rule("guilt", "we-ran", "thank", blunt=True, graceful=False),
    _rule("guilt", "effort", "thank", blunt=True, graceful=False),
    _rule("guilt", "hurt", "gentle thanked", graceful=False),
    _rule("guilt", "expected", "gentle", blunt=True, graceful=False),
    _rule("guilt", "unfair", blunt=True, graceful=False),
    _rule("guilt", "used", blunt=True, graceful=False),
    _rule("guilt", "led-on", blunt=True, graceful=False),
    _rule("guilt", "sacrifice", blunt=True, graceful=False),
    _rule("guilt", "told-late", "thank modest", blunt=True, graceful=False),
    _rule("guilt", "regret", blunt=True, graceful=False),
    _rule("guilt", "no-sense", blunt=True, graceful=False),
    _rule("discount", "less-money ?", "you-said modest"),
    _rule("discount", "less-money will", "you-said"),
    _rule("discount", "leeway still", "you-said they"),
    _rule("discount", "see-what"),
    _rule("offer", "gift will", "you-said"),
    _rule("offer", "gift ?", "you-said"),
    _rule("offer", "begin small will"),
    _rule("offer", "staff serve", "you-said"),
    _rule("offer", "variant", "you-said they"),
    _rule("deadline", "rise we when"),
    _rule("deadline", "tell-us soon", "you-said"),
    _rule("deadline", "terms only order"),
    _rule("deadline", "terms only till", "you-said they"),
    _rule("discount", "figure delight will", "you-said they"),
    _rule("offer", "thing of-interest ? will", "you-said"),
    _rule("comparison", "their-thing belittle", blunt=True),
    _rule("comparison", "firms turn-to-us they"),
    _rule("comparison", "firms turn-to-us weary"),
    _rule("before-you-sign", "commit yet-not if", "disclaim", blunt=True),
    _rule("before-you-sign", "leave-open please-you", "disclaim"),
    _rule("before-you-sign", "leave-open till", "disclaim"),
    _rule("reconsider", "back-to-it ask-you", "you-said"),
    _rule("reconsider", "you-err", "disclaim modest self-err", blunt=True),
    _rule("deadline", "keep-for till", "you-said"),
    _rule("deadline", "few left", "their-run you-said ask-noun", blunt=True),
    _rule("deadline", "full", "you-said they"),
    _rule("deadline", "goes-else", "you-said"),
    _rule("deadline", "act-now", "you-said"),
    _rule("comparison", "careful", blunt=True),
    _rule("comparison", "no-get they", blunt=True),
    _rule("before-you-sign", "commit not-yet please-you", "disclaim", blunt=True),
    _rule("before-you-sign", "wait-up please-you while"),
    _rule("reconsider", "stone hope", blunt=True),
    _rule("reconsider", "examine again ask-you", "you-said"),
    _rule("reconsider", "examine again ?", "you-said they"),
    _rule("reconsider", "way-back"),
    _rule("reconsider", "urge ponder", "you-said"),
    _rule("reconsider", "switch still you-can"),
    _rule("guilt", "toil toil-time self", "thank your-time", blunt=True, graceful=False),
    _rule("guilt", "refuse-work self", "thank your-time", blunt=True, graceful=False),
    _rule("guilt", "pity late-told", "thank modest", blunt=True, graceful=False),
    _rule("guilt", "believed agreed", "thank", blunt=True, graceful=False),
    _rule("guilt", "feel served", "thank", blunt=True, graceful=False),
)
"""The whole table, in the order in which it is read."""


_BY_KEY: dict[str, list[int]] = {}
for _line, _one in enumerate(RULES):
    _BY_KEY.setdefault(_one.needs[0], []).append(_line)


def kind_of(words: list[str], ideas: dict[str, list[Span]], *, decided: bool, thanked: bool = False) -> str:
    """How one part of a sentence pushes; empty where it does not.

    `decided` is whether the no is known to be final: only then is it pushing to ask if something is still open.
    `thanked` is whether any part of the sentence gives thanks: to be sad and say thanks is no reproach.
    """
    lines = sorted(line for idea in ideas for line in _BY_KEY.get(idea, ()))
    if not lines:
        return ""
    given = {"?": "?" in words, "decided": decided, "thanked": thanked}
    ideas = ideas | {idea: [] for idea, there in given.items() if there}
    if "request" in ideas:  # thanks in advance are none
        ideas = {idea: spans for idea, spans in ideas.items() if idea != "thank"}
    clauses = _clauses(words)
    denied = _denied(ideas, clauses)
    for line in lines:
        rule = RULES[line]
        if all(idea in ideas for idea in rule.needs) and rule.unless.isdisjoint(ideas):
            keys = ideas[rule.needs[0]]
            if rule.blunt or any(denied.get(clauses[key.start], key.start) >= key.start for key in keys):
                return rule.kind
    return ""


def _clauses(words: list[str]) -> list[int]:
    """For each word, the number of its clause; commas divide clauses."""
    numbers, clause = [], 0
    for word in words:
        clause += word == ","
        numbers.append(clause)
    return numbers


def _denied(ideas: dict[str, list[Span]], clauses: list[int]) -> dict[int, int]:
    """The clauses that deny something, each with the word from which on it does (-1: all of it)."""
    if "why-not" in ideas:
        return {}
    found: dict[int, int] = {}
    for no in ideas.get("not", ()):
        found.setdefault(clauses[no.start], no.start)
    return found | dict.fromkeys((clauses[no.start] for no in ideas.get("not-after", ())), -1)
