"""Finding the servers of an e-mail address: autoconfig, SRV records, well-known addresses, and at last usual names.

Only the address's own domain is asked, and Microsoft where that is its provider or nothing else is found. Only the
domain's name is told to anybody: the part before the @ stays here until the rep signs in (so no public directory of
providers is asked either).
"""

from followup.access.discovery.find import discover
from followup.access.discovery.model import Access, Calendar, Found, Server, access

__all__ = ["Access", "Calendar", "Found", "Server", "access", "discover"]
