"""Pages of words: the glossary, the rubric, and the statements on access and privacy."""

from collections.abc import Iterator

from kb_trainer.i18n.say import say
from kb_trainer.site import addresses
from kb_trainer.site.collection import Collection, home_step
from kb_trainer.site.model import Page
from kb_trainer.text.fold import fold


def word_pages(collection: Collection) -> Iterator[Page]:
    """Give the pages of words that the site has, in all languages."""
    for language in collection.site.languages:
        for kind in collection.site.bottom[language]:
            if kind == "glossary":
                yield _page(collection, kind, language, entries=_glossary(collection, language))
            elif kind == "rubric":
                yield _page(collection, kind, language, rubric=collection.site.rubric)
            elif kind in ("accessibility", "privacy"):
                yield _page(
                    collection,
                    kind,
                    language,
                    paragraphs=say(language, f"page.{kind}.body").split("\n"),
                )


def _page(collection: Collection, kind: str, language: str, **values: object) -> Page:
    home = home_step(language)
    paths = {
        spoken: addresses.page(kind, spoken) if kind in collection.site.bottom[spoken] else ""
        for spoken in collection.site.languages
    }
    return Page(
        path=addresses.page(kind, language),
        kind="statement" if "paragraphs" in values else kind,
        language=language,
        title=say(language, f"page.{kind}.title"),
        description=say(language, f"page.{kind}.lead"),
        alternates=collection.alternates(paths),
        trail=(home,),
        values={"lead": say(language, f"page.{kind}.lead"), **values},
    )


def _glossary(collection: Collection, language: str) -> list[dict[str, object]]:
    entries = sorted(collection.site.glossary.get(language, ()), key=lambda one: fold(one[0]))
    return [{"word": head, "others": list(others)} for head, *others in entries]
