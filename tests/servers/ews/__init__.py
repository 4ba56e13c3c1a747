"""An EWS server of our own on loopback: stateful, and judged by the published schema (SERVERS section 8)."""

from tests.servers.ews.entrance import Challenge, Entrance
from tests.servers.ews.server import EwsServer, ews
from tests.servers.ews.services import work_hours
from tests.servers.ews.store import Item, Mailbox

__all__ = ["Challenge", "Entrance", "EwsServer", "Item", "Mailbox", "ews", "work_hours"]
