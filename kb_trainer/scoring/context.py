"""What the judge may know besides the reply: the customer's words, the case, the policy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol


class Figure(Protocol):
    """A value with a unit; the facts of clauses are figures."""

    @property
    def value(self) -> Decimal:
        """The number."""
        ...

    @property
    def unit(self) -> str:
        """`days`, `working days`, `hours`, `minutes`, `weeks`, `months`, `years`, `EUR`, `%`."""
        ...


@dataclass(frozen=True, slots=True)
class Turn:
    """Words of one speaker.

    Attributes:
        speaker: `customer` or `agent`.
        text: the words, as given.
    """

    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class DemandContext:
    """A demand that the reply should respond to. Phrases are in the language of `phrases`.

    Attributes:
        id: the demand's id in its drill.
        text: what the customer demands.
        need: what the customer really needs.
        grants: phrases that grant what may be granted: options that meet the need.
        forbidden: phrases that grant what policy forbids.
        asks: phrases that ask for the need or name it.
    """

    id: str
    text: str
    need: str = ""
    grants: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClauseContext:
    """A clause that bears on the case.

    Attributes:
        id: such as `DEV-1`.
        title: its heading.
        text: its words, facts shown.
        facts: its figures by name.
        limits: what can't be done.
        reason: why the clause is so.
        published: whether customers may read it.
    """

    id: str
    title: str
    text: str
    facts: Mapping[str, Figure] = field(default_factory=dict)
    limits: tuple[str, ...] = ()
    reason: str = ""
    published: bool = True


@dataclass(frozen=True, slots=True)
class Context:
    """All that is known when a reply is judged. Everything but the language may be missing.

    Attributes:
        language: `es` or `en`, of the reply.
        turns: earlier turns, with the customer's message that is now answered.
        customer_name: as on file.
        record: what the company already holds, by name.
        policy: plain text of the policy that applies.
        need: plain text of the need behind the demand.
        clauses: clauses that bear on the case.
        cited: other published clauses that the reply names: what they say is no wrong claim.
        demands: demands with their needs.
        channel: `chat`, `phone`, `email`, `counter` or `social`.
        cause_terms: words for what happened, when a drill declares them.
    """

    language: str
    turns: tuple[Turn, ...] = ()
    customer_name: str = ""
    record: Mapping[str, str] = field(default_factory=dict)
    policy: str = ""
    need: str = ""
    clauses: tuple[ClauseContext, ...] = ()
    cited: tuple[ClauseContext, ...] = ()
    demands: tuple[DemandContext, ...] = ()
    channel: str = "chat"
    cause_terms: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """The customer's last words, or nothing."""
        return next((t.text for t in reversed(self.turns) if t.speaker == "customer"), "")

    @property
    def told(self) -> str:
        """All that the customer has said so far."""
        return "\n".join(turn.text for turn in self.turns if turn.speaker == "customer")
