"""What is asked for at Microsoft's sign-in: scopes, where, as which program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

READ = ("Mail.ReadWrite",)
CALENDAR = ("Calendars.ReadWrite",)
SETTINGS = ("MailboxSettings.Read",)
SEND = ("Mail.Send",)


@dataclass(frozen=True, slots=True)
class SignInSettings:
    """`authority` has the firm's id or name at its end; `scopes` are short names of the service at `base`.

    `user` is who is expected to sign in, "" for anybody. `ca_file` (PEM) takes the place of the system's authorities.
    """

    client_id: str
    authority: str
    base: str
    scopes: tuple[str, ...]
    user: str = ""
    ca_file: Path | None = None

    @property
    def full_scopes(self) -> list[str]:
        """The scopes as the identity service knows them: https://graph.microsoft.com/Mail.ReadWrite."""
        service = self.base.split("/", 3)
        return [f"{'/'.join(service[:3])}/{one}" for one in self.scopes]
