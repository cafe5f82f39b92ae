"""Writes a debrief to keep or to share: a page, data for programs, or Markdown."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Final

from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.debrief import Debrief
from kb_trainer.services.result_markdown import as_markdown
from kb_trainer.text.visible import json_lines


def export(told: Debrief, format_: str, workspace: Workspace) -> str:
    """Write a debrief.

    Args:
        told: all that is told of a session.
        format_: one of `FORMATS`.
        workspace: gives the page its look.

    Returns:
        The text of the file, the same for the same session.

    Raises:
        UserError: when the workspace's own template of the page is wrong.
    """
    return _WRITERS[format_](told, workspace)


def _html(told: Debrief, workspace: Workspace) -> str:
    # The page takes what the help site takes to be made; nothing else waits for that.
    from kb_trainer.services.site_inputs import templates_of  # noqa: PLC0415  as above
    from kb_trainer.site import colours  # noqa: PLC0415  as above
    from kb_trainer.site.result_page import Look, result_page  # noqa: PLC0415  as above

    templates, _, trusted = templates_of(workspace)
    site = workspace.settings.site
    chosen = {
        name: colours.parse(site.get(name, "")) or colours.parse(usual)
        for name, usual in (
            ("colour", colours.DEFAULT_COLOUR),
            ("accent", colours.DEFAULT_ACCENT),
        )
    }
    look = Look(
        company=workspace.settings.company,
        colour=chosen["colour"] or colours.BLACK,
        accent=chosen["accent"] or colours.BLACK,
        templates=templates,
        trusted=trusted,
    )
    return result_page(asdict(told), look) + "\n"


def _json(told: Debrief, _: Workspace) -> str:
    return json_lines(asdict(told)) + "\n"


def _markdown(told: Debrief, _: Workspace) -> str:
    return as_markdown(told)


_WRITERS: Final[Mapping[str, Callable[[Debrief, Workspace], str]]] = {
    "html": _html,
    "json": _json,
    "md": _markdown,
}

FORMATS: Final = tuple(_WRITERS)
"""Each is also the suffix of its file."""
