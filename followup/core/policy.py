"""The rep's choices as the pure rooms need them, with the playbook's numbers as defaults.

`config` reads these tables from config.toml; the descriptions here become config.example.toml.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Probability = Annotated[float, Meta(ge=0, le=1)]
Days = Annotated[int, Meta(ge=0, le=3660)]
Language = Literal["en", "de", "fr", "es", "it", "nl", "pt"]

LANGUAGES: tuple[Language, ...] = ("en", "de", "fr", "es", "it", "nl", "pt")


class Rep(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The [rep] table: who the rep is."""

    name: Annotated[str, Meta(description="Your name as it stands under your mails.")]
    email: Annotated[str, Meta(description="Your address.")]
    aliases: Annotated[tuple[str, ...], Meta(description="Further addresses of yours.")] = ()
    domains: Annotated[
        tuple[str, ...],
        Meta(
            description="Your firm's domains: mail from there is a colleague's, not a customer's. "
            "Empty: those of your addresses, but for public mail providers."
        ),
    ] = ()
    time_zone: Annotated[
        str, Meta(description="IANA name, such as Europe/Berlin; empty: your mailbox's, else this machine's.")
    ] = ""
    country: Annotated[str, Meta(description="ISO 3166-1 code for public holidays, such as DE; empty: none.")] = ""
    region: Annotated[str, Meta(description="ISO 3166-2 subdivision without the country, such as BY.")] = ""
    working_hours: Annotated[
        str,
        Meta(
            pattern=r"^(([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)?$",
            description="When you work, local time, such as 09:00-17:00: talks are proposed within it, answer times "
            "counted in it. Empty: as your mailbox says (Exchange, Microsoft 365), else 09:00-17:00.",
        ),
    ] = ""
    language: Annotated[Language, Meta(description="Your language: en, de, fr, es, it, nl or pt.")] = "en"
    signature: Annotated[
        str, Meta(description="Stands once under each draft; empty: your name, as you signed in the thread.")
    ] = ""


class Watch(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The [watch] table: which mail is read."""

    since: Annotated[
        Annotated[int, Meta(ge=0, le=365)],
        Meta(description="Days back that a first look acts on; older losses are only listed."),
    ] = 7
    conversations: Annotated[
        Annotated[int, Meta(ge=1, le=3650)],
        Meta(description="Days of Sent that give the conversations in which you have written."),
    ] = 180
    cold: Annotated[bool, Meta(description="Read also mail from people to whom you never wrote.")] = False
    poll: Annotated[
        Annotated[int, Meta(ge=5, le=86400)], Meta(description="Seconds between looks where the server cannot push.")
    ] = 60
    desktop_notices: Annotated[bool, Meta(description="Say on the desktop, once, when something needs you.")] = True


class JudgeAt(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`judge = { url = "...", model = "..." }`: an OpenAI-compatible endpoint, such as one of Ollama or llama.cpp."""

    url: Annotated[
        str,
        Meta(
            pattern=r"^https?://",
            description="Its address up to /v1, such as http://127.0.0.1:11434/v1; https but for this machine.",
        ),
    ]
    model: Annotated[str, Meta(min_length=1, description="The model's name there.")]
    seconds: Annotated[
        Annotated[float, Meta(gt=0, le=120)], Meta(description="So long it may take for one mail; at most 120.")
    ] = 20.0
    key: Annotated[bool, Meta(description="It wants a key: followup login judge.")] = False


class Detect(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The [detect] table: how sure the detector must be."""

    act: Annotated[Probability, Meta(description="At or above this probability the playbook acts.")] = 0.65
    ask: Annotated[Probability, Meta(description="From here up to `act` you are asked once.")] = 0.13
    trained: Annotated[
        bool,
        Meta(
            description="Judge with the trained model beside the rules. Without it, act = 0.8 and ask = 0.45 suit "
            "what the rules give."
        ),
    ] = True
    languages: Annotated[
        tuple[Language, ...], Meta(description="Languages that are read; mail in another one is held for you.")
    ] = LANGUAGES
    judge: Annotated[
        Literal["off"] | JudgeAt,
        Meta(
            description="off: nobody else is asked. Or { url = ..., model = ... }: where followup would ask you, the "
            "newly written words go there first, one mail at a time; it may only say yes or no to what followup read."
        ),
    ] = "off"


class Playbook(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The [playbook] table: when what is due."""

    ask_final: Annotated[
        Literal["wavering", "always", "never"],
        Meta(description="When to ask whether a no is final: wavering (only if they waver), always, never."),
    ] = "wavering"
    hear_back: Annotated[Days, Meta(description="Working days until `hear back` after asking that.")] = 5
    no_answer: Annotated[Days, Meta(description="Working days of silence after asking leave.")] = 7
    thank_you_card: Annotated[Days, Meta(description="Working days from the loss to the card.")] = 3
    check_in: Annotated[tuple[Days, ...], Meta(description="Days from the loss to each check-in.")] = (30, 90, 180)
    referral: Annotated[Days, Meta(description="Days from the loss to asking for a referral.")] = 60
    referral_after_answers: Annotated[Days, Meta(description="Days from their answers to that.")] = 7
    renewal_months: Annotated[int, Meta(ge=1, le=120, description="Length of their contract where not said.")] = 12
    renewal_before: Annotated[Days, Meta(description="Days before the end of that contract.")] = 120
    post_mortem: Annotated[Days, Meta(description="Working days from the loss to its review.")] = 1
    quiet: Annotated[Days, Meta(description="No check-in where either side wrote within so many days.")] = 14
    at: Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="Local time of reminders.")] = "09:30"
    a_day: Annotated[int, Meta(ge=1, le=50, description="At most so many reminders on one day.")] = 5
    drafts_a_day: Annotated[
        int, Meta(ge=1, le=1000, description="At most so many drafts on one day; more wait for the next, or for you.")
    ] = 20
    same_again: Annotated[
        Days, Meta(description="Days before a draft of the same kind goes to the same person without asking you.")
    ] = 30
    alarm: Annotated[int, Meta(ge=0, le=1440, description="Minutes before, that the alarm rings.")] = 15
