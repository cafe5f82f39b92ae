"""A session: one run of a drill, turn by turn."""

from dataclasses import dataclass, field

from kb_trainer.drills.model import Drill, Outcome, Persona
from kb_trainer.drills.moves import Feelings
from kb_trainer.drills.state import State, Status
from kb_trainer.scoring.context import Turn
from kb_trainer.scoring.finding import Finding


@dataclass(frozen=True, slots=True)
class Said:
    """What the customer says in one turn.

    Attributes:
        text: the words.
        lines: ids of the lines that make them.
        parts: the words of each line.
        who: id of the customer of a wave who speaks first; nothing for the persona.
    """

    text: str
    lines: tuple[str, ...]
    parts: tuple[str, ...] = ()
    who: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One reply and what it did.

    Attributes:
        reply: as given.
        findings: of the judge.
        events: rows of the table that moved the customer.
        before: feelings before the reply.
        after: feelings after it.
        said: what the customer answers.
        conceded: places of the sentences that grant what policy forbids.
        comment: the author's, on a reply that was chosen.
    """

    reply: str
    findings: tuple[Finding, ...]
    events: tuple[str, ...]
    before: Feelings
    after: Feelings
    said: Said
    conceded: tuple[tuple[int, int], ...] = ()
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of a drill.

    Attributes:
        drill: the scenario.
        seed: picks among variants.
        state: where the talk stands.
        opening: the customer's first words.
        exchanges: the talk.
    """

    drill: Drill
    seed: int
    state: State
    opening: Said
    exchanges: tuple[Exchange, ...] = field(default=())

    @property
    def ended(self) -> str:
        """How it ended, or nothing."""
        return self.state.ended

    @property
    def turns(self) -> tuple[Turn, ...]:
        """All that was said, for the judge."""
        turns = [Turn("customer", self.opening.text)]
        for exchange in self.exchanges:
            turns.append(Turn("agent", exchange.reply))
            turns.append(Turn("customer", exchange.said.text))
        return tuple(turns)

    @property
    def last_said(self) -> Said:
        """What the customer said last."""
        return self.exchanges[-1].said if self.exchanges else self.opening

    @property
    def persona(self) -> Persona:
        """Who is being served."""
        return self.drill.served(self.state.customer)

    @property
    def right_first_time(self) -> bool | None:
        """Whether the first cause that was named is the real one; None when none was named."""
        first = self.state.diagnoses[:1]
        return None if not first else first == ("real",)

    @property
    def outcomes(self) -> dict[str, Outcome]:
        """How each demand stands, as outcomes."""
        return {one.id: _OUTCOMES[one.status] for one in self.state.demands} | {
            one.id: Outcome.IGNORED
            for one in self.state.demands
            if one.status is Status.PUT and not one.answered
        }


_OUTCOMES = {
    Status.WAITING: Outcome.OPEN,
    Status.PUT: Outcome.OPEN,
    Status.UNCLEAR: Outcome.OPEN,
    Status.DOUBTED: Outcome.NEED_MET,
    Status.MET: Outcome.NEED_MET,
    Status.REFUSED: Outcome.REFUSED_WITH_REASON,
    Status.REFUSED_BARE: Outcome.REFUSED_BARE,
    Status.CONCEDED: Outcome.CONCEDED,
    Status.ESCALATED: Outcome.ESCALATED,
}
