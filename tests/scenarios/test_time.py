"""What time brings: silence, drafts on the morning of a reminder, long sleeps, the rep's word in the calendar."""

from __future__ import annotations

import pytest

from followup.act import Act
from followup.deals import corrections
from followup.looking import Look
from tests.scenarios.people import acknowledged, lost, no
from tests.scenarios.stage import day, letter

ASKED = "2026-03-11 09:30"
FIRST, SECOND, THIRD = "2026-04-01 09:30", "2026-06-01 09:30", "2026-08-31 09:30"


def reminder(stage, kind, n=1):
    return next(one for one in stage.reminders() if (one["kind"], one["n"]) == (kind, n))


def stands(stage, kind, n=1):
    """State, note and local time of one reminder."""
    one = reminder(stage, kind, n)
    return one["state"], one["note"], one["due"][:16].replace("T", " ")


def starts(stage, kind, n=1):
    """When its event stands in the calendar, None where it is gone."""
    uid = reminder(stage, kind, n)["uid"]
    found = [e["DTSTART"].dt for e in stage.events().values() if str(e["UID"]) == uid]
    return f"{found[0]:%Y-%m-%d %H:%M}" if found else None


def asked(stage):
    """A no, and Mira's acknowledgement sent: the deal waits for an answer."""
    _, loss = lost(stage)
    return loss, acknowledged(stage)


class TestSilence:
    def away(self, sent, text="I am out of the office and will be back on 20 March 2026."):
        return no(sent, text, "2026-03-02 10:31", Auto_Submitted="auto-replied")

    def test_their_note_comes_before_sent_is_read(self, stage):
        """A push: the inbox is read first, and the note answers a mail that followup has not seen leave yet."""
        lost(stage)
        (file,) = stage.post.files("Drafts")
        sent = stage.in_drafts()[0]
        del sent["X-Followup-Key"], sent["Date"]
        sent["Date"] = day("2026-03-02 10:30")
        file.unlink()
        stage.rep_writes(sent)
        stage.writes(self.away(sent))
        stage.at = day("2026-03-02 10:32")
        stage.inside(lambda desk: Look(desk, Act(desk)).new_mail(stage.at))
        stage.look("2026-03-02 10:40")
        assert stage.deal()["stage"] == "asked"
        assert stage.ahead()["no_answer"] == "2026-03-23 09:30"

    def test_a_return_before_it_moves_nothing(self, stage):
        _, sent = asked(stage)
        stage.writes(self.away(sent, "I am out of the office and will be back on 4 March 2026."))
        stage.look("2026-03-02 10:40")
        assert stage.ahead()["no_answer"] == ASKED

    def test_taken_out_of_the_calendar_it_still_ends(self, stage):
        asked(stage)
        stage.calendar.change(reminder(stage, "no_answer")["uid"], None)
        stage.look("2026-03-11 23:30")
        assert stage.deal()["stage"] == "asked"
        stage.look("2026-03-12 08:00")
        assert stage.deal()["stage"] == "closed"


class TestDraftsOfTheDay:
    @pytest.mark.parametrize(
        ("kind", "n", "on"),
        [("check_in", 1, "2026-04-01"), ("referral", 1, "2026-05-04"), ("renewal", 1, "2026-11-02")],
    )
    def test_it_waits_in_the_morning(self, stage, kind, n, on):
        loss, _ = asked(stage)
        before = f"{on[:8]}01 08:00" if on[8:] != "01" else "2026-03-31 23:30"
        stage.look(before)
        for file in stage.post.files("Drafts"):  # those of earlier reminders, thrown away by Mira
            file.unlink()
        stage.look(before)
        assert stage.drafts() == []
        stage.look(f"{on} 08:00")
        draft = stage.draft(kind)
        assert (draft["in_reply_to"], draft["to"]) == (loss["Message-ID"], ["ines@dock.example"])
        assert len(stage.in_drafts()) == 1
        assert stands(stage, kind, n) == ("planned", "drafted", f"{on} 09:30")
        stage.look(f"{on} 09:29")
        assert stands(stage, kind, n)[0] == "planned"
        stage.look(f"{on} 09:30")
        assert stands(stage, kind, n) == ("due", "drafted", f"{on} 09:30")
        stage.look(f"{on} 09:45")
        assert len(stage.in_drafts()) == 1

    @pytest.mark.parametrize("who", ["they", "she"])
    def test_none_where_somebody_wrote_within_14_days(self, stage, who):
        _, sent = asked(stage)
        stage.writes(no(sent, "Your letter came, thank you.", "2026-03-18 12:00"))
        said = no(sent, "Your letter came, thank you.", "2026-03-18 12:00")
        if who == "she":
            text = "Hello Ines,\n\nall the best.\n\nBest wishes,\nMira"
            stage.rep_writes(
                letter(
                    str(sent["From"]),
                    "ines@dock.example",
                    "Re: Dock scheduling",
                    text,
                    "2026-03-20 12:00",
                    answers=said,
                )
            )
        stage.look("2026-03-20 13:00")
        for file in stage.post.files("Drafts"):
            file.unlink()
        stage.look("2026-04-01 08:00")
        note = "wrote-recently" if who == "she" else "their-mail-is-unanswered"
        assert stands(stage, "check_in") == ("planned", note, FIRST)
        stage.look("2026-04-01 10:00")
        assert stands(stage, "check_in") == ("due", note, FIRST)
        assert stage.in_drafts() == []
        stage.look("2026-06-01 08:00")
        assert [one["kind"] for one in stage.drafts() if one["kind"] == "check_in"] == (
            ["check_in"] if who == "she" else []
        )

    def test_none_where_their_mail_is_unanswered(self, stage):
        lost(stage)
        stage.post.files("Drafts")[0].unlink()
        stage.look("2026-03-02 11:00")
        stage.look("2026-04-01 08:00")
        assert stage.drafts() == []
        stage.look("2026-04-01 10:00")
        assert stands(stage, "check_in") == ("due", "their-mail-is-unanswered", FIRST)


def move(stage, kind, start, n=1):
    """Mira drags an event to another time in her calendar program, which writes UTC or local time as it likes."""
    uid = reminder(stage, kind, n)["uid"]

    def edit(ics):
        lines = ics.decode().split("\r\n")
        new = [
            f"DTSTART;TZID=Europe/Berlin:{start}" if one.startswith("DTSTART") and "2026" in one else one
            for one in lines
        ]
        return "\r\n".join(one for one in new if not one.startswith(("DTEND;", "DTEND:"))).encode()

    stage.calendar.change(uid, edit)


class TestTheCalendarIsTheTruth:
    def test_dragged_to_another_day(self, stage):
        asked(stage)
        move(stage, "check_in", "20260415T140000")
        stage.look("2026-03-03 10:00")
        assert stands(stage, "check_in") == ("planned", "moved-by-rep", "2026-04-15 14:00")
        stage.look("2026-04-01 10:00")
        assert stage.drafts() == []
        stage.look("2026-04-15 08:00")
        assert stage.draft("check_in")
        stage.look("2026-04-15 14:00")
        assert stands(stage, "check_in") == ("due", "drafted", "2026-04-15 14:00")

    def test_dragged_on_after_its_alarm(self, stage):
        asked(stage)
        stage.look("2026-04-01 10:00")
        stage.post.files("Drafts")[0].unlink()
        stage.look("2026-04-01 10:05")
        move(stage, "check_in", "20260402T093000")
        stage.look("2026-04-01 10:10")
        assert stands(stage, "check_in") == ("planned", "moved-by-rep", "2026-04-02 09:30")
        stage.look("2026-04-02 09:30")
        assert stands(stage, "check_in")[::2] == ("due", "2026-04-02 09:30")
        assert stage.drafts() == [], "a draft thrown away is not made again"

    def test_dragged_to_the_afternoon_while_its_own_draft_waits(self, stage):
        asked(stage)
        stage.look("2026-04-01 08:00")
        move(stage, "check_in", "20260401T150000")
        stage.look("2026-04-01 09:00")
        stage.look("2026-04-01 15:00")
        assert stands(stage, "check_in") == ("due", "drafted", "2026-04-01 15:00")
        assert len(stage.in_drafts()) == 1

    @pytest.mark.parametrize("mark", ["✓ ", "done: ", "Erledigt: "])
    def test_marked_as_done_in_its_title(self, stage, mark):
        asked(stage)
        uid = reminder(stage, "thank_you_card")["uid"]
        stage.calendar.change(uid, lambda ics: ics.replace(b"SUMMARY:", b"SUMMARY:" + mark.encode()))
        stage.look("2026-03-03 10:00")
        assert stands(stage, "thank_you_card")[:2] == ("done", "done-by-rep")
        assert starts(stage, "thank_you_card"), "it stays where she ticked it off"

    def test_a_busy_status_of_hers(self, stage):
        asked(stage)
        oof = AWAY.replace(b"SUMMARY:Urlaub", b"SUMMARY:Lissabon\r\nX-MICROSOFT-CDO-BUSYSTATUS:OOF")
        stage.calendar.add("away", oof)
        stage.look("2026-03-10 10:00")
        assert stage.ahead()["check_in 1"] == "2026-04-13 09:30"


AWAY = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made up//EN\r\nBEGIN:VEVENT\r\nUID:away@rep.example\r\n"
    b"DTSTAMP:20260301T080000Z\r\nDTSTART;VALUE=DATE:20260330\r\nDTEND;VALUE=DATE:20260411\r\nSUMMARY:Urlaub\r\n"
    b"TRANSP:OPAQUE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


class TestWhere:
    """On which days reminders stand."""

    @pytest.mark.parametrize(
        ("text", "intent"),
        [
            ("Thank you for the offer. We have decided to build it ourselves with our own team.", "lost_internal"),
            (
                "Thank you for the offer. The project has been cancelled, so we will not buy anything.",
                "lost_no_decision",
            ),
        ],
    )
    def test_no_renewal_where_nobody_won(self, stage, text, intent):
        _, loss = lost(stage, text)
        assert stage.intent(loss["Message-ID"]) == intent
        assert "renewal" not in stage.ahead()
        assert {"check_in 1", "check_in 2", "check_in 3", "referral", "post_mortem"} <= set(stage.ahead())


class TestCommands:
    """What `reminders move`, `cancel` and `done` do."""

    def test_moved(self, stage):
        asked(stage)
        uid, at = reminder(stage, "check_in")["uid"], day("2026-04-20 14:00")
        stage.inside(lambda desk: corrections.reminder_moved(desk, uid, at, stage.at))
        stage.look("2026-03-03 10:00")
        assert stands(stage, "check_in")[::2] == ("planned", "2026-04-20 14:00")
        assert starts(stage, "check_in") == "2026-04-20 14:00"
        stage.calendar.add("away", AWAY)
        stage.look("2026-03-10 10:00")
        assert stage.ahead()["check_in 1"] == "2026-04-20 14:00"
        stage.look("2026-04-20 08:00")
        assert stage.draft("check_in")

    def test_moved_on_after_it_was_only_shown(self, stage):
        """Somebody had written; Mira puts the check-in off, and on its new day the draft waits."""
        _, sent = asked(stage)
        text = "Hello Ines,\n\nall the best.\n\nBest wishes,\nMira"
        stage.rep_writes(
            letter(
                str(sent["From"]), "ines@dock.example", "Re: Dock scheduling", text, "2026-03-25 12:00", answers=sent
            )
        )
        stage.look("2026-04-01 10:00")
        assert stands(stage, "check_in")[:2] == ("due", "wrote-recently")
        uid = reminder(stage, "check_in")["uid"]
        stage.inside(lambda desk: corrections.reminder_moved(desk, uid, day("2026-04-20 09:30"), stage.at))
        stage.look("2026-04-01 10:30")
        assert stands(stage, "check_in")[::2] == ("planned", "2026-04-20 09:30")
        stage.look("2026-04-20 08:00")
        assert stage.draft("check_in")

    def test_done(self, stage):
        asked(stage)
        uid = reminder(stage, "check_in")["uid"]
        stage.inside(lambda desk: corrections.reminder_done(desk, uid, stage.at))
        stage.look("2026-04-01 10:00")
        assert stands(stage, "check_in")[:2] == ("done", "done-by-rep")
        assert stage.drafts() == []
