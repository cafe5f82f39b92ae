"""Codes of problems of drills: KB4xx."""

from typing import Final

from kb_trainer.source.problems import Code, error, warning

WRONG_NAME: Final[Code] = error("KB401")
UNKNOWN_CLAUSE: Final[Code] = error("KB402")
UNKNOWN_DRILL_FACT: Final[Code] = error("KB403")
WRONG_PHRASE: Final[Code] = error("KB404")
UNKNOWN_NAME: Final[Code] = error("KB405")
HIDDEN_FACT: Final[Code] = error("KB406")
DEAD_LINE: Final[Code] = warning("KB407")
NO_PASSING_REPLY: Final[Code] = error("KB408")
OPTION_NOT_IN_CLAUSE: Final[Code] = warning("KB409")
CLAUSE_CHANGED: Final[Code] = warning("KB410")
ACT_NOT_SHOWN: Final[Code] = warning("KB411")
PLAYER_PASSES: Final[Code] = error("KB412")
MISSING_REGISTER: Final[Code] = warning("KB413")
WRONG_REGISTER: Final[Code] = warning("KB414")
EXAMPLE_NOT_READ: Final[Code] = error("KB415")
NO_TRANSCRIPT: Final[Code] = warning("KB416")
TRANSCRIPT_DIFFERS: Final[Code] = error("KB417")
TRANSCRIPT_ORDER: Final[Code] = error("KB418")
BROKEN_TRANSCRIPT: Final[Code] = error("KB419")
TOO_FEW_VARIANTS: Final[Code] = warning("KB420")
UNPUBLISHED_CLAUSE: Final[Code] = error("KB421")
REPEATED_ID: Final[Code] = error("KB422")
NO_NEED: Final[Code] = error("KB423")
