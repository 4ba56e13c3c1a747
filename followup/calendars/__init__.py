"""One account's calendar, by provider. `base` holds the contract, `tests/calendars/contract.py` its test."""
