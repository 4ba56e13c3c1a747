"""Prints what the corpus holds: mails by set, language and label."""

from __future__ import annotations

import sys
from collections import Counter

from followup.core.model import Intent
from followup.core.policy import LANGUAGES
from training.corpus import MAILS, TEST, load


def main() -> None:
    """A table for each set."""
    for folder in (MAILS, TEST):
        mails = load(folder)
        by = Counter((mail.label, mail.lang) for mail in mails)
        lines = [f"{folder.name}: {len(mails)} mails by {len({mail.author for mail in mails})} authors"]
        lines.append(f"  {'':20}" + "".join(f"{language:>6}" for language in (*LANGUAGES, "all")))
        for intent in Intent:
            counts = [by[intent, language] for language in LANGUAGES]
            lines.append(f"  {intent:20}" + "".join(f"{count:6}" for count in (*counts, sum(counts))))
        totals = [sum(mail.lang == language for mail in mails) for language in LANGUAGES]
        lines.append(f"  {'all':20}" + "".join(f"{count:6}" for count in (*totals, sum(totals))))
        sys.stdout.write("\n".join(lines) + "\n\n")


if __name__ == "__main__":
    main()
