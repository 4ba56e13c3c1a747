"""Ways for an approved message to leave. Only `act` may import this room (tests/test_imports.py)."""
