"""The prospect's country: what tells it, and what must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.core.country import country_of


@pytest.mark.parametrize(
    ("address", "signature", "country"),
    [
        ("nina@laden.de", "", "DE"),
        ("nina@LADEN.DE.", "", "DE"),
        ("sam@shop.co.uk", "", "GB"),
        ("sam@shop.com.au", "", "AU"),
        ("sam@shop.io", "", ""),
        ("sam@shop.co", "", ""),
        ("sam@shop.ai", "", ""),
        ("sam@shop.com", "", ""),
        ("sam@shop.eu", "", ""),
        ("sam@shop.example", "", ""),
        ("", "", ""),
        ("a@shop.com", "Tel. +44 (0) 20 5550 0123", "GB"),
        ("a@shop.com", "T: +49 89/5550-123 | M: +49 171 5550123", "DE"),
        ("a@shop.com", "0043 1 5550123", "AT"),
        ("a@shop.com", "+1 555 010 0199", ""),  # shared by many countries
        ("a@shop.com", "+7 495 555 0123", ""),
        ("a@shop.com", "Order 4930123456 of 12", ""),
        ("a@shop.com", "Hauptweg 1, 80331 Munich, Germany", "DE"),
        ("a@shop.com", "Lyon - France", "FR"),
        ("a@shop.com", "Utrecht | Nederland.", "NL"),
        ("a@shop.com", "We are the France of tool makers", ""),
        ("a@shop.com", "Greetings from sunny Spain", ""),
        ("a@shop.de", "+43 1 5550123", ""),  # the two disagree
        ("a@shop.com", "+33 1 55 50 01 23\nBerlin, Germany", ""),
        ("a@shop.fr", "+33 1 55 50 01 23\nLyon, France", "FR"),
    ],
)
def test_country(address: str, signature: str, country: str) -> None:
    assert country_of(address, signature) == country


@given(st.text(max_size=50), st.text(max_size=300))
def test_any_text_gives_a_code_or_nothing(address: str, signature: str) -> None:
    told = country_of(address, signature)
    assert told == "" or (len(told) == 2 and told.isascii() and told.isupper())


def test_a_long_signature_takes_no_long_time() -> None:
    assert country_of("a@shop.com", "+" + "4 (" * 100_000) == ""
