"""One account's mail, by provider. `base` holds the contract, `tests/mailboxes/contract.py` its test."""
