"""Lists the templates of the site and copies one for a company to change."""

from dataclasses import dataclass
from pathlib import Path

from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.bundled import bundled
from kb_trainer.source.text_files import write_whole


@dataclass(frozen=True, slots=True)
class Template:
    """A template or static file.

    Attributes:
        name: its path in `site_templates/`.
        is_own: whether the workspace has one of its own in its place.
    """

    name: str
    is_own: bool


def list_templates(workspace: Workspace) -> list[Template]:
    """Return all templates and static files, sorted.

    Args:
        workspace: whose own ones are marked.
    """
    ours = bundled("site_templates")
    names = sorted(one.relative_to(ours).as_posix() for one in ours.rglob("*") if one.is_file())
    own = workspace.site_templates
    is_elsewhere = own.resolve() != ours.resolve()
    return [Template(name, is_elsewhere and (own / name).is_file()) for name in names]


def copy_template(workspace: Workspace, name: str) -> Path:
    """Copy a template to the workspace.

    Args:
        workspace: where it is copied to.
        name: its path in `site_templates/`.

    Returns:
        The copy.

    Raises:
        UserError: when there is no such template, or a file stands in its place.
    """
    if name not in {template.name for template in list_templates(workspace)}:
        raise UserError("site.templates.unknown", name=name)
    target = workspace.site_templates / name
    if target.exists():
        raise UserError("site.templates.exists", path=str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, (bundled("site_templates") / name).read_bytes())
    return target
