"""Whose domain an address is under: that of an organisation, or of a provider at which anybody may have one."""

from __future__ import annotations

PUBLIC_PROVIDERS = frozenset(
    """gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.it hotmail.de live.com msn.com
    yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it ymail.com icloud.com me.com mac.com aol.com gmx.de
    gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de mail.com proton.me protonmail.com tutanota.com
    posteo.de mailbox.org orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it
    telefonica.net ziggo.nl kpnmail.nl xs4all.nl planet.nl hetnet.nl home.nl uol.com.br bol.com.br terra.com.br
    sapo.pt btinternet.com comcast.net verizon.net att.net bluewin.ch zoho.com fastmail.com yandex.com mail.ru
    qq.com 163.com""".split()  # noqa: SIM905 (a table is read more easily than a list of strings)
)
"""Domains under which anybody may have an address: they are no company."""


FILE_WHAT_THEY_SEND = frozenset(
    {"smtp.gmail.com", "smtp.googlemail.com", "smtp.office365.com", "smtp-mail.outlook.com"},
)
"""Servers to send by that put what they send into Sent by themselves: a second copy would stand beside it."""


def company_of(address: str) -> str:
    """The domain of the organisation that an address belongs to, "" for a public provider."""
    domain = address.rpartition("@")[2]
    return "" if domain in PUBLIC_PROVIDERS else domain
