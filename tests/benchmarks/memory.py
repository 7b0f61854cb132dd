"""The most memory that a process took."""

import resource
import sys
from pathlib import Path


def peak_memory() -> float:
    """Return the most memory (MB) that this process took since its program began.

    On Linux `ru_maxrss` will not do: it begins with what the process that started this one had.
    """
    if sys.platform == "linux":
        lines = Path("/proc/self/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) * 1024 / 1e6
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most * 1024 / 1e6
