"""The rep's own templates: listing, copying, checking, previewing and resetting them. `cli.templates` shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from followup.core.pressure import findings
from followup.core.template_samples import samples
from followup.core.template_values import Rendered, Values
from followup.core.templates import fault_of
from followup.errors import InputOutput, TemplateFault, UsageFault
from followup.sandbox import Sandbox
from followup.template_files import LARGEST, SUFFIX, Templates, shipped

_LINE = re.compile(r" line (\d+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One template; `path` is the file in use."""

    name: str
    language: str
    own: bool
    path: Path


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a template's file: `kind` is `fault` (no draft can be made of it) or a kind of `pressure`.

    `line` is None where it cannot be told.
    """

    path: Path
    line: int | None
    kind: str
    what: str


def entries(own: Path) -> tuple[Entry, ...]:
    """All templates, by name and language."""
    return tuple(
        Entry(name, language, is_own, (own if is_own else shipped()) / file_name(name, language))
        for name, language, is_own in Templates(own).listing()
    )


def file_name(name: str, language: str) -> str:
    """The file of a template."""
    return f"{name}.{language}{SUFFIX}"


def entry(own: Path, name: str, language: str) -> Entry:
    """The template `name`, which may also be a file name such as acknowledge.en; UsageFault where there is none."""
    stem = Path(name).name.removesuffix(SUFFIX)
    known = entries(own)
    given, _, tail = stem.rpartition(".")
    wanted = [(stem, language), (given, tail)]
    for found in known:
        if (found.name, found.language) in wanted:
            return found
    names = ", ".join(dict.fromkeys(one.name for one in known))
    languages = ", ".join(one.language for one in known if one.name == stem)
    if languages:
        raise UsageFault(f"There is no template {stem} in {language!r}.", f"There are: {languages}.")
    raise UsageFault(f"There is no template {stem!r}.", f"There are: {names}.")


def read(path: Path) -> str:
    """The text of a template's file. Raises TemplateFault."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as fault:
        raise TemplateFault(f"{path.name} cannot be read: {fault.strerror}.") from fault
    if len(data) > LARGEST:
        raise TemplateFault(f"{path.name} is larger than 64 KB.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise TemplateFault(f"{path.name} line {line}: not UTF-8.", "Save the file as UTF-8.") from None


def own_copy(own: Path, found: Entry) -> Path:
    """The rep's own file of a template, copied from the shipped one where there is none yet."""
    target = own / file_name(found.name, found.language)
    if not target.exists():
        try:
            own.mkdir(mode=0o700, parents=True, exist_ok=True)
            target.write_text(read(found.path), encoding="utf-8")
        except OSError as fault:
            raise InputOutput(f"Cannot write {target}: {fault.strerror}.", "Nothing was changed.") from fault
    return target


def check(sandbox: Sandbox, path: Path) -> tuple[Finding, ...]:
    """What is wrong with a template's file, and where its wording pushes; rendered in the sandbox."""
    name, language = (*path.name.split("."), "", "")[:2]
    try:
        source = read(path)
        if fault := fault_of(source, path.name):
            raise fault
        texts = [sandbox.render(source, values, path.name).text for values in samples(language, name)]
    except TemplateFault as fault:
        return (Finding(path, _line_of(str(fault)), "fault", str(fault)),)
    found: dict[Finding, None] = {}
    for text in texts:
        for finding in findings(text, language, name):
            line = _line_with(finding.sentence, source)
            found[Finding(path, line, finding.kind, finding.sentence)] = None
    return tuple(found)


def check_all(sandbox: Sandbox, chosen: Iterable[Entry]) -> tuple[Finding, ...]:
    """The same for several."""
    return tuple(finding for one in chosen for finding in check(sandbox, one.path))


def preview(sandbox: Sandbox, found: Entry, values: Values) -> Rendered:
    """The template filled in. Raises TemplateFault."""
    return sandbox.render(read(found.path), values, found.path.name)


def _line_of(what: str) -> int | None:
    line = _LINE.search(what)
    return int(line[1]) if line else None


def _line_with(sentence: str, source: str) -> int | None:
    """The line of the file in which the sentence begins; None where values or conditions stand within it."""
    words = sentence.split()
    for length in range(min(len(words), 6), 1, -1):
        start = " ".join(words[:length])
        for number, line in enumerate(source.splitlines(), 1):
            if start in line:
                return number
    return None
