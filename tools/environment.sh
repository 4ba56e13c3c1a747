#!/bin/sh
# Makes (or brings up to date) a virtual environment from a lock file, with hashes.
#   tools/environment.sh PYTHON VENV LOCK
set -eu
python=$1 venv=$2 lock=$3
if [ -z "$python" ]; then
    echo "followup needs Python 3.11 or newer. On Debian or Ubuntu: apt-get install python3" >&2
    exit 69
fi
if [ ! -x "$venv/bin/python" ]; then
    echo "Making the environment in $venv ..."
    if ! "$python" -m venv "$venv" 2>/dev/null; then
        # Debian and Ubuntu keep the venv module in a package of its own
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        rm -rf "$venv"
        if [ "$(id -u)" != 0 ]; then
            echo "Python's venv module is missing. Install it and try again: sudo apt-get install $package" >&2
            exit 69
        fi
        apt-get update -q >/dev/null && apt-get install -qy --no-install-recommends "$package" >/dev/null
        "$python" -m venv "$venv"
    fi
fi
echo "Installing what $lock names ..."
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
