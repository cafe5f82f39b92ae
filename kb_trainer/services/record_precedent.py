"""Records an exception to a clause."""

from kb_trainer.errors import UserError
from kb_trainer.knowledge.checks.upkeep import MANY
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.precedents import FILE, Precedent
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.policies import find_clause
from kb_trainer.source.edit_yaml import NotEditableError, Value, append_item
from kb_trainer.source.text_files import write_whole


def record_precedent(workspace: Workspace, loaded: Loaded, precedent: Precedent) -> int:
    """Append a precedent to the workspace's file of precedents.

    Args:
        workspace: where the file is, or is made.
        loaded: its knowledge base.
        precedent: the exception.

    Returns:
        How many precedents the clause has now.

    Raises:
        UserError: when there is no such clause, or the file can't be edited in place.
        OSError: when it can't be written.
    """
    find_clause(loaded.base, precedent.clause, workspace.settings.languages[0])
    path = workspace.knowledge / FILE
    text = path.read_bytes().decode() if path.exists() else "kind: precedents\n"
    item: dict[str, Value] = {
        "clause": precedent.clause,
        "date": precedent.date,
        "what": precedent.what,
        "why": precedent.why,
        "who": precedent.who,
        "becomes_rule": precedent.becomes_rule,
    }
    try:
        new = append_item(text, "precedents", item)
    except NotEditableError as failure:
        raise UserError(
            "policy.not_editable", path=workspace.relative(path), key=str(failure)
        ) from None
    path.parent.mkdir(exist_ok=True)
    write_whole(path, new.encode())
    return 1 + sum(one.clause == precedent.clause for one in loaded.precedents)


def are_many(count: int) -> bool:
    """Whether so many precedents of one clause are a rule of their own."""
    return count >= MANY
