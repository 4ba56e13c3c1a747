#!/bin/sh
# Writes the lock files anew: exact versions with the hashes of every file, for all platforms. Needs uv.
set -eu
cd "$(dirname "$0")/.."
options="--quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url --python-version 3.11"
uv pip compile $options --group build pyproject.toml -o requirements.lock
uv pip compile $options --group dev --group build pyproject.toml -o requirements-dev.lock
uv pip compile $options --group training --group dev --group build pyproject.toml -o requirements-training.lock
