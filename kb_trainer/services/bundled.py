"""Finds what travels with the program: the example company, the rubric and the templates."""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent.parent


def bundled(name: str) -> Path:
    """Return a bundled file or folder.

    Args:
        name: `kb_trainer.yaml`, `knowledge`, `drills`, `site_templates` or `versions`.

    Returns:
        The one inside the installed package; in a checkout, the one at its top.
    """
    inside = _PACKAGE / "_bundled" / name
    return inside if inside.exists() else _PACKAGE.parent / name
