"""The texts of an article, each with its place: what the check reads."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from kb_trainer.knowledge.article import Article, Clause
from kb_trainer.source.problems import WHOLE_FILE, Mark

TO_CUSTOMERS: Final = frozenset({"summary", "intro", "text", "step", "who", "by", "say"})
"""Kinds of passages that promise: what can't be done has no place in them."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of an article.

    Attributes:
        kind: `title`, `summary`, `intro`, `text`, `why`, `what`, `instead`,
            `who`, `grant`, `step`, `by`, `contingency` or `say`.
        text: as written.
        mark: where it begins.
        clause: the clause it belongs to, or None.
        laid_out: whether the file has its lines as they are (Markdown), or
            folded inside YAML, where only the beginning is known.
    """

    kind: str
    text: str
    mark: Mark
    clause: Clause | None = None
    laid_out: bool = False
    _starts: list[int] = field(default_factory=list, compare=False, repr=False)

    def place(self, offset: int) -> Mark:
        """Return the place in the file of an offset in the text."""
        if not self.laid_out:
            return self.mark
        if not self._starts:
            lengths = (len(line) + 1 for line in self.text.split("\n"))
            self._starts.extend(accumulate(lengths, initial=0))
        line = bisect_right(self._starts, offset) - 1
        return Mark(self.mark.line + line, offset - self._starts[line] + 1)


def passages(article: Article) -> Iterator[Passage]:
    """Give every text of an article that people read, with its place.

    Args:
        article: any article.

    Returns:
        The passages: first the article's own, then those of each clause.
    """
    in_yaml = article.path.endswith((".yaml", ".yml"))
    for kind in ("title", "summary"):
        text = getattr(article, kind)
        if text:
            yield Passage(kind, text, article.keys.get(kind, WHOLE_FILE))
    if article.intro:
        start = article.keys.get("text", WHOLE_FILE) if in_yaml else Mark(article.intro_line)
        yield Passage("intro", article.intro, start, laid_out=not in_yaml)
    for clause in article.clauses:
        yield from _of_clause(clause)


def _of_clause(clause: Clause) -> Iterator[Passage]:
    has_heading = clause.mark != clause.data_mark
    yield Passage("title", clause.title, clause.mark, clause)
    if clause.text:
        start = Mark(clause.line) if has_heading else clause.place("text")
        yield Passage("text", clause.text, start, clause, laid_out=has_heading)
    for kind in ("why", "contingency", "say"):
        text = getattr(clause, kind)
        if text:
            yield Passage(kind, text, clause.place(kind), clause)
    for limit in clause.limits:
        for kind in ("what", "instead", "why"):
            yield Passage(kind, getattr(limit, kind), limit.mark, clause)
    for exception in clause.exceptions:
        for kind in ("who", "grant"):
            yield Passage(kind, getattr(exception, kind), exception.mark, clause)
    for step in clause.next:
        for kind in ("step", "who", "by"):
            yield Passage(kind, getattr(step, kind), step.mark, clause)
