"""The properties that tell our drafts and events from the rep's: registered once for the whole process.

They are properties of a set of our own, not categories, which people see and take off.
"""

from __future__ import annotations

from exchangelib import CalendarItem, ExtendedProperty, Message

from followup.core.keys import PROPERTY_ABOUT, PROPERTY_NAME, PROPERTY_SET

KEY = "followup_key"
"""The attribute with the key of a draft, or the UID of a reminder's event."""

ABOUT = "followup_about"
"""The attribute that says of an event which reminder it is: kind, number and deal."""


class _Key(ExtendedProperty):  # type: ignore[misc]  # exchangelib is untyped
    property_set_id = PROPERTY_SET
    property_name = PROPERTY_NAME
    property_type = "String"


class _About(ExtendedProperty):  # type: ignore[misc]  # exchangelib is untyped
    property_set_id = PROPERTY_SET
    property_name = PROPERTY_ABOUT
    property_type = "String"


Message.register(KEY, _Key)
CalendarItem.register(KEY, _Key)
CalendarItem.register(ABOUT, _About)
