"""Stories over a year, each in a folder of its own, played by the real program under its own clock."""

from __future__ import annotations

import threading
import time
import webbrowser
from collections.abc import Iterator

import pytest
import time_machine

from tests.cli.homes import Home
from tests.crash.story import Quick
from tests.scenarios.conftest import on_files, on_servers, signed_in
from tests.scenarios.microsoft_stages import on_exchange, on_graph
from tests.scenarios.play import Player
from tests.scenarios.story import STORIES, Story, stories
from tests.servers.identity import IdentityServer
from tests.servers.identity_wire import identity_server
from tests.servers.tls import Authority

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


QUICKLY = ("her_calendar", "reworded_and_sent", "sent_not_kept")
"""Those that are played at Microsoft in each run; all others there in the slow tier."""

AT_MICROSOFT = [pytest.param(one, marks=() if one in QUICKLY else pytest.mark.slow) for one in stories()]


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


@pytest.mark.server
@pytest.mark.parametrize("name", AT_MICROSOFT)
def test_a_story_on_exchange(name, tmp_path, warm):
    story = Story(STORIES / name)
    with on_exchange(Home(tmp_path), warm, story.config) as stage:
        _play(Player(story, stage))


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IdentityServer]:
    with identity_server(Authority(tmp_path_factory.mktemp("tls"))) as service:
        yield service


@pytest.mark.parametrize("name", AT_MICROSOFT)
def test_a_story_on_graph(name, tmp_path, warm, service, monkeypatch):
    """Mira signs in before the first look; months later her sign-in is renewed by what it left."""
    story = Story(STORIES / name)
    monkeypatch.setattr(webbrowser, "get", lambda: None)
    monkeypatch.setattr(
        webbrowser, "open", lambda url: bool(threading.Thread(target=service.sign_in, args=(url,)).start())
    )
    with on_graph(Home(tmp_path), warm, story.config, service) as stage:
        player = Player(story, stage)
        stage.at = story.script()[0].at
        with time_machine.travel(stage.at):
            ran = stage.home.here("login", "work", "--no-test")
        assert ran.code == 0, ran.err + ran.out
        _play(player)
