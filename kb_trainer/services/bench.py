"""The author's bench: transcripts and players put a drill to the test."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from kb_trainer.drills import codes
from kb_trainer.drills.model import Drill
from kb_trainer.drills.players import BAD_PLAYERS, MOST_FOR_BAD, Cast, reply_of
from kb_trainer.drills.transcript import (
    KINDS,
    Transcript,
    first_difference,
    read_transcript,
    write_transcript,
)
from kb_trainer.knowledge.fact import show_facts
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.play import Result, Stage
from kb_trainer.source.problems import WHOLE_FILE, Code, Mark, Problem, Report
from kb_trainer.source.text_files import read_text

REQUIRED = ("good", "weak", "unsafe")
PASSING = ("good", "paraphrase")
SEEDS = 3
"""Each player plays this many times when a drill is verified."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference transcript beside a drill.

    Attributes:
        kind: one of `KINDS`.
        path: the file.
        text: its text.
        transcript: what it holds.
        problems: what is wrong with it.
    """

    kind: str
    path: Path
    text: str
    transcript: Transcript
    problems: tuple[Problem, ...]


def reference_path(workspace: Workspace, drill: Drill, kind: str) -> Path:
    """Return where a reference transcript stands.

    Args:
        workspace: the company's folder.
        drill: whose transcript.
        kind: one of `KINDS`.
    """
    return workspace.drills / drill.id / f"{kind}.txt"


def references(workspace: Workspace, drill: Drill) -> dict[str, Reference]:
    """Read the reference transcripts of a drill.

    Args:
        workspace: where they stand.
        drill: whose transcripts.

    Returns:
        Those that are there, by kind.
    """
    found: dict[str, Reference] = {}
    for kind in KINDS:
        path = reference_path(workspace, drill, kind)
        if not path.is_file():
            continue
        report = Report(workspace.relative(path))
        text = read_text(path, report)
        transcript = read_transcript(text or "", report)
        found[kind] = Reference(kind, path, text or "", transcript, tuple(report.problems))
    return found


def replay(stage: Stage, drill: Drill, reference: Reference) -> Result:
    """Play the replies of a transcript with its seed.

    Args:
        stage: the drills, rubric and policies.
        drill: what is played.
        reference: the transcript.

    Returns:
        The session as it goes now.
    """
    transcript = reference.transcript
    return stage.play(drill, transcript.seed, transcript.replies, transcript.past)


def cast_of(stage: Stage, drill: Drill, found: Mapping[str, Reference]) -> Cast:
    """Return what the scripted players may use.

    Args:
        stage: the drills, rubric and policies.
        drill: what they will play.
        found: its reference transcripts, by kind.
    """
    texts = {}
    for id_ in drill.clauses:
        cited = stage.base.clause(id_, drill.language)
        if cited is not None:
            texts[id_] = show_facts(cited.clause.text, stage.base.facts, drill.language)
    return Cast(drill, texts, {kind: one.transcript.replies for kind, one in found.items()})


def play_as(stage: Stage, cast: Cast, player: str, seed: int) -> Result:
    """Play a whole session as a scripted player.

    Args:
        stage: the drills, rubric and policies.
        cast: what the players of the drill may use.
        player: one of `PLAYERS`.
        seed: picks among the variants of lines, and the player's words.

    Returns:
        The scored session; `left` when the player had no more to say.
    """
    session = stage.start(cast.drill, seed)
    while not session.ended:
        reply = reply_of(player, cast, session, seed)
        if reply is None:
            break
        session = stage.answer(session, reply)
    return stage.finish(session)


def verify(stage: Stage, workspace: Workspace, drill: Drill) -> list[Problem]:
    """Play all that a drill must withstand: transcripts and players.

    Args:
        stage: the drills, rubric and policies.
        workspace: where the transcripts are.
        drill: what to verify.

    Returns:
        The problems.
    """
    found = references(workspace, drill)
    problems = [problem for one in found.values() for problem in one.problems]
    results: dict[str, Result] = {}
    for kind, reference in found.items():
        results[kind] = result = replay(stage, drill, reference)
        problems += _difference(workspace, drill, reference, result)
        problems += _not_offered(workspace, drill, reference, result)
    if drill.status in ("tried", "stable"):
        problems += [
            _problem(
                drill,
                codes.NO_TRANSCRIPT,
                path=workspace.relative(reference_path(workspace, drill, kind)),
            )
            for kind in REQUIRED
            if kind not in found
        ]
    problems += _order(drill, results)
    problems += _not_shown(drill, results)
    problems += _players(stage, drill, cast_of(stage, drill, found))
    return problems


def _problem(drill: Drill, code: Code, mark: Mark = WHOLE_FILE, /, **details: object) -> Problem:
    return Problem(drill.path, mark, code, details)


def as_transcript(result: Result) -> str:
    """Return a result as a transcript."""
    return write_transcript(result.session, passed=result.passed, rating=result.rating.rating)


def _difference(
    workspace: Workspace, drill: Drill, reference: Reference, result: Result
) -> Iterator[Problem]:
    different = first_difference(reference.text, as_transcript(result))
    if different is not None:
        line, expected, actual = different
        details: dict[str, object] = {"expected": expected, "actual": actual, "id": drill.id}
        path = workspace.relative(reference.path)
        yield Problem(path, Mark(line), codes.TRANSCRIPT_DIFFERS, details)


def _not_offered(
    workspace: Workspace, drill: Drill, reference: Reference, result: Result
) -> Iterator[Problem]:
    """Find replies that a trainee who chooses could not give."""
    lines = [line for speaker, _, line in reference.transcript.turns if speaker == "A"]
    for exchange, line in zip(result.session.exchanges, lines, strict=False):
        if drill.offers and not exchange.comment:
            path = workspace.relative(reference.path)
            yield Problem(path, Mark(line), codes.NOT_OFFERED, {"text": exchange.reply})


def _order(drill: Drill, results: Mapping[str, Result]) -> Iterator[Problem]:
    present = [kind for kind in ("good", "weak", "unsafe") if kind in results]
    scores = {kind: one.scorecard.overall for kind, one in results.items()}
    for better, worse in pairwise(present):
        if scores[better] <= scores[worse]:
            yield _order_problem(drill, better, worse, scores)
    for kind in results:
        if results[kind].passed is not (kind in PASSING):
            other = "good" if kind != "good" and "good" in results else kind
            yield _order_problem(drill, kind, other, scores)


def _order_problem(drill: Drill, kind: str, other: str, scores: Mapping[str, int]) -> Problem:
    return _problem(
        drill,
        codes.TRANSCRIPT_ORDER,
        kind=kind,
        overall=scores[kind],
        other=other,
        other_overall=scores[other],
    )


def _not_shown(drill: Drill, results: Mapping[str, Result]) -> Iterator[Problem]:
    """Find extras and moments that no passing transcript shows."""
    passing = [one.session.state for kind, one in results.items() if kind in PASSING]
    if not passing:
        return
    for extra in drill.extras:
        if not any(extra.id in state.extras for state in passing):
            yield _problem(drill, codes.ACT_NOT_SHOWN, extra.mark, id=extra.id)
    for moment in drill.moments:
        if not any(moment.id in state.moments for state in passing):
            yield _problem(drill, codes.ACT_NOT_SHOWN, moment.mark, id=moment.id)


def _players(stage: Stage, drill: Drill, cast: Cast) -> Iterator[Problem]:
    for player in BAD_PLAYERS:
        scores = [
            play_as(stage, cast, player, seed).scorecard.overall for seed in range(1, SEEDS + 1)
        ]
        if max(scores) > MOST_FOR_BAD:
            yield _problem(
                drill, codes.PLAYER_PASSES, player=player, overall=max(scores), most=MOST_FOR_BAD
            )
    decent = play_as(stage, cast, "decent", 1)
    outcomes = decent.session.outcomes
    for demand in drill.demands:
        if outcomes[demand.id].value not in demand.best:
            yield _problem(drill, codes.NO_PASSING_REPLY, demand.mark, id=demand.id)
