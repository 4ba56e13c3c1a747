#!/bin/sh
# The long ones: fuzzing and random histories with fresh seeds until MINUTES are over; prints what it reached.
set -eu
cd "$(dirname "$0")/.."
end=$(($(date +%s) + ${MINUTES:-60} * 60))
round=0
while [ "$(date +%s)" -lt "$end" ]; do
    round=$((round + 1))
    seed=$(od -An -N3 -tu4 /dev/urandom | tr -d ' ')
    echo "Round $round, seed $seed"
    FOLLOWUP_SEED=$seed FOLLOWUP_FUZZ=20000 FOLLOWUP_SOAK=1 \
        .venv/bin/python -m pytest -q -n "${JOBS:-2}" --hypothesis-seed="$seed" \
        tests/core tests/crash tests/calendars tests/mailboxes tests/scenarios -m "not slow"
done
echo "Soak: $round rounds in ${MINUTES:-60} minutes without a failure."
