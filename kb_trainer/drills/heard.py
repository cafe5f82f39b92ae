"""What the customer hears of a reply: not what was said before, nor kind words beside bad ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kb_trainer.drills.moves import BAD
from kb_trainer.drills.sentences import END
from kb_trainer.scoring.finding import Finding
from kb_trainer.scoring.phrases import Span
from kb_trainer.text.fold import fold

REPEATED: Final = 4
"""A sentence of more words than this, said again word for word, says nothing."""


OF_THE_WHOLE: Final = frozenset({"cuts_short", "says_nothing", "talks_over"})
"""Acts of a whole reply, such as being too short: its sentences are heard all the same."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A reply as it is heard.

    Attributes:
        text: the reply with sentences that were said before blanked out.
        sentences: places of all its sentences.
        old: places of those that were said before.
    """

    text: str
    sentences: tuple[Span, ...]
    old: tuple[Span, ...]

    @property
    def nothing_new(self) -> bool:
        """Whether all of it was said before."""
        return bool(self.old) and not any(char.isalnum() for char in self.text)

    def sentence_of(self, place: int) -> Span:
        """Return the sentence in which a code point stands."""
        return next((one for one in self.sentences if place < one[1]), self.sentences[-1])

    def acts(self, findings: Iterable[Finding]) -> frozenset[str]:
        """Return the acts that reach the customer.

        A good act in the same sentence as a bad one doesn't: kind words around a deflection
        calm nobody.
        """
        new = [(one, self.sentence_of(one.start)) for one in findings]
        new = [(one, place) for one, place in new if place not in self.old]
        spoilt = {place for one, place in new if one.act in BAD - OF_THE_WHOLE}
        return frozenset(one.act for one, place in new if one.act in BAD or place not in spoilt)


def hear(reply: str, earlier: Sequence[str]) -> Heard:
    """Hear a reply.

    Args:
        reply: as given.
        earlier: the replies before it.

    Returns:
        What is new in it.
    """
    said = {_key(text[start:end]) for text in earlier for start, end in sentence_places(text)}
    sentences = sentence_places(reply)
    old = tuple(
        (start, end)
        for start, end in sentences
        if len(reply[start:end].split()) > REPEATED and _key(reply[start:end]) in said
    )
    text = reply
    for start, end in old:
        text = text[:start] + " " * (end - start) + text[end:]
    return Heard(text, sentences, old)


def sentence_places(text: str) -> tuple[Span, ...]:
    """Return the places of a text's sentences, at least one."""
    places: list[Span] = []
    start = 0
    for match in END.finditer(text):
        places.append((start, match.end()))
        start = match.end()
    if start < len(text) or not places:
        places.append((start, len(text)))
    return tuple(places)


def without(text: str, places: Iterable[Span]) -> str:
    """Return a text without some sentences."""
    for start, end in sorted(set(places), reverse=True):
        text = text[:start] + text[end:]
    return text.strip()


def _key(sentence: str) -> str:
    return " ".join(fold(sentence).split())
