"""The rules of the rubric as supervisors work with them: found, shown, begun."""

import re
from pathlib import Path
from typing import Any

from kb_trainer.errors import UserError
from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.i18n.say import say
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.scoring.rubric import Rubric, Rule
from kb_trainer.scoring.rule_shapes import ACT_ID, RULE_ID
from kb_trainer.services.rubric_files import rubric_of
from kb_trainer.source.text_files import write_whole
from kb_trainer.text.near import nearest


def find_rules(rubric: Rubric, id_: str) -> tuple[Rule, ...]:
    """Find a rule by its id, or all rules that find an act.

    Args:
        rubric: where to look.
        id_: of the rule, or of the act.

    Returns:
        The rules, at least one, in the order of their files.

    Raises:
        UserError: when there is none.
    """
    one = rubric.rule(id_)
    found = (one,) if one else tuple(rule for rule in rubric.rules if rule.act == id_)
    if found:
        return found
    names = [rule.id for rule in rubric.rules] + list(rubric.acts)
    close = nearest(id_, names, likeness=0.4)
    message = "score.rule.unknown_close" if close else "score.rule.unknown"
    raise UserError(message, id=id_, suggestion=close)


def row(rule: Rule) -> dict[str, Any]:
    """Return what a list tells of a rule."""
    return {
        "id": rule.id,
        "version": rule.version,
        "act": rule.act,
        "area": rule.area,
        "points": rule.points,
        "severity": rule.severity,
        "cap": rule.cap,
        "enabled": rule.enabled,
        "published": rule.published,
        "path": rule.path,
    }


def shown(rule: Rule) -> dict[str, Any]:
    """Return all that may be read of a rule, its examples included."""
    examples = {
        language: [
            {"reply": one.reply, "span": list(one.span) if one.span else None}
            for one in rule.examples.get(language, ())
        ]
        for language in LANGUAGES
    }
    words = {"why": dict(rule.why), "better": dict(rule.better)}
    return row(rule) | {"counts": list(rule.counts), **words, "examples": examples}


def new_rule(workspace: Workspace, id_: str, act: str, area: str, language: str) -> Path:
    """Write the first version of a rule, switched off, for its author to fill in.

    Args:
        workspace: where it goes: `knowledge/rubric/`.
        id_: the rule's id, also the name of its file.
        act: what it finds.
        area: where it belongs.
        language: of the notes in the file.

    Returns:
        The file.

    Raises:
        UserError: when an id isn't valid or is taken.
        OSError: when it can't be written.
    """
    if not re.fullmatch(RULE_ID, id_) or not re.fullmatch(ACT_ID, act):
        raise UserError("score.rule.wrong_id", id=id_)
    path = workspace.rubric / f"{id_}.yaml"
    if path.exists() or rubric_of(workspace).rubric.rule(id_) is not None:
        raise UserError("score.rule.taken", id=id_)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = say(language, "score.rule.draft", id=id_, act=act, area=area)
    write_whole(path, text.encode())
    return path
