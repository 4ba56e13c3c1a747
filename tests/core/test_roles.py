"""A title counts where it stands with the writer's own name, and a decision of the management where there is none."""

from __future__ import annotations

import pytest

from followup.core.model import LossReason, Role
from followup.core.roles import role_of

ANNA = ("Anna", "Weber")
ABOVE = (LossReason.PRICE, LossReason.EXECUTIVE_DECISION)


@pytest.mark.parametrize(
    "title",
    [
        "CEO", "Chief Executive Officer", "Head of IT", "Managing Director", "Owner", "Inhaberin",
        "Geschäftsführerin", "IT-Leiterin", "Directrice générale", "Gérante", "Directora de Operaciones", "Gerente",
        "Direttrice acquisti",
        "Titolare", "Eigenaar", "Hoofd inkoop", "Diretora comercial", "Sócia",
    ],
)  # fmt: skip
def test_who_leads_decides(title):
    assert role_of(f"We chose others.\n\nRegards\nAnna Weber\n{title}\nShop GmbH", ANNA) is Role.DECISION_MAKER
    assert role_of(f"We chose others.\n\nAnna Weber, {title}", ANNA, ABOVE) is Role.DECISION_MAKER


@pytest.mark.parametrize(
    "title",
    [
        "Assistant to the CEO", "Office Manager", "Secretary", "Assistentin der Geschäftsführung", "Sekretariat",
        "Assistante de direction", "Secrétaire", "Asistente de dirección", "Secretaria", "Assistente di direzione",
        "Segreteria", "Secretaresse", "Secretária", "Procurement Coordinator",
    ],
)  # fmt: skip
def test_who_assists_passes_on(title):
    assert role_of(f"We chose others.\n\nRegards\nAnna\n\n--\nAnna Weber\n{title}\n", ANNA) is Role.GATEKEEPER


@pytest.mark.parametrize(
    "text",
    [
        "Our CEO likes the others.\n\nAnna Weber\nShop GmbH",
        "Anna Weber\nShop GmbH\nGeschäftsführer: Hans Maier",
        "Tom Reed\nCEO\n\nAnna Weber\nShop Ltd",
        "Head of IT has decided.\nAnna",
        "",
    ],
)
def test_a_title_of_somebody_else_tells_nothing(text):
    assert role_of(text, ANNA) is None
    assert role_of(text, ANNA, ABOVE) is Role.GATEKEEPER


def test_without_a_name_no_title_is_anyones():
    assert role_of("Regards\nCEO", ("", "")) is None
