"""Slot `known`: a request for something that the customer record already holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Phrases, Span, narrow
from kb_trainer.scoring.scene import Scene
from kb_trainer.scoring.words import is_content, stem
from kb_trainer.text.fold import compose, fold


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind of thing that records hold.

    Attributes:
        keys: how records call it.
        names: how people ask for it.
    """

    keys: Phrases
    names: Phrases


@dataclass(frozen=True, slots=True)
class KnownMatcher:
    """Finds requests for what is on file.

    Attributes:
        requests: how people ask for something.
        fields: kinds of things that records hold.
        reach: how many characters after a request its object may stand.
    """

    requests: Phrases
    fields: tuple[Kept, ...]
    reach: int = 220

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the spans from a request to the thing asked for."""
        if not scene.context.record:
            return
        text = scene.reply.narrow
        requests = self.requests.find_narrow(text)
        if not requests:
            return
        keys = [fold(compose(key)).replace("_", " ") for key in scene.context.record]
        held = [one for one in self.fields if any(one.keys.seen(narrow(key)) for key in keys)]
        stems = {
            stem(word, scene.language)
            for key in keys
            for word in key.split()
            if is_content(word, scene.language)
        }
        for start, end in requests:
            limit = min(scene.reply.sentence_at(start).end, end + self.reach)
            piece = text[end:limit]
            ends = [place[1] for one in held for place in one.names.find_narrow(piece)]
            ends += [
                word.end - end
                for word in scene.reply.words
                if end <= word.start and word.end <= limit and word.stem in stems
            ]
            if ends:
                yield start, end + min(ends)
