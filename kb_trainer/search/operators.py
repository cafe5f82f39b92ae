"""The query language: phrases, AND, OR, NOT, brackets, known fields, `word*`.

Whoosh parses and evaluates it; documents are ranked by their words as always.
Whatever it makes no sense of is plain words.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final, NamedTuple

from kb_trainer.search.plan import Plan, wanted
from kb_trainer.search.reader import Reader
from kb_trainer.search.slots import Option, Slot
from kb_trainer.search.whoosh_parts import fields

_FIELDS: Final = {
    "title": ("titulo", "título"),
    "clause": ("clausula", "cláusula"),
    "article": ("articulo", "artículo", "id"),
    "topic": ("tema",),
    "audience": ("audiencia",),
    "language": ("idioma",),
}
"""Fields that a question may name, with their Spanish names."""

_NAMED: Final = "|".join(name for one, others in _FIELDS.items() for name in (one, *others))
_LOOKS_MEANT: Final = re.compile(
    rf'"[^"]*\w[^"]*"|\S\s+(?:AND|OR|NOT)\s+\S|^\s*NOT\s+\S|\b(?:{_NAMED}):\S|\w{{2}}\*(?:\s|$|\))'
)


_MOST_EXPANSIONS: Final = 50


class Operation(NamedTuple):
    """What a question in the query language asks for.

    Attributes:
        allowed: the documents that may be found.
        plan: how they are ranked.
    """

    allowed: set[int]
    plan: Plan


def operate(text: str, reader: Reader, languages: Sequence[str]) -> Operation | None:
    """Evaluate a question in the query language.

    Args:
        text: the question, tidy.
        reader: the index.
        languages: those to look in.

    Returns:
        What it asks for, or None when it is plain words.
    """
    if not _LOOKS_MEANT.search(text) or text.count('"') % 2:
        return None
    try:
        return _evaluate(text, reader, languages)
    except Exception:  # noqa: BLE001  whatever the parser makes of it, a question is no error
        return None


def _evaluate(text: str, reader: Reader, languages: Sequence[str]) -> Operation | None:
    from whoosh import qparser, query  # noqa: PLC0415  slow, seldom wanted
    from whoosh.searching import Searcher  # noqa: PLC0415

    plugins = [
        qparser.WhitespacePlugin(),
        qparser.PhrasePlugin(),
        qparser.PrefixPlugin(),
        qparser.OperatorsPlugin(AndMaybe=None, AndNot=None, Require=None),
        qparser.GroupPlugin(),
        qparser.FieldsPlugin(remove_unknown=True),
        qparser.FieldAliasPlugin({name: list(others) for name, others in _FIELDS.items()}),
    ]
    schema = reader.raw().schema
    known = fields.Schema(**{name: schema[name] for name in (*_FIELDS, *languages)})
    searcher = Searcher(reader.raw(), closereader=False)
    allowed: set[int] = set()
    slots: dict[str, tuple[Slot, ...]] = {}
    for language in languages:
        parsed = qparser.QueryParser(language, known, plugins).parse(text)
        if parsed == query.NullQuery:
            continue
        allowed.update(searcher.docs_for_query(parsed))
        slots[language] = tuple(_slots(parsed, language, reader, query))
    if not slots:
        return None
    plan = Plan(
        slots, dict.fromkeys(slots, 1.0), {name: wanted(name, slots[name]) for name in slots}
    )
    return Operation(allowed, plan)


def _slots(parsed: Any, language: str, reader: Reader, query: Any) -> Iterator[Slot]:  # noqa: ANN401
    if isinstance(parsed, query.Not):
        return
    if isinstance(parsed, query.Prefix):
        terms = islice(reader.starting_with(parsed.fieldname, parsed.text), _MOST_EXPANSIONS)
        yield Slot(tuple(Option(1.0, ((parsed.fieldname, term),)) for term in terms))
    elif isinstance(parsed, query.Term):
        yield Slot((Option(1.0, ((parsed.fieldname, parsed.text),)),))
    elif isinstance(parsed, query.Phrase):
        yield Slot((Option(1.0, tuple((parsed.fieldname, word) for word in parsed.words)),))
    else:
        for child in parsed.children():
            yield from _slots(child, language, reader, query)
