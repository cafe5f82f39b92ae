"""RE2 patterns: no text makes them slow; compiled when they are first wanted."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import re2

_MAX_MEM: Final = 128 * 1024 * 1024


class Pattern:
    """An RE2 pattern over what `narrow` gives: one byte a code point.

    It is compiled when it is first looked for, and pickled as text: a program that starts
    with a rubric of hundreds of patterns waits for those alone that it uses.

    Args:
        source: the pattern, folded.
    """

    __slots__ = ("_compiled", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._compiled: Any = None

    def __reduce__(self) -> tuple[type["Pattern"], tuple[str]]:
        return Pattern, (self.source,)

    def finditer(self, text: bytes) -> Iterator[Any]:
        """Give the matches in a text, in order."""
        matches: Iterator[Any] = self.compiled().finditer(text)
        return matches

    def seen(self, text: bytes) -> bool:
        """Tell whether it is in a text."""
        return self.compiled().search(text) is not None

    def compiled(self) -> Any:  # noqa: ANN401  re2 has no types
        """Return the compiled pattern.

        Raises:
            re2.error: when it can't be compiled.
        """
        if self._compiled is None:
            self._compiled = _compiled(self.source)
        return self._compiled


@lru_cache(maxsize=8192)
def _compiled(source: str) -> Any:  # noqa: ANN401  re2 has no types
    """Compile a pattern once: rules share word lists."""
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.max_mem = _MAX_MEM
    options.log_errors = False
    return re2.compile(source.encode("latin-1", "replace"), options)


def compile_pattern(source: str) -> Pattern:
    """Compile a pattern at once, so that one that is wrong is known.

    Raises:
        re2.error: when it can't be compiled.
    """
    pattern = Pattern(source)
    pattern.compiled()
    return pattern
