"""Codes of problems that only the help site can have: KB5xx."""

from typing import Final

from kb_trainer.source.problems import Code, error, warning

HIDDEN_TARGET: Final[Code] = warning("KB501")
HIDDEN_FACT: Final[Code] = error("KB502")
OTHER_LANGUAGE: Final[Code] = warning("KB503")
REMOTE_IMAGE: Final[Code] = warning("KB504")
UNSAFE_LINK: Final[Code] = warning("KB505")
WRONG_COLOUR: Final[Code] = warning("KB506")
WRONG_ADDRESS: Final[Code] = warning("KB507")
FORMER_NAME_TAKEN: Final[Code] = warning("KB508")
LEAK: Final[Code] = error("KB510")
PAGE_LINK: Final[Code] = error("KB511")
PAGE_ANCHOR: Final[Code] = error("KB512")
HARD_TO_ACCESS: Final[Code] = error("KB513")
PAGE_WITHOUT_CONTACT: Final[Code] = error("KB514")
THIRD_PARTY: Final[Code] = error("KB515")
INLINE_CODE: Final[Code] = error("KB516")
