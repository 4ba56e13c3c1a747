"""The shape of one language's words for reminders."""

from __future__ import annotations

from dataclasses import dataclass

from followup.core.model import ReminderKind, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every kind has a title and a task, every stage a word; `{who}` is the person and company, `{n}` the number.

    `notes` say why no draft waits on the day, by the reasons of `on_due` and `deals.due`. The labels
    stand before what was said (`said`), the stage (`stage`), and the two commands (`draft`, `deal`).
    """

    titles: dict[ReminderKind, str]
    tasks: dict[ReminderKind, str]
    stages: dict[Stage, str]
    notes: dict[str, str]
    nobody: str
    said: str
    stage: str
    draft: str
    deal: str
