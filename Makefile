# followup: `make demo` shows what it does, `make test` proves it. `make help` lists the rest.
# Needs make and Python 3.11 or newer; everything else is put into .venv (and, for tests, installed by apt-get).

VENV := .venv
PY := $(VENV)/bin/python
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
JOBS ?= 3
MINUTES ?= 60
ON ?=
TORCH ?=

.PHONY: help demo test check bench soak test-slow train eval lock clean

help:
	@echo "make demo       a made-up rep's day, played by the real program in a folder of its own"
	@echo "make test       everything, real servers included (12 minutes at most on 2 cores)"
	@echo "make check      format, lint, types, import rules"
	@echo "make bench      speed and quality figures beside their yardsticks"
	@echo "make test-slow  Cyrus, a booted systemd, every kill point"
	@echo "make soak       fuzzing and random histories for MINUTES=60; with ON=\"exchange graph\" only the histories there"
	@echo "make train      the detector's weights from training/mails (40 minutes at most on 2 cores)"
	@echo "make eval       what the detector makes of mails that it never saw"
	@echo "make lock       write the lock files anew"

demo: $(VENV)/runtime
	@$(PY) -m followup demo

test: check $(VENV)/servers
	@tests/run.sh -n $(JOBS) -m "not slow" tests

check: $(VENV)/dev
	@$(VENV)/bin/ruff format --check --quiet . && $(VENV)/bin/ruff check --quiet . && $(VENV)/bin/mypy
	@$(PY) -m pytest -q -p no:randomly tests/test_imports.py

bench: $(VENV)/servers
	@$(PY) -m bench

test-slow: $(VENV)/servers
	@tests/install_servers.sh slow
	@tests/run.sh -n $(JOBS) -m slow tests

soak: $(VENV)/servers
	@MINUTES=$(MINUTES) ON="$(ON)" tests/soak.sh

train: $(VENV)/training
	@$(PY) -m training.train followup/model/detector.safetensors
	@$(PY) -m training.check_set

eval: export OPENBLAS_NUM_THREADS := 1
eval: $(VENV)/dev
	@$(PY) -m training.evaluate

lock:
	@tools/lock.sh

clean:
	rm -rf $(VENV)

# The environment as locked, by hash; the project itself is linked in.
$(VENV)/runtime: requirements.lock pyproject.toml
	@tools/environment.sh "$(PYTHON)" $(VENV) requirements.lock
	@touch $@

$(VENV)/dev: requirements-dev.lock pyproject.toml
	@tools/environment.sh "$(PYTHON)" $(VENV) requirements-dev.lock
	@touch $@ $(VENV)/runtime

# PyTorch's builds without CUDA are not on PyPI; TORCH is the folder or page where pip finds them.
$(VENV)/training: requirements-training.lock requirements-torch.lock pyproject.toml
	@tools/environment.sh "$(PYTHON)" $(VENV) requirements-training.lock
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		$(if $(TORCH),--find-links "$(TORCH)") -r requirements-torch.lock || { \
		echo "make train needs PyTorch's build without CUDA (Python 3.11, Linux, x86-64)." >&2; \
		echo "Say where it is: make train TORCH=FOLDER-OR-PAGE" >&2; exit 69; }
	@touch $@ $(VENV)/runtime $(VENV)/dev

$(VENV)/servers: $(VENV)/dev tests/install_servers.sh
	@tests/install_servers.sh
	@touch $@
