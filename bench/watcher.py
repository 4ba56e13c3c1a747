"""The bare watcher: IDLE on a raw socket, FETCH, the stdlib's compat32 parser, APPEND of a draft. The yardstick.

python -m bench.watcher PORT USER PASSWORD CA; with a CA by TLS, with "-" in the clear.
"""

from __future__ import annotations

import ssl
import sys
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser

from bench.raw import Raw


def draft(message: Message) -> bytes:
    """A short answer."""
    answer = EmailMessage(policy=policy.SMTP)
    answer["From"], answer["To"] = "robin@rep.example", str(message["From"])
    answer["Subject"] = f"Re: {message['Subject']}"
    answer["In-Reply-To"] = answer["References"] = str(message["Message-ID"])
    answer.set_content("Thank you for letting me know.\n")
    return answer.as_bytes()


def main(port: int, user: str, password: str, ca: str) -> None:
    """Watch until ended from outside; says `ready` once it waits."""
    tls = None if ca == "-" else ssl.create_default_context(cafile=ca)
    inbox, drafts = Raw(port, user, password, "INBOX", tls), Raw(port, user, password, "", tls)
    following = inbox.exists + 1
    tag = inbox.idle()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        exists = inbox.pushed()
        inbox.sock.sendall(b"DONE\r\n")
        fetch = inbox.send(f"FETCH {following}:{exists} (UID BODY.PEEK[])")
        inbox.lines(tag)
        for raw in inbox.literals(fetch):
            message = BytesParser().parsebytes(raw)
            for part in message.walk():
                if part.get_content_maintype() == "text":
                    part.get_payload(decode=True)
            drafts.command("APPEND Drafts (\\Draft \\Seen)", draft(message))
        following = exists + 1
        tag = inbox.idle()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4])
