"""Zone and working hours as Outlook keeps them: the configuration "WorkHours" of the calendar (MS-OXOCFG 2.2.5.2.1).

GetUserAvailability tells hours too, but of the zone only the rules, without a name by which next year's would be known.
"""

from __future__ import annotations

import re
from typing import Any

from exchangelib.folders import BaseFolder
from exchangelib.properties import UserConfigurationNameMNS
from exchangelib.services import GetUserConfiguration
from exchangelib.services.get_user_configuration import XML_DATA

from followup.core.office import Office, told

_LARGEST = 64 * 1024


def office_of(calendar: BaseFolder) -> Office:
    """What stands in the calendar's configuration. Raises what the library does, ErrorItemNotFound where it is none."""
    wanted = UserConfigurationNameMNS(name="WorkHours", folder=calendar)
    found: Any = GetUserConfiguration(account=calendar.account).get(user_configuration_name=wanted, properties=XML_DATA)
    return read(found.xml_data or b"")


def read(xml: bytes) -> Office:
    """The document of the configuration; an empty office where it is another one."""
    text = xml[:_LARGEST].decode("utf-8", "replace")
    return told(_said(text, "Name"), _said(text, "WorkDays").split(), _said(text, "Start"), _said(text, "End"))


def _said(text: str, tag: str) -> str:
    """The words of an element that holds words alone: names of zones and days, which need no more of XML than this."""
    found = re.search(rf"<(?:\w+:)?{tag}\s*>([^<&]*)<", text)
    return found[1].strip() if found else ""
