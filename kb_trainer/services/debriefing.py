"""Makes the debrief of a session: from its scores, its journal and what the workspace holds."""

from collections.abc import Iterator
from typing import Final

from kb_trainer.drills.exam import PASS_MARK
from kb_trainer.drills.felt import felt, served, turn_of_most
from kb_trainer.drills.journal import Journal
from kb_trainer.drills.modes import MODES
from kb_trainer.i18n.say import say
from kb_trainer.knowledge.fact import show_facts
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.scoring.finding import Finding
from kb_trainer.scoring.rubric import AREAS
from kb_trainer.services.advice import (
    area_name,
    better_of,
    improvements,
    next_of,
    quote_of,
    turn_of,
    why_of,
)
from kb_trainer.services.debrief import FORMAT, Debrief
from kb_trainer.services.debrief_parts import (
    FeelingsThen,
    Remark,
    ToldArea,
    ToldClause,
    ToldCustomer,
    ToldDemand,
    ToldDispute,
    ToldGate,
    ToldGuess,
    ToldMoment,
    ToldPrecedent,
    ToldPromise,
    ToldTurn,
)
from kb_trainer.services.exams import gates, passed
from kb_trainer.services.play import Result, Stage
from kb_trainer.site.addresses import permalink

MOST_STRENGTHS: Final = 5
VERY_SURE: Final = 90
UNSURE: Final = 60
"""From how many per cent on a guess was sure, and below which it was not."""


def debrief(
    stage: Stage,
    result: Result,
    workspace: Workspace,
    language: str,
    journal: Journal | None = None,
) -> Debrief:
    """Tell a session.

    Args:
        stage: the drills, the rubric and the policies.
        result: the scored session.
        workspace: says what exams ask for, and where the help site is.
        language: of the program's own words.
        journal: of the session, when one is kept.

    Returns:
        All that is told of it.
    """
    return _Teller(stage, result, workspace, language, journal).told()


class _Teller:
    def __init__(
        self,
        stage: Stage,
        result: Result,
        workspace: Workspace,
        language: str,
        journal: Journal | None,
    ) -> None:
        self._stage = stage
        self._rubric = stage.rubric
        self._result = result
        self._session = result.session
        self._drill = result.session.drill
        self._workspace = workspace
        self._language = language
        self._journal = journal

    def _say(self, message: str, /, **details: object) -> str:
        return say(self._language, message, **details)

    def told(self) -> Debrief:
        journal, card, session = self._journal, self._result.scorecard, self._session
        mode = MODES[journal.started.mode if journal else "practice"]
        remarks = tuple(self._remarks())
        numbers = {id(finding): at for at, finding in enumerate(card.findings, 1)}
        is_passed = passed(self._result, mode, self._workspace)
        return Debrief(
            format=FORMAT,
            language=self._language,
            session=journal.id if journal else "",
            at=journal.started.at if journal else "",
            mode=mode.name,
            seed=session.seed,
            drill=self._drill.id,
            title=self._drill.title,
            drill_language=self._drill.language,
            ended=session.ended,
            ended_words=self._say(f"drill.ended.{session.ended.replace('-', '_')}"),
            passed=is_passed,
            pass_mark=PASS_MARK,
            overall=card.overall,
            overall_then=self._overall_then(),
            band=self._rubric.band(card.overall, self._language),
            empathy=card.empathy,
            demands_score=card.demands,
            caps=tuple(dict.fromkeys(self._caps())),
            gates=tuple(self._gates()) if mode.gates else (),
            customer=self._customer(),
            guess=self._guess(),
            right_first_time=session.right_first_time,
            feelings=tuple(self._feelings()),
            helped=turn_of_most(session, 1),
            hurt=turn_of_most(session, -1),
            demands=tuple(self._demands()),
            areas=tuple(ToldArea(one, self._area(one), card.areas.get(one)) for one in AREAS),
            strengths=tuple(numbers[id(one)] for one in self._strengths())[:MOST_STRENGTHS],
            improvements=improvements(self._stage, self._result, self._language),
            remarks=remarks,
            turns=tuple(self._turns()),
            last_words=session.last_said.text,
            clauses=tuple(self._clauses()),
            promises=tuple(self._promises()),
            precedents=tuple(self._precedents()),
            moments=tuple(self._moments()),
            disputes=self._disputes(),
            next=next_of(self._stage, self._result, self._language, passed=is_passed),
        )

    def _overall_then(self) -> int | None:
        ended = self._journal.ended if self._journal else None
        differs = ended is not None and ended.overall != self._result.scorecard.overall
        return ended.overall if ended is not None and differs else None

    def _area(self, area: str) -> str:
        return area_name(self._rubric, area, self._language)

    def _remarks(self) -> Iterator[Remark]:
        for number, one in enumerate(self._result.scorecard.findings, 1):
            yield self._remark(number, one)

    def _remark(self, number: int, one: Finding) -> Remark:
        rule, turn = self._rubric.rule(one.rule), turn_of(one)
        return Remark(
            number=number,
            turn=turn,
            start=one.start,
            end=one.end,
            words=one.text,
            quote=quote_of(self._session.exchanges[turn - 1].reply, one.start, one.end),
            rule=one.rule,
            version=rule.version if rule else 0,
            act=one.act,
            area=one.area,
            good=one.good,
            severity=one.severity,
            points=one.points,
            why=why_of(one, rule, self._language),
            better=better_of(one, rule, self._language),
        )

    def _strengths(self) -> Iterator[Finding]:
        """Give the strengths; words that gave away more than policy allows are none."""
        for one in self._result.scorecard.strengths:
            conceded = self._session.exchanges[turn_of(one) - 1].conceded
            if not any(start <= one.start < end for start, end in conceded):
                yield one

    def _caps(self) -> Iterator[str]:
        for name in self._result.scorecard.capped_by:
            kind, _, id_ = name.partition(":")
            rule = self._rubric.rule(name)
            if kind == "demand" and id_:
                yield self._say("result.cap.demand", text=self._drill.demand(id_).text)
            elif name in ("outcomes", "silence", "unanswered", "walked_out"):
                yield self._say(f"result.cap.{name}")
            elif rule is not None:
                yield rule.why.get(self._language, name).rstrip(".")

    def _gates(self) -> Iterator[ToldGate]:
        for gate in gates(self._result, self._workspace):
            if gate.name in ("outcomes", "blockers"):
                words = self._say(f"result.gate.{gate.name}", count=gate.reached)
            else:
                known = gate.name in ("overall", "empathy", "demands")
                name = self._say(f"result.name.{gate.name}") if known else self._area(gate.name)
                message = "result.gate.no_occasion" if gate.reached is None else "result.gate.score"
                words = self._say(message, name=name, least=gate.least, reached=gate.reached)
            yield ToldGate(gate.name, words, gate.kept)

    def _customer(self) -> ToldCustomer:
        rating = self._result.rating
        return ToldCustomer(
            self._drill.persona.name, rating.rating, rating.why, rating.again, rating.again_words
        )

    def _guess(self) -> ToldGuess | None:
        rated = self._journal.rated if self._journal else None
        if rated is None or not rated.rating:
            return None
        rating = self._result.rating.rating
        gap = rated.rating - rating
        if gap == 0:
            name = "same_unsure" if rated.sure < UNSURE else "same"
        elif gap < 0:
            name = "lower"
        else:
            name = "higher_sure" if rated.sure >= VERY_SURE else "higher"
        words = self._say(f"result.gap.{name}", guess=rated.rating, rating=rating)
        return ToldGuess(rated.rating, rated.sure, gap, words)

    def _feelings(self) -> Iterator[FeelingsThen]:
        for one in felt(self._session):
            now = one.feelings
            yield FeelingsThen(one.turn, one.customer, now.anger, now.trust, now.patience)

    def _demands(self) -> Iterator[ToldDemand]:
        for id_, outcome in self._session.outcomes.items():
            demand = self._drill.demand(id_)
            label = self._say(f"drill.outcome.{outcome.value}")
            best = outcome.value in demand.best
            yield ToldDemand(id_, demand.text, demand.need, outcome.value, label, best)

    def _turns(self) -> Iterator[ToldTurn]:
        said = self._session.opening.text
        names = served(self._session)
        for turn, exchange in enumerate(self._session.exchanges, 1):
            yield ToldTurn(turn, names[turn - 1], said, exchange.reply, exchange.comment)
            said = exchange.said.text

    def _clauses(self) -> Iterator[ToldClause]:
        outcomes = self._session.outcomes
        ids = [
            clause
            for demand in self._drill.demands
            if outcomes[demand.id].value not in demand.best
            for clause in demand.clauses
        ]
        base, language = self._stage.base, self._drill.language
        address = self._workspace.settings.site.get("base_url", "").rstrip("/")
        for id_ in dict.fromkeys(ids):
            cited = base.clause(id_, language)
            if cited is None:
                continue
            article = cited.article
            title = show_facts(cited.clause.title, base.facts, article.language)
            can_be_read = address and article.audience == "public" and not article.draft
            page = permalink(id_, article.language)
            yield ToldClause(id_, title, f"{address}/{page}" if can_be_read else "")

    def _promises(self) -> Iterator[ToldPromise]:
        first: dict[str, int] = {}
        for one in self._session.state.promises:
            first.setdefault(one.text, one.turn)
        return (ToldPromise(turn, text) for text, turn in first.items())

    def _precedents(self) -> Iterator[ToldPrecedent]:
        for given in self._session.state.precedents:
            option = self._drill.demand(given.demand).option(given.option)
            if option is not None:
                yield ToldPrecedent(given.turn, option.text, option.clause)

    def _moments(self) -> Iterator[ToldMoment]:
        texts = {one.id: one.text for one in self._drill.moments}
        for name in self._session.state.moments:
            id_ = name.removeprefix("-")
            yield ToldMoment(id_, texts[id_], not name.startswith("-"))

    def _disputes(self) -> tuple[ToldDispute, ...]:
        found = self._journal.disputes if self._journal else ()
        return tuple(ToldDispute(one.turn, one.why, one.at) for one in found)
