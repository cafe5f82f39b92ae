"""Pages of words: the glossary, the rubric, and the statements on access and privacy."""

from collections.abc import Iterator

from kb_trainer.i18n.say import say
from kb_trainer.site import addresses
from kb_trainer.site.library import Library
from kb_trainer.site.model import Page, Step
from kb_trainer.text.fold import fold


def word_pages(library: Library) -> Iterator[Page]:
    """Give the pages of words that the site has, in all languages."""
    for language in library.site.languages:
        for kind in library.site.bottom[language]:
            if kind == "glossary":
                yield _page(library, kind, language, entries=_glossary(library, language))
            elif kind == "rubric":
                yield _page(library, kind, language, rubric=library.site.rubric)
            elif kind in ("accessibility", "privacy"):
                yield _page(
                    library,
                    kind,
                    language,
                    paragraphs=say(language, f"page.{kind}.body").split("\n"),
                )


def _page(library: Library, kind: str, language: str, **values: object) -> Page:
    home = Step(say(language, "page.home.title"), addresses.page("home", language))
    paths = {
        spoken: addresses.page(kind, spoken) if kind in library.site.bottom[spoken] else ""
        for spoken in library.site.languages
    }
    return Page(
        path=addresses.page(kind, language),
        kind="statement" if "paragraphs" in values else kind,
        language=language,
        title=say(language, f"page.{kind}.title"),
        description=say(language, f"page.{kind}.lead"),
        alternates=library.alternates(paths),
        trail=(home,),
        values={"lead": say(language, f"page.{kind}.lead"), **values},
    )


def _glossary(library: Library, language: str) -> list[dict[str, object]]:
    entries = sorted(library.site.glossary.get(language, ()), key=lambda one: fold(one[0]))
    return [{"word": head, "others": list(others)} for head, *others in entries]
