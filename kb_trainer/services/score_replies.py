"""Scores replies and conversations that come as lines of JSON, in batches."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from kb_trainer.drills.channels import CHANNELS
from kb_trainer.errors import UserError
from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.i18n.say import say
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.scoring.context import ClauseContext, Context, Turn
from kb_trainer.scoring.finding import Finding
from kb_trainer.scoring.judge import Judge
from kb_trainer.scoring.rubric import Rubric
from kb_trainer.scoring.scorecard import WHOLE, Scorecard, score_reply, score_session
from kb_trainer.scoring.words import closest_language
from kb_trainer.services.case import clause_context
from kb_trainer.text.fold import fold
from kb_trainer.text.language import guess_language

MAX_LINE: Final = 16 * 1024 * 1024
"""Characters of a line; a longer one is refused unread, so that memory stays flat."""

SPEAKERS: Final = ("customer", "agent")


class _LineError(ValueError):
    """A line that can't be scored.

    Args:
        message: id of the message.
        details: the values that it names.
    """

    def __init__(self, message: str, **details: object) -> None:
        super().__init__(message)
        self.message = message
        self.details = details


@dataclass(frozen=True, slots=True)
class Scored:
    """One line of output.

    Attributes:
        data: as it is printed.
        card: the scores, or None when the line couldn't be scored.
        language: of the reply.
    """

    data: dict[str, Any]
    card: Scorecard | None
    language: str


@dataclass(frozen=True, slots=True)
class _Given:
    """What a line asks to score.

    Attributes:
        id: as given.
        cases: the agent's replies, each with what is known when it is judged.
        session: whether they are the turns of a conversation.
    """

    id: Any
    cases: tuple[tuple[str, Context], ...]
    session: bool


class Scorer:
    """Scores lines.

    Args:
        rubric: the rules.
        base: gives the clauses that lines name; called when the first one does.
        language: of messages about bad lines.
    """

    def __init__(self, rubric: Rubric, base: Callable[[], KnowledgeBase], language: str) -> None:
        self.rubric = rubric
        self._judge = Judge(rubric)
        self._load = base
        self._base: KnowledgeBase | None = None
        self._language = language

    def score(self, batches: Iterable[Sequence[str]]) -> Iterator[Scored]:
        """Score lines in their order; blank ones are passed over.

        Args:
            batches: lines, each a JSON object. One that can't be scored gives `error`. Those of
                a batch are judged together, which is faster, and come together.
        """
        number = 0
        for batch in batches:
            taken: list[_Given | Scored] = []
            for line in batch:
                number += 1
                if line.strip():
                    taken.append(self._taken(line, number))
            yield from self._judged(taken)

    def _taken(self, line: str, number: int) -> "_Given | Scored":
        """Return what a line asks for, or the error that it gives."""
        data: Any = None
        try:
            data = _parse(line)
            return self._conversation(data) if "turns" in data else self._reply(data)
        except _LineError as wrong:
            id_ = data.get("id") if isinstance(data, dict) else None
            text = say(self._language, wrong.message, **wrong.details)
            return Scored({"id": id_, "line": number, "error": text}, None, self._language)

    def _judged(self, taken: list["_Given | Scored"]) -> Iterator[Scored]:
        cases = [case for one in taken if isinstance(one, _Given) for case in one.cases]
        findings = iter(self._judge.judge_all(cases))
        for one in taken:
            if isinstance(one, Scored):
                yield one
            else:
                yield self._scored(one, [next(findings) for _ in one.cases])

    def _scored(self, given: "_Given", judged: list[tuple[Finding, ...]]) -> Scored:
        if given.session:
            card = score_session(judged, {}, self.rubric)
        else:
            alone = tuple(replace(finding, turn=0) for finding in judged[0])
            card = score_reply(alone, self.rubric)
        found = {finding.act for finding in card.findings}
        data = {
            "id": given.id,
            "acts": {act: act in found for act in self.rubric.acts},
            "findings": [_as_json(finding) for finding in card.findings],
            "empathy": card.empathy,
            "demands": card.demands,
            "areas": dict(card.areas),
            "overall": card.overall,
            "capped_by": list(card.capped_by),
        }
        return Scored(data, card, given.cases[0][1].language)

    def _reply(self, data: dict[str, Any]) -> "_Given":
        reply = _text(data, "reply", required=True)
        customer = _text(data, "customer")
        turns = (Turn("customer", customer),) if customer else ()
        context = self._context(data, f"{reply}\n{customer}", turns)
        return _Given(data.get("id"), ((reply, context),), session=False)

    def _conversation(self, data: dict[str, Any]) -> "_Given":
        turns = _turns(data["turns"])
        context = self._context(data, "\n".join(turn.text for turn in turns), ())
        cases = tuple(
            (turn.text, replace(context, turns=turns[:number]))
            for number, turn in enumerate(turns)
            if turn.speaker == "agent"
        )
        return _Given(data.get("id"), cases, session=True)

    def _context(self, given: dict[str, Any], text: str, turns: tuple[Turn, ...]) -> Context:
        language = _language(given, text)
        channel = _text(given, "channel") or "chat"
        if channel not in CHANNELS:
            raise _LineError("score.line.choice", key="channel", choices=", ".join(CHANNELS))
        return Context(
            language,
            turns,
            customer_name=_text(given, "customer_name"),
            record=_record(given.get("record")),
            policy=_text(given, "policy"),
            need=_text(given, "need"),
            clauses=self._clauses(given.get("clauses"), language),
            channel=channel,
        )

    def _clauses(self, ids: object, language: str) -> tuple[ClauseContext, ...]:
        if not ids:
            return ()
        if not isinstance(ids, list) or not all(isinstance(one, str) for one in ids):
            raise _LineError("score.line.type", key="clauses")
        if self._base is None:
            self._base = self._load()
        return tuple(_clause(id_, language, self._base) for id_ in ids)


def _parse(line: str) -> dict[str, Any]:
    if len(line) > MAX_LINE:
        raise _LineError("score.line.long", limit=MAX_LINE // 1024 // 1024)
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as broken:
        why = str(broken).split("\n")[0] if isinstance(broken, ValueError) else "…"
        raise _LineError("score.line.json", why=why) from None
    if not isinstance(given, dict):
        raise _LineError("score.line.object")
    return given


def _text(given: Mapping[str, Any], key: str, *, required: bool = False) -> str:
    value = given.get(key)
    if value is None:
        if required:
            raise _LineError("score.line.missing", key=key)
        return ""
    if not isinstance(value, str):
        raise _LineError("score.line.type", key=key)
    return value


def _language(given: Mapping[str, Any], text: str) -> str:
    asked = _text(given, "lang")
    if not asked:
        return guess_language(text) or closest_language(fold(text[:5000]))
    language = asked[:2].lower()
    if language not in LANGUAGES or asked[2:3] not in ("", "-", "_"):
        raise _LineError("score.line.choice", key="lang", choices=", ".join(LANGUAGES))
    return language


def _record(value: object) -> dict[str, str]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _LineError("score.line.type", key="record")
    return {str(key): one if isinstance(one, str) else str(one) for key, one in value.items()}


def _turns(value: object) -> tuple[Turn, ...]:
    if not isinstance(value, list):
        raise _LineError("score.line.type", key="turns")
    turns: list[Turn] = []
    for one in value:
        if not isinstance(one, dict):
            raise _LineError("score.line.type", key="turns")
        speaker, text = one.get("speaker"), one.get("text")
        if speaker not in SPEAKERS:
            raise _LineError("score.line.choice", key="speaker", choices=", ".join(SPEAKERS))
        if not isinstance(text, str):
            raise _LineError("score.line.type", key="text")
        turns.append(Turn(speaker, text))
    if not any(turn.speaker == "agent" for turn in turns):
        raise _LineError("score.line.no_agent")
    return tuple(turns)


def _clause(id_: str, language: str, base: KnowledgeBase) -> ClauseContext:
    cited = base.clause(id_, language)
    if cited is None:
        raise _LineError("score.line.clause", id=id_)
    return clause_context(cited, base, language)


def _as_json(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "act": finding.act,
        "turn": finding.turn,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "points": finding.points,
        "why": finding.why,
    }


def explain(scored: Scored, rubric: Rubric) -> list[str]:
    """Explain a score in lines: the formula, strengths first, then what to mend.

    Args:
        scored: a line that could be scored.
        rubric: gives starts and bands.

    Returns:
        The lines, in the language of the reply.

    Raises:
        UserError: when the line had no score.
    """
    card, language = scored.card, scored.language
    if card is None:
        raise UserError("score.line.object")
    lines = [_sum(card, rubric, language)]
    if card.capped_by:
        lines.append(say(language, "score.explain.capped", rules=", ".join(card.capped_by)))
    for title, findings in (
        ("score.explain.strengths", card.strengths),
        ("score.explain.improvements", card.improvements),
    ):
        if findings:
            lines.append(say(language, title))
        for one in findings:
            words = " ".join(one.text.split())
            lines.append(f"  {one.points:+d} {one.act}: «{words}». {one.why}")
            if one.better:
                lines.append(f"     → {one.better}")
    return lines


def _sum(card: Scorecard, rubric: Rubric, language: str) -> str:
    good = " ".join(f"{one.points:+d}" for one in card.strengths)
    if good and card.share != WHOLE:
        good = f"({good}) × {card.share} %"
    rest = [f"{one.points:+d}" for one in _faults(card)] + [f"{card.extra:+d}"] * bool(card.extra)
    points = " ".join([good, *rest] if good else rest)
    return say(
        language,
        "score.explain.sum",
        overall=card.overall,
        band=rubric.band(card.overall, language),
        start=rubric.formula.overall,
        points=points,
        empathy=card.empathy,
        demands=card.demands,
    )


def _faults(card: Scorecard) -> list[Finding]:
    acts: dict[str, Finding] = {}
    for finding in card.findings:
        if not finding.good:
            acts.setdefault(finding.act, finding)
    return list(acts.values())
