#!/bin/sh
# Writes the lock files anew: exact versions with the hashes of every file, for all platforms. Needs uv, and in TORCH
# the folder or page with PyTorch's builds without CUDA, which are not on PyPI: they get a lock file of their own.
set -eu
cd "$(dirname "$0")/.."
options="--quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url --python-version 3.11"
uv pip compile $options --group build pyproject.toml -o requirements.lock
uv pip compile $options --group dev --group build pyproject.toml -o requirements-dev.lock
uv pip compile $options --no-emit-find-links --find-links "${TORCH:?}" \
    --group training --group dev --group build pyproject.toml -o requirements-training.lock
awk '/^[a-z]/ { torch = /^torch==/ } torch' requirements-training.lock >requirements-torch.lock
awk '/^[a-z]/ { torch = /^torch==/ } !torch' requirements-training.lock >requirements-training.new
mv requirements-training.new requirements-training.lock
