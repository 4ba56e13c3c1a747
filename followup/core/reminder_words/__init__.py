"""What the calendar says, one file for each language; `reminder_text` puts it together."""

from followup.core.reminder_words import de, en, es, fr, it, nl, pt

WORDS = {"en": en.WORDS, "de": de.WORDS, "fr": fr.WORDS, "es": es.WORDS, "it": it.WORDS, "nl": nl.WORDS, "pt": pt.WORDS}
