"""The result of a session as one page that stands alone: no script, no file besides."""

import base64
import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Any, Final

from kb_trainer.i18n.dates import show_date
from kb_trainer.i18n.say import say
from kb_trainer.site import colours
from kb_trainer.site.curve import curve
from kb_trainer.site.render import environment, wrong_templates_told
from kb_trainer.text.visible import visible

TEMPLATE: Final = "result.html"
FEELINGS: Final = ("anger", "trust", "patience")


@dataclass(frozen=True, slots=True)
class Look:
    """How a page looks.

    Attributes:
        company: its name, or nothing.
        colour: the company's first colour.
        accent: its second colour.
        templates: text of each template by name.
        trusted: whether all of them are ours.
    """

    company: str
    colour: colours.Rgb
    accent: colours.Rgb
    templates: Mapping[str, str]
    trusted: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a reply under the same remarks.

    Attributes:
        text: the words.
        kind: `good`, `mend`, or nothing where there is no remark.
        ends: numbers of the remarks that end with it.
    """

    text: str
    kind: str
    ends: tuple[int, ...]


def result_page(told: Mapping[str, Any], look: Look) -> str:
    """Write the page.

    Args:
        told: the debrief as plain data.
        look: templates and colours.

    Returns:
        A whole HTML document; the same for the same input.

    Raises:
        UserError: when a template of the company's own is wrong.
    """
    language = told["language"]
    with wrong_templates_told(TEMPLATE):
        rendering = environment(look.templates, trusted=look.trusted)
        return rendering.get_template(TEMPLATE).render(
            told=_visible(told),
            company=look.company,
            shades=colours.properties(look.colour, look.accent),
            curve=curve(told["feelings"], FEELINGS),
            turns=tuple(_turn(one, told) for one in told["turns"]),
            day=show_date(dt.date.fromisoformat(told["at"][:10]), language) if told["at"] else "",
            t=partial(say, language),
            hash_of=_hash_of,
        )


def _turn(turn: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    mine = [one for one in told["remarks"] if one["turn"] == turn["turn"]]
    disputes = [one for one in told["disputes"] if one["turn"] == turn["turn"]]
    # The reply is cut before anything in it is made visible: places count its own letters.
    pieces = tuple(replace(one, text=visible(one.text)) for one in pieces_of(turn["reply"], mine))
    rest = _visible({**turn, "remarks": mine, "disputes": disputes})
    return {**rest, "pieces": pieces}


def _visible(data: Any) -> Any:  # noqa: ANN401  plain data of any shape
    """Return plain data in which nothing turns the reading direction or is a control."""
    if isinstance(data, str):
        return visible(data)
    if isinstance(data, Mapping):
        return {key: _visible(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [_visible(value) for value in data]
    return data


def pieces_of(reply: str, remarks: Sequence[Mapping[str, Any]]) -> Iterator[Piece]:
    """Cut a reply where remarks begin and end.

    Args:
        reply: the trainee's words.
        remarks: with `start`, `end`, `good` and `number`; they may overlap.

    Yields:
        Pieces that together are the reply. Where a good and a bad remark meet, it is bad.
    """
    cuts = {0, len(reply)} | {one[side] for one in remarks for side in ("start", "end")}
    places = sorted(place for place in cuts if 0 <= place <= len(reply))
    for start, end in pairwise(places):
        here = [one for one in remarks if one["start"] < end and one["end"] > start]
        bad = any(not one["good"] for one in here)
        kind = "mend" if bad else "good" if here else ""
        ends = tuple(one["number"] for one in here if one["end"] == end)
        yield Piece(reply[start:end], kind, ends)


def _hash_of(text: str) -> str:
    """Return the hash by which a content policy knows a style that stands in the page."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
