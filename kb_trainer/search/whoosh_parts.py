"""The parts of Whoosh that a search needs, imported without what it doesn't.

Whoosh asks for `urllib.request` and for the package `cached_property`, which
asks for `asyncio`: together more than half of the time of a cold search, for
one function that is never called and one that the standard library has. While
Whoosh is imported, small stand-ins take their places; they are gone afterwards.
"""

import functools
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def _stand_ins() -> Iterator[None]:
    light: dict[str, tuple[str, object]] = {
        "cached_property": ("cached_property", functools.cached_property),
        "urllib.request": ("urlretrieve", None),
    }
    placed = [name for name in light if name not in sys.modules]
    for name in placed:
        module = ModuleType(name)
        setattr(module, *light[name])
        sys.modules[name] = module
    try:
        yield
    finally:
        for name in placed:
            del sys.modules[name]


with _stand_ins():
    from whoosh import __version__, fields, formats, index, reading
    from whoosh.util.filelock import FileLock

WHOOSH: str = ".".join(map(str, __version__))
"""The version of Whoosh: an index of another one is not opened."""

__all__ = ["WHOOSH", "FileLock", "fields", "formats", "index", "reading"]
