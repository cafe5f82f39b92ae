"""Codes of problems that any text or YAML file can have: KB1xx."""

from typing import Final

from kb_trainer.source.problems import Code, error

UNREADABLE: Final[Code] = error("KB101")
NOT_UTF8: Final[Code] = error("KB102")
TOO_LARGE: Final[Code] = error("KB103")
CONTROL_CHARACTER: Final[Code] = error("KB104")
OUTSIDE: Final[Code] = error("KB105")
UNCLOSED_FRONT_MATTER: Final[Code] = error("KB110")
BROKEN_YAML: Final[Code] = error("KB111")
EMPTY_YAML: Final[Code] = error("KB112")
REPEATED_KEY: Final[Code] = error("KB113")
TOO_DEEP: Final[Code] = error("KB114")
ALIAS: Final[Code] = error("KB115")
WRONG_TYPE: Final[Code] = error("KB120")
UNKNOWN_KEY: Final[Code] = error("KB121")
MISSING_KEY: Final[Code] = error("KB122")
UNKNOWN_CHOICE: Final[Code] = error("KB123")
WRONG_DATE: Final[Code] = error("KB124")
OUT_OF_RANGE: Final[Code] = error("KB125")
EMPTY_TEXT: Final[Code] = error("KB126")
