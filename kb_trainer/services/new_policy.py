"""Writes the first version of a policy, for its author to fill in."""

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from kb_trainer.errors import UserError
from kb_trainer.i18n.say import say
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.fact import CLAUSE_ID
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.review import year_after
from kb_trainer.source.edit_yaml import one_line
from kb_trainer.source.text_files import write_whole
from kb_trainer.text.slug import slug


@dataclass(frozen=True, slots=True)
class NewPolicy:
    """What its author knows at the start.

    Attributes:
        id: capital letters and digits, such as `DEV`; its clauses are `DEV-1`, …
        title: for people.
        owner: the department that answers for it.
        audience: `public` or `internal`.
        language: `es` or `en`.
        summary: what it says, in two lines.
        topic: the id of a topic, or nothing.
        clause: the title of the first clause.
    """

    id: str
    title: str
    owner: str
    audience: str
    language: str
    summary: str = ""
    topic: str = ""
    clause: str = ""


def write_policy(
    workspace: Workspace, base: KnowledgeBase, policy: NewPolicy, day: dt.date
) -> Path:
    """Write a policy as a draft, with a first clause and notes on what a clause may hold.

    Args:
        workspace: where it goes.
        base: its knowledge base.
        policy: what is known of it.
        day: its first day in force and of its review.

    Returns:
        The file.

    Raises:
        UserError: when the id isn't valid or is taken, or the file is there already.
        OSError: when it can't be written.
    """
    first = f"{policy.id}-1"
    if not re.fullmatch(CLAUSE_ID, first):
        raise UserError("policy.wrong_id", id=policy.id)
    if base.clause_in(first, policy.language) or any(
        (one.id, one.language) == (policy.id, policy.language) for one in base.articles
    ):
        raise UserError("policy.taken", id=policy.id, language=policy.language)
    if policy.topic and workspace.settings.topics and policy.topic not in workspace.settings.topics:
        topics = ", ".join(workspace.settings.topics)
        raise UserError("policy.no_topic", topic=policy.topic, topics=topics)
    path = _folder(workspace, policy.language) / f"{slug(policy.title)}.md"
    if path.exists():
        raise UserError("policy.exists", path=workspace.relative(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, _text(policy, day).encode())
    return path


def _folder(workspace: Workspace, language: str) -> Path:
    own = workspace.knowledge / language
    several = len(workspace.settings.languages) > 1
    return own if own.is_dir() or several else workspace.knowledge


def _text(policy: NewPolicy, day: dt.date) -> str:
    return say(
        policy.language,
        "policy.template",
        id=policy.id,
        title=one_line(policy.title),
        summary=one_line(policy.summary or policy.title),
        owner=one_line(policy.owner),
        audience=policy.audience,
        language=policy.language,
        topics=f"[{one_line(policy.topic)}]" if policy.topic else "[]",
        day=day.isoformat(),
        again=year_after(day).isoformat(),
        clause=policy.clause or policy.title,
    )
