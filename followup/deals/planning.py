"""A plan becomes rows and actions, in the transaction that records what called for it.

Nothing is carried out here. Each action gets its key, so that writing the same plan down twice changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import count

from followup.core import reminders
from followup.core.answers import key_of
from followup.core.deal import UNTOUCHED, Deal, Draft, DraftState, Reminder, ReminderState
from followup.core.keys import action_key, draft_message_id, event_uid
from followup.core.model import DraftKind, Due, Facts, Intent, ReminderKind
from followup.core.plan import Plan, Series
from followup.core.providers import company_of
from followup.deals.answers import told_by
from followup.deals.rows import facts_of
from followup.desk import Desk
from followup.state.records import Action, ActionKind, MessageRow
from followup.state.store import Tx

_ON_THE_CALENDAR = frozenset(
    {ActionKind.PUT_EVENT, ActionKind.MOVE_EVENT, ActionKind.CHANGE_EVENT, ActionKind.DELETE_EVENT}
)


@dataclass(frozen=True, slots=True)
class Planner:
    """Writes plans down at one desk, inside one transaction, at one time."""

    tx: Tx
    desk: Desk
    now: datetime

    def apply(self, deal: Deal, plan: Plan, cause: MessageRow, facts: Facts) -> None:
        """Write down what follows from `cause`, a message that is recorded already.

        For a loss `cause` is the message that said no: its day (Date in the rep's zone) is day 0.
        """
        writes = plan.draft is not None or plan.series is not Series.NONE
        if writes and cause.sender and self.tx.is_suppressed((cause.sender.addr_spec,)):
            plan = replace(plan, draft=None, series=Series.NONE)  # they asked not to be written to, in whichever deal
        if plan.write_to and self._is_to_be_written_to(deal, cause, facts):
            plan = replace(plan, write_to=False)
        if plan.stage is not None:
            self.tx.change_deal(deal.id, self.now, stage=plan.stage)
        if plan.renew:
            keep = self._draft_key(deal, plan.draft, cause.source) if plan.draft else ""
            self.withdraw_drafts(deal, barred=plan.suppress, keep=keep)
        for reminder in deal.open_reminders():
            if reminder.kind in plan.cancel:
                self.cancel(reminder)
        if plan.suppress and cause.sender:
            company = company_of(cause.sender.addr_spec) if plan.suppress_domain else ""
            self.tx.suppress(company or cause.sender.addr_spec, cause.at, cause.message_id)
        day = self.desk.local(cause.at).date()
        self.add_reminders(deal, self._dues(deal, plan, cause, facts, day), cause.source)
        if plan.series is Series.AFTER_ANSWERS:
            self._bring_referral(deal, day)
        elif plan.series is Series.NO_ANSWER_ANEW:
            self._wait_anew(deal, day, facts.date)
        if plan.draft is not None:
            self.add_draft(deal, plan.draft, cause.source, cause)

    def setting(self, deal: Deal, but: Reminder | None = None) -> reminders.Setting:
        """Where reminders of this deal may be placed, with what stands on each day but `but`, the one to move."""
        load = Counter[date]()
        for due, many in self.tx.standing():
            load[self.desk.local(due).date()] += many
        if but is not None and not but.placed:
            load[self.desk.local(but.due).date()] -= 1
        return reminders.Setting(
            policy=self.desk.config.playbook,
            zone=self.desk.zone,
            workdays=self.desk.workdays(deal.country),
            now=self.now,
            load=load,
        )

    def _dues(self, deal: Deal, plan: Plan, cause: MessageRow, facts: Facts, day: date) -> Iterable[Due]:
        of_series = plan.series not in {Series.NONE, Series.AFTER_ANSWERS, Series.NO_ANSWER_ANEW}
        if not of_series and not plan.write_to:
            return ()
        where = self.setting(deal)
        dues = self._of_series(deal, plan.series, cause, facts, day, where) if of_series else ()
        if plan.write_to:
            load = Counter(where.load) + Counter(self.desk.local(due.at).date() for due in dues)
            n = 1 + sum(reminder.kind is ReminderKind.WRITE_TO for reminder in deal.reminders)
            dues = (*dues, reminders.write_to(day, replace(where, load=load), n))
        return dues

    def _of_series(
        self, deal: Deal, which: Series, cause: MessageRow, facts: Facts, day: date, where: reminders.Setting
    ) -> tuple[Due, ...]:
        if which is Series.LOSS:
            return reminders.series(Intent(cause.intent or ""), day, facts, where)
        if which is Series.HEAR_BACK:
            return (reminders.hear_back(day, where),)
        if which is Series.LATER:
            return (reminders.check_in_on(facts.date, day, where),)
        return (reminders.no_answer(day, where, self._back(deal, cause)),)

    def _is_to_be_written_to(self, deal: Deal, cause: MessageRow, facts: Facts) -> bool:
        """Whether an earlier mail of the deal named the same person: one reminder is enough."""
        earlier = told_by([m for m in self.tx.messages_of(deal.id) if m.id != cause.id])
        return facts.person is not None and key_of(facts.person) in earlier.named

    def _back(self, deal: Deal, asked: MessageRow) -> date | None:
        """The return that an out-of-office note named which was read before the question that it answers."""
        notes = (m for m in self.tx.messages_of(deal.id) if m.reason == "automatic-reply")
        after = (m for m in notes if m.at >= asked.at or m.in_reply_to == asked.message_id)
        return max((day for m in after if (day := facts_of(m).date)), default=None)

    def add_reminders(self, deal: Deal, dues: Iterable[Due], source: str) -> None:
        """Reminders, and their events to be put into the calendar (none where the account has no calendar)."""
        known = {reminder.uid for reminder in deal.reminders}
        keys = {self._reminder_key(deal, due, source): due for due in dues}
        new = {key: due for key, due in keys.items() if event_uid(key) not in known}
        common = {"account": self.desk.account, "deal": deal.id, "state": ReminderState.PLANNED}
        self.tx.add_reminders(
            [{"uid": event_uid(key), "kind": due.kind, "n": due.n, "due": due.at, **common} for key, due in new.items()]
        )
        if self.desk.calendar is not None:
            actions = [self._action(ActionKind.PUT_EVENT, event_uid(key), deal.id, key) for key in new]
            self.tx.plan_all(actions, self.now)

    def add_draft(self, deal: Deal, kind: DraftKind, source: str, answers: MessageRow, n: int = 1) -> None:
        """A draft, to be put into Drafts; `source` is what called for it: one draft for each source and kind."""
        key = self._draft_key(deal, kind, source, n)
        if any(d.key == key for d in deal.drafts):
            return
        sender = answers.written_to or self.desk.rep.addr_spec
        draft = self.tx.add_draft(
            account=self.desk.account,
            deal=deal.id,
            key=key,
            kind=kind,
            n=n,
            source=answers.id,
            answers=answers.message_id,
            message_id=draft_message_id(key, sender.rpartition("@")[2]),
            sender=sender,
            recipients=[answers.sender.addr_spec] if answers.sender else [],
            subject=answers.subject,
            warnings=list(answers.doubts),
            state=DraftState.PLANNED,
            at=self.now,
        )
        self.plan(ActionKind.SAVE_DRAFT, str(draft), deal.id, key)

    def has_drafted(self, deal: Deal, kind: DraftKind, source: str, n: int) -> bool:
        """Whether `source` has had its draft of this kind, whatever became of it; one taken back does not count."""
        key = self._draft_key(deal, kind, source, n)
        return any(draft.key == key for draft in deal.drafts)

    def _reminder_key(self, deal: Deal, due: Due, source: str) -> str:
        """The key of a reminder; another one where followup itself, not the rep, took the first back."""
        gone = {r.uid for r in deal.reminders if r.state is ReminderState.CANCELLED and not r.note}
        key = action_key(self.desk.account, source, f"reminder.{due.kind}", due.n)
        for again in count(1):
            if event_uid(key) not in gone:
                break
            key = action_key(self.desk.account, f"{source}#{again}", f"reminder.{due.kind}", due.n)
        return key

    def _draft_key(self, deal: Deal, kind: DraftKind, source: str, n: int = 1) -> str:
        """The key of a draft; another one where followup itself took the first back (a correction taken back)."""
        known = {d.key: d.state for d in deal.drafts}
        key = action_key(self.desk.account, source, f"draft.{kind}", n)
        for again in count(1):
            if known.get(key) is not DraftState.WITHDRAWN:
                break
            key = action_key(self.desk.account, f"{source}#{again}", f"draft.{kind}", n)
        return key

    def withdraw_drafts(self, deal: Deal, *, barred: bool = False, keep: str = "") -> None:
        """Take back what followup drafted and the rep has not touched; an edited draft is the rep's and stays.

        With `barred` an edited one is marked as not to be sent; the draft with the key `keep` stays as it is. One that
        is only planned may stand in Drafts already: the process may have been killed before it noted the answer.
        """
        for draft in deal.drafts:
            if draft.key == keep:
                continue
            if barred:  # whatever its state: an edit may not be read back yet, a discarded one may come back
                self.tx.change_draft(draft.id, barred=True)
            self._withdraw(draft, "thread-moved")

    def bar_draft(self, draft: Draft) -> None:
        """A draft must not be sent any more: it is marked, and taken back where the rep has not touched it."""
        self.tx.change_draft(draft.id, barred=True)
        self._withdraw(draft, "suppressed")

    def _withdraw(self, draft: Draft, reason: str) -> None:
        if draft.state in UNTOUCHED:
            self.tx.drop_planned(str(draft.id), ActionKind.SAVE_DRAFT)
            self.take_back(draft.id, draft.deal, draft.key, reason, DraftState.WITHDRAWN)

    def take_back(self, draft: int, deal: int, key: str, reason: str, state: DraftState) -> None:
        """A draft in Drafts is not wanted any more; it goes, if it is still as followup wrote it."""
        self.tx.change_draft(draft, state=state, reason=reason)
        self.plan(ActionKind.REMOVE_DRAFT, str(draft), deal, f"{key}.remove")

    def cancel(self, reminder: Reminder, note: str = "") -> None:
        """A reminder is cancelled and its event goes, also one whose putting was not noted yet: it may stand there."""
        self.tx.change_reminder(reminder.uid, state=ReminderState.CANCELLED, note=note)
        self.tx.drop_planned(reminder.uid, ActionKind.MOVE_EVENT, ActionKind.CHANGE_EVENT, ActionKind.PUT_EVENT)
        self.plan(ActionKind.DELETE_EVENT, reminder.uid, reminder.deal, f"{reminder.uid}.delete")

    def move(self, reminder: Reminder, at: datetime, *, placed: bool = False) -> None:
        """A reminder is due at another time; its event moves there, and on its new day it is looked at anew."""
        note = "moved-by-rep" if placed else ""
        self.tx.change_reminder(reminder.uid, due=at, placed=placed, state=ReminderState.PLANNED, note=note)
        key = f"{reminder.uid}.move.{at.timestamp():.0f}.{self.now.timestamp():.6f}"
        self.plan(ActionKind.MOVE_EVENT, reminder.uid, reminder.deal, key, {"was": reminder.due.isoformat()})

    def tick_off(self, reminder: Reminder) -> None:
        """The rep has done what a reminder asked for: its event gets a check mark."""
        self.tx.change_reminder(reminder.uid, state=ReminderState.DONE, note="done-by-rep")
        self.plan(ActionKind.CHANGE_EVENT, reminder.uid, reminder.deal, f"{reminder.uid}.done", {"done": "yes"})

    def tell(self, reminder: Reminder, note: str) -> None:
        """On the day of a reminder its event says whether a draft waits, and if not why."""
        key = f"{reminder.uid}.{note}.{reminder.due.timestamp():.0f}"
        self.plan(ActionKind.CHANGE_EVENT, reminder.uid, reminder.deal, key, {"note": note})

    def forget_words(self, reminder: Reminder) -> None:
        """What they wrote is taken out of a reminder's event: it names somebody who is erased."""
        key = f"{reminder.uid}.forget.{self.now.timestamp():.0f}"
        self.plan(ActionKind.CHANGE_EVENT, reminder.uid, reminder.deal, key, {"forget": "yes"})

    def replan_for_absences(self) -> None:
        """An absence of the rep's was entered: his own placing stays, what the program placed moves past it."""
        for reminder in self.tx.open_reminders(self.desk.account):
            if reminder.placed or reminder.due <= self.now:
                continue
            due = Due(reminder.kind, reminder.n, self.desk.local(reminder.due))
            if not any(away.first <= due.at.date() <= away.last for away in self.desk.away.days):
                continue
            for moved in reminders.replan((due,), self.setting(self.tx.deal(reminder.deal))):
                self.move(reminder, moved.at)

    def _bring_referral(self, deal: Deal, day: date) -> None:
        """They answered: the referral reminder moves to a week from then, unless the rep placed it himself."""
        for reminder in deal.open_reminders():
            if reminder.kind is ReminderKind.REFERRAL and not reminder.placed:
                self.move(reminder, reminders.after_answers(day, self.setting(deal, reminder)).at)

    def move_renewal(self, deal: Deal, facts: Facts) -> None:
        """They told later how long the winner's contract runs: its reminder moves, unless the rep placed it himself."""
        for reminder in deal.open_reminders():
            if reminder.kind is ReminderKind.RENEWAL and not reminder.placed and deal.lost_on is not None:
                at = reminders.renewal(deal.lost_on, facts, self.setting(deal, reminder)).at
                if at != reminder.due:
                    self.move(reminder, at)

    def _wait_anew(self, deal: Deal, day: date, named: date | None) -> None:
        """They wrote, but did not answer the question for leave: the silence begins again then, or when they named."""
        for reminder in deal.open_reminders():
            if reminder.kind is ReminderKind.NO_ANSWER and not reminder.placed:
                at = reminders.no_answer(day, self.setting(deal, reminder), named).at
                if at > reminder.due:
                    self.move(reminder, at)

    def plan(self, kind: ActionKind, target: str, deal: int, key: str, detail: dict[str, str] | None = None) -> None:
        """Write one action down; those on a calendar only where the account has one."""
        if self.desk.calendar is not None or kind not in _ON_THE_CALENDAR:
            self.tx.plan(replace(self._action(kind, target, deal, key), detail=detail or {}), self.now)

    def _action(self, kind: ActionKind, target: str, deal: int, key: str) -> Action:
        return Action(key=key, account=self.desk.account, kind=kind, target=target, deal=deal)


def silence_is_over(deal: Deal, local_now: datetime) -> bool:
    """Whether the day after the deal's `no_answer` reminder has come."""
    # one that the rep took out of the calendar tells the day too: he does not want to be reminded, not to ask on
    standing = [r for r in deal.reminders if r.kind is ReminderKind.NO_ANSWER]
    if not standing:
        return False
    last = max(standing, key=lambda reminder: reminder.due)
    return local_now.date() >= reminders.silence_ends(Due(last.kind, last.n, last.due.astimezone(local_now.tzinfo)))
