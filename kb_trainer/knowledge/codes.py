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

SECRET_RULE: Final[Code] = error("KB215")
LEANS_ON_HIDDEN: Final[Code] = error("KB216")
NO_REASON: Final[Code] = error("KB217")
NO_ALTERNATIVE: Final[Code] = error("KB218")
NO_OWNER: Final[Code] = error("KB219")
VAGUE_PROMISE: Final[Code] = error("KB220")
UNKNOWN_CLAUSE: Final[Code] = error("KB221")
REUSED_ID: Final[Code] = error("KB222")
UNLIKE_TRANSLATION: Final[Code] = error("KB223")
UNLIKE_CITED: Final[Code] = error("KB224")
WRONG_FIGURE: Final[Code] = error("KB225")
DATES_OUT_OF_ORDER: Final[Code] = error("KB226")

REFUSING_PROSE: Final[Code] = warning("KB230")
NO_CONTINGENCY: Final[Code] = warning("KB231")
OVERDUE: Final[Code] = warning("KB232")
MANY_PRECEDENTS: Final[Code] = warning("KB233")
VERSIONS_DIFFER: Final[Code] = warning("KB234")
UNTRANSLATED_CLAUSE: Final[Code] = warning("KB235")
UNTRANSLATED: Final[Code] = warning("KB236")
HARD_TO_LEAVE: Final[Code] = warning("KB237")
TYPED_FIGURE: Final[Code] = warning("KB238")
UNKNOWN_TOPIC: Final[Code] = warning("KB239")
