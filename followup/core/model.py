"""The nouns of the program: what a mail is, what it says, what stands in a deal, what is to be done.

Plain frozen values without behaviour of their own; every room above speaks in them. Terms are those
of RFC 5322 (Message-ID, References), RFC 5545 (VEVENT) and the playbook (intent, stage, verdict, plan).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Intent(StrEnum):
    """What one message says."""

    LOST_COMPETITOR = "lost_competitor"
    LOST_INTERNAL = "lost_internal"
    LOST_NO_DECISION = "lost_no_decision"
    LOST_TENTATIVE = "lost_tentative"
    NOT_NOW = "not_now"
    WON = "won"
    UNDECIDED = "undecided"
    PERMISSION_GRANTED = "permission_granted"
    PERMISSION_DECLINED = "permission_declined"
    LOSS_FEEDBACK = "loss_feedback"
    REFERRAL = "referral"
    REOPENED = "reopened"
    DO_NOT_CONTACT = "do_not_contact"
    AUTO_REPLY = "auto_reply"
    OTHER = "other"


FINAL_LOSS = frozenset({Intent.LOST_COMPETITOR, Intent.LOST_INTERNAL, Intent.LOST_NO_DECISION})
"""The intents that say a final no."""

ANY_LOSS = FINAL_LOSS | {Intent.LOST_TENTATIVE}
"""The intents that say a no, final or not."""

ANY_NO = ANY_LOSS | {Intent.DO_NOT_CONTACT}
"""The intents after which nothing is hoped for, or hardly anything."""


class LossReason(StrEnum):
    """Why a deal was lost, in the customer's words reduced to a code."""

    PRICE = "price"
    FEATURES = "features"
    INTEGRATION = "integration"
    TIMING = "timing"
    TRUST_RELATIONSHIP = "trust_relationship"
    PRESSURE = "pressure"
    INCUMBENT = "incumbent"
    INSIDE_TRACK = "inside_track"
    EXECUTIVE_DECISION = "executive_decision"
    REFERENCES = "references"
    SUPPORT_SERVICE = "support_service"
    CREDIT_TERMS = "credit_terms"
    SCOPE = "scope"
    SECURITY_COMPLIANCE = "security_compliance"
    LOCATION = "location"
    COMPANY_SIZE = "company_size"
    OTHER = "other"


class Stage(StrEnum):
    """Where a deal stands; ARCHITECTURE.md draws the ways between them."""

    OPEN = "open"
    LATER = "later"
    WAVERING = "wavering"
    LOST = "lost"
    ASKED = "asked"
    GRANTED = "granted"
    QUESTIONED = "questioned"
    ANSWERED = "answered"
    CLOSED = "closed"
    REOPENED = "reopened"
    WON = "won"
    BARRED = "barred"


class Decision(StrEnum):
    """What a probability calls for: do it, ask the rep once, or let it pass."""

    ACT = "act"
    ASK = "ask"
    PASS = "pass"


class Direction(StrEnum):
    """Whether a message came in or was sent by the rep."""

    IN = "in"
    OUT = "out"


class DraftKind(StrEnum):
    """A draft's kind; also the name of its template."""

    CONFIRM_FINAL = "confirm_final"
    ACKNOWLEDGE = "acknowledge"
    QUESTIONS = "questions"
    QUESTIONS_CALL = "questions_call"
    THANKS_ANYWAY = "thanks_anyway"
    THANK_FOR_ANSWERS = "thank_for_answers"
    THANK_FOR_REFERRAL = "thank_for_referral"
    NOT_NOW = "not_now"
    CHECK_IN = "check_in"
    REFERRAL = "referral"
    RENEWAL = "renewal"
    WELCOME_BACK = "welcome_back"


class Question(StrEnum):
    """One of the two questions after a no (PLAYBOOK 3): why, and whether the same offer from us would have won."""

    WHY = "why"
    SAME_OFFER = "same_offer"


class Role(StrEnum):
    """Whether a person makes the decision or passes it on (PLAYBOOK 5)."""

    DECISION_MAKER = "decision-maker"
    GATEKEEPER = "gatekeeper"


class ReminderKind(StrEnum):
    """A reminder's kind, as it stands in `X-FOLLOWUP-KIND`."""

    HEAR_BACK = "hear_back"
    POST_MORTEM = "post_mortem"
    THANK_YOU_CARD = "thank_you_card"
    CHECK_IN = "check_in"
    REFERRAL = "referral"
    RENEWAL = "renewal"
    NO_ANSWER = "no_answer"
    WRITE_TO = "write_to"


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of RFC 5322 section 3.4: `name` (may be empty) and `addr_spec` in lower case."""

    name: str
    addr_spec: str

    @property
    def domain(self) -> str:
        """The part after the last @."""
        return self.addr_spec.rpartition("@")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message as read from its bytes; text is valid Unicode without control characters but LF and tab.

    `message_id`, `in_reply_to` and `references` keep their angle brackets and hold only ids that pass the strict
    grammar (RFC 5322 section 3.6.4), `references` the last twenty. `date` is aware, None where absent or impossible.
    `automatic` is "" for a message that a person wrote, else the fixed word of what shows it: `auto-submitted`,
    `list`, `bounce`, `empty-return-path`, `no-reply`, `bulk` (bulk alone, so that the rep is asked), `invitation`.
    `doubts` are fixed words on what may be forged or damaged: `two-senders`, `unclear-sender`, `reply-to-elsewhere`,
    `name-is-other-address`, `quoted-address`, `encrypted`, `hidden-text`, `bad-message-id`, `lookalike-domain`.
    `digest` is the SHA-256 in hex of sender, date, subject and text: the same for a second delivery of one mail.
    """

    message_id: str | None
    digest: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    subject: str
    base_subject: str
    sender: Address | None
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    date: datetime | None
    automatic: str
    doubts: tuple[str, ...]
    draft_key: str | None
    plain: str
    html: str


@dataclass(frozen=True, slots=True)
class Cut:
    """A text taken apart: the words newly written, what was quoted or forwarded, the signature."""

    new: str
    quoted: str
    signature: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that decided, with its place [`start`, `end`) in the new words (characters)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What a mail tells beside its intent; None or empty where it does not say."""

    winner: str | None = None
    reasons: tuple[LossReason, ...] = ()
    date: date | None = None
    contract_months: int | None = None
    person: Address | None = None
    same_offer_bought: str | None = None
    wants_call: bool = False
    whole_company: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a message says: one main intent, others *also*, each with a probability (0 to 1), and why.

    `lost` is the probability that it is a final loss of any kind, 0 after the no, where it would be no news.
    `language` is an ISO 639-1 code, "" where it could not be told. `rule` names what decided, for `--explain`.
    """

    intent: Intent
    probability: float
    lost: float = 0.0
    also: tuple[tuple[Intent, float], ...] = ()
    evidence: Evidence | None = None
    facts: Facts = Facts()
    language: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A message with its parts taken apart; what `reading.Reader.read` gives for raw bytes."""

    message: Message
    cut: Cut


@dataclass(frozen=True, slots=True)
class Due:
    """One reminder of a deal: its kind, number within the kind (from 1) and local wall-clock time.

    `at` is aware, in the rep's zone.
    """

    kind: ReminderKind
    n: int
    at: datetime
