"""Plays drills: joins the drill, the rubric and the policies into a talk that is scored."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from kb_trainer.drills.choices import choose
from kb_trainer.drills.ending import CAP_OPEN, CAP_UNSETTLED, SETTLED_WELL, UNANSWERED, Rating, rate
from kb_trainer.drills.engine import answer, leave, start
from kb_trainer.drills.exam import PASS_MARK
from kb_trainer.drills.heard import without
from kb_trainer.drills.load import LoadedDrills, load_drills
from kb_trainer.drills.model import Drill
from kb_trainer.drills.past import past_of
from kb_trainer.drills.session import Session
from kb_trainer.drills.state import Past
from kb_trainer.errors import UserError
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.precedents import Precedent
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.scoring.context import Context
from kb_trainer.scoring.judge import Judge
from kb_trainer.scoring.rubric import Rubric
from kb_trainer.scoring.scorecard import Scorecard, score_session
from kb_trainer.services.case import case_of, cited_in
from kb_trainer.services.drill_files import drills_of
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.services.replies import clean
from kb_trainer.services.rubric_files import rubric_of
from kb_trainer.text.near import nearest_id


@dataclass(frozen=True, slots=True)
class Result:
    """A session that has ended, with its scores."""

    session: Session
    scorecard: Scorecard
    rating: Rating

    @property
    def passed(self) -> bool:
        """Whether the score passes and every demand was settled well."""
        well = SETTLED_WELL.issuperset(self.session.outcomes.values())
        return well and self.scorecard.overall >= PASS_MARK


class Stage:
    """Where drills are played: the drills, the rubric and the policies of a workspace.

    Args:
        base: the policies.
        rubric: the rules of scoring.
        drills: the drills and what is wrong with their files.
        precedents: exceptions to clauses that were granted.
    """

    def __init__(
        self,
        base: KnowledgeBase,
        rubric: Rubric,
        drills: LoadedDrills,
        precedents: tuple[Precedent, ...] = (),
    ) -> None:
        self.base = base
        self.rubric = rubric
        self.drills = drills
        self.precedents = precedents
        self._judge = Judge(rubric)
        self._cases: dict[str, Context] = {}

    def drill(self, id_: str) -> Drill:
        """Find a drill by id.

        Raises:
            UserError: when there is none, with the closest id as a suggestion, or when its
                file has errors.
        """
        for drill in self.drills.drills:
            if drill.id == id_:
                return drill
        for problem in self.drills.problems:
            if problem.is_error and Path(problem.path).stem == id_:
                raise UserError("drill.broken", exit_code=1, id=id_, path=problem.path)
        ids = [drill.id for drill in self.drills.drills]
        if not ids:
            raise UserError("drill.none")
        close = nearest_id(id_, ids, likeness=0.4)
        raise UserError("drill.unknown_close" if close else "drill.unknown", id=id_, close=close)

    def start(self, drill: Drill, seed: int, past: Past | None = None) -> Session:
        """Begin a session.

        Args:
            drill: the scenario.
            seed: picks among the variants of lines.
            past: what came before; without it what the drill says of an earlier contact.
        """
        return start(drill, seed, past_of(drill) if past is None else past)

    def answer(self, session: Session, reply: str) -> Session:
        """Judge a reply and let the customer answer it.

        Args:
            session: the talk so far.
            reply: the trainee's words; where replies are offered, a number chooses one.
        """
        reply = clean(reply)
        chosen = choose(session, reply)
        if chosen is not None:
            reply = chosen.text
        findings = self._judge.judge(reply, self._context(session, reply))
        return answer(session, reply, findings, chosen.comment if chosen else "")

    def finish(self, session: Session, unused: Sequence[str] = ()) -> Result:
        """Score a session; one that hasn't ended is left.

        Args:
            session: the talk.
            unused: replies that were still to come when it ended.

        Returns:
            The session with its scores.
        """
        session = leave(session)
        result = self._scored(session)
        if not any(one.conceded for one in session.exchanges):
            return result
        # The same talk without the words that conceded: a concession must not raise the score.
        kept = [without(one.reply, one.conceded) for one in session.exchanges]
        again = self._played(session.drill, session.seed, [*kept, *unused], session.state.past)
        other = self._scored(again).scorecard
        overall = min(result.scorecard.overall, other.overall)
        return replace(result, scorecard=replace(result.scorecard, overall=overall))

    def _scored(self, session: Session) -> Result:
        outcomes = {id_: outcome.value for id_, outcome in session.outcomes.items()}
        turns = [exchange.findings for exchange in session.exchanges]
        card = score_session(turns, outcomes, self.rubric, session.right_first_time)
        if all("silence" in one.events for one in session.exchanges):
            return Result(session, replace(card, overall=0, capped_by=("silence",)), rate(session))
        for name, most in _caps(session).items():
            capped = tuple(sorted((*card.capped_by, name)))
            card = replace(card, overall=min(card.overall, most), capped_by=capped)
        return Result(session, card, rate(session))

    def play(
        self, drill: Drill, seed: int, replies: Iterable[str], past: Past | None = None
    ) -> Result:
        """Play a whole session with replies that are known beforehand.

        Args:
            drill: the scenario.
            seed: picks among the variants of lines.
            replies: what is left after the end is not used.
            past: what came before, as for `start`.

        Returns:
            The scored session; `left` when the replies ran out.
        """
        given = list(replies)
        session = self._played(drill, seed, given, past)
        return self.finish(session, given[len(session.exchanges) :])

    def _played(
        self, drill: Drill, seed: int, replies: Iterable[str], past: Past | None
    ) -> Session:
        session = self.start(drill, seed, past)
        for reply in replies:
            if session.ended:
                break
            session = self.answer(session, reply)
        return leave(session)

    def _context(self, session: Session, reply: str) -> Context:
        drill = session.drill
        case = self._cases.get(drill.id)
        if case is None:
            case = self._cases[drill.id] = case_of(drill, self.base)
        return Context(
            language=case.language,
            turns=session.turns,
            customer_name=session.persona.name,
            record=case.record,
            clauses=case.clauses,
            cited=cited_in(reply, drill, self.base),
            demands=case.demands,
            channel=case.channel,
            cause_terms=case.cause_terms,
        )


def _caps(session: Session) -> dict[str, int]:
    """Return what a session's end allows at most, by name; the reasons are `result.cap.*`."""
    outcomes = session.outcomes.values()
    if not SETTLED_WELL.intersection(outcomes):
        return {"outcomes": CAP_UNSETTLED}
    if session.ended == "walked_out":
        return {"walked_out": CAP_UNSETTLED}
    return {"unanswered": CAP_OPEN} if UNANSWERED.intersection(outcomes) else {}


def open_stage(workspace: Workspace, loaded: Loaded | None = None) -> Stage:
    """Read what is needed to play.

    Args:
        workspace: the company's folder.
        loaded: its policies, when they have been read already.

    Raises:
        UserError: when there is no rubric.
    """
    loaded = loaded or load_cached(workspace)
    rubric = rubric_of(workspace).rubric
    if not rubric.rules:
        folder = workspace.relative(workspace.rubric)
        raise UserError("drill.no_rubric", exit_code=1, folder=folder)
    drills = drills_of(workspace, loaded.base)
    return Stage(loaded.base, rubric, drills, loaded.precedents)


def list_drills(workspace: Workspace) -> LoadedDrills:
    """Read the drills without the policies: enough for a list."""
    return load_drills(workspace, KnowledgeBase(()))


def shown(result: Result) -> dict[str, Any]:
    """Return all that is told of a result, as JSON."""
    session, card, rating = result.session, result.scorecard, result.rating
    feelings = session.state.feelings
    outcomes = session.outcomes
    return {
        "drill": session.drill.id,
        "seed": session.seed,
        "ended": session.ended,
        "turns": len(session.exchanges),
        "right_first_time": session.right_first_time,
        "demands": [{"id": id_, "outcome": one.value} for id_, one in outcomes.items()],
        "scorecard": {
            "overall": card.overall,
            "empathy": card.empathy,
            "demands": card.demands,
            "areas": dict(card.areas),
            "capped_by": list(card.capped_by),
            "findings": [asdict(finding) for finding in card.findings],
        },
        "mood": {
            "anger": feelings.anger,
            "trust": feelings.trust,
            "patience": feelings.patience,
            "rating": rating.rating,
            "why": rating.why,
            "would_buy_again": rating.again,
        },
    }
