"""Plays drills as scripted players, many times, and sums up what came of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kb_trainer.drills.model import Drill
from kb_trainer.drills.players import BAD_PLAYERS, PLAYERS
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.bench import cast_of, play_as, references, replay
from kb_trainer.services.play import Stage
from kb_trainer.source.problems import WHOLE_FILE

GOOD_PLAYERS = ("good", "decent")


@dataclass(frozen=True, slots=True)
class Row:
    """How one player fared in one drill.

    Attributes:
        drill: its id.
        player: one of `PLAYERS`.
        scores: overall scores, in the order of the seeds.
        passed: how many runs passed.
        endings: how often each ending came.
        anger: mean at the end, in tenths.
    """

    drill: str
    player: str
    scores: tuple[int, ...]
    passed: int
    endings: tuple[tuple[str, int], ...]
    anger: int


def simulate(  # noqa: PLR0913  what to play, and three figures of the user's
    stage: Stage,
    workspace: Workspace,
    drills: Iterable[Drill],
    *,
    players: Sequence[str] = PLAYERS,
    runs: int = 1,
    seed: int = 1,
) -> list[Row]:
    """Play drills as scripted players.

    Args:
        stage: the drills, rubric and policies.
        workspace: where the transcripts are.
        drills: what to play.
        players: who plays.
        runs: how often each plays.
        seed: of the first run; the others follow.

    Returns:
        One row for each drill and player that has something to say.
    """
    rows: list[Row] = []
    for drill in drills:
        cast = cast_of(stage, drill, references(workspace, drill))
        for player in players:
            if player in ("good", "weak", "unsafe") and player not in cast.replies:
                continue
            results = [play_as(stage, cast, player, seed + run) for run in range(runs)]
            endings = Counter(one.session.ended for one in results)
            anger = sum(one.session.state.feelings.anger for one in results)
            rows.append(
                Row(
                    drill.id,
                    player,
                    tuple(one.scorecard.overall for one in results),
                    sum(one.passed for one in results),
                    tuple(sorted(endings.items())),
                    anger * 10 // max(1, len(results)),
                )
            )
    return rows


def separation(rows: Iterable[Row]) -> float | None:
    """Return how well scores tell good players from bad ones.

    Args:
        rows: of any drills.

    Returns:
        The area under the ROC curve: how often a run of a good player scores above a run of a
        bad one in the same drill, ties by half. None when one kind is missing.
    """
    wins = total = 0.0
    by_drill: dict[str, list[Row]] = {}
    for row in rows:
        by_drill.setdefault(row.drill, []).append(row)
    for group in by_drill.values():
        good = [score for row in group if row.player in GOOD_PLAYERS for score in row.scores]
        bad = [
            score
            for row in group
            if row.player in (*BAD_PLAYERS, "unsafe", "weak")
            for score in row.scores
        ]
        for high in good:
            for low in bad:
                wins += 1.0 if high > low else 0.5 if high == low else 0.0
                total += 1
    return wins / total if total else None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which of a drill's own lines were said.

    Attributes:
        said: how often each line was said, in the order of the file.
        sessions: how many talks were played.
    """

    said: tuple[tuple[str, int], ...]
    sessions: int

    @property
    def unsaid(self) -> tuple[str, ...]:
        """Ids of lines that were never said."""
        return tuple(id_ for id_, count in self.said if not count)


def coverage(stage: Stage, workspace: Workspace, drill: Drill, *, runs: int = 20) -> Coverage:
    """Play the transcripts and all players, and count the lines that were said.

    Args:
        stage: the drills, rubric and policies.
        workspace: where the transcripts are.
        drill: what to play.
        runs: how often each player plays.

    Returns:
        The counts.
    """
    found = references(workspace, drill)
    cast = cast_of(stage, drill, found)
    results = [replay(stage, drill, one) for one in found.values()]
    results += [
        play_as(stage, cast, player, seed) for player in PLAYERS for seed in range(1, runs + 1)
    ]
    said: Counter[str] = Counter()
    for result in results:
        said.update(result.session.state.used)
    own = [line.id for _, line in drill.all_lines() if line.mark != WHOLE_FILE]
    return Coverage(tuple((id_, said[id_]) for id_ in own), len(results))
