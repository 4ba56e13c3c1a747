"""A draft bears the greeting, the sign-off and the name that the rep wrote in this thread, in each language."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy

import pytest

from followup.mailboxes.base import SENT
from tests.desks import REP, START, World, loss, mail

DAY = timedelta(days=1)
PERSON = "Anna Weber <anna@{}.example>"
COLLEAGUE = "Ben Kolb <ben@{}.example>"

SAID = {
    "en": (
        ["Hey Anna,\n\nour offer for the stock system is attached.\n\nCheers,\nRob"],
        "Thanks, but we have decided to go with Brightline instead.",
        ("Hey Anna,", ["Cheers,", "Rob"], "May I ask you"),
    ),
    "de": (
        ["Sehr geehrte Frau Weber,\n\nanbei finden Sie unser Angebot.\n\nBeste Grüße aus Bremen\nRobin Hale"],
        "vielen Dank für Ihr Angebot. Wir haben uns für Brightline entschieden.",
        ("Sehr geehrte Frau Weber,", ["Beste Grüße aus Bremen", "Robin Hale"], "Darf ich Ihnen"),
    ),
    "fr": (
        ["Salut Anna,\n\nvoici notre offre, dis-moi ce que tu en penses.\n\nÀ bientôt,\nRobin"],
        "Merci pour l'offre. Nous avons retenu un autre prestataire, Brightline.",
        ("Salut Anna,", ["À bientôt,", "Robin"], "Puis-je te"),
    ),
    "es": (
        ["Estimada Sra. Weber:\n\nLe remito nuestra oferta.\n\nReciba un cordial saludo,\nRobin Hale"],
        "Gracias por la oferta. Hemos decidido elegir a Brightline.",
        ("Estimada Sra. Weber:", ["Reciba un cordial saludo,", "Robin Hale"], "Le agradezco"),
    ),
    "it": (
        ["Ciao Anna,\n\nti mando la nostra offerta.\n\nUn abbraccio,\nRobin"],
        "Grazie per l'offerta. Abbiamo scelto Brightline.",
        ("Ciao Anna,", ["Un abbraccio,", "Robin"], "la tua"),
    ),
    "nl": (
        ["Geachte mevrouw Weber,\n\nHierbij ontvangt u onze offerte.\n\nHoogachtend,\nRobin Hale"],
        "Bedankt voor de offerte. We hebben gekozen voor Brightline.",
        ("Geachte mevrouw Weber,", ["Hoogachtend,", "Robin Hale"], "Mag ik u"),
    ),
    "pt": (
        ["Oi Anna,\n\nsegue a proposta que você pediu.\n\nAbraços,\nRobin"],
        "Obrigada pela proposta. Decidimos escolher a Brightline.",
        ("Oi Anna,", ["Abraços,", "Robin"], ""),
    ),
    "from-sie-to-du": (
        ["Sehr geehrte Frau Weber,\n\nanbei Ihr Angebot.\n\nFreundliche Grüße\nRobin Hale",
         "Liebe Anna,\n\ndu bekommst es heute.\n\nLG\nRobin", "Ok, bis dann.\n\nVon meinem iPhone gesendet"],
        "danke dir für das Angebot. Wir haben uns für Brightline entschieden.",
        ("Liebe Anna,", ["LG", "Robin"], "Darf ich dir"),
    ),
    "only-in-copy": (
        ["Hi Ben,\n\nour offer is attached.\n\nBest,\nRobin"],
        "Thanks, but we have decided to go with Brightline instead.",
        ("Hi Anna,", ["Best,", "Robin"], "May I ask you"),
    ),
}  # fmt: skip
"""What the rep wrote, the no, and what the draft must have of it: greeting, sign-off and name, form of address."""


@pytest.fixture(scope="module")
def drafts(tmp_path_factory, sandbox):
    """The words of each draft, by the company that said no."""
    world = World(tmp_path_factory.mktemp("voices") / "state", sandbox)
    for company, (own, _, _) in SAID.items():
        for number, text in enumerate(own):
            world.deliver(sent(text, company, number), SENT)
    world.look()
    for company, (own, no, _) in SAID.items():
        answers = f"<{len(own) - 1}.{company}@rep.example>"
        person = PERSON.format(company)
        subject = f"Re: Stock of {company}"
        world.deliver(mail(no, at=START, id=f"<no@{company}>", sender=person, subject=subject, answers=answers))
    world.look()
    return {company_of(raw): words_of(raw) for raw in world.drafts()}


def sent(text, company, number):
    person, colleague = PERSON.format(company), COLLEAGUE.format(company)
    copied = company == "only-in-copy"
    return mail(
        text,
        at=START - (9 - number) * DAY,
        id=f"<{number}.{company}@rep.example>",
        sender=f"Robin Hale <{REP}>",
        to=colleague if copied else person,
        subject=f"Stock of {company}",
        answers=f"<{number - 1}.{company}@rep.example>" if number else None,
        **({"Cc": person} if copied else {}),
    )


def company_of(raw):
    return message_from_bytes(raw, policy=policy.default)["To"].addresses[0].domain.removesuffix(".example")


def words_of(raw):
    body = message_from_bytes(raw, policy=policy.default).get_content()
    return body.replace("\r\n", "\n").partition("\n>")[0].strip()


@pytest.mark.parametrize("company", SAID)
def test_a_draft_speaks_as_the_rep_did(drafts, company):
    greeting, end, form = SAID[company][2]
    said = [line for line in drafts[company].splitlines() if line]
    assert said[0] == greeting
    assert said[-3:-1] == end  # the last line names whose words are quoted below
    assert form in drafts[company]


def test_a_signature_that_was_set_stands_as_it_was_set(tmp_path, sandbox):
    world = World(tmp_path / "state", sandbox, rep={"signature": "Robin Hale\nHale Works"}).offered()
    world.deliver(loss())
    world.look()
    (draft,) = world.drafts()
    assert "Kind regards,\nRobin Hale\nHale Works\n" in words_of(draft)
