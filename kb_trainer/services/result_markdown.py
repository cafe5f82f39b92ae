"""A debrief as Markdown that also reads well as it stands."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final

from kb_trainer.i18n.say import say
from kb_trainer.services.debrief import Debrief
from kb_trainer.services.debrief_parts import ToldTurn
from kb_trainer.text.visible import visible

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>&|~])")
_STARTS: Final = re.compile(r"^(\s*)(#+|[-+=]|\d+[.)])", re.MULTILINE)


def as_markdown(told: Debrief) -> str:
    """Write a debrief as Markdown.

    Args:
        told: all that is told of a session.

    Returns:
        The text; words of people and files are escaped, so that they stay words.
    """
    parts = _Parts(told)
    return "\n".join(parts.all()).rstrip() + "\n"


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is."""
    plain = _SPECIAL.sub(r"\\\1", visible(text))
    return _STARTS.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", plain)


def _line(text: str) -> str:
    return escaped(" ".join(text.split()))


class _Parts:
    def __init__(self, told: Debrief) -> None:
        self._told = told
        self._say: Callable[..., str] = partial(say, told.language)

    def all(self) -> Iterator[str]:
        yield from self._head()
        yield from self._feelings()
        yield from self._case()
        yield from self._talk()

    def _section(self, message: str, items: Iterable[str]) -> Iterator[str]:
        found = list(items)
        if found:
            yield from ("", f"## {self._say(message)}", "", *(f"- {one}" for one in found))

    def _quoted(self, words: str) -> str:
        return self._say("result.quoted", words=_line(words))

    def _turn(self, turn: int) -> str:
        return self._say("result.turn", turn=turn) if turn else self._say("result.whole")

    def _head(self) -> Iterator[str]:
        told, customer = self._told, self._told.customer
        yield f"# {_line(told.title)}"
        yield ""
        yield f"{self._say('result.page.head')}. {_line(told.ended_words)}"
        yield ""
        score = self._say("result.page.of", value=told.overall, most=100)
        yield f"- **{self._say('result.page.score')}: {score} ({_line(told.band)})**"
        yield f"- {self._say('result.name.empathy')}: {told.empathy}"
        yield f"- {self._say('result.name.demands')}: {told.demands_score}"
        yield f"- {_line(self._verdict())}"
        if told.overall_then is not None:
            yield f"- {self._say('result.then', overall=told.overall_then)}"
        if told.caps:
            yield f"- {_line(self._say('result.capped', what='; '.join(told.caps)))}"
        for gate in told.gates:
            label = self._say("result.gate.kept" if gate.kept else "result.gate.missed")
            yield f"- {label}: {_line(gate.words)}"
        yield from ("", f"## {self._say('result.customer')}", "")
        yield _line(self._say("result.rating", rating=customer.rating, why=customer.why))
        yield ""
        yield _line(self._say("result.again", words=customer.again_words))
        if told.guess is not None:
            yield from ("", _line(told.guess.words))
        if told.right_first_time is not None:
            found = "first" if told.right_first_time else "later"
            yield from ("", self._say(f"result.cause.{found}"))

    def _verdict(self) -> str:
        told = self._told
        kind = "result.exam." if told.mode == "exam" else "result."
        return self._say(kind + ("passed" if told.passed else "failed"), mark=told.pass_mark)

    def _feelings(self) -> Iterator[str]:
        names = ("anger", "trust", "patience")
        several = len({one.customer for one in self._told.feelings}) > 1
        yield from ("", f"## {self._say('result.feelings')}", "")
        labels = [self._say(f"result.feeling.{name}") for name in names]
        yield f"| {self._say('result.page.column')} | {' | '.join(labels)} |"
        yield "|---|" + "--:|" * len(names)
        for one in self._told.feelings:
            turn = one.turn or self._say("result.page.start")
            who = f" ({_line(one.customer)})" if several else ""
            yield f"| {turn}{who} | {one.anger} | {one.trust} | {one.patience} |"

    def _case(self) -> Iterator[str]:
        told = self._told
        demands = (f"{_line(one.text)}: {one.label}" for one in told.demands)
        yield from self._section("result.demands", demands)
        good = (told.remark(number) for number in told.strengths)
        strengths = (
            f"{self._quoted(one.quote)} ({self._turn(one.turn)}): {_line(one.why)}" for one in good
        )
        yield from self._section("result.strengths", strengths)
        yield from self._section("result.improvements", self._improvements())
        areas = (
            f"{one.name}: {self._say('result.no_occasion') if one.score is None else one.score}"
            for one in told.areas
        )
        yield from self._section("result.page.areas", areas)
        moments = (
            f"{self._say('result.kept' if one.kept else 'result.broken')}: {_line(one.text)}"
            for one in told.moments
        )
        yield from self._section("result.moments", moments)
        precedents = (
            f"{_line(one.text)} ({one.clause}, {self._turn(one.turn)})" for one in told.precedents
        )
        yield from self._section("result.precedents", precedents)
        promises = (f"{self._quoted(one.text)} ({self._turn(one.turn)})" for one in told.promises)
        yield from self._section("result.promises", promises)
        yield from self._section("result.clauses", self._clauses())
        disputes = (f"{self._turn(one.turn)}: {_line(one.why)}" for one in told.disputes)
        yield from self._section("result.disputes", disputes)

    def _improvements(self) -> Iterator[str]:
        for one in self._told.improvements:
            where = [self._turn(one.turn)] if one.turn else []
            where += [self._say("result.rule", rule=one.rule)] if one.rule else [one.clause]
            better = self._say("result.better", better=one.better) if one.better else ""
            text = f"{self._quoted(one.words)} ({', '.join(where)}): {_line(one.why)}"
            yield f"{text} {_line(better)}".rstrip()

    def _clauses(self) -> Iterator[str]:
        for one in self._told.clauses:
            title = f"{one.id}: {_line(one.title)}"
            yield f"[{title}](<{one.link}>)" if one.link else title

    def _talk(self) -> Iterator[str]:
        told = self._told
        yield from ("", f"## {self._say('result.talk')}")
        for turn in told.turns:
            yield from ("", f"### {self._turn(turn.turn).capitalize()}", "")
            yield from self._said(turn.name, turn.customer)
            yield ""
            yield from self._said(self._say("result.page.you"), turn.reply)
            if turn.comment:
                yield from ("", _line(self._say("result.comment", comment=turn.comment)))
            yield from self._remarks(turn)
        yield ""
        yield from self._said(told.customer.name, told.last_words)

    def _remarks(self, turn: ToldTurn) -> Iterator[str]:
        mine = [one for one in self._told.remarks if one.turn == turn.turn]
        if mine:
            yield ""
        for one in mine:
            sign = self._say("result.good" if one.good else "result.mend")
            rule = self._say("result.rule", rule=one.rule)
            yield f"- {sign}: {self._quoted(one.quote)}: {_line(one.why)} ({rule})"

    def _said(self, name: str, words: str) -> Iterator[str]:
        first, *rest = words.split("\n")
        yield f"> **{_line(name)}:** {escaped(first)}"
        yield from (f"> {escaped(one)}" for one in rest)
