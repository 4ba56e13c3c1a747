"""`init`: from an address to a configuration whose every part was tried."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from followup.access import secrets
from followup.cli import browser, init_providers
from followup.cli.context import Context
from followup.cli.init_exchange import located
from followup.cli.init_office import as_in_mailbox
from followup.cli.init_options import Options
from followup.cli.login import UNLOCKING, ask, prompt
from followup.cli.login import test as try_password
from followup.config import State, state_place
from followup.core.policy import LANGUAGES
from followup.errors import UsageFault
from followup.tasks import setup
from followup.tasks.setup import Answers, Table

if TYPE_CHECKING:
    from followup.access.discovery.model import Found, Provider


@click.command()
@click.option("--account", default="work", show_default=True, help="The account's name in config.toml.")
@click.option("--email", default="", help="Your address.")
@click.option("--name", default="", help="Your name as it stands under your mails.")
@click.option("--time-zone", default="", help="IANA name, such as Europe/Berlin.")
@click.option("--country", default="", help="ISO 3166-1 code for public holidays, such as DE.")
@click.option("--language", default="", help="Your language: " + ", ".join(LANGUAGES) + ".")
@click.option("--maildir", default="", metavar="PATH", help="Mail lies in this Maildir instead of on a server.")
@click.option("--imap", default="", metavar="HOST[:PORT]", help="The mail server (else it is looked for).")
@click.option("--smtp", default="", metavar="HOST[:PORT]", help="The server to send by (else it is looked for).")
@click.option("--caldav", default="", metavar="URL", help="The calendar server (else it is looked for).")
@click.option("--calendar-folder", default="", metavar="PATH", help="Reminders go into this folder of .ics files.")
@click.option(
    "--provider",
    type=click.Choice(["microsoft", "google", "exchange"]),
    help="Whose mailbox it is (else it is looked for); exchange is a server of your firm's own.",
)
@click.option("--client-id", default="", help="What your firm registered at Microsoft or Google.")
@click.option("--exchange", default="", metavar="HOST", help="Your firm's Exchange server (else it is looked up).")
@click.option("--no-send", is_flag=True, help="You send from your mail program: followup asks for no right to.")
@click.option("--user", default="", help="Sign-in name where it is not your address.")
@click.option("--ca-file", default="", metavar="FILE", help="Certificates of your firm's own authority (PEM).")
@click.option("--yes", is_flag=True, help="Ask nothing: take the defaults, replace the account if it is there.")
@click.option("--no-test", is_flag=True, help="Do not sign in anywhere.")
@click.pass_obj
def init(context: Context, /, **given: Any) -> None:
    """Find your servers, sign in, test each part, and write the configuration."""
    options = Options(**given)
    path = context.path
    known = setup.document(path)
    if options.account in known.get("accounts", {}) and not options.yes:
        click.confirm(f"{path} has an account {options.account} already. Replace it?", abort=True)
    named = dict(known.get("rep", {}).unwrap()) if "rep" in known else {}
    rep = _rep(options, named)
    answers = _maildir(options, rep) if options.maildir or _is_local(options) else _servers(options, rep)
    at = str(known.get("state", {}).get("path", ""))
    state = {"path": state_place(path, State(path=at))} if at else {}
    answers = replace(answers, send=None if options.no_send else answers.send, state=state)
    answers.config()  # says first what cannot be
    _create_calendar(answers)
    secret, answers = _signed_in(options, answers)
    answers = as_in_mailbox(options, answers, answers.config(), secret, str(named.get("time_zone", "")))
    setup.write(path, answers)
    click.echo(f"Wrote {path}.")
    if secret is not None:
        secrets.put(options.account, secret, limit=UNLOCKING)
        click.echo("The password is in the keyring.")
    context.config()
    click.echo("Next: followup doctor, then followup service install.")


def _rep(options: Options, known: Table) -> Table:
    """The [rep] table: options first, then what is configured, then this machine's, each to be confirmed."""
    email = _asked(options, "Your e-mail address", options.email, str(known.get("email", "")))
    if email.count("@") != 1 or any(sign.isspace() for sign in email):
        raise UsageFault(f"{email!r} is no e-mail address.", "Give it as name@company.example.")
    name = _asked(options, "Your name", options.name, str(known.get("name", "")) or _from(email))
    zone = _asked(options, "Your time zone", options.time_zone, str(known.get("time_zone", "")) or _zone())
    country = _asked(
        options, "Your country, for public holidays (such as DE; - for none)", options.country, known.get("country", "")
    )
    language = _asked(options, f"Your language ({', '.join(LANGUAGES)})", options.language, known.get("language", "en"))
    rep = {"name": name, "email": email, "time_zone": zone, "country": country.strip("- ").upper()}
    return {**rep, "language": language.lower()}


def _asked(options: Options, question: str, given: str, default: str) -> str:
    """An option's value, or the answer to a question; with --yes the default."""
    if given:
        return given.strip()
    if options.yes:
        if not default and "address" in question:
            raise UsageFault("With --yes the address must be given.", "Add --email name@company.example.")
        return default
    answer: str = click.prompt(question, default=default or None, type=str)
    return answer.strip()


def _from(email: str) -> str:
    """robin.hale@... as Robin Hale."""
    return email.partition("@")[0].replace(".", " ").replace("_", " ").title()


def _zone() -> str:
    import tzlocal

    return tzlocal.get_localzone_name() or ""


def _is_local(options: Options) -> bool:
    if options.yes or options.imap or options.provider or options.exchange:
        return False
    kind = click.prompt("Where is your mail", type=click.Choice(["server", "maildir"]), default="server")
    return bool(kind == "maildir")


def _maildir(options: Options, rep: Table) -> Answers:
    """Mail on this machine: a Maildir and a folder of .ics files; sent mail is filed unless --smtp is given."""
    path = Path(_asked(options, "The Maildir", options.maildir, "~/Maildir")).expanduser().absolute()
    if not path.is_dir():
        raise UsageFault(f"There is no Maildir at {path}.", "Nothing was written.")
    send: Table = {"type": "folder"}
    if options.smtp:
        server = setup.named_server("smtp", options.smtp, options.user or rep["email"])
        send = setup.server_table("smtp", server, options.ca_file)
    mail = {"type": "maildir", "path": str(path)}
    return Answers(account=options.account, rep=rep, mail=mail, send=send, calendar=_calendar(options, rep, None))


def _servers(options: Options, rep: Table) -> Answers:
    """Mail on a server: what is not given is looked for, what is not found is asked for."""
    complete = options.imap and options.smtp and (options.caldav or options.calendar_folder)
    found = None if complete or options.exchange else _look(rep["email"])
    provider = options.provider or ("exchange" if options.exchange else found.provider if found else "")
    if provider and not options.imap:
        return _provider(options, rep, provider, found)
    user = options.user or rep["email"]
    tables: dict[str, Table] = {}
    for kind, given, known, word in (
        ("imap", options.imap, found.mail if found else None, "mail server (IMAP)"),
        ("smtp", options.smtp, found.send if found else None, "server to send by (SMTP)"),
    ):
        there = known
        if given or there is None:
            named = _asked(options, f"Your {word}, as HOST or HOST:PORT", given, "")
            if not named:
                raise UsageFault(f"No {word} was found. Nothing was written.", f"Give it: --{kind} HOST.")
            there = setup.named_server(kind, named, user)
        elif options.user:
            there = replace(there, user=options.user)
        tables[kind] = setup.server_table(kind, there, options.ca_file)
    calendar = _calendar(options, rep, found)
    return Answers(account=options.account, rep=rep, mail=tables["imap"], send=tables["smtp"], calendar=calendar)


def _provider(options: Options, rep: Table, provider: Provider, found: Found | None) -> Answers:
    """All parts at one provider; a calendar elsewhere where one is named."""
    mail, send, calendar = init_providers.tables(options, provider, found, lambda: _calendar(options, rep, None))
    if options.caldav or options.calendar_folder:
        calendar = _calendar(options, rep, None)
    return Answers(account=options.account, rep=rep, mail=mail, send=send, calendar=calendar)


def _look(email: str) -> Found:
    """Ask the domain, and show what it says; a domain that is not there is the rep's to correct."""
    from followup.access.discovery import access, discover

    click.echo(f"Looking for the servers of {email.rpartition('@')[2]} ...")
    with access() as ways:
        found = discover(email, ways)
    for line in (*setup.shown(found), *found.notes):
        click.echo(line)
    return found


def _calendar(options: Options, rep: Table, found: Found | None) -> Table:
    """A CalDAV server where one is given or found; else a folder of .ics files."""
    if options.calendar_folder:
        return {"type": "folder", "path": str(Path(options.calendar_folder).expanduser().absolute())}
    user = options.user or rep["email"]
    url = options.caldav or (found.calendar.url if found and found.calendar else "")
    if not url and not options.yes:
        url = click.prompt("Your calendar's address (https://..., empty: a folder on this machine)", default="")
    if url:
        table = {"type": "caldav", "url": url.strip(), "user": user}
        return table | ({"ca_file": options.ca_file} if options.ca_file else {})
    import platformdirs

    default = str(platformdirs.user_data_path("followup") / "calendar")
    folder = _asked(options, "The folder for reminders", "", default)
    return {"type": "folder", "path": str(Path(folder).expanduser().absolute())}


def _create_calendar(answers: Answers) -> None:
    if answers.calendar and answers.calendar["type"] == "folder":
        from followup.calendars.folder import FolderCalendar

        FolderCalendar(Path(answers.calendar["path"])).create()


def _signed_in(options: Options, answers: Answers) -> tuple[secrets.Secret | None, Answers]:
    """Try every part; the password to be stored, None where none is needed or nothing is to be tried.

    And the answers, with what was learned on the way.
    """
    from followup.tasks.trying import attempt, parts, with_password

    account, config = options.account, answers.config()
    if browser.is_meant(config, account):
        if options.no_test:
            click.echo(f"Nobody is signed in yet: afterwards run followup login {account}.")
        else:
            browser.sign_in(config, account)
    asking = with_password(config, account)
    if not options.no_test:
        for part in parts(config, account):
            if part not in asking and not browser.is_meant(config, account):
                click.echo(f"Trying {part} ... ", nl=False)
                click.echo(f"{attempt(config, account, part)}.")
    if not asking or (options.no_test and not sys.stdin.isatty()):
        return None, answers
    secret = ask(prompt(config, account, None if "mail" in asking else asking[0]))
    if not options.no_test:
        answers = located(options, answers, secret)
        config = answers.config()
        accepted = try_password(config, account, asking, secret)
        for part in [one for one in asking if one not in accepted]:
            click.echo(f"{part} takes another password; afterwards: followup login {account} --part {part}")
    return secret, answers
