"""Leaving is no harder than joining."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb_trainer.i18n.say import say
from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Journey
from kb_trainer.knowledge.base import Cited
from kb_trainer.knowledge.checks.scene import Scene, is_live, problem
from kb_trainer.source.problems import Problem
from kb_trainer.text.fold import fold


def hard_to_leave(scene: Scene) -> Iterator[Problem]:
    """Find services that are harder to leave than to join (KB237).

    Leaving is harder when it takes more steps, or can't be done by a channel
    by which one joins.
    """
    joining: dict[tuple[str, str], tuple[str, Journey]] = {}
    leaving: list[tuple[Cited, Journey]] = []
    for cited in scene.base.cited():
        journey = cited.clause.journey
        if journey is None or not is_live(cited.article):
            continue
        if journey.way == "leave":
            leaving.append((cited, journey))
        else:
            joining.setdefault(_key(cited, journey), (cited.clause.id, journey))
    for cited, journey in leaving:
        found = joining.get(_key(cited, journey))
        if found is None:
            continue
        id_, join = found
        missing = _missing(join, journey)
        if journey.steps > join.steps or missing:
            yield problem(
                cited.article.path,
                journey.mark,
                codes.HARD_TO_LEAVE,
                id=cited.clause.id,
                service=journey.service,
                steps=journey.steps,
                join_steps=join.steps,
                other=id_,
                missing=_Missing(tuple(missing)),
            )


@dataclass(frozen=True, slots=True)
class _Missing:
    """Channels that one lacks, in words; nothing when there are none."""

    channels: tuple[str, ...]

    def show(self, language: str) -> str:
        """Return the words, with what joins them to the sentence before."""
        if not self.channels:
            return ""
        return say(language, "kind.missing_channels", channels=", ".join(self.channels))


def _missing(join: Journey, leave: Journey) -> list[str]:
    if not leave.channels:
        return []
    have = {fold(channel) for channel in leave.channels}
    return [channel for channel in join.channels if fold(channel) not in have]


def _key(cited: Cited, journey: Journey) -> tuple[str, str]:
    return (fold(journey.service), cited.article.language)
