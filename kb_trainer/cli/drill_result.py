"""Prints the result of a session: words and numbers first, a small curve where it can be seen."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Final

import click

from kb_trainer.cli.options import State
from kb_trainer.cli.output import safe, width
from kb_trainer.services.debrief import Debrief
from kb_trainer.services.debrief_parts import FeelingsThen, ToldArea, ToldNext
from kb_trainer.text.columns import columns, padded, wrap

FEELINGS: Final = ("anger", "trust", "patience")
_STEPS: Final = "▁▂▃▄▅▆▇█"
_MOST: Final = 10
_NAME: Final = 16
_WORDS_OF_AREA: Final = 2
"""So many words of a kind stand beside an area; the page has all of them."""
_SHORT: Final = 60


def print_result(told: Debrief, state: State) -> None:
    """Print a debrief.

    Args:
        told: all that is told of the session.
        state: the shared options: language and plain mode.
    """
    for line in result_lines(told, state):
        click.echo(line)


def result_lines(told: Debrief, state: State) -> Iterator[str]:
    """Give the lines of a debrief, each within the terminal's width."""
    sheet = _Sheet(told, state)
    yield ""
    yield from sheet.text(told.ended_words)
    yield from sheet.score()
    yield from sheet.customer()
    yield from sheet.feelings()
    yield from sheet.demands()
    yield from sheet.strengths()
    yield from sheet.improvements()
    yield from sheet.areas()
    yield from sheet.case()
    yield from sheet.disputes()
    yield from sheet.after()


class _Sheet:
    """The parts of a result; in plain mode nothing is drawn and signs are words."""

    def __init__(self, told: Debrief, state: State) -> None:
        self._told = told
        self._state = state
        self._plain = state.plain
        self._say: Callable[..., str] = state.say

    def text(self, text: str, level: int = 0, sign: str = "") -> Iterator[str]:
        """Give a paragraph: indented by level, its first line after a sign."""
        if self._plain:
            return wrap(safe(f"{sign} {text}"), width())
        indent = "  " * level
        first = f"{indent}{sign} " if sign else indent
        return wrap(safe(text), width(), first=first, rest=" " * columns(first))

    def heading(self, message: str) -> Iterator[str]:
        yield ""
        yield self._state.bold(self._say(message))

    def section(self, message: str, lines: Iterable[str]) -> Iterator[str]:
        """Give a heading and its lines; nothing when there are none."""
        found = list(lines)
        if found:
            yield from self.heading(message)
            yield from found

    def score(self) -> Iterator[str]:
        told = self._told
        yield ""
        yield self._state.bold(self._say("result.title", overall=told.overall, band=told.band))
        parts = "result.parts_plain" if self._plain else "result.parts"
        yield from self.text(self._say(parts, empathy=told.empathy, demands=told.demands_score))
        if told.overall_then is not None:
            yield from self.text(self._say("result.then", overall=told.overall_then))
        if told.caps:
            yield from self.text(self._say("result.capped", what="; ".join(told.caps)))
        if told.mode != "exam":
            verdict = "result.passed" if told.passed else "result.failed"
            yield from self.text(self._say(verdict, mark=told.pass_mark))
            return
        yield ""
        verdict = "result.exam.passed" if told.passed else "result.exam.failed"
        yield self._state.bold(self._say(verdict))
        for gate in told.gates:
            label = self._say("result.gate.kept" if gate.kept else "result.gate.missed")
            yield from self.text(f"{label}: {gate.words}", 1)

    def customer(self) -> Iterator[str]:
        one, guess = self._told.customer, self._told.guess
        yield from self.heading("result.customer")
        yield from self.text(self._say("result.rating", rating=one.rating, why=one.why), 1)
        yield from self.text(self._say("result.again", words=one.again_words), 1)
        if guess is not None:
            yield from self.text(guess.words, 1)
        if self._told.right_first_time is not None:
            found = "first" if self._told.right_first_time else "later"
            yield from self.text(self._say(f"result.cause.{found}"), 1)

    def feelings(self) -> Iterator[str]:
        told = self._told
        yield from self.heading("result.feelings")
        yield from self._in_sentences() if self._plain else self._curves()
        for name, turn in (("helped", told.helped), ("hurt", told.hurt)):
            if turn:
                changes = self._changes(*self._moved_in(turn))
                words = self._say(f"result.feelings.{name}", turn=turn, changes=changes)
                yield from self.text(words, 1)

    def _in_sentences(self) -> Iterator[str]:
        steps = self._told.feelings
        start = {name: getattr(steps[0], name) for name in FEELINGS}
        yield from self.text(self._say("result.feelings.start", **start))
        for before, after in pairwise(steps):
            if before.turn == after.turn:
                now = {name: getattr(after, name) for name in FEELINGS}
                words = self._say("result.feelings.another", customer=after.customer, **now)
            else:
                changes = self._changes(before, after)
                words = self._say("result.feelings.turn", turn=after.turn, changes=changes)
            yield from self.text(words)

    def _moved_in(self, turn: int) -> tuple[FeelingsThen, FeelingsThen]:
        """Return the feelings before and after a turn, of the customer who was served in it."""
        steps = pairwise(self._told.feelings)
        return next(pair for pair in steps if pair[1].turn == turn != pair[0].turn)

    def _changes(self, before: FeelingsThen, after: FeelingsThen) -> str:
        changes = [
            self._say(
                "result.feelings.change",
                name=self._say(f"result.feeling.{name}").lower(),
                before=getattr(before, name),
                after=getattr(after, name),
            )
            for name in FEELINGS
            if getattr(before, name) != getattr(after, name)
        ]
        return ", ".join(changes) or self._say("result.feelings.same")

    def _curves(self) -> Iterator[str]:
        steps = self._told.feelings
        yield from self.text(self._say("result.feelings.scale", turns=steps[-1].turn), 1)
        for name in FEELINGS:
            values = [getattr(step, name) for step in steps]
            marks = [_STEPS[value * (len(_STEPS) - 1) // _MOST] for value in values]
            curve = marks[0] + "".join(
                mark if before.turn != step.turn else f"|{mark}"
                for mark, (before, step) in zip(marks[1:], pairwise(steps), strict=True)
            )
            label = padded(self._say(f"result.feeling.{name}"), 10)
            line = f"  {label} {values[0]:>2} {curve} {values[-1]:>2}"
            if columns(line) <= width():
                yield line
            else:
                yield f"  {label} {values[0]:>2}–{values[-1]}"
                yield f"  {curve}"
        if steps[0].customer != steps[-1].customer:
            yield from self.text(self._say("result.feelings.wave"), 1)

    def demands(self) -> Iterator[str]:
        yield from self.heading("result.demands")
        for one in self._told.demands:
            yield from self.text(f"{one.text}: {one.label}", 1)
            if one.need:
                yield from self.text(self._say("result.need", need=one.need), 2)

    def strengths(self) -> Iterator[str]:
        yield from self.heading("result.strengths")
        for number in self._told.strengths:
            one = self._told.remark(number)
            yield from self._words("+", one.quote, [self._turn(one.turn)], one.why)
        if not self._told.strengths:
            yield from self.text(self._say("result.no_strengths"), 1)

    def improvements(self) -> Iterator[str]:
        told = self._told
        yield from self.heading("result.improvements")
        for one in told.improvements:
            where = [self._turn(one.turn)] if one.turn else []
            where += [self._say("result.rule", rule=one.rule)] if one.rule else []
            where += [one.clause] if one.clause else []
            yield from self._words("-", one.words, where, one.why)
            if one.better:
                yield from self.text(self._say("result.better", better=one.better), 2)
        if not told.improvements:
            yield from self.text(self._say("result.no_improvements"), 1)
            return
        rule = next((one.rule for one in told.improvements if one.rule), "")
        if rule:
            yield from self.text(self._say("result.rules", rule=rule), 1)

    def _words(self, sign: str, words: str, where: list[str], why: str) -> Iterator[str]:
        text = f"{self._quoted(_joined(words))} ({', '.join(where)}): {why}"
        yield from self.text(text, 1, "" if self._plain else sign)

    def areas(self) -> Iterator[str]:
        yield from self.heading("result.areas")
        for area in self._told.areas:
            score = self._say("result.no_occasion") if area.score is None else str(area.score)
            if self._plain:
                yield from self.text(f"{area.name}: {score}.")
            else:
                yield f"  {padded(safe(area.name), _NAME)}{score}"
            yield from self._words_of(area)

    def _words_of(self, area: ToldArea) -> Iterator[str]:
        for good, sign, word in ((True, "+", "result.good"), (False, "-", "result.mend")):
            mine = [one for one in self._told.remarks if one.area == area.id and one.good is good]
            words = list(dict.fromkeys(_short(one.quote) for one in mine))[:_WORDS_OF_AREA]
            for one in words:
                yield from self.text(
                    self._quoted(one), 2, f"{self._say(word)}:" if self._plain else sign
                )

    def case(self) -> Iterator[str]:
        told = self._told
        moments = (
            line
            for one in told.moments
            for line in self.text(
                f"{self._say('result.kept' if one.kept else 'result.broken')}: {one.text}", 1
            )
        )
        yield from self.section("result.moments", moments)
        given = (f"{one.text} ({one.clause}, {self._turn(one.turn)})" for one in told.precedents)
        yield from self.section("result.precedents", self._items(given))
        promised = (f"{self._quoted(one.text)} ({self._turn(one.turn)})" for one in told.promises)
        yield from self.section("result.promises", self._items(promised))
        clauses = [f"{one.id}: {one.title}" for one in told.clauses]
        if clauses:
            command = f"kb-trainer policy show {told.clauses[0].id}"
            clauses.append(self._say("result.clauses.open", command=command))
        yield from self.section("result.clauses", self._items(clauses))

    def _items(self, texts: Iterable[str]) -> Iterator[str]:
        for text in texts:
            yield from self.text(text, 1)

    def _quoted(self, words: str) -> str:
        return self._say("result.quoted", words=words)

    def _turn(self, turn: int) -> str:
        return self._say("result.turn", turn=turn) if turn else self._say("result.whole")

    def disputes(self) -> Iterator[str]:
        found = (f"{self._turn(one.turn)}: {one.why}" for one in self._told.disputes)
        yield from self.section("result.disputes", self._items(found))

    def after(self) -> Iterator[str]:
        told = self._told
        yield from self.heading("result.next")
        if told.next is not None:
            yield from self._next(told.next)
        commands = [("again", f"kb-trainer drill start {told.drill}")]
        if told.session:
            replay = f"kb-trainer drill replay {told.session}"
            why = f'--why "{self._say("result.why")}"'
            dispute = f"kb-trainer drill dispute {told.session} --turn N {why}"
            commands += [
                ("replay", replay),
                ("export", f"{replay} --export html"),
                ("dispute", dispute),
            ]
        for name, command in commands:
            yield from self._command(self._say(f"result.next.{name}"), command)

    def _next(self, one: ToldNext) -> Iterator[str]:
        message = "result.next.area" if one.area else "result.next.drill"
        words = self._say(
            message, area=one.area, title=one.title, level=one.level, minutes=one.minutes
        )
        yield from self._command(words, f"kb-trainer drill start {one.drill}")

    def _command(self, words: str, command: str) -> Iterator[str]:
        """Give a command on a line of its own, never broken: people copy it."""
        yield from self.text(words, 1)
        yield safe(command if self._plain else f"    {command}")


def _joined(words: str) -> str:
    return " ".join(words.split())


def _short(words: str) -> str:
    joined = _joined(words)
    return joined if len(joined) <= _SHORT else joined[:_SHORT].rsplit(" ", 1)[0] + "…"
