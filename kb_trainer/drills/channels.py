"""How the place where people talk changes the talk: one row for each channel.

`docs/drills.md` shows the rows as they are. What a channel asks of the words
of a reply (no personal data in public, a subject) is in the rubric's rules.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Channel:
    """What a channel changes.

    Attributes:
        bubbles: the customer sends each thing as a message of its own.
        rereads: what was said before can be read again.
        letters: the customer writes all at once, and wants one answer to all of it.
        aloud: ids of orders and cases are read out sign by sign.
        public: others read along until the talk moves to private.
        most_words: a reply of more words is too long; 0 for any length.
        waits_from: from this reply on each one costs patience; 0 for never.
        waits: what the customer says when it begins to cost.
        silence: the row of the table that silence moves besides, or nothing.
    """

    bubbles: bool = False
    rereads: bool = True
    letters: bool = False
    aloud: bool = False
    public: bool = False
    most_words: int = 0
    waits_from: int = 0
    waits: str = ""
    silence: str = ""

    @property
    def joint(self) -> str:
        """What stands between two things that are said in one turn."""
        return "\n\n" if self.letters else " "


CHANNELS: Final[dict[str, Channel]] = {
    "chat": Channel(bubbles=True, most_words=100),
    "phone": Channel(rereads=False, aloud=True, most_words=110, silence="dead_air"),
    "email": Channel(letters=True, waits_from=2, waits="second_mail"),
    "counter": Channel(rereads=False, most_words=110, waits_from=4, waits="queue"),
    "social": Channel(public=True, most_words=70),
}
"""By the name that a drill's `channel` gives."""
