"""What concerns no folder: ids, names, time zones, the out-of-office status."""

from __future__ import annotations

import base64
from copy import deepcopy

from exchangelib.winzone import MS_TIMEZONE_TO_IANA_MAP

from tests.servers.ews.soap import Element, M, Refusal, T, answer, failure, m, success, t, within
from tests.servers.ews.store import Mailbox, World


def convert_id(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """ConvertId: ids have one form here."""
    said = []
    for wanted in within(asked, M + "SourceIds"):
        if not (wanted.get("Id") or "").startswith("AAMk"):
            said.append(failure("ConvertId", Refusal("ErrorInvalidIdMalformed", "Id is malformed.")))
            continue
        copy = deepcopy(wanted)
        copy.set("Format", asked.get("DestinationFormat") or "EwsId")
        converted = m("AlternateId", **{key: str(value) for key, value in copy.attrib.items()})
        converted.set("{http://www.w3.org/2001/XMLSchema-instance}type", "t:AlternateIdType")
        said.append(success("ConvertId", converted))
    return answer("ConvertId", *said)


def resolve_names(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """ResolveNames: users of this server, by a part of name or address."""
    wanted = (asked.findtext(f"{M}UnresolvedEntry") or "").lower()
    found = [one for one in world.mailboxes.values() if wanted in one.address.lower() or wanted in one.name.lower()]
    if not found:
        return answer("ResolveNames", failure("ResolveNames", Refusal("ErrorNameResolutionNoResults")))
    people = [
        t(
            "Resolution",
            t(
                "Mailbox",
                t("Name", one.name),
                t("EmailAddress", one.address),
                t("RoutingType", "SMTP"),
                t("MailboxType", "Mailbox"),
            ),
        )
        for one in found
    ]
    held = m("ResolutionSet", people, TotalItemsInView=len(people), IncludesLastItemInRange="true")
    return answer("ResolveNames", success("ResolveNames", held))


def time_zones(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """GetServerTimeZones: the names; whoever wants the rules has them in the tz database."""
    wanted = [one.text or "" for one in within(asked, M + "Ids")] or sorted(MS_TIMEZONE_TO_IANA_MAP)
    known = [
        t("TimeZoneDefinition", Id=one, Name=MS_TIMEZONE_TO_IANA_MAP[one])
        for one in wanted
        if one in MS_TIMEZONE_TO_IANA_MAP
    ]
    return answer("GetServerTimeZones", success("GetServerTimeZones", m("TimeZoneDefinitions", known)))


def user_configuration(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """GetUserConfiguration: the working hours, in the calendar, as an XML stream."""
    named = asked.find(f"{M}UserConfigurationName")
    folder = None if named is None else named.find(f"{T}DistinguishedFolderId")
    if mailbox.work_hours is None or named is None or named.get("Name") != "WorkHours" or folder is None:
        raise Refusal("ErrorItemNotFound")
    held = m(
        "UserConfiguration",
        t("UserConfigurationName", t("DistinguishedFolderId", Id=folder.get("Id")), Name="WorkHours"),
        t("XmlData", base64.b64encode(mailbox.work_hours).decode()),
    )
    return answer("GetUserConfiguration", success("GetUserConfiguration", held))


def oof_settings(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """GetUserOofSettings."""
    settings = (
        deepcopy(mailbox.oof)
        if mailbox.oof is not None
        else t(
            "OofSettings",
            t("OofState", "Disabled"),
            t("ExternalAudience", "None"),
            t(
                "Duration",
                t("StartTime", "2026-01-01T00:00:00Z"),
                t("EndTime", "2026-01-02T00:00:00Z"),
            ),
            t("InternalReply", t("Message", "")),
            t("ExternalReply", t("Message", "")),
        )
    )
    said = m("ResponseMessage", m("ResponseCode", "NoError"), ResponseClass="Success")
    asked_for = asked.findtext(f"{T}Mailbox/{T}Address") or ""
    if asked_for.lower() != mailbox.address.lower():
        refused = (m("MessageText", "Access is denied."), m("ResponseCode", "ErrorAccessDenied"))
        return m("GetUserOofSettingsResponse", m("ResponseMessage", *refused, ResponseClass="Error"))
    return m("GetUserOofSettingsResponse", said, settings, m("AllowExternalOof", "All"))


def work_hours(zone: str, days: str, start: str, end: str) -> bytes:
    """The stream of MS-OXOCFG 2.2.5.2.1 as Outlook writes it; the rules of the zone are left at UTC's."""
    rule = "<Bias>0</Bias><ChangeDate><Time>02:00:00</Time><Date>0000/10/05</Date><DayOfWeek>0</DayOfWeek></ChangeDate>"
    rules = f"<Bias>0</Bias><Standard>{rule}</Standard><DaylightSavings>{rule}</DaylightSavings>"
    return (
        '<?xml version="1.0"?><Root xmlns="WorkingHours.xsd"><WorkHoursVersion1>'
        f"<TimeZone>{rules}<Name>{zone}</Name></TimeZone>"
        f"<TimeSlot><Start>{start}</Start><End>{end}</End></TimeSlot><WorkDays>{days}</WorkDays>"
        "</WorkHoursVersion1></Root>"
    ).encode()
