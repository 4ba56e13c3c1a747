"""What the new weights make of the check set, written beside them; the end of `make train`."""

from __future__ import annotations

import json

from followup.core.intent.check_set import heard
from followup.weights import check_set_path, load_scorer

if __name__ == "__main__":
    rows = [
        ([(call.intent, round(call.probability, 4), call.rule) for call in calls], lost)
        for calls, lost in heard(load_scorer())
    ]
    check_set_path().write_text("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n", encoding="utf-8")
