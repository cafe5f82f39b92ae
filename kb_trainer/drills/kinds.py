"""What only some kinds of drill have: choices, an earlier contact, a false first cause, a wave."""

from dataclasses import dataclass

from kb_trainer.source.problems import WHOLE_FILE, Mark


@dataclass(frozen=True, slots=True)
class Choice:
    """A reply that the author has written for the trainee to choose.

    Attributes:
        text: the reply.
        comment: what the author says of it, shown once it was chosen.
        mark: its place in the file.
    """

    text: str
    comment: str
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Offer:
    """Replies to choose from at one point of the talk.

    Attributes:
        when: `open`, `wrap`, a demand's id, or a demand's id with `.pressed` or `.unclear`.
        choices: three or four replies.
        mark: its place in the file.
    """

    when: str
    choices: tuple[Choice, ...]
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Follows:
    """The contact before this one.

    Attributes:
        drill: id of the drill that was the first contact.
        promised: what was promised there, when the trainee's own first contact isn't known.
        kept: whether that could be kept within policy.
        mark: its place in the file.
    """

    drill: str
    promised: str = ""
    kept: bool = True
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A cause that seems to be the one, and the one that is.

    Attributes:
        seems: phrases that name the first cause, or act on it.
        real: phrases that name the real one.
        shown_by: ids of the circumstances that point to the real one.
        mark: its place in the file.
    """

    seems: tuple[str, ...]
    real: tuple[str, ...]
    shown_by: tuple[str, ...]
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class News:
    """A fact that changes in the middle of a wave.

    Attributes:
        after: id of the demand after which it comes.
        text: as the trainee reads it.
        outdated: ids of options that hold no longer.
        mark: its place in the file.
    """

    after: str
    text: str
    outdated: tuple[str, ...]
    mark: Mark = WHOLE_FILE
