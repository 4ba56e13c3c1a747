"""What pushes is found, what accepts is not; sentences of our own in seven languages."""

from __future__ import annotations

import pytest

from followup.core.pressure import findings

PUSHES = {
    "en": """
        discount|We could do 15 % off the first year.
        discount|I can get you a special discount.
        discount|We are able to lower the price.
        before-you-sign|Can we talk before you sign?
        before-you-sign|Please hold off on signing.
        reconsider|I would ask you to reconsider.
        reconsider|Would you give us another chance?
        reconsider|Maybe I can still change your mind.
        offer|I can offer you a longer support contract.
        discount|We will match whatever they quoted.
        offer|You would get a free trial.
        deadline|Let me know by Friday.
        deadline|Our proposal is valid until the end of the month.
        comparison|Our support is faster than your new vendor.
        comparison|We are simply better.
        guilt|After all the work we put into this, it hurts.
        guilt|I am disappointed by the decision.
        guilt|You will regret this.""",
    "de": """
        discount|Wir könnten 10 % Rabatt geben.
        discount|Am Preis lässt sich etwas machen.
        discount|Ich kann Ihnen einen Sonderrabatt einräumen.
        before-you-sign|Können wir sprechen, bevor Sie unterschreiben?
        before-you-sign|Bitte rufen Sie vor der Unterschrift an.
        reconsider|Bitte überdenken Sie es.
        reconsider|Wir hätten gern noch eine Chance.
        reconsider|Vielleicht kann ich Sie noch umstimmen.
        offer|Wir können Ihnen auch mehr Schulung anbieten.
        offer|Ich möchte ein neues Angebot schicken.
        offer|Dazu gäbe es einen kostenlosen Testmonat.
        deadline|Ich brauche eine Antwort bis Freitag.
        deadline|Das Angebot gilt nur bis zum Monatsende.
        comparison|Wir sind günstiger als Other.
        comparison|Unsere Lösung ist besser.
        guilt|Nach all der Arbeit ist das bitter.
        guilt|Ich bin sehr enttäuscht.
        guilt|Das kann ich nicht nachvollziehen.""",
    "fr": """
        discount|Nous pouvons faire 10 % de remise.
        discount|Je peux faire un geste commercial.
        discount|Il est possible de baisser le prix.
        before-you-sign|Pouvons-nous parler avant que vous signiez ?
        before-you-sign|Appelez-moi avant la signature.
        reconsider|Je vous invite à reconsidérer ce choix.
        reconsider|Laissez-nous une seconde chance.
        reconsider|Peut-être allez-vous changer d'avis.
        offer|Nous pouvons vous proposer un contrat plus court.
        offer|Il y aurait un mois gratuit.
        offer|Je prépare une nouvelle offre.
        deadline|Merci de répondre avant vendredi.
        deadline|L'offre est valable encore peu.
        comparison|Nous sommes plus rapides que la concurrence.
        comparison|Notre solution est meilleure.
        guilt|Après tout ce que nous avons fait, cela fait mal.
        guilt|Je suis déçu.
        guilt|Je ne comprends pas.""",
    "es": """
        discount|Podemos hacer un 10 % de descuento.
        discount|Es posible bajar el precio.
        discount|Hay margen para mejorar las condiciones.
        before-you-sign|¿Podemos hablar antes de que firmen?
        before-you-sign|Llámeme antes de la firma.
        reconsider|Le pido que reconsidere.
        reconsider|Dennos una segunda oportunidad.
        reconsider|Quizá pueda cambiar de opinión.
        offer|Podemos ofrecerle más soporte.
        offer|Tendría un mes gratis.
        offer|Preparo una nueva propuesta.
        deadline|Necesito una respuesta antes del viernes.
        deadline|La oferta caduca pronto.
        comparison|Nuestro equipo es mejor que Otros.
        comparison|Somos más rápidos.
        guilt|Después de todo el trabajo, duele.
        guilt|Estoy decepcionado.
        guilt|No entiendo por qué.""",
    "it": """
        discount|Possiamo fare il 10 % di sconto.
        discount|Si può abbassare il prezzo.
        discount|Ci sarebbe uno sconto.
        before-you-sign|Possiamo parlare prima che firmiate?
        before-you-sign|Mi chiami prima della firma.
        reconsider|La invito a riconsiderare la scelta.
        reconsider|Dateci una seconda possibilità.
        reconsider|Forse può cambiare idea.
        offer|Possiamo offrire più assistenza.
        offer|Avrebbe un mese gratuito.
        offer|Preparo una nuova offerta.
        deadline|Mi serve una risposta entro venerdì.
        deadline|L'offerta scade presto.
        comparison|Il nostro servizio è migliore della concorrenza.
        comparison|Siamo più rapidi.
        guilt|Dopo tutto il lavoro fatto, fa male.
        guilt|Sono deluso.
        guilt|Non capisco perché.""",
    "nl": """
        discount|We kunnen 10 % korting geven.
        discount|Wij kunnen de prijs verlagen.
        discount|Er is ruimte voor extra korting.
        before-you-sign|Kunnen we praten voordat u tekent?
        before-you-sign|Bel mij voor de handtekening.
        reconsider|Ik vraag u dit te heroverwegen.
        reconsider|Geef ons nog een kans.
        reconsider|Misschien wilt u van gedachten veranderen.
        offer|Wij kunnen u meer ondersteuning bieden.
        offer|U krijgt een gratis proefmaand.
        offer|Ik wil een nieuw voorstel sturen.
        deadline|Graag een antwoord voor vrijdag.
        deadline|Het aanbod verloopt binnenkort.
        comparison|Wij zijn sneller dan de anderen.
        comparison|Onze oplossing is beter.
        guilt|Na al het werk doet dit pijn.
        guilt|Ik ben teleurgesteld.
        guilt|Ik kan dit niet begrijpen.""",
    "pt": """
        discount|Podemos dar 10 % de desconto.
        discount|É possível baixar o preço.
        discount|Há espaço para melhorar as condições.
        before-you-sign|Podemos falar antes de assinar?
        before-you-sign|Ligue antes da assinatura.
        reconsider|Peço que reconsidere.
        reconsider|Dê-nos mais uma chance.
        reconsider|Talvez possa mudar de ideia.
        offer|Podemos oferecer mais suporte.
        offer|Teria um mês grátis.
        offer|Preparo uma nova proposta.
        deadline|Preciso de uma resposta até sexta-feira.
        deadline|A oferta expira em breve.
        comparison|O nosso serviço é melhor do que Outros.
        comparison|Somos mais rápidos.
        guilt|Depois de todo o trabalho, dói.
        guilt|Estou decepcionado.
        guilt|Não entendo por que.""",
}

ACCEPTS = {
    "en": """Thank you for telling me so soon.|I respect the decision and will not ask you to reconsider.
        You will be in good hands.
        I will not come back with a discount.|The price was the reason, I see that.
        Other Works made the better offer, and I understand.
        May I ask what I missed?|No answer is fine too.|I wish you a good start in June.
        It was a pleasure to meet you in March.
        Thank you for reading our proposal with care.|I am sorry that it did not work out.
        Your new vendor will do well by you.
        I won't try to change your mind.|All the best for the project before the summer.|Two minutes are enough.""",
    "de": """Danke für die schnelle Nachricht.|Ich respektiere die Entscheidung und werde Sie nicht umstimmen.
        Sie sind in guten Händen.
        Ich komme nicht mit einem Rabatt.|Der Preis gab den Ausschlag, das sehe ich.
        Other Works hat das bessere Angebot gemacht.
        Darf ich fragen, was ich übersehen habe?|Keine Antwort ist auch in Ordnung.
        Ich wünsche einen guten Start im Juni.
        Es war schön, Sie im März zu treffen.|Danke, dass Sie unser Angebot gelesen haben.
        Schade, dass es nicht geklappt hat.
        Der neue Anbieter macht das gut.|Zwei Minuten genügen.|Alles Gute für das Vorhaben bis zum Sommer.
        Das verstehe ich gut.""",
    "fr": """Merci de votre réponse rapide.
        Je respecte la décision et je ne vais pas vous faire changer d'avis.|Vous serez bien servis.
        Je ne reviens pas avec une remise.|Le prix a pesé, je le vois.|Other Works a fait la meilleure proposition.
        Puis-je demander ce qui m'a échappé ?|Ne pas répondre convient aussi.|Je vous souhaite un bon départ en juin.
        Ce fut un plaisir de vous rencontrer en mars.|Merci d'avoir lu notre proposition.
        Je regrette que cela n'ait pas abouti.
        Vos nouveaux partenaires feront du bon travail.|Deux minutes suffisent.|Bonne chance pour le projet.
        Je comprends bien.""",
    "es": """Gracias por su pronta respuesta.|Respeto la decisión y no voy a pedirle que la reconsidere.
        Están en buenas manos.
        No vuelvo con un descuento.|El precio pesó, lo veo.|Other Works hizo la mejor propuesta.
        ¿Puedo preguntar qué no supe ver?
        No responder también está bien.|Le deseo un buen comienzo en junio.|Fue un gusto conocerle en marzo.
        Gracias por leer nuestra propuesta.|Lamento que no haya podido ser.|Los nuevos socios lo harán bien.
        Bastan dos minutos.
        Mucha suerte con el proyecto.|Lo entiendo bien.""",
    "it": """Grazie per la risposta rapida.|Rispetto la decisione e non chiederò di riconsiderarla.
        Siete in buone mani.
        Non torno con uno sconto.|Il prezzo ha pesato, lo vedo.|Other Works ha fatto la proposta migliore.
        Posso chiedere che cosa mi è sfuggito?|Va bene anche non rispondere.|Auguro un buon inizio a giugno.
        È stato un piacere incontrarvi a marzo.|Grazie per aver letto la nostra proposta.
        Mi dispiace che non sia andata.
        I nuovi partner faranno bene.|Bastano due minuti.|In bocca al lupo per il progetto.|Capisco bene.""",
    "nl": """Dank voor het snelle antwoord.|Ik respecteer de beslissing en vraag niet om die te heroverwegen.
        U bent in goede handen.
        Ik kom niet terug met een korting.|De prijs gaf de doorslag, dat zie ik.|Other Works deed het betere voorstel.
        Mag ik vragen wat ik heb gemist?|Geen antwoord is ook goed.|Ik wens u een goede start in juni.
        Het was prettig u in maart te ontmoeten.|Dank dat u ons voorstel hebt gelezen.|Jammer dat het niet is gelukt.
        De nieuwe leverancier doet dat goed.|Twee minuten zijn genoeg.|Veel succes met het project.
        Ik begrijp het goed.""",
    "pt": """Agradeço a resposta rápida.|Respeito a decisão e não vou pedir que a reconsidere.|Ficam em boas mãos.
        Não volto com um desconto.|O preço pesou, vejo isso.|Other Works fez a melhor proposta.
        Posso perguntar o que me escapou?
        Não responder também está bem.|Desejo um bom começo em junho.|Foi um prazer conhecê-lo em março.
        Agradeço ter lido a nossa proposta.|Lamento que não tenha dado certo.|Os novos parceiros farão bem.
        Dois minutos bastam.
        Boa sorte com o projeto.|Entendo bem.""",
}


def split(text: str) -> list[str]:
    return [part.strip() for row in text.strip().splitlines() for part in row.split("|")]


PUSHING = [
    (language, *row.strip().split("|")) for language, text in PUSHES.items() for row in text.strip().splitlines()
]


@pytest.mark.parametrize(("language", "kind", "sentence"), PUSHING)
def test_a_sentence_that_pushes_is_found(language, kind, sentence):
    found = findings(f"Hello Anna,\n\n{sentence}\n\nRegards,", language, "acknowledge")
    assert [finding.kind for finding in found] == [kind]
    assert found[0].sentence == sentence.replace("\u00a0", " ")


@pytest.mark.parametrize("language", ACCEPTS)
def test_a_sentence_that_accepts_is_let_be(language):
    accepting = split(ACCEPTS[language])
    assert len(accepting) >= 15
    for sentence in accepting:
        assert findings(sentence, language, "acknowledge") == (), sentence


def test_only_one_ask():
    text = "How are you?\n\nMay I ask you something? Could we also meet?"
    assert [(f.kind, f.sentence) for f in findings(text, "en", "check_in")] == [
        ("more-than-one-ask", "Could we also meet?")
    ]
    assert findings(text, "en", "questions") == ()


def test_quoted_words_and_the_welcome_back_are_not_judged():
    assert findings("Thank you.\n\n> We offer 10 % discount.\n> Why? Why not?", "en", "acknowledge") == ()
    assert findings("We can offer you a new price.", "en", "welcome_back") == ()


def test_an_english_edit_is_found_in_a_draft_of_another_language():
    assert findings("I can offer you a discount of 10 % off.", "de", "acknowledge")
    assert findings("I can offer you a discount of 10 % off.", "", "acknowledge")
