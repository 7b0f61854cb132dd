"""A reader in a process of its own, watched: memory, time, and whether somebody pressed Cancel."""

import contextlib
import json
import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import psutil

from checkin.errors import EnvironmentFault
from checkin.sheets.child import ARGUMENT
from checkin.sheets.refusals import Refused
from checkin.words import say

log = logging.getLogger(__name__)
_POLL = 0.05
"""Seconds between two looks at the process."""


def answers(
    request: Mapping[str, str], *, memory_mb: int, seconds: float, waiting: Callable[[], object]
) -> Generator[Any]:
    """Start the reader and yield its answers; it ends when this is closed.

    `waiting` is called all the while; what it raises ends the reader. Raises Refused when the reader takes too much, or
    ends without having finished.
    """
    with tempfile.TemporaryFile() as trace, _started(trace) as process:
        lines: queue.Queue[bytes] = queue.Queue(maxsize=32)
        thread = threading.Thread(target=_pass_on, args=(process, lines), name="checkin-sheets", daemon=True)
        thread.start()
        try:
            _ask(process, request)
            yield from _watched(process, lines, memory_mb, seconds, waiting)
        finally:
            _end(process, lines, thread)
            _note(trace)


def command(argument: str = ARGUMENT) -> list[str]:
    """Return how this program starts itself as a reader, or as what another hidden argument says."""
    if getattr(sys, "frozen", False):
        return [sys.executable, argument]
    return [sys.executable, "-P", "-m", "checkin", argument]  # -P: no module from the folder we happen to be in


def environment() -> dict[str, str]:
    """Return the environment in which it finds itself."""
    package = str(Path(__file__).parents[2])
    paths = os.pathsep.join(path for path in (package, os.environ.get("PYTHONPATH", "")) if path)
    return {**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1", "RUST_BACKTRACE": "0"}


@contextlib.contextmanager
def _started(trace: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    try:
        process = subprocess.Popen(  # noqa: S603  # this program itself
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=trace,
            env=environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        sentence = say("Sheets", "The reader of spreadsheets cannot be started: {reason}. Start the computer again.")
        raise EnvironmentFault(sentence.format(reason=error.strerror or str(error))) from error
    with process:
        yield process


def _ask(process: subprocess.Popen[bytes], request: Mapping[str, str]) -> None:
    assert process.stdin is not None, "it is a pipe"
    with contextlib.suppress(OSError):  # it is gone already: the answers will tell
        process.stdin.write(json.dumps(request).encode())
        process.stdin.close()


def _pass_on(process: subprocess.Popen[bytes], lines: "queue.Queue[bytes]") -> None:
    """Put each line that the reader writes into the queue, and an empty one at the end."""
    assert process.stdout is not None, "it is a pipe"
    for line in process.stdout:
        lines.put(line)
    lines.put(b"")


def _watched(
    process: subprocess.Popen[bytes],
    lines: "queue.Queue[bytes]",
    memory_mb: int,
    seconds: float,
    waiting: Callable[[], object],
) -> Iterator[Any]:
    deadline, looked = time.monotonic() + seconds, 0.0
    while True:
        if time.monotonic() > looked + _POLL:
            waiting()
            if _memory(process.pid) > memory_mb * 1_000_000:
                raise Refused("memory", most=memory_mb)
            looked = time.monotonic()
            if looked > deadline:
                raise Refused("slow", most=round(seconds))
        try:
            line = lines.get(timeout=_POLL)
        except queue.Empty:
            continue
        if not line:
            raise Refused("died")
        try:
            answer = json.loads(line)
        except ValueError:
            raise Refused("died") from None
        yield answer
        if isinstance(answer, dict) and ("end" in answer or "refused" in answer):
            return


def _memory(pid: int) -> int:
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0


def _end(process: subprocess.Popen[bytes], lines: "queue.Queue[bytes]", thread: threading.Thread) -> None:
    """End the reader, if it has not ended, and the thread that listens to it."""
    with contextlib.suppress(OSError):
        process.kill()
    while thread.is_alive():
        with contextlib.suppress(queue.Empty):
            lines.get(timeout=_POLL)
    thread.join()


def _note(trace: IO[bytes]) -> None:
    """Keep what the reader said when it ended by itself, for whoever looks for the reason."""
    trace.seek(0)
    said = trace.read(4000).decode("utf-8", "replace").strip()
    if said:
        log.info("the reader of spreadsheets said: %s", said)
