"""The look at whether a text can name the rep never says no where the text taken apart does."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from followup.core.message import parse
from followup.core.quoting import cut
from followup.core.quoting_gate import may_name

OWN = "robin.hale@rep.example"
BARE = parse(b"From: ann@shop.example\nSubject: Re: x\nContent-Type: text/html\n\nx")
JUNK = ("<b>", "</b>", "<wbr>", "<!-- a > b -->", "&shy;", "&zwnj;", "&#8203;", "\u00ad", "\u200b", "<i x='>'>", "&shy")
DISGUISES = {"@": ("&#64;", "&#x40;", "&commat;"), ".": ("&#46;", "&period;"), "r": ("&#114;", "R", "&#x72")}


def written(pick: random.Random) -> str:
    """The address as HTML may hold it: broken by tags and invisible characters, its characters as entities."""
    shown = "".join(
        (pick.choice(JUNK) if pick.random() < 0.1 else "")
        + (pick.choice(DISGUISES[char]) if char in DISGUISES and pick.random() < 0.1 else char)
        for char in OWN
    )
    return shown.upper() if pick.random() < 0.1 and "&" not in shown else shown


def test_no_disguise_in_html_gets_past() -> None:
    named = 0
    for seed in range(1500):
        pick = random.Random(seed)
        around = pick.choice(
            ("<p>From: {}</p>", "<a href='mailto:{}'>x</a>", "<div><table><tr>{}<td>x</table></div>", "{}")
        )
        html = f"<p>Thanks &auml;&nbsp;a@b.example</p><blockquote>{around.format(written(pick))}<br>wrote</blockquote>"
        message = replace(BARE, html=html)
        if OWN in cut(message).quoted.lower():
            named += 1
            assert may_name(message, {OWN}), html
    assert named > 500


def test_plain_text_is_looked_through() -> None:
    message = replace(BARE, html="", plain="No.\n\n> On Monday Robin.Hale@rep.example wrote:\n> our offer")
    assert may_name(message, {"other@rep.example", OWN})
    assert not may_name(message, {"robin@rep.example"})


@pytest.mark.parametrize(
    "html",
    [
        "<p>Kind regards, Ann &auml;&nbsp;&amp;</p>",
        "<p>To hale@rep.example and robin.hale@else.example</p>",
        "<style>@media x {}</style><p>a@b.example</p>",
    ],
)
def test_html_that_cannot_name_the_rep_is_left_alone(html: str) -> None:
    assert not may_name(replace(BARE, html=html), {OWN})


def test_an_address_that_is_not_plain_is_always_looked_for() -> None:
    assert may_name(replace(BARE, html="<p>x</p>"), {"r\u00f6bin@rep.example"})
