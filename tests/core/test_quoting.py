"""The new words of our own mails: seven languages, the usual mail programs, text and HTML, answers in between."""

# ruff: noqa: E501 - the mails of these tables keep their own lines

from __future__ import annotations

from pathlib import Path

import pytest

from followup.core.message import parse
from followup.core.quoting import cut, cut_html, cut_plain

REPLIES = Path(__file__).resolve().parents[3] / "shared" / "data" / "replies"
QUOTE = "> Dear Mia,\n>\n> here is our offer, valid all summer.\n"
ADDRESS = "Tom Rep <tom@rep.example>"

ATTRIBUTED = {
    "gmail-en": ("No, we go with Northwind.", f"On Tue, Jul 1, 2025 at 10:02 AM {ADDRESS} wrote:\n\n{QUOTE}"),
    "gmail-en-broken": ("Not this year, sorry.", f"On Tue, Jul 1, 2025 at 10:02 AM Tom Rep\n<tom@rep.example> wrote:\n{QUOTE}"),
    "apple-en": ("We chose the others.", f"> On 1 Jul 2025, at 10:02, {ADDRESS} wrote:\n>\n{QUOTE}"),
    "thunderbird-en": ("Thanks, but no.", f"On 01/07/2025 10:02, Tom Rep wrote:\n{QUOTE}"),
    "gmail-de": ("Leider haben wir uns anders entschieden.", f"Am Di., 1. Juli 2025 um 10:02 Uhr schrieb {ADDRESS}:\n\n{QUOTE}"),
    "thunderbird-de": ("Wir bleiben beim Alten.", f"Am 01.07.25 um 10:02 schrieb Tom Rep:\n{QUOTE}"),
    "name-first-de": ("Danke, nein.", f"{ADDRESS} schrieb am Di., 1. Juli\n2025 um 10:02 Uhr:\n\n{QUOTE}"),
    "gmail-fr": ("Nous avons retenu un autre prestataire.", f"Le mar. 1 juil. 2025 à 10:02, {ADDRESS} a écrit :\n\n{QUOTE}"),
    "apple-fr": ("Ce sera non.", f"> Le 1 juil. 2025 à 10:02, {ADDRESS} a écrit :\n>\n{QUOTE}"),
    "gmail-es": ("Hemos elegido a otro proveedor.", f"El mar, 1 jul 2025 a las 10:02, Tom Rep (<tom@rep.example>) escribió:\n\n{QUOTE}"),
    "gmail-it": ("Abbiamo scelto un altro fornitore.", f"Il giorno mar 1 lug 2025 alle ore 10:02 {ADDRESS} ha scritto:\n\n{QUOTE}"),
    "apple-it": ("Restiamo dove siamo.", f"Il 1 luglio 2025 alle 10:02:11, Tom Rep (tom@rep.example) ha scritto:\n\n{QUOTE}"),
    "gmail-nl": ("We kiezen voor een andere partij.", f"Op di 1 jul 2025 om 10:02 schreef {ADDRESS}:\n\n{QUOTE}"),
    "apple-nl": ("Het gaat niet door.", f"> Op 1 jul. 2025, om 10:02 heeft {ADDRESS} het volgende geschreven:\n>\n{QUOTE}"),
    "gmail-pt": ("Escolhemos outro fornecedor.", f"Em ter., 1 de jul. de 2025 às 10:02, {ADDRESS} escreveu:\n\n{QUOTE}"),
    "outlook-phone-en": ("We'll do it ourselves.", f"On Tue, Jul 1, 2025 at 10:02 AM +0200, {ADDRESS} wrote:\n\nDear Mia,\n\nour offer"),
    "gmail-sv": ("Vi valde en annan.", f"Den tis 1 juli 2025 kl 10:02 skrev {ADDRESS}:\n\n{QUOTE}"),
}  # fmt: skip

HEADED = {
    "outlook-en": ("We signed with Northwind.", "From: Tom Rep <tom@rep.example>\nSent: Tuesday, July 1, 2025 10:02 AM\nTo: Mia\nSubject: Our offer"),
    "outlook-de": ("Wir haben abgesagt.", "Von: Tom Rep <tom@rep.example>\nGesendet: Dienstag, 1. Juli 2025 10:02\nAn: Mia\nBetreff: Unser Angebot"),
    "outlook-fr": ("Le projet est annulé.", "De : Tom Rep <tom@rep.example>\nEnvoyé : mardi 1 juillet 2025 10:02\nÀ : Mia\nObjet : Notre offre"),
    "outlook-es": ("Seguimos como estamos.", "De: Tom Rep <tom@rep.example>\nEnviado el: martes, 1 de julio de 2025 10:02\nPara: Mia\nAsunto: Oferta"),
    "outlook-it": ("Il progetto è fermo.", "Da: Tom Rep <tom@rep.example>\nInviato: martedì 1 luglio 2025 10:02\nA: Mia\nOggetto: Offerta"),
    "outlook-nl": ("Geen budget.", "Van: Tom Rep <tom@rep.example>\nVerzonden: dinsdag 1 juli 2025 10:02\nAan: Mia\nOnderwerp: Offerte"),
    "outlook-pt": ("Sem verba este ano.", "De: Tom Rep <tom@rep.example>\nEnviada em: terça-feira, 1 de julho de 2025 10:02\nPara: Mia\nAssunto: Proposta"),
    "outlook-old": ("No, thank you.", "-----Original Message-----\nFrom: Tom Rep\nSent: 1 July 2025\nTo: Mia\nSubject: Our offer"),
    "outlook-old-de": ("Nein danke.", "-----Ursprüngliche Nachricht-----\nVon: Tom Rep\nGesendet: 1. Juli 2025\nAn: Mia\nBetreff: Angebot"),
    "outlook-web": ("It is a no.", "________________________________\nFrom: Tom Rep <tom@rep.example>\nSent: Tuesday, July 1, 2025\nTo: Mia\nSubject: Our offer"),
    "outlook-bold": ("We pass.", "*From:* Tom Rep <tom@rep.example>\n*Sent:* Tuesday, July 1, 2025\n*To:* Mia\n*Subject:* Our offer"),
    "forward-gmail": ("See below.", "---------- Forwarded message ---------\nFrom: Tom Rep <tom@rep.example>\nDate: Tue, Jul 1, 2025\nSubject: Our offer\nTo: Mia"),
    "forward-apple": ("For you.", "Begin forwarded message:\n\nFrom: Tom Rep <tom@rep.example>\nSubject: Our offer\nDate: 1 July 2025"),
    "forward-apple-de": ("Zur Info.", "Anfang der weitergeleiteten Nachricht:\n\nVon: Tom Rep <tom@rep.example>\nBetreff: Angebot\nDatum: 1. Juli 2025"),
}  # fmt: skip

PAGES = {
    "gmail": (
        '<div dir="ltr">We go with <b>North</b>wind.</div><br><div class="gmail_quote"><div class="gmail_attr">On Tue, Jul 1, '
        '2025 at 10:02 AM Tom Rep &lt;<a href="mailto:tom@rep.example">tom@rep.example</a>&gt; wrote:<br></div>'
        '<blockquote class="gmail_quote">Dear Mia, our offer</blockquote></div>',
        "We go with Northwind.",
    ),
    "gmail-inline": (
        '<div class="gmail_quote">On Tue, Jul 1, 2025 Tom Rep &lt;tom@rep.example&gt; wrote:<blockquote class="gmail_quote">'
        "Have you decided?</blockquote><div>Yes, for Northwind.</div><blockquote class=gmail_quote>May I call?</blockquote>"
        "<div>Rather not.</div></div>",
        "Yes, for Northwind.\nRather not.",
    ),
    "apple": (
        '<div>It is a no.</div><div><br><blockquote type="cite"><div>On 1 Jul 2025, at 10:02, Tom Rep wrote:</div>'
        "<div>Dear Mia</div></blockquote></div>",
        "It is a no.",
    ),
    "thunderbird": (
        '<p>Wir sagen ab.</p><div class="moz-cite-prefix">Am 01.07.25 um 10:02 schrieb Tom Rep:<br></div>'
        '<blockquote type="cite" cite="mid:1@rep.example">Hallo Mia</blockquote>',
        "Wir sagen ab.",
    ),
    "outlook": (
        '<div class="WordSection1"><p class="MsoNormal">Nous avons choisi Nordvent.<o:p></o:p></p>'
        "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=\"MsoNormal\"><b>De&nbsp;:</b>"
        " Tom Rep &lt;tom@rep.example&gt;<br><b>Envoyé&nbsp;:</b> mardi 1 juillet 2025 10:02<br><b>À&nbsp;:</b> Mia</p></div>"
        "<p>Chère Mia</p></div>",
        "Nous avons choisi Nordvent.",
    ),
    "outlook-unknown-language": (
        '<p class="MsoNormal">Valitsimme toisen.</p><div style="border:none; border-top:solid #E1E1E1 1.0pt"><p>'
        "<b>Kuka:</b> Tom Rep<br><b>Milloin:</b> 1. heinäkuuta 2025<br><b>Mitä:</b> Tarjous</p></div><p>Hei Mia</p>",
        "Valitsimme toisen.",
    ),
    "outlook-phone": (
        '<div>No budget left.</div><div id="ms-outlook-mobile-signature"><div>Get Outlook for iOS</div></div><hr>'
        '<div id="divRplyFwdMsg"><b>From:</b> Tom Rep<br><b>Sent:</b> Tuesday</div><div>Dear Mia</div>',
        "No budget left.",
    ),
    "yahoo": (
        '<div>Otro año quizá.</div><div class="ydp1yahoo_quoted"><div>El martes, 1 de julio de 2025, Tom Rep escribió:</div>'
        "<div>Hola Mia</div></div>",
        "Otro año quizá.",
    ),
    "indented": ('<div>Our view:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0">We chose Northwind.</blockquote>',
                 "Our view:\nWe chose Northwind."),
    "hidden": ('<p>Thanks!</p><div style="display:none">We chose Northwind.</div>', "Thanks!"),
    "signature": ('<p>We chose Northwind.</p><div class="gmail_signature">Mia Buyer<br>Head of IT</div>', "We chose Northwind."),
    "no-in-signature": ('<div class="gmail_signature">We have decided to go with the other vendor now.</div>',
                        "We have decided to go with the other vendor now."),
}  # fmt: skip


@pytest.mark.parametrize("name", ATTRIBUTED)
def test_words_above_an_attribution_are_new(name: str) -> None:
    words, below = ATTRIBUTED[name]
    parts = cut_plain(f"{words}\n\n{below}")
    assert parts.new == words
    assert "our offer" in parts.quoted
    assert "Tom Rep" in parts.quoted


@pytest.mark.parametrize("name", HEADED)
def test_words_above_a_quoted_header_are_new(name: str) -> None:
    words, header = HEADED[name]
    parts = cut_plain(f"{words}\n\nMia\n\n{header}\n\nDear Mia,\n\nwe chose you as our first customer.\n")
    assert parts.new == f"{words}\n\nMia"
    assert "Tom Rep" in parts.quoted
    assert "first customer" in parts.quoted


@pytest.mark.parametrize("name", PAGES)
def test_new_words_of_a_page(name: str) -> None:
    page, words = PAGES[name]
    assert "\n".join(line for line in cut_html(page).new.split("\n") if line) == words


def test_the_reps_address_behind_a_link_is_kept_in_what_was_quoted() -> None:
    parts = cut_html('<p>No.</p><blockquote type=cite><a href="mailto:tom@rep.example">Tom</a> wrote</blockquote>')
    assert "tom@rep.example" in parts.quoted


def test_answers_between_quoted_lines_are_new() -> None:
    text = (
        f"On 1 Jul 2025 at 10:02, {ADDRESS} wrote:\n> Have you decided?\nYes, for Northwind.\n>\n> May I ask why?\n"
        "\nThe price.\n\n> Kind regards\n> Tom\n"
    )
    parts = cut_plain(text)
    assert parts.new.split() == ["Yes,", "for", "Northwind.", "The", "price."]
    assert "May I ask why?" in parts.quoted


def test_answer_below_the_quote_is_new() -> None:
    assert cut_plain(f"On 1 Jul 2025 at 10:02, {ADDRESS} wrote:\n{QUOTE}\nNo, thanks.").new == "No, thanks."


@pytest.mark.parametrize(
    "text",
    [
        "On Monday our CFO wrote: we go with someone else.",
        "From: our side it is a no.\nTo: you, thanks.",
        "Our CEO wrote:\nwe stay with Northwind.",
        "I sent it from our office yesterday.\nSent by our lawyers, the contract is signed.",
        "Please keep this message confidential: we chose Northwind.",
        "Reasons:\n--\nWe have decided to stay with our present vendor after all.\n",
        "Best regards\nMia",
    ],
)
def test_no_sentence_is_taken_for_a_mark(text: str) -> None:
    assert cut_plain(text).new == text.strip()


@pytest.mark.parametrize(
    "below",
    [
        "-- \nMia Buyer\nHead of IT\n+49 30 1234567",
        "--\nMia",
        "________________\nMia Buyer\nwww.shop.example",
        "Mia Buyer\nShop Ltd\nPhone: +44 20 7946 0000\nmia@shop.example",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Inviato da iPhone",
        "Verstuurd vanaf mijn iPhone",
        "Enviado do meu iPhone",
        "Get Outlook for Android<https://aka.example/x>",
        "This e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended "
        "recipient, please delete it.",
        "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Empfänger sind, vernichten Sie bitte diese "
        "Nachricht.",
        "Ce message est confidentiel et destiné à la seule personne nommée; en cas d'erreur, merci de le supprimer.",
    ],
)
def test_what_stands_under_the_words_is_signature(below: str) -> None:
    parts = cut_plain(f"Hello Tom,\n\nwe chose Northwind.\n\nThanks\n\n{below}\n")
    assert parts.new == "Hello Tom,\n\nwe chose Northwind.\n\nThanks"
    assert parts.signature.replace("\n", "")


def test_a_warning_of_the_readers_own_firm_is_not_the_senders_words() -> None:
    parts = cut_plain(
        "CAUTION: This email originated from outside of the organization. Do not click links.\n\nIt is a no."
    )
    assert parts.new == "It is a no."


def test_of_a_reply_that_is_only_quotes_nothing_is_new() -> None:
    head = b"From: mia@shop.example\nIn-Reply-To: <1@rep.example>\nSubject: Re: Offer\n\n"
    assert cut(parse(head + b"> We go with someone else.\n")).new == ""
    assert cut_plain("> typed with a mark\n").new == "> typed with a mark"


def test_plain_text_decides_where_the_page_shows_no_quote() -> None:
    raw = (
        b"From: mia@shop.example\nSubject: Re: Offer\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\n"
        b"No, thanks.\n\n> Dear Mia, our offer\n\n--b\nContent-Type: text/html\n\n<p>No, thanks.<p>Dear Mia, our offer\n--b--\n"
    )
    assert cut(parse(raw)).new == "No, thanks."


def test_the_page_decides_otherwise() -> None:
    raw = (
        b"From: mia@shop.example\nSubject: Re: Offer\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\n"
        b"This mail needs a newer program.\n\n--b\nContent-Type: text/html\n\n<p>No, thanks.</p>\n--b--\n"
    )
    assert cut(parse(raw)).new == "No, thanks."


@pytest.mark.skipif(not REPLIES.is_dir(), reason="needs ../shared/data/replies")
def test_nine_of_ten_replies_of_other_parsers_are_exact() -> None:
    from bench import replies

    own = replies.measure("followup", lambda text: cut_plain(text).new, lambda page: cut_html(page).new)
    assert own.plain >= 0.9 * own.plain_of, own.missed
    assert own.html == own.html_of, own.missed
    assert replies.signature_score()[0] >= 4
