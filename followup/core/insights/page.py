"""The insights as one page of HTML that loads nothing: charts as inline SVG, each beside the table that it is of.

What stands in it comes out of mails: everything is escaped, and the page's own policy lets nothing run or load even so.
"""

from __future__ import annotations

import base64
import hashlib
from datetime import date

from jinja2 import Environment, StrictUndefined

from followup.core.insights import charts, words
from followup.core.insights.figures import Figures
from followup.core.insights.sections import sections


def page(figures: Figures, template: str, style: str, made_on: date) -> str:
    """The whole page. `template` is its Jinja2 source, `style` the only style sheet, allowed by its hash alone."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    drawn = [
        (section, charts.columns(section.series) if section.upright else charts.bars(section.series))
        for section in sections(figures)
    ]
    return environment.from_string(template).render(
        policy=policy,
        style=style,
        span=words.span(figures),
        sections=drawn,
        width=charts.WIDTH,
        made_on=made_on.isoformat(),
    )
