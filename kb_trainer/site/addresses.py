"""Where each page of the site stands."""

import hashlib
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

from kb_trainer.knowledge.article import Article
from kb_trainer.text.slug import slug

FOLDERS: Final = {
    "es": {"article": "articulos", "topic": "temas", "cite": "c", "version": "versiones"},
    "en": {"article": "articles", "topic": "topics", "cite": "c", "version": "versions"},
}
PAGES: Final = {
    "es": {
        "home": "index.html",
        "search": "buscar.html",
        "az": "a-z.html",
        "glossary": "glosario.html",
        "changes": "cambios.html",
        "feed": "cambios.xml",
        "contact": "contacto.html",
        "rubric": "como-nos-evaluamos.html",
        "compliance": "conformidad.html",
        "accessibility": "accesibilidad.html",
        "privacy": "privacidad.html",
        "missing": "404.html",
    },
    "en": {
        "home": "index.html",
        "search": "search.html",
        "az": "a-z.html",
        "glossary": "glossary.html",
        "changes": "changes.html",
        "feed": "changes.xml",
        "contact": "contact.html",
        "rubric": "how-we-score-ourselves.html",
        "compliance": "compliance.html",
        "accessibility": "accessibility.html",
        "privacy": "privacy.html",
        "missing": "404.html",
    },
}


def page(kind: str, language: str) -> str:
    """Return the path of a page of which each language has one."""
    return f"{language}/{PAGES[language][kind]}"


def topic(id_: str, language: str) -> str:
    """Return the path of a topic's page."""
    return f"{language}/{FOLDERS[language]['topic']}/{_name(id_, slug(id_))}.html"


def permalink(id_: str, language: str) -> str:
    """Return the path that keeps leading to a clause or a policy, whatever its title becomes."""
    return f"{language}/{FOLDERS[language]['cite']}/{_name(id_, id_.replace('/', '-'))}.html"


def citation(id_: str, number: int, language: str) -> str:
    """Return the path that keeps leading to what a version of a clause or a policy said."""
    return _numbered("cite", id_, number, language)


def version(policy: str, number: int, language: str) -> str:
    """Return the path of the page of an older version of a policy."""
    return _numbered("version", policy, number, language)


def _numbered(folder: str, id_: str, number: int, language: str) -> str:
    name = _name(id_, id_.replace("/", "-"))
    return f"{language}/{FOLDERS[language][folder]}/v{number}/{name}.html"


def _name(id_: str, plain: str) -> str:
    """Name a file by an id: as it is, or so that no two ids meet when it had to be changed."""
    if plain == id_:
        return id_
    return f"{plain}-{hashlib.sha256(id_.encode()).hexdigest()[:8]}"


def up(path: str) -> str:
    """Return what leads from a page to the top of the site: `../` for each folder."""
    return "../" * path.count("/")


class Addresses:
    """The path of each article's page, made from the path of its file.

    Args:
        articles: those that are published.
        knowledge: the knowledge folder relative to the workspace, `.` for the workspace itself.
    """

    def __init__(self, articles: Iterable[Article], knowledge: str) -> None:
        self._knowledge = "" if knowledge == "." else f"{knowledge}/"
        self._by_file: dict[str, str] = {}
        taken: set[str] = set()
        for article in sorted(articles, key=lambda one: one.path):
            wanted = self._wanted(article.path, article.language)
            path, number = wanted, 2
            while path in taken:
                path, number = f"{wanted}-{number}", number + 1
            taken.add(path)
            self._by_file[article.path] = f"{path}.html"

    def _wanted(self, file: str, language: str) -> str:
        place = file.removeprefix(self._knowledge).removesuffix(PurePosixPath(file).suffix)
        parts = [part for part in place.split("/") if part]
        if len(parts) > 1 and parts[0] == language:
            del parts[0]
        if len(parts) > 1 and parts[-1] in ("index", "README"):
            del parts[-1]
        return "/".join([language, FOLDERS[language]["article"], *(slug(part) for part in parts)])

    def former(self, article: Article) -> list[tuple[str, str]]:
        """Return the former names of an article's file, each with the path its page had."""
        return [
            (name, f"{self._wanted(self._knowledge + name, article.language)}.html")
            for name in article.aliases
        ]

    def of(self, article: Article) -> str:
        """Return the path of an article's page."""
        return self._by_file[article.path]

    def of_file(self, file: str) -> str | None:
        """Return the path of the page made from a file, or None when it isn't published."""
        return self._by_file.get(file)
