"""Tables of `docs/drills.md`, made from the code so that the page can't be out of date."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from kb_trainer.drills import kind_shapes, shapes
from kb_trainer.drills.channels import CHANNELS
from kb_trainer.drills.ending import CAP_OPEN, CAP_UNSETTLED, STEPS, WORTH
from kb_trainer.drills.moves import ACTS, SETTLED, Move
from kb_trainer.source.shapes import Record

_PLACE: Final = re.compile(r"(<!-- table: ([a-z]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def with_tables(page: str) -> str:
    """Return a page with its tables as the code has them.

    Args:
        page: Markdown with places `<!-- table: acts -->` … `<!-- end -->`.

    Raises:
        KeyError: when a place names a table that there isn't.
    """
    return _PLACE.sub(lambda match: f"{match[1]}\n{TABLES[match[2]]()}\n{match[3]}", page)


def _moves(moves: dict[str, Move]) -> str:
    rows = [f"| `{n}` | {m.anger:+d} | {m.trust:+d} | {m.patience:+d} | {m.why} |"
            for n, m in moves.items()]  # fmt: skip
    head = ["| what | anger | trust | patience | because |", "|---|---|---|---|---|"]
    return "\n".join([*head, *rows]).replace("| +0 ", "| 0 ") + "\n"


def _rating() -> str:
    rows = [f"| `{outcome.value}` | {worth:+d} |" for outcome, worth in WORTH.items()]
    steps = ", ".join(f"{stars} from {least} up" for least, stars in STEPS)
    lines = ["| outcome | worth |", "|---|---|", *rows, "", f"Ratings: {steps}, else 1.", ""]
    lines.append(f"Cap of a session in which nothing was settled well: {CAP_UNSETTLED}.")
    lines.append(f"Cap of a session in which a demand ended `open` or `ignored`: {CAP_OPEN}.")
    return "\n".join(lines) + "\n"


def _channels() -> str:
    lines = [
        "| channel | most words | each reply costs from | silence costs more | besides |",
        "|---|---|---|---|---|",
    ]
    for name, one in CHANNELS.items():
        traits = {
            "several messages a turn": one.bubbles,
            "nothing can be read again": not one.rereads,
            "all is asked at once, and the talk ends when all is settled": one.letters,
            "ids are read out": one.aloud,
            "public until it moves to private": one.public,
        }
        besides = "; ".join(text for text, holds in traits.items() if holds)
        cells = [str(one.most_words or ""), str(one.waits_from or ""), "yes" if one.silence else ""]
        lines.append(f"| `{name}` | " + " | ".join([*cells, besides]) + " |")
    return "\n".join(lines) + "\n"


def _keys() -> str:
    parts: list[tuple[str, Record[Any]]] = [
        ("", shapes.DRILL),
        ("persona", shapes.PERSONA),
        ("facts.ID", shapes.CIRCUMSTANCE),
        ("demands.ID", shapes.DEMAND),
        ("demands.ID.options.ID", shapes.OPTION),
        ("extras.ID", shapes.EXTRA),
        ("moments.ID", shapes.MOMENT),
        ("a line", shapes.LINE),
        ("offers", kind_shapes.OFFER),
        ("offers.choices", kind_shapes.CHOICE),
        ("follows", kind_shapes.FOLLOWS),
        ("diagnosis", kind_shapes.DIAGNOSIS),
        ("news", kind_shapes.NEWS),
    ]
    lines = ["| key | needed | what for |", "|---|---|---|"]
    for place, record in parts:
        lines += _rows(place, record)
    return "\n".join(lines) + "\n"


def _rows(place: str, record: Record[Any]) -> Iterator[str]:
    for name, field in record.fields.items():
        key = f"{place}.{name}" if place else name
        yield f"| `{key}` | {'yes' if field.required else ''} | {field.doc} |"


def _situations() -> str:
    general = ", ".join(f"`{one}`" for one in shapes.SITUATIONS)
    own = ", ".join(f"`{one}`" for one in shapes.DEMAND_SITUATIONS)
    return f"For the drill: {general}.\n\nFor a demand: {own}.\n"


TABLES: Final[dict[str, Callable[[], str]]] = {
    "acts": lambda: _moves(ACTS),
    "channels": _channels,
    "settled": lambda: _moves(SETTLED),
    "rating": _rating,
    "keys": _keys,
    "situations": _situations,
}
"""Tables by name."""
