"""Codes of problems of what is searched: KB6xx."""

from typing import Final

from kb_trainer.source.problems import Code, error

UNKNOWN_CLAUSE: Final[Code] = error("KB601")
BELOW_BAR: Final[Code] = error("KB602")
