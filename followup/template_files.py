"""Where templates lie: the rep's own copies first, then the shipped ones; read again when a file changes.

A file that is broken while it is being saved, or for good, does not stop the work: the last version that was sound
stays in use, and `fault` says what is wrong (TRUST B45, B46).
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from followup.errors import TemplateFault

SUFFIX = ".txt.j2"
LARGEST = 64 * 1024
"""Bytes of one template file."""

_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Source:
    """One template: its text, its file, whether it is the rep's own, and its language (ISO 639-1).

    `fault` is what is wrong with the newest version of the file, where an older, sound one is given instead.
    """

    text: str
    path: Path
    own: bool
    language: str
    fault: TemplateFault | None = None


@dataclass(slots=True)
class _Kept:
    stamp: tuple[int, int, int]
    text: str
    fault: TemplateFault | None


class Templates:
    """The templates of one rep; `own_dir` (None: none) may be missing, and may change at any time. Thread-safe."""

    def __init__(self, own_dir: Path | None) -> None:
        self._own_dir = own_dir
        self._kept: dict[Path, _Kept] = {}
        self._lock = threading.Lock()

    def find(self, name: str, language: str) -> Source:
        """Template `name` in `language`, else in English. Raises `TemplateFault` where no sound version is known."""
        for wanted in dict.fromkeys((language, _FALLBACK)):
            for folder, own in ((self._own_dir, True), (shipped(), False)):
                if folder is None:
                    continue
                path = folder / f"{name}.{wanted}{SUFFIX}"
                kept = self._read(path)
                if kept is not None:
                    return Source(kept.text, path, own, wanted, kept.fault)
        raise TemplateFault(f"There is no template {name!r}.", "See followup templates list.")

    def listing(self) -> tuple[tuple[str, str, bool], ...]:
        """Name, language and whether it is the rep's own, of every template, sorted."""
        found = dict.fromkeys(_in(shipped()), False)
        found |= dict.fromkeys(_in(self._own_dir), True)
        return tuple((name, language, own) for (name, language), own in sorted(found.items()))

    def languages(self, name: str) -> frozenset[str]:
        """The languages in which template `name` is there."""
        return frozenset(language for found, language, _ in self.listing() if found == name)

    def _read(self, path: Path) -> _Kept | None:
        """The file's newest sound text; None where there is no file. Raises where it never was sound."""
        with self._lock:
            kept = self._kept.get(path)
            try:
                info = path.stat()
            except (FileNotFoundError, NotADirectoryError):
                self._kept.pop(path, None)
                return None
            stamp = (info.st_mtime_ns, info.st_size, info.st_ino)
            if kept is None or kept.stamp != stamp:
                kept = self._kept[path] = self._fresh(path, stamp, kept)
            return kept

    def _fresh(self, path: Path, stamp: tuple[int, int, int], before: _Kept | None) -> _Kept:
        text, fault = _load(path)
        if fault is None:
            return _Kept(stamp, text, None)
        if before is None:
            raise fault
        return _Kept(stamp, before.text, fault)


def _load(path: Path) -> tuple[str, TemplateFault | None]:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        return "", TemplateFault(f"{path.name} cannot be read: {error.strerror}.")
    if len(data) > LARGEST:
        return "", TemplateFault(f"{path.name} is larger than 64 KB.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return "", TemplateFault(f"{path.name} line {line}: not UTF-8.", "Save the file as UTF-8.")
    if path.parent == shipped():
        return text, None  # held to it by our tests; the engine, 8 MB, stays out of a daemon that only watches
    from followup.core.templates import fault_of

    return text, fault_of(text, path.name)


def _in(folder: Path | None) -> list[tuple[str, str]]:
    if folder is None or not folder.is_dir():
        return []
    stems = [path.name.removesuffix(SUFFIX) for path in folder.glob(f"*.*{SUFFIX}")]
    return [(name, language) for name, _, language in (stem.rpartition(".") for stem in stems) if name]


@cache
def shipped() -> Path:
    """The folder of the shipped templates: inside the package (wheel) or at the repository's root (editable)."""
    inside = Path(str(files("followup"))) / "templates"
    return inside if inside.is_dir() else inside.parent.parent / "templates"
