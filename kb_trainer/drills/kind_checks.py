"""Finds what is wrong with choices, follow-ups, diagnoses and waves."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from typing import Final

from kb_trainer.drills import codes
from kb_trainer.drills.kinds import Offer
from kb_trainer.drills.model import Drill
from kb_trainer.source.problems import WHOLE_FILE, Code, Mark, Problem
from kb_trainer.text.near import nearest

LEAST_CHOICES: Final = 3
MOST_CHOICES: Final = 4


def check_kinds(drill: Drill) -> Iterator[Problem]:
    """Check the keys that only some drills have.

    Args:
        drill: the scenario.

    Yields:
        Its problems.
    """
    yield from _offers(drill)
    yield from _diagnosis(drill)
    yield from _customers(drill)
    yield from _news(drill)


def check_follows(drill: Drill, ids: Collection[str]) -> Iterator[Problem]:
    """Check that the first contact of a drill is there.

    Args:
        drill: the scenario.
        ids: of all drills.

    Yields:
        The problem, if any.
    """
    follows = drill.follows
    if follows is not None and (follows.drill not in ids or follows.drill == drill.id):
        others = [id_ for id_ in ids if id_ != drill.id]
        hint = nearest(follows.drill, others)
        yield _problem(drill, codes.UNKNOWN_DRILL, follows.mark, id=follows.drill, suggestion=hint)


def _problem(drill: Drill, code: Code, mark: Mark, /, **details: object) -> Problem:
    return Problem(drill.path, mark, code, details)


def _unknown(drill: Drill, name: str, known: Iterable[str], mark: Mark) -> Iterator[Problem]:
    choices = list(known)
    if name not in choices:
        yield _problem(drill, codes.UNKNOWN_NAME, mark, name=name, choices=", ".join(choices))


def _offers(drill: Drill) -> Iterator[Problem]:
    if not drill.offers:
        return
    ids = [one.id for one in drill.demands]
    known = ["open", "wrap", *ids, *(f"{id_}.{how}" for id_ in ids for how in _HOW)]
    for offer in drill.offers:
        yield from _unknown(drill, offer.when, known, offer.mark)
        yield from _count(drill, offer)
    seen = [one.when for one in drill.offers]
    for offer in drill.offers:
        if seen.count(offer.when) > 1:
            yield _problem(drill, codes.REPEATED_ID, offer.mark, id=offer.when)
    for name in (*ids, "wrap"):
        if name not in seen:
            mark = drill.keys.get("offers", WHOLE_FILE)
            yield _problem(drill, codes.NOTHING_OFFERED, mark, name=name)


_HOW: Final = ("pressed", "unclear")


def _count(drill: Drill, offer: Offer) -> Iterator[Problem]:
    texts = {one.text for one in offer.choices}
    if not LEAST_CHOICES <= len(texts) <= MOST_CHOICES or len(texts) < len(offer.choices):
        yield _problem(
            drill,
            codes.WRONG_OFFER,
            offer.mark,
            name=offer.when,
            count=len(texts),
            least=LEAST_CHOICES,
            most=MOST_CHOICES,
        )


def _diagnosis(drill: Drill) -> Iterator[Problem]:
    found = drill.diagnosis
    if found is None:
        return
    for id_ in found.shown_by:
        yield from _unknown(drill, id_, (one.id for one in drill.circumstances), found.mark)
    for phrase in sorted(set(found.seems) & set(found.real)):
        yield _problem(drill, codes.SAME_CAUSE, found.mark, phrase=phrase)


def _customers(drill: Drill) -> Iterator[Problem]:
    mark = drill.keys.get("customers", WHOLE_FILE)
    for demand in drill.demands:
        if demand.customer:
            yield from _unknown(drill, demand.customer, drill.customers, demand.mark)
    turns = [one for one, _ in groupby(one.customer for one in drill.demands)]
    for id_ in drill.customers:
        if turns.count(id_) != 1:
            yield _problem(drill, codes.NOT_SERVED, mark, id=id_)
    if turns[0] or turns.count("") > 1:
        yield _problem(drill, codes.NOT_SERVED, mark, id="persona")


def _news(drill: Drill) -> Iterator[Problem]:
    news = drill.news
    if news is None:
        return
    ids = [one.id for one in drill.demands]
    yield from _unknown(drill, news.after, ids, news.mark)
    options = [option.id for demand in drill.demands for option in demand.options]
    for id_ in news.outdated:
        yield from _unknown(drill, id_, options, news.mark)
    if news.after in ids:
        demand = drill.demand(news.after)
        later = drill.demands[ids.index(news.after) + 1 :]
        if all(one.customer == demand.customer for one in later):
            yield _problem(drill, codes.NEWS_TOO_LATE, news.mark, id=news.after)
