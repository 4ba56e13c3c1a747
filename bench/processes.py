"""What processes cost, read from /proc: CPU time to the nanosecond, resident memory now and at its highest."""

from __future__ import annotations

from pathlib import Path

import psutil


def family(pid: int) -> list[int]:
    """The process and all its children."""
    try:
        process = psutil.Process(pid)
        return [pid, *(child.pid for child in process.children(recursive=True))]
    except psutil.NoSuchProcess:
        return []


def cpu(pid: int) -> float:
    """CPU seconds of all threads of one process that still run."""
    total = 0
    for path in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        try:
            total += int(path.read_text().split()[0])
        except OSError:
            continue
    return total / 1e9


def family_cpu(pid: int) -> float:
    """CPU seconds of a process and its children."""
    return sum(cpu(one) for one in family(pid))


def status(pid: int, field: str) -> float:
    """A field of /proc/PID/status in MB: VmRSS, VmHWM; 0 where the process is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().split("\n")
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(field + ":")), 0.0)


def unique(pid: int) -> float:
    """MB that this process alone holds (USS)."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in text.split("\n") if line.startswith("Private_")) / 1024
