"""Groups problems by kind, what is most useful to mend first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kb_trainer.knowledge import codes
from kb_trainer.source.problems import Code, Problem

_USEFUL: Final = (codes.NO_CONTACT, codes.REFUSING_PROSE, codes.UNMANAGED)
"""Warnings in the order in which customers feel them: nobody can be reached, something is
refused without a written limit, nothing can be cited. The others follow, the commonest first."""


@dataclass(frozen=True, slots=True)
class Group:
    """Problems of one kind.

    Attributes:
        code: the kind.
        problems: in the order in which they are best mended.
    """

    code: Code
    problems: tuple[Problem, ...]


def groups_of(problems: Iterable[Problem]) -> list[Group]:
    """Group problems by their code.

    Args:
        problems: in the order in which they are told.

    Returns:
        Errors first, then warnings, the most useful first. Articles that aren't ours
        and refuse something stand before the others that aren't ours.
    """
    found: dict[Code, list[Problem]] = {}
    for one in problems:
        found.setdefault(one.code, []).append(one)
    refusing = {one.path for one in found.get(codes.REFUSING_PROSE, ())}
    foreign = found.get(codes.UNMANAGED, [])
    foreign.sort(key=lambda one: one.path not in refusing)
    groups = [Group(code, tuple(some)) for code, some in found.items()]
    return sorted(groups, key=_order)


def _order(group: Group) -> tuple[bool, int, int, str]:
    useful = _USEFUL.index(group.code) if group.code in _USEFUL else len(_USEFUL)
    is_warning = not group.problems[0].is_error
    return is_warning, useful, -len(group.problems), group.code.name
