"""What one article's texts say that others must answer for, gathered in one reading.

Notes depend on the article alone, so they are kept with it in the cache; what
joins articles is decided from them each time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.fact import CLAUSE_ID, FACT_NAME
from kb_trainer.knowledge.figures import Figure, figures
from kb_trainer.knowledge.markdown import anchors, links, without_code
from kb_trainer.knowledge.passages import TO_CUSTOMERS, Passage, passages
from kb_trainer.knowledge.refusals import charges, refusals
from kb_trainer.source.problems import Mark
from kb_trainer.text.fold import fold

_MENTION: Final = re.compile(
    r"\{\{(?P<inner>[^{}\n]{0,200})\}\}"
    rf"|(?<![\w.-])(?P<id>{CLAUSE_ID})(?![\w-])(?!\.(?:md|html?|png|jpe?g|svg|pdf|ya?ml)\b)"
)
_FACT: Final = re.compile(rf"({CLAUSE_ID})\.({FACT_NAME})")
_ADDRESS: Final = re.compile(r"\bhttps?://[^\s()<>]+|\bwww\.[^\s()<>]+")
_CUT: Final = re.compile(r"\n[ \t]*(?:\n|(?=[-*+|#>]|[0-9]{1,3}[.)] ))")


class Mention(NamedTuple):
    """An id, or a fact by name, in a text.

    Attributes:
        id: of the clause; nothing when what stands in braces is no fact of ours.
        fact: its name, or nothing.
        words: as written.
        mark: where.
        clause: the clause whose text it is, or nothing.
    """

    id: str
    fact: str
    words: str
    mark: Mark
    clause: str


class Linked(NamedTuple):
    """A link to a file and an anchor in it, one of them perhaps empty."""

    file: str
    anchor: str
    mark: Mark


class Refused(NamedTuple):
    """Words that refuse or charge, outside `limits`."""

    words: str
    charges: bool
    mark: Mark
    clause: str


class Paragraph(NamedTuple):
    """A paragraph with figures typed by hand.

    Attributes:
        clause: the clause it stands in, or nothing.
        cites: ids named in it.
        shown: facts shown in it by name, as `DEV-1.plazo`.
        figures: each with its place.
    """

    clause: str
    cites: tuple[str, ...]
    shown: tuple[str, ...]
    figures: tuple[tuple[Figure, Mark], ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """What the check needs to know of an article's texts."""

    mentions: tuple[Mention, ...]
    links: tuple[Linked, ...]
    anchors: frozenset[str]
    refused: tuple[Refused, ...]
    paragraphs: tuple[Paragraph, ...]


def take_notes(article: Article) -> Notes:
    """Read an article's texts once.

    Args:
        article: any article.

    Returns:
        Its notes.
    """
    mentions: list[Mention] = []
    linked: list[Linked] = []
    refused: list[Refused] = []
    paragraphs: list[Paragraph] = []
    names: set[str] = set()
    for passage in passages(article):
        text = _readable(passage.text)
        found = list(_mentions(text, passage))
        mentions.extend(mention for mention, _ in found)
        if passage.kind in ("intro", "text"):
            names |= anchors(passage.text)
            linked.extend(
                Linked(link.file, link.anchor, passage.place(link.offset)) for link in links(text)
            )
        folded = fold(text)
        if passage.kind in TO_CUSTOMERS:
            told = _refused(folded, passage)
            # Of an article that isn't ours the first one is told, so one is enough.
            refused.extend(told if article.managed else islice(told, 1))
        if found or passage.clause:
            paragraphs.extend(_paragraphs(folded, passage, found, article.language))
    return Notes(
        tuple(mentions), tuple(linked), frozenset(names), tuple(refused), tuple(paragraphs)
    )


def mentioned(text: str) -> frozenset[str]:
    """Return the ids of clauses that a text names, plainly or by a fact.

    Args:
        text: any text of ours.

    Returns:
        The ids, whether they exist or not.
    """
    return frozenset(mention.id for mention, _ in _mentions(text, None) if mention.id)


def _readable(text: str) -> str:
    text = without_code(text)
    return (
        _ADDRESS.sub(lambda m: " " * len(m[0]), text) if "://" in text or "www." in text else text
    )


def _mentions(text: str, passage: Passage | None) -> Iterator[tuple[Mention, int]]:
    clause = passage.clause.id if passage and passage.clause else ""
    for match in _MENTION.finditer(text):
        mark = passage.place(match.start()) if passage else Mark()
        if match["id"]:
            yield Mention(match["id"], "", match["id"], mark, clause), match.start()
            continue
        inner = match["inner"].strip()
        fact = _FACT.fullmatch(inner)
        id_, name = (fact[1], fact[2]) if fact else ("", "")
        yield Mention(id_, name, inner, mark, clause), match.start()


def _refused(folded: str, passage: Passage) -> Iterator[Refused]:
    clause = passage.clause
    if passage.kind == "say" and clause and clause.limits:
        return  # it tells a limit that is written down, with its reason
    id_ = clause.id if clause else ""
    for find in (refusals, charges):
        for one in find(folded):
            words = " ".join(passage.text[one.start : one.end].split())
            yield Refused(words, one.charges, passage.place(one.start), id_)


def _paragraphs(
    folded: str, passage: Passage, found: list[tuple[Mention, int]], language: str
) -> Iterator[Paragraph]:
    blank = _MENTION.sub(lambda m: " " * len(m[0]), folded) if "{{" in folded else folded
    start = 0
    ends = [match.end() for match in _CUT.finditer(folded)] if passage.laid_out else []
    for end in (*ends, len(folded)):
        typed = tuple(
            (one, passage.place(start + one.start))
            for one in figures(blank[start:end], passage.text[start:end], language)
        )
        inside = [mention for mention, offset in found if start <= offset < end]
        clause = passage.clause.id if passage.clause else ""
        if typed and (clause or inside):
            yield Paragraph(
                clause,
                tuple({mention.id: None for mention in inside if mention.id}),
                tuple(f"{mention.id}.{mention.fact}" for mention in inside if mention.fact),
                typed,
            )
        start = end
