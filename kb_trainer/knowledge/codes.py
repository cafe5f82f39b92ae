"""Codes of problems of a knowledge base: KB2xx."""

from typing import Final

from kb_trainer.source.problems import Code, error, warning

NO_ID: Final[Code] = error("KB201")
WRONG_ID: Final[Code] = error("KB202")
REPEATED_ARTICLE: Final[Code] = error("KB203")
REPEATED_CLAUSE: Final[Code] = error("KB204")
WRONG_FACT: Final[Code] = error("KB205")
UNKNOWN_FACT: Final[Code] = error("KB206")
UNKNOWN_KIND: Final[Code] = error("KB207")
CLAUSE_WITHOUT_TEXT: Final[Code] = warning("KB208")
WITHOUT_TITLE: Final[Code] = warning("KB209")
UNMANAGED: Final[Code] = warning("KB210")
NO_ARTICLES: Final[Code] = warning("KB211")
BROKEN_LINK: Final[Code] = warning("KB212")
NO_CONTACT: Final[Code] = warning("KB213")
UNKNOWN_SETTING: Final[Code] = warning("KB214")
