"""Kind `series`: several things told one after another, as the steps of a plan are."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.scene import Scene

APART = 10
"""Phrases with so few letters between them are one: `el jueves por la mañana` is one date."""

_POINTS = frozenset(b",.;:!?")


@dataclass(frozen=True, slots=True)
class SeriesMatcher:
    """Finds places of a family that follow one another, each with something done beside it.

    Attributes:
        series: the family, such as days and hours.
        beside: phrases of which one must be near a place, in its sentence.
        within: how near, in characters.
        least: how many different places there must be.
        links: phrases that join steps: `then`, `once that's done`; None for any.
        least_links: how many of them there must be.
    """

    series: Phrases
    beside: Phrases
    links: Phrases | None
    least: int
    least_links: int
    within: int = 70

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the places, when there are enough."""
        text = scene.reply.narrow
        places = _joined(self.series.find_narrow(text), text)
        if len(places) < self.least:
            return ()
        if self.links is not None and len(self.links.find_narrow(text)) < self.least_links:
            return ()
        done = self.beside.find_narrow(text)
        found: dict[bytes, Span] = {}
        for start, end in places:
            words = text[start:end]
            if any(words in known or known in words for known in found):
                continue
            if self._has_near((start, end), done, scene):
                found[words] = (start, end)
        return sorted(found.values()) if len(found) >= self.least else ()

    def _has_near(self, place: Span, done: list[Span], scene: Scene) -> bool:
        sentence = scene.reply.index_at(place[0])
        return any(
            max(start - place[1], place[0] - end) <= self.within
            and scene.reply.index_at(start) == sentence
            for start, end in done
        )


def _joined(spans: list[Span], text: bytes) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        between = text[joined[-1][1] : start] if joined else b""
        if joined and len(between) <= APART and _POINTS.isdisjoint(between):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
