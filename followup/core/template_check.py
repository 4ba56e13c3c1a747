"""Checking a template before it is needed: what is wrong with it, and where its wording pushes or asks twice."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from followup.core.pressure import findings
from followup.core.template_values import SAMPLE, Value, Values
from followup.core.templates import fault_of, render
from followup.errors import TemplateFault


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to correct: `what` in words; `kind` is `fault` (no draft can be made) or a kind of `pressure`."""

    what: str
    kind: str


def samples() -> tuple[Values, ...]:
    """Made-up deals that take every way through a template: much known and little, formal and not, each loss."""
    changes: tuple[tuple[tuple[str, str, Value], ...], ...] = (
        (),
        (("voice", "formal", True), ("loss", "winner", ""), ("prospect", "company", "")),
        (
            ("loss", "kind", "lost_internal"),
            ("loss", "reasons", []),
            ("loss", "explained", False),
            ("reminder", "n", 2),
        ),
        (("loss", "kind", "lost_no_decision"), ("loss", "person", "Tom Reed"), ("loss", "winner", "")),
    )
    return tuple(_changed(change) for change in changes)


def check(source: str, name: str) -> tuple[Finding, ...]:
    """What is wrong with `source`; `name` is its file (`acknowledge.en.txt.j2`), which tells kind and language.

    Renders it several times: call it through limits where the template is not the rep's own.
    """
    if fault := fault_of(source, name):
        return (Finding(str(fault), "fault"),)
    kind, language = (*name.split("."), "", "")[:2]
    found: dict[Finding, None] = {}
    for values in samples():
        try:
            text = render(source, values, name).text
        except TemplateFault as error:
            found[Finding(str(error), "fault")] = None
            continue
        found.update({Finding(finding.sentence, finding.kind): None for finding in findings(text, language, kind)})
    return tuple(found)


def _changed(changes: tuple[tuple[str, str, Value], ...]) -> Values:
    values = deepcopy(SAMPLE)
    for group, name, value in changes:
        part = values[group]
        if isinstance(part, dict):
            part[name] = value
    return values
