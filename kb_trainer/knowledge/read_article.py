"""Reads one article: Markdown with or without front matter, or a policy in YAML."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Article, Clause
from kb_trainer.knowledge.sections import Section, cut, headings, plain_heading
from kb_trainer.knowledge.shapes import AUDIENCES, FRONT_MATTER, POLICY, ClauseData
from kb_trainer.source import front_matter
from kb_trainer.source.nodes import Mapping, Node, Scalar
from kb_trainer.source.problems import WHOLE_FILE, Report
from kb_trainer.source.yaml_tree import has_control
from kb_trainer.text.language import guess_language

ARTICLE_ID: Final = r"[A-Za-z0-9][A-Za-z0-9._/-]{0,79}"
_TRANSLATED_FOLDERS: Final = frozenset(LANGUAGES)


class Defaults:
    """What holds for an article that doesn't say.

    Args:
        audience: `public` or `internal`, for articles without front matter of ours.
        language: the workspace's first language.
    """

    def __init__(self, audience: str, language: str) -> None:
        self.audience = audience
        self.language = language


def read_markdown(text: str, place: str, report: Report, defaults: Defaults) -> Article | None:
    """Read a Markdown article.

    Args:
        text: the file's text.
        place: the file relative to the knowledge folder, without suffix.
        report: takes the problems.
        defaults: what holds when the file doesn't say.

    Returns:
        The article, or None when its front matter can't be read.
    """
    if has_control(text, report):
        return None
    document = front_matter.split(text, report)
    if report.has_errors:
        return None
    if not _is_ours(document.front):
        return _foreign(document, place, report, defaults)
    assert document.front is not None  # noqa: S101  what is ours is there
    data = FRONT_MATTER.read(document.front, report)
    if data is None:
        return None
    intro, sections = cut(document.body, document.body_line)
    clauses = _join(sections, data["clauses"], report)
    body = _Body(intro, document.body_line, clauses)
    return _article(document.front, data, body, _File(place, report, defaults))


def read_policy(root: Node, place: str, report: Report, defaults: Defaults) -> Article | None:
    """Read a policy that is written wholly in YAML.

    Args:
        root: the file's root node.
        place: the file relative to the knowledge folder, without suffix.
        report: takes the problems.
        defaults: what holds when the file doesn't say.

    Returns:
        The policy, or None when it can't be read.
    """
    data = POLICY.read(root, report)
    if data is None or not isinstance(root, Mapping):
        return None
    if not data["id"]:
        report.add(codes.NO_ID, root.mark)
    text_node = root.get("text")
    line = text_node.mark.line + 1 if text_node else 1
    clauses = _join([], data["clauses"], report)
    return _article(root, data, _Body(data["text"], line, clauses), _File(place, report, defaults))


def _is_ours(front: Mapping | None) -> bool:
    if front is None:
        return False
    audience = front.get("audience")
    declared = isinstance(audience, Scalar) and audience.text in AUDIENCES
    return declared or any(entry.key in ("id", "clauses") for entry in front.entries)


@dataclass(frozen=True, slots=True)
class _Body:
    intro: str
    line: int
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class _File:
    place: str
    report: Report
    defaults: Defaults


def _article(front: Mapping, data: dict[str, Any], body: _Body, file: _File) -> Article:
    report, place, clauses = file.report, file.place, body.clauses
    keys = {entry.key: entry.value.mark for entry in front.entries}
    if data["id"] and not re.fullmatch(ARTICLE_ID, data["id"]):
        report.add(codes.WRONG_ID, keys["id"], id=data["id"])
    if not data["id"] and clauses:
        report.add(codes.NO_ID, front.mark)
    title = data["title"] or _first_heading(body.intro)
    if not title:
        report.add(codes.WITHOUT_TITLE, front.mark)
    words = "\n".join([body.intro, *(clause.text for clause in clauses)])
    return Article(
        path=report.path,
        id=data["id"] or place,
        title=title or PurePosixPath(place).name,
        summary=data["summary"],
        language=data["language"] or _language(place, words, file.defaults),
        audience=data["audience"] or "internal",
        draft=data["draft"],
        owner=data["owner"],
        version=data["version"],
        effective=data["effective"],
        expires=data["expires"],
        reviewed=data["reviewed"],
        review=data["review"],
        topics=data["topics"],
        aliases=data["aliases"],
        clauses=clauses,
        managed=True,
        intro=body.intro,
        intro_line=body.line,
        keys=keys,
    )


def _foreign(
    document: front_matter.Document, place: str, report: Report, defaults: Defaults
) -> Article:
    front = document.front
    found = headings(document.body, document.body_line)
    top = next((one for one in found if one.text), None)
    title = _text_of(front, "title") or (plain_heading(top.text) if top else "")
    language = (_text_of(front, "language") or _text_of(front, "lang"))[:2].lower()
    name = PurePosixPath(place)
    report.add(codes.UNMANAGED, WHOLE_FILE)
    return Article(
        path=report.path,
        id=place,
        title=title or name.name,
        summary=_text_of(front, "description") or _text_of(front, "summary"),
        language=language if language in LANGUAGES else _language(place, document.body, defaults),
        audience=defaults.audience,
        draft=_text_of(front, "draft").lower() in ("true", "yes"),
        intro=document.body,
        intro_line=document.body_line,
    )


def _text_of(front: Mapping | None, key: str) -> str:
    node = front.get(key) if front else None
    return node.text.strip() if isinstance(node, Scalar) and not node.is_null else ""


def _first_heading(body: str) -> str:
    return next((plain_heading(one.text) for one in headings(body, 1) if one.text), "")


def _language(place: str, words: str, defaults: Defaults) -> str:
    folders = [part for part in PurePosixPath(place).parts[:-1] if part in _TRANSLATED_FOLDERS]
    return folders[0] if folders else guess_language(words) or defaults.language


def _join(
    sections: Iterable[Section], data: dict[str, ClauseData], report: Report
) -> tuple[Clause, ...]:
    clauses: list[Clause] = []
    seen: dict[str, int] = {}
    for section in sections:
        if section.id in seen:
            report.add(
                codes.REPEATED_CLAUSE,
                section.mark,
                id=section.id,
                first=f"{report.path}:{seen[section.id]}",
            )
            continue
        seen[section.id] = section.mark.line
        clauses.append(_clause(section, data.get(section.id)))
    for id_, one in data.items():
        if id_ in seen:
            continue
        if not one.text:
            report.add(codes.CLAUSE_WITHOUT_TEXT, one.mark, id=id_)
        line = one.keys["text"].line if one.text else one.mark.line
        section = Section(id_, one.title, one.text, line, one.mark)
        clauses.append(_clause(section, one))
    return tuple(clauses)


def _clause(section: Section, data: ClauseData | None) -> Clause:
    if data is None:
        return Clause(section.id, section.title, section.text, section.line, mark=section.mark)
    return Clause(
        id=section.id,
        title=section.title or data.title,
        text=section.text or data.text,
        line=section.line,
        facts=data.facts,
        why=data.why,
        limits=data.limits,
        exceptions=data.exceptions,
        next=data.next,
        contingency=data.contingency,
        say=data.say,
        journey=data.journey,
        law=data.law,
        mark=section.mark,
        data_mark=data.mark,
        keys=data.keys,
    )
