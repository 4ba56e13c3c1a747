"""Reminders in Spanish."""

from __future__ import annotations

from followup.core.model import ReminderKind, Stage
from followup.core.reminder_words.words import Words

WORDS = Words(
    titles={
        ReminderKind.HEAR_BACK: "¿Ha respondido {who}?",
        ReminderKind.POST_MORTEM: "Repasar la venta con {who}",
        ReminderKind.THANK_YOU_CARD: "Tarjeta de agradecimiento para {who}",
        ReminderKind.CHECK_IN: "Saludar a {who} ({n})",
        ReminderKind.REFERRAL: "Pedir una recomendación a {who}",
        ReminderKind.RENEWAL: "El contrato vence pronto: {who}",
        ReminderKind.NO_ANSWER: "Sin respuesta de {who}: ¿llamar o dejarlo?",
        ReminderKind.WRITE_TO: "Escribir a {who}",
    },
    tasks={
        ReminderKind.HEAR_BACK: (
            "Preguntó si la decisión era definitiva. Si no ha llegado nada, una llamada breve está bien; insistir, no."
        ),
        ReminderKind.POST_MORTEM: (
            "Bastan diez minutos: lea la conversación desde el principio y anote qué se le escapó y "
            "qué preguntará la próxima vez."
        ),
        ReminderKind.THANK_YOU_CARD: (
            "Envíe una tarjeta por correo postal, escrita a mano. Basta con dar las gracias por su tiempo."
        ),
        ReminderKind.CHECK_IN: (
            "Hay un mensaje en sus borradores: unas palabras amables para saber cómo les va. Hoy no se vende nada."
        ),
        ReminderKind.REFERRAL: (
            "Hay un mensaje en sus borradores: pregunta si conocen a alguien a quien usted pueda ayudar."
        ),
        ReminderKind.RENEWAL: "Su contrato termina dentro de unos meses. Hay un mensaje en sus borradores.",
        ReminderKind.NO_ANSWER: (
            "Pidió permiso para hacer dos preguntas y no ha llegado respuesta. Una llamada está "
            "bien. Si no hace nada, mañana se cierra el caso y no sale un segundo mensaje."
        ),
        ReminderKind.WRITE_TO: "Le dieron este nombre. Escriba unas líneas y diga de parte de quién viene.",
    },
    stages={
        Stage.OPEN: "abierta",
        Stage.LATER: "aplazada",
        Stage.WAVERING: "en duda",
        Stage.LOST: "perdida",
        Stage.ASKED: "permiso pedido",
        Stage.GRANTED: "permiso concedido",
        Stage.QUESTIONED: "preguntas enviadas",
        Stage.ANSWERED: "respuestas recibidas",
        Stage.CLOSED: "cerrada",
        Stage.REOPENED: "reabierta",
        Stage.WON: "ganada",
        Stage.BARRED: "no contactar",
    },
    notes={
        "their-mail-is-unanswered": "No se preparó ningún borrador: el último mensaje del cliente sigue sin respuesta.",
        "wrote-recently": "No se preparó ningún borrador: se han escrito en los últimos días.",
        "another-draft-waits": "No se añadió ningún borrador: otro de esta venta sigue pendiente.",
        "a-later-one-is-due": "No hay borrador para este aviso: ya toca uno posterior de esta venta.",
    },
    nobody="su contacto",
    said="Escribieron:",
    stage="Situación:",
    draft="Para ver los borradores:",
    deal="Para ver la venta:",
)
