"""The rep's copies win, changes are seen, and a broken save does not stop the work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from followup.core.model import DraftKind
from followup.core.policy import LANGUAGES
from followup.errors import TemplateFault
from followup.template_files import Templates, shipped

GOOD = "Subject: Re: {{ deal.subject }}\n\n{{ voice.greeting }}\n\nMine.\n"
NAME = "acknowledge.en.txt.j2"


def save(path: Path, data: str | bytes) -> None:
    """As an editor does: a new file in the old one's place, so that its inode changes."""
    new = path.with_suffix(".new")
    new.write_bytes(data.encode() if isinstance(data, str) else data)
    new.replace(path)


def test_every_kind_is_shipped_in_every_language():
    listed = {(name, language) for name, language, own in Templates(None).listing() if not own}
    assert {(kind.value, language) for kind in DraftKind for language in LANGUAGES} <= listed


def test_the_reps_copy_goes_before_the_shipped_one(tmp_path):
    templates = Templates(tmp_path)
    assert not templates.find("acknowledge", "en").own
    save(tmp_path / NAME, GOOD)
    found = templates.find("acknowledge", "en")
    assert (found.own, found.text, found.path, found.language) == (True, GOOD, tmp_path / NAME, "en")
    assert ("acknowledge", "en", True) in templates.listing()
    (tmp_path / NAME).unlink()
    assert not templates.find("acknowledge", "en").own


def test_a_language_without_template_gives_english(tmp_path):
    assert Templates(tmp_path).find("acknowledge", "sv").language == "en"
    assert Templates(None).languages("acknowledge") >= set(LANGUAGES)
    with pytest.raises(TemplateFault, match="no template"):
        Templates(tmp_path / "missing").find("nothing", "en")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (GOOD + "\n{{ prospect.first_nmae }}", f"{NAME} line 7: 'first_nmae' is not known (did you mean first_name?)"),
        (GOOD.encode() + "größer".encode("latin-1"), "line 6: not UTF-8"),
        ("", "must begin with 'Subject:'"),
        (GOOD + "{% if", "line"),
        (GOOD * 2000, "larger than 64 KB"),
    ],
)
def test_a_broken_save_leaves_the_last_good_version_in_use(tmp_path, data, says):
    templates = Templates(tmp_path)
    save(tmp_path / NAME, GOOD)
    assert templates.find("acknowledge", "en").fault is None
    save(tmp_path / NAME, data)
    found = templates.find("acknowledge", "en")
    assert found.text == GOOD
    assert says in str(found.fault)
    save(tmp_path / NAME, GOOD.replace("Mine", "Better"))
    assert "Better" in templates.find("acknowledge", "en").text
    assert templates.find("acknowledge", "en").fault is None


def test_a_file_that_never_was_sound_is_a_fault_and_not_passed_over(tmp_path):
    save(tmp_path / NAME, GOOD + "{{ x }}")
    with pytest.raises(TemplateFault, match="line 6: 'x' is not known"):
        Templates(tmp_path).find("acknowledge", "en")


def test_a_byte_order_mark_and_crlf_do_no_harm(tmp_path):
    save(tmp_path / NAME, b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert Templates(tmp_path).find("acknowledge", "en").fault is None


def test_a_folder_in_a_files_place_is_a_fault(tmp_path):
    (tmp_path / NAME).mkdir()
    with pytest.raises(TemplateFault, match="cannot be read"):
        Templates(tmp_path).find("acknowledge", "en")


def test_the_shipped_folder_is_found_in_both_installs(tmp_path):
    assert (shipped() / NAME).is_file()
    package = tmp_path / "followup"  # as in a wheel: templates/ inside the package
    package.mkdir()
    here = shipped().parent / "followup" if shipped().parent.name != "followup" else shipped().parent
    for entry in here.iterdir():
        if entry.name != "templates" and not entry.name.startswith("__pycache__"):
            (package / entry.name).symlink_to(entry)
    (package / "templates").mkdir()
    (package / "templates" / NAME).write_text(GOOD)
    code = "from followup.template_files import Templates; print(Templates(None).find('acknowledge', 'en').path)"
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    out = subprocess.run([sys.executable, "-P", "-c", code], env=env, capture_output=True, text=True, check=True)
    assert Path(out.stdout.strip()) == package / "templates" / NAME
