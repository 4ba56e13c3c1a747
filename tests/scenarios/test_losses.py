"""Plain losses: the acknowledgement in the thread, the series of reminders, and what is read from the mail."""

from __future__ import annotations

import icalendar
import pytest

from tests.scenarios.people import GREETINGS, no, offer
from tests.scenarios.stage import REP

LOSSES = {
    "en": (
        "Thank you for the proposal. After some thought we have decided to go with Norvik instead. "
        "Their price was lower.",
        "lost_competitor",
        "Norvik",
        {"price"},
    ),
    "de": (
        "vielen Dank für Ihr Angebot. Wir haben uns für die Firma Norvik entschieden, weil deren Preis niedriger war.",
        "lost_competitor",
        "Norvik",
        {"price"},
    ),
    "fr": (
        "Merci pour votre proposition. Nous avons choisi Norvik, dont le prix était plus bas.",
        "lost_competitor",
        "Norvik",
        {"price"},
    ),
    "es": (
        "Gracias por la propuesta. Hemos decidido quedarnos con Norvik porque su precio era más bajo.",
        "lost_competitor",
        "Norvik",
        {"price"},
    ),
    "it": (
        "Grazie per la proposta. Abbiamo scelto Norvik perché il loro prezzo era più basso.",
        "lost_competitor",
        "Norvik",
        {"price"},
    ),
    "nl": (
        "Bedankt voor je voorstel. We hebben gekozen voor Norvik, omdat hun prijs lager was.",
        "lost_competitor",
        "Norvik",
        {"price"},
    ),
    "pt": (
        "Obrigada pela proposta. Decidimos avançar com a Norvik, porque o preço deles era mais baixo.",
        "lost_competitor",
        "Norvik",
        {"price"},
    ),
}

SERVERS_PT = pytest.param("servers", "pt", marks=pytest.mark.slow)

SERIES = {
    "post_mortem": "2026-03-03 09:30",
    "thank_you_card": "2026-03-05 09:30",
    "check_in 1": "2026-04-01 09:30",
    "referral": "2026-05-04 09:30",  # +60 days is the 1st of May, a holiday, and then comes a weekend
    "check_in 2": "2026-06-01 09:30",  # +90 days is a Sunday
    "check_in 3": "2026-08-31 09:30",  # +180 days is a Saturday
    "renewal": "2026-11-02 09:30",
}


@pytest.mark.parametrize(
    ("stage", "language"),
    [("files", code) for code in LOSSES] + [("servers", "de"), SERVERS_PT, ("outside", "fr")],
    indirect=["stage"],
)
def test_a_plain_no(stage, language):
    text, intent, winner, reasons = LOSSES[language]
    proposal = offer(language=language)
    stage.rep_writes(proposal)
    loss = no(proposal, text)
    stage.writes(loss)
    stage.look("2026-03-02 10:00")
    deal = stage.deal()
    assert (deal["stage"], deal["lost_on"], deal["winner"]) == ("lost", "2026-03-02", winner)
    assert reasons <= set(deal["reasons"])
    assert (deal["company"], deal["people"]) == ("dock.example", ["ines@dock.example"])
    theirs = next(one for one in deal["messages"] if one["direction"] == "in")
    assert (theirs["intent"], theirs["decision"], theirs["reason"]) == (intent, "act", "lost")
    assert theirs["evidence"] in text
    draft = stage.draft("acknowledge")
    (mail,) = stage.in_drafts()
    assert draft["in_reply_to"] == mail["In-Reply-To"] == loss["Message-ID"]
    assert mail["References"].split() == [proposal["Message-ID"], loss["Message-ID"]]
    assert (mail["Subject"], draft["to"]) == ("Re: Dock scheduling", ["ines@dock.example"])
    assert REP in mail["From"]
    assert mail["To"].addresses[0].addr_spec == "ines@dock.example"
    hello, bye = GREETINGS[language]
    own = mail.get_content().replace("\r\n", "\n").split(">")[0]
    assert own.startswith(f"{hello}\n"), "as Mira greeted her in the thread"
    assert (own.count(f"\n{bye}\nMira Holt\n"), own.count("Mira Holt")) == (1, 1)
    assert "40" not in own
    assert stage.ahead() == SERIES
    assert {name: event["DTSTART"].dt.strftime("%Y-%m-%d %H:%M") for name, event in _named(stage).items()} == SERIES
    for event in stage.events().values():
        assert "ATTENDEE" not in event
        assert "ORGANIZER" not in event
        assert (event["CLASS"], event["TRANSP"], str(event["X-FOLLOWUP-DEAL"])) == (
            "PRIVATE",
            "TRANSPARENT",
            str(deal["id"]),
        )
        assert "followup" in event["CATEGORIES"].to_ical().decode()
        (alarm,) = event.walk("VALARM")
        assert alarm["TRIGGER"].dt.total_seconds() == -900
    stage.look("2026-03-02 10:05")
    assert len(stage.in_drafts()) == 1
    assert len(stage.events()) == 7


def _named(stage) -> dict[str, icalendar.Event]:
    """Events by the names that `ahead` uses."""
    known = {
        one["uid"]: f"check_in {one['n']}" if one["kind"] == "check_in" else one["kind"] for one in stage.reminders()
    }
    return {known[str(event["UID"])]: event for event in stage.events().values()}
