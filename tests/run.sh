#!/bin/sh
# Runs pytest in the project's environment; in CI a skip of what CI can have is a failure (tests/conftest.py).
# What tests write goes into memory where there are 4 GB of it to spare: their kills end processes, not the machine,
# so nothing is learned by waiting for a disk at each of some 100,000 commits.
set -eu
cd "$(dirname "$0")/.."
unset PYTHONDONTWRITEBYTECODE
export OPENBLAS_NUM_THREADS=1 # as in the reading child: three workers with two threads each would wait for one another
spare=$(df --output=avail /dev/shm 2>/dev/null | tail -n 1 || echo 0)
if [ "${spare:-0}" -ge 4000000 ]; then
    scratch=$(mktemp -d /dev/shm/followup-tests.XXXXXX)
else
    scratch=$(mktemp -d)
fi
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
.venv/bin/python -m pytest --dist worksteal --basetemp "$scratch/pytest" "$@"
