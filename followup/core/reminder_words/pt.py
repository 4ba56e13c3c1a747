"""Reminders in Portuguese."""

from __future__ import annotations

from followup.core.model import ReminderKind, Stage
from followup.core.reminder_words.words import Words

WORDS = Words(
    titles={
        ReminderKind.HEAR_BACK: "Já há resposta? {who}",
        ReminderKind.POST_MORTEM: "Rever a proposta feita a {who}",
        ReminderKind.THANK_YOU_CARD: "Cartão de agradecimento para {who}",
        ReminderKind.CHECK_IN: "Dar notícias a {who} ({n})",
        ReminderKind.REFERRAL: "Pedir uma recomendação a {who}",
        ReminderKind.RENEWAL: "Contrato a terminar em breve: {who}",
        ReminderKind.NO_ANSWER: "Sem resposta de {who}: ligar ou deixar?",
        ReminderKind.WRITE_TO: "Escrever a {who}",
    },
    tasks={
        ReminderKind.HEAR_BACK: (
            "Perguntou se a decisão é definitiva. Se nada chegou, uma chamada breve fica bem; insistir, não."
        ),
        ReminderKind.POST_MORTEM: (
            "Bastam dez minutos: leia a conversa desde o início e anote o que lhe escapou e o que "
            "perguntará da próxima vez."
        ),
        ReminderKind.THANK_YOU_CARD: (
            "Envie um cartão pelo correio, escrito à mão. Basta agradecer o tempo que lhe deram."
        ),
        ReminderKind.CHECK_IN: (
            "Há uma mensagem nos rascunhos: umas palavras simpáticas para saber como vai tudo. Hoje "
            "não há nada para vender."
        ),
        ReminderKind.REFERRAL: ("Há uma mensagem nos rascunhos: pergunta se conhecem alguém a quem possa ser útil."),
        ReminderKind.RENEWAL: ("O contrato deles termina dentro de alguns meses. Há uma mensagem nos rascunhos."),
        ReminderKind.NO_ANSWER: (
            "Pediu licença para fazer duas perguntas e não veio resposta. Uma chamada fica bem. Se "
            "nada fizer, o processo fecha amanhã e não sai uma segunda mensagem."
        ),
        ReminderKind.WRITE_TO: "Deram-lhe este nome. Escreva umas linhas e diga quem o recomendou.",
    },
    stages={
        Stage.OPEN: "em aberto",
        Stage.LATER: "adiado",
        Stage.WAVERING: "indeciso",
        Stage.LOST: "perdido",
        Stage.ASKED: "licença pedida",
        Stage.GRANTED: "licença dada",
        Stage.QUESTIONED: "perguntas enviadas",
        Stage.ANSWERED: "respostas recebidas",
        Stage.CLOSED: "fechado",
        Stage.REOPENED: "reaberto",
        Stage.WON: "ganho",
        Stage.BARRED: "não contactar",
    },
    notes={
        "their-mail-is-unanswered": "Não foi preparado nenhum rascunho: a última mensagem deles continua sem resposta.",
        "wrote-recently": "Não foi preparado nenhum rascunho: um dos dois escreveu nos últimos dias.",
        "another-draft-waits": "Não foi acrescentado nenhum rascunho: outro deste negócio ainda aguarda.",
        "a-later-one-is-due": "Não há rascunho para este lembrete: já chegou a vez de um posterior deste negócio.",
    },
    nobody="o seu contacto",
    said="Escreveram:",
    stage="Situação:",
    draft="Para ver os rascunhos:",
    deal="Para ver o negócio:",
)
