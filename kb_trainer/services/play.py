"""Plays drills: joins the drill, the rubric and the policies into a talk that is scored."""

import difflib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from kb_trainer.drills.ending import CAP_UNSETTLED, SETTLED_WELL, Rating, rate
from kb_trainer.drills.engine import answer, leave, start
from kb_trainer.drills.heard import without
from kb_trainer.drills.load import LoadedDrills, load_drills
from kb_trainer.drills.model import Drill
from kb_trainer.drills.sentences import MAX_CHARACTERS
from kb_trainer.drills.session import Session
from kb_trainer.drills.transcript import is_transcript, read_transcript
from kb_trainer.errors import UserError
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.fact import show_facts
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.scoring.context import ClauseContext, Context, DemandContext
from kb_trainer.scoring.judge import Judge
from kb_trainer.scoring.rubric import Rubric
from kb_trainer.scoring.scorecard import Scorecard, score_session
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.services.rules import rubric_of
from kb_trainer.source.problems import Report
from kb_trainer.source.text_files import MAX_BYTES, read_text
from kb_trainer.text.fold import compose

PASS_MARK = 60
"""The overall score from which a session passes."""


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
    """

    def __init__(self, base: KnowledgeBase, rubric: Rubric, drills: LoadedDrills) -> None:
        self.base = base
        self.rubric = rubric
        self.drills = drills
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
        close = difflib.get_close_matches(id_, ids, n=1, cutoff=0.4)
        if not ids:
            raise UserError("drill.none")
        if close:
            raise UserError("drill.unknown_close", id=id_, suggestion=close[0])
        raise UserError("drill.unknown", id=id_, ids=", ".join(ids[:6]))

    def start(self, drill: Drill, seed: int) -> Session:
        """Begin a session."""
        return start(drill, seed)

    def answer(self, session: Session, reply: str) -> Session:
        """Judge a reply and let the customer answer it."""
        reply = clean(reply)
        context = self._context(session)
        return answer(session, reply, self._judge.judge(reply, context))

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
        other = self._scored(self._played(session.drill, session.seed, [*kept, *unused])).scorecard
        overall = min(result.scorecard.overall, other.overall)
        return replace(result, scorecard=replace(result.scorecard, overall=overall))

    def _scored(self, session: Session) -> Result:
        outcomes = {id_: outcome.value for id_, outcome in session.outcomes.items()}
        turns = [exchange.findings for exchange in session.exchanges]
        card = score_session(turns, outcomes, self.rubric)
        unsettled = not SETTLED_WELL.intersection(session.outcomes.values())
        if unsettled or session.ended == "walked_out":
            capped = tuple(sorted((*card.capped_by, "outcomes" if unsettled else "walked_out")))
            card = replace(card, overall=min(card.overall, CAP_UNSETTLED), capped_by=capped)
        return Result(session, card, rate(session))

    def play(self, drill: Drill, seed: int, replies: Iterable[str]) -> Result:
        """Play a whole session with replies that are known beforehand.

        Args:
            drill: the scenario.
            seed: picks among the variants of lines.
            replies: what is left after the end is not used.

        Returns:
            The scored session; `left` when the replies ran out.
        """
        given = list(replies)
        session = self._played(drill, seed, given)
        return self.finish(session, given[len(session.exchanges) :])

    def _played(self, drill: Drill, seed: int, replies: Iterable[str]) -> Session:
        session = self.start(drill, seed)
        for reply in replies:
            if session.ended:
                break
            session = self.answer(session, reply)
        return leave(session)

    def _context(self, session: Session) -> Context:
        drill = session.drill
        case = self._cases.get(drill.id)
        if case is None:
            case = self._cases[drill.id] = case_of(drill, self.base)
        return Context(
            language=case.language,
            turns=session.turns,
            customer_name=case.customer_name,
            record=case.record,
            clauses=case.clauses,
            demands=case.demands,
            channel=case.channel,
            cause_terms=case.cause_terms,
        )


def case_of(drill: Drill, base: KnowledgeBase) -> Context:
    """Return what the judge may know of a drill before anything was said."""
    clauses = [base.clause(id_, drill.language) for id_ in drill.clauses]
    return Context(
        language=drill.language,
        customer_name=drill.persona.name,
        record=drill.record,
        clauses=tuple(
            ClauseContext(
                id=cited.clause.id,
                title=cited.clause.title,
                text=show_facts(cited.clause.text, base.facts, drill.language),
                facts=base.facts_of(cited.clause.id),
                limits=tuple(
                    show_facts(limit.what, base.facts, drill.language)
                    for limit in cited.clause.limits
                ),
                published=cited.article.audience == "public",
            )
            for cited in clauses
            if cited is not None
        ),
        demands=tuple(
            DemandContext(
                id=demand.id,
                text=demand.text,
                need=demand.need,
                grants=tuple(p for one in demand.options for p in one.phrases),
                forbidden=tuple(p for one in demand.forbidden for p in one.phrases),
                asks=demand.finds,
            )
            for demand in drill.demands
        ),
        channel=drill.channel,
        cause_terms=drill.cause,
    )


def open_stage(workspace: Workspace, loaded: Loaded | None = None) -> Stage:
    """Read what is needed to play.

    Args:
        workspace: the company's folder.
        loaded: its policies, when they have been read already.

    Raises:
        UserError: when there is no rubric.
    """
    base = (loaded or load_cached(workspace)).base
    rubric = rubric_of(workspace).rubric
    if not rubric.rules:
        folder = workspace.relative(workspace.knowledge)
        raise UserError("drill.no_rubric", exit_code=1, folder=folder)
    return Stage(base, rubric, load_drills(workspace, base))


def list_drills(workspace: Workspace) -> LoadedDrills:
    """Read the drills without the policies: enough for a list."""
    return load_drills(workspace, KnowledgeBase(()))


def clean(reply: str) -> str:
    """Cut a reply to what is read, compose its accents and drop halves of characters."""
    whole = compose(reply[:MAX_CHARACTERS])[:MAX_CHARACTERS]
    return whole.encode("utf-8", "replace").decode("utf-8")


def read_replies(path: Path) -> list[str]:
    """Read a file of replies.

    Args:
        path: one reply a line, or a transcript.

    Raises:
        UserError: when it can't be read.
    """
    if not path.is_file():
        raise UserError("drill.no_replies", path=path)
    report = Report(str(path))
    text = read_text(path, report)
    if text is None:
        raise UserError("drill.bad_replies", path=path, limit=MAX_BYTES // 1024 // 1024)
    return split_replies(text)


def split_replies(text: str) -> list[str]:
    """Split text into replies: one a line, a JSON string where one has several lines.

    Args:
        text: the lines; a transcript gives its agent's turns.

    Returns:
        The replies. An empty line is an empty reply.
    """
    if is_transcript(text):
        return list(read_transcript(text, Report("")).replies)
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return [_reply(line) for line in lines]


def _reply(line: str) -> str:
    line = line.rstrip("\r")
    if line.lstrip().startswith('"'):
        try:
            value = json.loads(line)
        except ValueError:
            return line
        return value if isinstance(value, str) else line
    return line


def as_json(result: Result) -> dict[str, Any]:
    """Return a result in the shape that `drill start --json` prints."""
    session, card, rating = result.session, result.scorecard, result.rating
    feelings = session.state.feelings
    outcomes = session.outcomes
    return {
        "drill": session.drill.id,
        "seed": session.seed,
        "ended": session.ended,
        "turns": len(session.exchanges),
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
