"""Steps on the Drafts folder: a draft put there, taken back, or replaced by the rep's own wording."""

from __future__ import annotations

from datetime import datetime

from followup.act import capping
from followup.act.words import Words
from followup.core import pressure
from followup.core.compose import Envelope, compose
from followup.core.deal import Draft, DraftState
from followup.core.draft_bytes import fingerprint, text_of
from followup.core.model import Address
from followup.core.template_values import Rendered
from followup.desk import Desk
from followup.mailboxes.base import DRAFTS, Fetched, Folder, MessageGone, MessageRef
from followup.state.capped import PAUSED
from followup.state.records import Action, ActionKind


def save(desk: Desk, action: Action, now: datetime) -> str:
    """Word the draft and put it into Drafts, unless it must not be written any more, or not yet: then the word why.

    Its Date is the time when it was planned, so that wording it again gives the same bytes.
    """
    with desk.store.read() as view:
        draft = view.draft(int(action.target))
        barred = view.is_suppressed(draft.to)
        capped = "" if "by_word" in action.detail else capping.reached(view, desk, draft, now)
    if draft.state is not DraftState.PLANNED or barred:
        with desk.store.write() as tx:
            if draft.state is DraftState.PLANNED:
                tx.change_draft(draft.id, state=DraftState.WITHDRAWN, reason="suppressed")
            tx.settle(action, "dropped")
        return ""
    if capped:
        with desk.store.write() as tx:
            tx.change_draft(draft.id, reason=capped)
            tx.settle(action, PAUSED)
        return capped
    words = Words.of(desk, draft, now, action.detail.get("free_slots"))
    raw, rendered = _composed(desk, draft, words, action.at or now)
    if words.values["free_slots"] and "free_slots" not in action.detail:
        with desk.store.write() as tx:  # the next time the calendar may say otherwise
            tx.note(action, free_slots=words.values["free_slots"])
            tx.change_draft(draft.id, fingerprint=fingerprint(raw))
    ref = desk.mailbox.save_draft(raw, draft.message_id)
    found = pressure.findings(rendered.text, words.language, draft.kind)
    with desk.store.write() as tx:
        # a command may have taken it back while it was on its way: its removal is planned, and finds it by this
        wanted = tx.draft(draft.id).state is DraftState.PLANNED
        tx.change_draft(
            draft.id,
            **({"state": DraftState.WAITING, "reason": ""} if wanted else {}),
            at=now,
            folder=ref.folder,
            ref=ref.id,
            fingerprint=fingerprint(raw),
            subject=rendered.subject,
            pressure=[finding.sentence for finding in found],
        )
        tx.settle(action)
    return ""


def _composed(desk: Desk, draft: Draft, words: Words, at: datetime) -> tuple[bytes, Rendered]:
    """The bytes of a draft that is dated `at`, and its words."""
    rendered = desk.sandbox.render(words.source.text, words.values, words.source.path.name)
    envelope = Envelope(
        sender=Address(desk.rep.name, draft.sender),
        to=(words.to,),
        message_id=draft.message_id,
        key=draft.key,
        date=desk.local(at),
        in_reply_to=draft.answers,
        references=words.references,
    )
    return compose(rendered, envelope, quote=words.quote, language=words.language, signature=words.signature), rendered


def remove(desk: Desk, action: Action, now: datetime) -> None:
    """Take a draft out of Drafts if it is still as followup wrote it; one that the rep edited stays, and is his."""
    with desk.store.read() as view:
        draft = view.draft(int(action.target))
        unfiled = any(a.kind is ActionKind.FILE_SENT and a.target == action.target for a in view.planned(desk.account))
    if unfiled:
        return  # the only copy of what was sent stays until Sent holds one
    found = fetch(desk, draft)
    gone = found is None
    if found is not None and found.raw is not None and fingerprint(found.raw) == _mark(desk, draft, action.at or now):
        gone = desk.mailbox.remove_draft(found.ref, found.raw)
    with desk.store.write() as tx:
        if not gone and draft.state is DraftState.WITHDRAWN:
            tx.change_draft(draft.id, state=DraftState.EDITED, reason="edited-by-rep")
        tx.settle(action)


def _mark(desk: Desk, draft: Draft, at: datetime) -> str:
    """The fingerprint of what followup wrote; worded again where the process was killed before it was noted."""
    return draft.fingerprint or fingerprint(_composed(desk, draft, Words.of(desk, draft, at), at)[0])


def replace_by_rep(desk: Desk, action: Action, now: datetime) -> None:  # noqa: ARG001 (a step's signature)
    """The rep's wording from `drafts edit`: the new draft is put beside the old one, then the old one goes."""
    with desk.store.read() as view:
        draft = view.draft(int(action.target))
    raw = action.detail["raw"].encode("ascii")
    message_id = action.detail["message_id"]
    old = fetch(desk, draft)
    ref = desk.mailbox.save_draft(raw, message_id)
    if old is not None and old.raw is not None and old.ref != ref and fingerprint(old.raw) == action.detail["was"]:
        desk.mailbox.remove_draft(old.ref, old.raw)
    with desk.store.write() as tx:
        tx.change_draft(
            draft.id,
            state=DraftState.EDITED,
            reason="edited-by-rep",
            message_id=message_id,
            folder=ref.folder,
            ref=ref.id,
            fingerprint=fingerprint(raw),
            pressure=action.detail["pressure"],
        )
        tx.settle(action)
    desk.store.forget_words()


def pressing(desk: Desk, draft: Draft, raw: bytes) -> tuple[str, ...]:
    """The sentences of a draft as it stands that may press its recipient (PLAYBOOK 6, promise 5)."""
    with desk.store.read() as view:
        language = view.deal(draft.deal).language or desk.config.rep.language
    return tuple(finding.sentence for finding in pressure.findings(text_of(raw), language, draft.kind))


def fetch(desk: Desk, draft: Draft) -> Fetched | None:
    """The draft as it stands in Drafts now: where it was put, else by its Message-ID; None where it is gone."""
    if draft.ref:
        try:
            return desk.mailbox.get(MessageRef(Folder(draft.folder), draft.ref))
        except MessageGone:
            pass  # moved, renumbered, or saved anew by a mail program: its Message-ID may still find it
    ref = desk.mailbox.find(DRAFTS, draft.message_id)
    if ref is None:
        return None
    try:
        return desk.mailbox.get(ref)
    except MessageGone:
        return None
