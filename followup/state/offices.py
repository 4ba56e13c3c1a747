"""What the rep's mailbox said of zone and working hours when it was asked last."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Connection, String, Table, delete, insert, select

from followup.core.office import Office
from followup.state.schema import metadata

offices = Table(
    "offices",
    metadata,
    Column("account", String, primary_key=True),
    Column("said", JSON, nullable=False),
)


class OfficesView:
    """Questions about it; part of `state.view.View`."""

    _c: Connection

    def office(self, account: str) -> Office:
        """What the mailbox of an account said; an empty one where it was never asked."""
        said = self._c.execute(select(offices.c.said).where(offices.c.account == account)).scalar()
        return Office.of(said) if said else Office()


class OfficesTx(OfficesView):
    """Writing it down; part of `state.store.Tx`."""

    def keep_office(self, account: str, office: Office) -> None:
        """What the mailbox says now."""
        self._c.execute(delete(offices).where(offices.c.account == account))
        self._c.execute(insert(offices).values(account=account, said=office.kept()))
