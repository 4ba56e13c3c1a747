"""What is said where the thread tells nothing of the rep's voice: words that are reserved and need no gender."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Default:
    """One language's words; `{}` stands for the name. `formal` is the form of address where nothing tells it."""

    formal: bool
    nameless: str
    with_first: str
    with_full: str
    close: str
    reserved: str

    def greeting(self, first: str, last: str, formal: bool) -> str:
        """A greeting with the full name where formal, the first name where not, none where unknown."""
        if not first:
            return self.nameless
        return self.with_full.format(f"{first} {last}".strip()) if formal else self.with_first.format(first)

    def sign_off(self, formal: bool) -> str:
        """The sign-off line."""
        return self.reserved if formal else self.close


DEFAULTS: dict[str, Default] = {
    "en": Default(False, "Hello,", "Hello {},", "Dear {},", "Kind regards,", "Kind regards,"),
    "de": Default(True, "Guten Tag,", "Hallo {},", "Guten Tag {},", "Viele Grüße", "Mit freundlichen Grüßen"),
    "fr": Default(True, "Bonjour,", "Bonjour {},", "Bonjour,", "Bien cordialement,", "Bien cordialement,"),
    "es": Default(True, "Buenos días,", "Hola {},", "Buenos días, {}:", "Un saludo,", "Un cordial saludo,"),
    "it": Default(True, "Buongiorno,", "Ciao {},", "Gentile {},", "Un saluto,", "Cordiali saluti,"),
    "nl": Default(True, "Goedendag,", "Beste {},", "Beste {},", "Vriendelijke groet,", "Met vriendelijke groet,"),
    "pt": Default(True, "Olá,", "Olá, {},", "Olá, {},", "Um abraço,", "Atenciosamente,"),
}
