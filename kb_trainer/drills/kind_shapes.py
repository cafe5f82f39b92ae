"""What the keys of some kinds of drill look like: choices, follow-ups, diagnoses, waves."""

from dataclasses import replace
from typing import Any, Final

from kb_trainer.drills.kinds import Choice, Diagnosis, Follows, News, Offer
from kb_trainer.source.shapes import Field, Flag, ListOf, Record, Text

FILE_NAME: Final = r"[a-z0-9][a-z0-9-]{0,59}"
NAME: Final = r"[a-z][a-z0-9_]{0,39}"
LABEL: Final = r"[a-záéíóúüñ][a-z0-9_áéíóúüñ]{0,39}"
"""A name that trainees read."""

WHEN: Final = rf"{NAME}(\.(pressed|unclear))?"

_PHRASES: Final = ListOf(Text())

CHOICE: Final = Record(
    Choice,
    {
        "text": Field(Text(), required=True, doc="The reply."),
        "comment": Field(Text(), required=True, doc="What you say of it once it was chosen."),
    },
    marked=True,
)

OFFER: Final = Record(
    Offer,
    {
        "when": Field(
            Text(WHEN),
            required=True,
            doc="'open', 'wrap', a demand, or a demand with '.pressed' or '.unclear'.",
        ),
        "choices": Field(ListOf(CHOICE), required=True, doc="Three or four replies."),
    },
    marked=True,
)

FOLLOWS: Final = Record(
    Follows,
    {
        "drill": Field(Text(FILE_NAME), required=True, doc="The drill of the first contact."),
        "promised": Field(
            Text(), default="", doc="What was promised, when the trainee's own talk isn't known."
        ),
        "kept": Field(Flag(), default=True, doc="Whether it could be kept within policy."),
    },
    marked=True,
)

DIAGNOSIS: Final = Record(
    Diagnosis,
    {
        "seems": Field(_PHRASES, required=True, doc="Phrases that name the first, false cause."),
        "real": Field(_PHRASES, required=True, doc="Phrases that name the real cause."),
        "shown_by": Field(ListOf(Text(NAME)), required=True, doc="Facts that point to it."),
    },
    marked=True,
)

NEWS: Final = Record(
    News,
    {
        "after": Field(Text(NAME), required=True, doc="The demand after which it comes."),
        "text": Field(Text(), required=True, doc="The news, as the trainee reads it."),
        "outdated": Field(ListOf(Text(NAME)), default=(), doc="Options that hold no longer."),
    },
    marked=True,
)


def shown(data: dict[str, Any], show: Any) -> dict[str, Any]:  # noqa: ANN401  a text to a text
    """Show facts in the texts of these keys.

    Args:
        data: a drill's keys, as read.
        show: shows the facts of a text.

    Returns:
        The keys of this module, facts shown.
    """
    offers = tuple(
        replace(offer, choices=tuple(replace(one, text=show(one.text)) for one in offer.choices))
        for offer in data["offers"]
    )
    news = data["news"] and replace(data["news"], text=show(data["news"].text))
    return {"offers": offers, "news": news}
