"""A Microsoft Graph of our own on loopback: stateful, as strict about requests as the real one is documented to be.

`GraphServer` listens on a free port in threads of the test's process; `server.account()` makes a signed-in user, whose
methods are what the world outside does (mail comes in, the rep edits a draft in Outlook, another program moves a
message). `server.faults` makes a request go wrong on demand, `server.asked` holds what was asked.

Shapes, codes and rules are those of Graph's documentation, v1.0; where that is silent, the comment says so.
"""

from tests.servers.graph.account import Account
from tests.servers.graph.faults import Fault
from tests.servers.graph.server import GraphServer

__all__ = ["Account", "Fault", "GraphServer"]
