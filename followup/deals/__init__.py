"""From a judged message to what is written down: conversations, deals, plans as rows and actions."""
