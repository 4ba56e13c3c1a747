"""Stories over a year, each in a folder of its own, played by the real program under its own clock."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from tests.cli.homes import Home
from tests.crash.story import Quick
from tests.scenarios.conftest import on_files, on_servers, signed_in
from tests.scenarios.play import Player
from tests.scenarios.story import STORIES, Story, stories

SERVERS = (
    "alias",
    "answered_before_the_look",
    "dutch_rather_talk",
    "held_and_corrected",
    "her_calendar",
    "leave_us_alone",
    "name_passed_on",
    "portuguese_not_now",
    "reworded_and_sent",
    "subject_only_and_twice",
    "tentative_then_final",
    "whole_way",
    "won_back",
)
"""Those that are played on Dovecot and Radicale, too."""


class Warm(Quick):
    """The child that reads, started once for all commands."""

    def close(self) -> None:
        """Not before the last one."""


@pytest.fixture(scope="module")
def warm() -> Iterator[Warm]:
    warm = Warm()
    yield warm
    Quick.close(warm)


@pytest.fixture(autouse=True)
def _warm(warm, monkeypatch):
    monkeypatch.setattr("followup.opening.Sandbox", lambda: warm)


def _play(player: Player) -> None:
    began = time.process_time()
    player.play()
    print(f"\n{player.story.folder.name}: {player.passes} passes, {time.process_time() - began:.2f} s of CPU")


@pytest.mark.parametrize("name", stories())
def test_a_story(name, tmp_path, warm):
    story = Story(STORIES / name)
    _play(Player(story, on_files(Home(tmp_path), warm, story.config)))


@pytest.mark.server
@pytest.mark.parametrize("name", SERVERS)
def test_a_story_on_servers(name, tmp_path, warm, dovecot, caldav):
    story = Story(STORIES / name)
    home = signed_in(tmp_path, caldav)
    _play(Player(story, on_servers(home, warm, story.config, dovecot, caldav)))
