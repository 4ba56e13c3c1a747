"""Where a name begins and ends, from how likely each word belongs to it."""

from __future__ import annotations

import re

import numpy as np
import pytest

from followup.core.intent.encoder.reading import Prepared
from followup.core.intent.encoder.winner import winner


def found(body: str, **sure: float) -> str | None:
    """The name in `body`, where the words named are so likely a part of it; one piece a word."""
    words = [(match.start(), match.group()) for match in re.finditer(r"\S+", body)]
    given = Prepared(tuple(range(len(words))), (0,) * len(words), tuple(start for start, _ in words))
    likely = [sure.get(re.sub(r"\W", "", word), 0.0) for _, word in words]
    span, certain = winner(np.array([[1 - one, one, 0.0] for one in likely], np.float32), given, body)
    assert (span is None) == (certain == 0.0)
    return body[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("body", "sure", "name"),
    [
        ("We went with Brightline.", {"Brightline": 0.9}, "Brightline"),
        ("Brightline's price was lower.", {"Brightlines": 0.9}, "Brightline"),
        ("Hemos elegido a Estanval, que es local.", {"a": 0.6, "Estanval": 0.9}, "Estanval"),
        ("El proveedor Jabones del Caribe.", {"proveedor": 0.5, "Jabones": 0.9, "Caribe": 0.9}, "Jabones del Caribe"),
        ("Wir nehmen die Firma Norvik.", {"Firma": 0.7, "Norvik": 0.95}, "Norvik"),
        ("Marlow & Kirby won it.", {"Marlow": 0.7, "Kirby": 0.2}, "Marlow & Kirby"),
        ("We chose VozPunto BPO today.", {"VozPunto": 0.9, "BPO": 0.2}, "VozPunto BPO"),
        ("Fica com a Ecourbe, Lda. a partir de hoje.", {"Ecourbe": 0.9}, "Ecourbe, Lda."),
        ("Gana Uniformes Gades, S.A.U. este año.", {"Uniformes": 0.9, "Gades": 0.9}, "Uniformes Gades, S.A.U."),
        ("We beat Elevo, and Subebaja has it.", {"Elevo": 0.3, "Subebaja": 0.9}, "Subebaja"),
        ("we went with brightline", {"brightline": 0.8}, "brightline"),
        ("the event bogs people do it", {"event": 0.6, "bogs": 0.7}, "event bogs"),
        ("It went to Vantry Ltd. Your tender was second.", {"Vantry": 0.9}, "Vantry Ltd"),
        ("Geht an Reinhaus KG.", {"Reinhaus": 0.9}, "Reinhaus KG"),
        ("Vantry Ltd. has it.", {"Vantry": 0.9}, "Vantry Ltd."),
        ("We chose Kessler Inc. They have our size.", {"Kessler": 0.9}, "Kessler Inc."),
        ("La remise d'ondéa télécom expirait hier.", {"dondéa": 0.9, "télécom": 0.9}, "ondéa télécom"),
        ("L’app dell’Entrelia va senza rete.", {"dellEntrelia": 0.9}, "Entrelia"),
        ("D'Amico took it.", {"DAmico": 0.9}, "D'Amico"),
        ("A Qualitema já está a trabalhar.", {"A": 0.6, "Qualitema": 0.9}, "Qualitema"),
        ("Gli israeliani hanno l'anticipo.", {"Gli": 0.8, "israeliani": 0.7}, "israeliani"),
        ("Awarded to M/s Trident Voice today.", {"Ms": 0.5, "Trident": 0.9, "Voice": 0.9}, "Trident Voice"),
        ("We chose A Star Cleaning.", {"A": 0.9, "Star": 0.9, "Cleaning": 0.9}, "A Star Cleaning"),
        ("A empresa Qualitema ganhou.", {"A": 0.6, "empresa": 0.5, "Qualitema": 0.9}, "Qualitema"),
        ("It went to Vantry Ltd., Leeds.", {"Vantry": 0.9}, "Vantry Ltd."),
        ("Awarded to M/s. Trident Voice today.", {"Ms": 0.5, "Trident": 0.9, "Voice": 0.9}, "Trident Voice"),
        ("All'Entrelia è andato il lavoro.", {"AllEntrelia": 0.9}, "Entrelia"),
        ("Si passa dall'«Entrelia» da lunedì.", {"dallEntrelia": 0.9}, "Entrelia"),
        ("Nobody is named here.", {"Nobody": 0.3}, None),
        ("...", {}, None),
    ],
)
def test_the_name_is_cut_out(body: str, sure: dict[str, float], name: str | None) -> None:
    assert found(body, **sure) == name
