#!/bin/sh
# The long ones: fuzzing and random histories with fresh seeds until MINUTES are over; prints what it reached.
# ON names grounds ("exchange graph"): then only the random histories on these are played, each many times over.
# A round that fails is told with its seed, and the next one begins; at the end the exit says whether any did.
set -eu
cd "$(dirname "$0")/.."
unset PYTHONDONTWRITEBYTECODE
export FOLLOWUP_SOAK=1 OPENBLAS_NUM_THREADS=1
minutes=${MINUTES:-60} on=${ON:-}
end=$(($(date +%s) + minutes * 60))
round=0 failed=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

play() {
    if [ -n "$on" ]; then
        grounds=$(echo "$on" | sed 's/  */ or /g')
        set -- -k "(histories or lives or promises or killed) and ($grounds)" \
            tests/crash tests/calendars tests/mailboxes tests/scenarios
    else
        set -- -m "not slow" tests/core tests/crash tests/calendars tests/mailboxes tests/scenarios
    fi
    FOLLOWUP_SEED=$seed FOLLOWUP_FUZZ=20000 .venv/bin/python -m pytest -q -rP -n "${JOBS:-2}" \
        --hypothesis-seed="$seed" --basetemp "$scratch/pytest" "$@" >"$scratch/said" 2>&1
}

while [ "$(date +%s)" -lt "$end" ]; do
    round=$((round + 1))
    seed=$(od -An -N3 -tu4 /dev/urandom | tr -d ' ')
    echo "Round $round, seed $seed"
    if play; then
        grep -E '^[0-9]+ (histories|lives|steps)|^[0-9]+ passed' "$scratch/said"
    else
        failed=$((failed + 1))
        cat "$scratch/said"
    fi
done
echo "Soak: $round rounds in $minutes minutes, $failed of them with a failure."
[ "$failed" -eq 0 ]
