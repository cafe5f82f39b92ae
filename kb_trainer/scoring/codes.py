"""Codes of problems of a rubric: KB3xx."""

from typing import Final

from kb_trainer.source.problems import Code, error, warning

WRONG_PHRASE: Final[Code] = error("KB301")
WRONG_PATTERN: Final[Code] = error("KB302")
NOT_FOUND: Final[Code] = error("KB303")
WRONGLY_FOUND: Final[Code] = error("KB304")
NOT_ONE_KIND: Final[Code] = error("KB305")
REPEATED_RULE: Final[Code] = error("KB306")
WRONG_MARKS: Final[Code] = error("KB307")
WITHOUT_EXAMPLES: Final[Code] = error("KB308")
WRONG_SIGN: Final[Code] = error("KB309")
NO_RUBRIC: Final[Code] = error("KB310")
NOT_PUBLISHED: Final[Code] = warning("KB311")
