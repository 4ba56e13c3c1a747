#!/bin/sh
# Runs pytest in the project's environment; in CI a skip of what CI can have is a failure (tests/conftest.py).
set -eu
cd "$(dirname "$0")/.."
unset PYTHONDONTWRITEBYTECODE
exec .venv/bin/python -m pytest --dist worksteal "$@"
