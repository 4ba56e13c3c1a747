"""Opens the transport that an account's configuration names; a provider's file is imported only then."""

from __future__ import annotations

from pathlib import Path

from followup.accounts import ExchangeMail, ExchangeSend, FolderSend, GmailMail, GmailSend, GraphMail, GraphSend
from followup.config import Config, tokens_directory
from followup.core.providers import FILE_WHAT_THEY_SEND
from followup.errors import ConfigError
from followup.mailboxes.base import Mailbox, Sends
from followup.transports.base import Transport


def open_for(account: str, config: Config, mailbox: Mailbox) -> Transport:
    """The way out of one account. Raises ConfigError where it has none."""
    send = config.accounts[account].send
    mail = config.accounts[account].mail
    if send is None:
        raise _without(account, mail)
    if isinstance(send, FolderSend):
        from followup.transports.folder import FolderTransport

        return FolderTransport(mailbox)
    if isinstance(send, ExchangeSend | GraphSend):
        from followup.transports.server import ServerTransport

        assert isinstance(mailbox, Sends)  # `accounts.misfit`
        return ServerTransport(mailbox)
    from followup.access.credentials import credential
    from followup.transports.smtp import SmtpSettings, SmtpTransport

    if isinstance(send, GmailSend):
        from followup.access.google_account import credential_of

        assert isinstance(mail, GmailMail)  # `accounts.misfit`
        ca_file = Path(send.ca_file).expanduser() if send.ca_file else None
        at = SmtpSettings(send.host, mail.user or config.rep.email, send.port or 465, ca_file=ca_file)
        given = credential_of(account, "send", mail, config.rep.email, tokens_directory(config))
        return SmtpTransport(at, given, files_sent=True)
    mail_user = getattr(mail, "user", "")
    settings = SmtpSettings(
        host=send.host,
        port=send.port or (465 if send.tls == "implicit" else 587),
        tls=send.tls,
        user=send.user or mail_user or config.rep.email,
        ca_file=Path(send.ca_file).expanduser() if send.ca_file else None,
    )
    files_sent = settings.host.lower() in FILE_WHAT_THEY_SEND
    return SmtpTransport(settings, credential(account, "send", send.auth), files_sent=files_sent)


def _without(account: str, mail: object) -> ConfigError:
    """The fault of an account that cannot send, with the way to send all the same."""
    if isinstance(mail, ExchangeMail | GraphMail):
        kind = "graph" if isinstance(mail, GraphMail) else "exchange"
        return ConfigError(
            f"[accounts.{account}] has no send, so followup may not send: nothing was sent.",
            "Send the draft from Outlook: followup sees it in Sent. To send from here, add "
            f'send = {{ type = "{kind}" }}, and run followup login {account}.',
        )
    return ConfigError(
        f"[accounts.{account}] send is missing: nothing was sent.",
        "Send the draft from your mail program, or add send; compare with config.example.toml.",
    )
