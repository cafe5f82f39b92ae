"""Pauses the search for cycles where many models are made."""

import contextlib
import gc
from collections.abc import Iterator
from typing import Final

_MANY: Final = 100_000


@contextlib.contextmanager
def without_gc() -> Iterator[None]:
    """Pause the search for cycles: thousands of models are made and none of them has one."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextlib.contextmanager
def seldom_gc() -> Iterator[None]:
    """Look for cycles among new objects only now and then: parsers leave some behind."""
    before = gc.get_threshold()
    gc.set_threshold(_MANY, 10, 1_000_000)
    try:
        yield
    finally:
        gc.set_threshold(*before)
