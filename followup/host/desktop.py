"""A notice on the rep's desktop, by the session bus (org.freedesktop.Notifications); nothing where there is none.

The words are fixed ones of `errors`: no mail text, no address, no server's name. A desktop that is slow or broken holds
mail up for no longer than `LIMIT`.
"""

from __future__ import annotations

import logging
import os
import sys

LIMIT = 2.0
"""Seconds for the bus, and as long for the desktop."""

_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_SUMMARY = "followup"
_ICON = "mail-unread"
_NEW, _BY_THE_DESKTOP = 0, -1

log = logging.getLogger(__name__)


def notify(text: str) -> bool:
    """Show one line; False where there is no session bus or nobody on it who shows notices. Never raises."""
    if sys.platform != "linux" or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return False
    from jeepney import DBusAddress, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    call = new_method_call(
        DBusAddress(_PATH, bus_name=_NAME, interface=_NAME),
        "Notify",
        "susssasa{sv}i",
        (_SUMMARY, _NEW, _ICON, _SUMMARY, text, [], {}, _BY_THE_DESKTOP),
    )
    try:
        with open_dbus_connection("SESSION", auth_timeout=LIMIT) as bus:
            reply = bus.send_and_get_reply(call, timeout=LIMIT)
    except (OSError, ValueError, RuntimeError) as fault:
        log.info("no-desktop-notice", extra={"kind": type(fault).__name__})
        return False
    shown: bool = reply.header.message_type is MessageType.method_return
    return shown
