"""What every input must keep: no exception but ours, at most a second, and bounded memory."""

from __future__ import annotations

import gc
import resource
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from pressrelease.errors import PressReleaseError, printable

MOST_SECONDS = 1.0  # of processor time for one input
GIVE_UP = 10.0  # seconds after which an input is stopped
MOST_MEMORY = 300 * 1024 * 1024  # bytes that one input may add to the process


class Stopped(BaseException):
    """An input takes longer than anybody waits."""


def problem(read: Callable[[bytes], object], data: bytes, most: float = MOST_SECONDS) -> str:
    """What is wrong with the reading of an input: a name and its place, "" if nothing is."""
    before = _memory()
    started = time.process_time()
    try:
        with _stopping():
            read(data)
    except PressReleaseError as error:
        if any(line != printable(line) for line in str(error).split("\n")):
            return "a message that cannot be shown"
    except Stopped as error:
        return f"endless in {_place(error)}"
    except Exception as error:
        return f"{type(error).__name__} in {_place(error)}"
    if (taken := time.process_time() - started) > most:
        # not what the collector or another process has cost
        gc.collect()
        started = time.process_time()
        with _stopping(), suppress(PressReleaseError, Stopped):
            read(data)
        taken = min(taken, time.process_time() - started)
        if taken > most:
            return "slow"
    if _memory() - before > MOST_MEMORY:
        return "large"
    return ""


def _memory() -> int:
    """The most memory that this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


@contextmanager
def _stopping() -> Iterator[None]:
    """Raise Stopped in a block that takes too long."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Stopped

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, GIVE_UP)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _place(error: BaseException) -> str:
    """The innermost line of the package in a traceback: what two equal faults have in common."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [one for one in frames if "/pressrelease/" in one.filename] or frames
    return f"{ours[-1].filename.rpartition('/pressrelease/')[2]}:{ours[-1].lineno}"
