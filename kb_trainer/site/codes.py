"""Codes of problems that only the help site can have: KB5xx."""

from typing import Final

from kb_trainer.source.problems import Code, error, warning

BROKEN_ANCHOR: Final[Code] = warning("KB501")
HIDDEN_TARGET: Final[Code] = warning("KB502")
HIDDEN_FACT: Final[Code] = error("KB503")
OTHER_LANGUAGE: Final[Code] = warning("KB504")
REMOTE_IMAGE: Final[Code] = warning("KB505")
UNSAFE_LINK: Final[Code] = warning("KB506")
WRONG_COLOUR: Final[Code] = warning("KB507")
WRONG_ADDRESS: Final[Code] = warning("KB508")
