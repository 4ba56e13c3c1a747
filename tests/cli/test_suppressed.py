"""`suppressed`: who is never written to again, by address, by company, or by the hash of somebody who was erased."""

from __future__ import annotations

from datetime import UTC, datetime

from followup.core.model import Address, Stage
from followup.state.barred import hashed
from followup.state.store import Store
from tests.cli.homes import Home


def test_add_list_and_remove(rep: Home) -> None:
    assert rep.here("suppressed").out == "Nobody is on the list.\n"
    for given, kept in (("Anna@Shop.Example", "anna@shop.example"), ("@steg.example", "steg.example")):
        assert rep.here("suppressed", "add", given).out == f"{kept} is on the list.\n"
    found = rep.here("suppressed", "list", "--json").lines
    assert [one.get("address") or one.get("domain") for one in found] == ["anna@shop.example", "steg.example"]
    assert rep.here("suppressed", "add", "anna@shop.example").code == 0
    assert len(rep.here("suppressed", "list", "--json").lines) == 2
    assert rep.here("suppressed", "remove", "<ANNA@shop.example>", "--yes").code == 0
    again = rep.here("suppressed", "remove", "anna@shop.example", "--yes")
    assert (again.code, again.err.splitlines()[0]) == (64, "followup: anna@shop.example is not on the list.")


def test_what_is_nobody_is_refused(rep: Home) -> None:
    for wrong in ("", "anna", "anna@", "a b@shop.example", "gmail.com", "@GMX.de"):
        ran = rep.here("suppressed", "add", wrong)
        assert (ran.code, "Nothing was changed." in ran.err) == (64, True)
    assert rep.here("suppressed", "list", "--json").lines == []


def test_an_erased_address_is_not_written_down_again(rep: Home) -> None:
    address = "anna@shop.example"
    store = Store(str(rep.state))
    with store.write() as tx:
        values = {"subject": "s", "base_subject": "s", "company": "shop.example", "changed_at": datetime.now(UTC)}
        tx.add_person(tx.add_deal(account="work", stage=Stage.LOST, **values), Address("Anna", address))
        tx.add_deal(account="gone", stage=Stage.LOST, **values)
    store.close()
    rep.here("suppressed", "add", address)
    assert [deal["stage"] for deal in rep.here("deals", "list", "--json").lines] == ["barred", "lost"]
    assert rep.here("deals", "erase", "anna", "--yes").code == 64
    assert rep.here("deals", "erase", address, "--yes").out.startswith("Erased: 1 deal, 0 messages.\n")
    (entry,) = rep.here("suppressed", "list", "--json").lines
    assert (entry["hash"], entry["message_id"]) == (hashed(address), None)
    assert rep.here("suppressed", "add", address).code == 0
    assert address not in rep.here("suppressed", "list").out
    assert rep.here("suppressed", "remove", address, "--yes").code == 0
    assert rep.here("suppressed", "list").out == "Nobody is on the list.\n"


def test_a_person_of_an_account_that_is_gone_is_erased_all_the_same(rep: Home) -> None:
    store = Store(str(rep.state))
    with store.write() as tx:
        values = {"subject": "s", "base_subject": "s", "company": "shop.example", "changed_at": datetime.now(UTC)}
        tx.add_person(tx.add_deal(account="old", stage=Stage.LOST, **values), Address("Anna", "anna@shop.example"))
    store.close()
    out = rep.here("deals", "erase", "anna@shop.example", "--yes").out
    assert "Account old is not in your configuration any more" in out
    assert rep.here("deals", "list", "--json").lines == []
