"""The calculator on the contact page, and the page for auditors."""

from collections.abc import Iterator
from typing import Any

from kb_trainer.i18n.say import say
from kb_trainer.knowledge.law import LawStatus
from kb_trainer.knowledge.verdict import Compliance, Status, Verdict
from kb_trainer.site import addresses
from kb_trainer.site.collection import Collection, home_step
from kb_trainer.site.model import Page


def compliance_pages(collection: Collection) -> Iterator[Page]:
    """Give the page for auditors in each language, when the company is held to a profile.

    Args:
        collection: all that is published.
    """
    for language in collection.site.languages if collection.site.compliance else ():
        home = home_step(language)
        yield Page(
            path=addresses.page("compliance", language),
            kind="compliance",
            language=language,
            title=say(language, "page.compliance.title"),
            description=say(language, "page.compliance.lead"),
            alternates=collection.same_page("compliance"),
            trail=(home,),
            values={"profiles": _profiles(collection, language)},
        )


def calendar_values(collection: Collection, language: str) -> dict[str, Any] | None:
    """Return what the template of the contact page shows of deadlines, or None.

    Args:
        collection: all that is published.
        language: of the page.
    """
    shown = collection.site.calendar
    rows = []
    for one in shown.deadlines if shown else ():
        found = collection.clause(one.clause, language)
        if found is not None:
            rows.append(
                {
                    "name": one.article.article.title[language],
                    "path": f"{found[0].path}#{one.clause}",
                    "words": one.fact.show(language),
                    "count": one.fact.value,
                    "unit": one.fact.unit,
                }
            )
    if shown is None or not rows:
        return None
    return {
        "rows": rows,
        "working": any(row["unit"] == "working days" for row in rows),
        "holidays": shown.holidays,
        "data": " ".join(day.isoformat() for day in shown.holidays),
        "first": f"{shown.first}-01-01",
        "last": f"{shown.last}-12-31",
    }


def _profiles(collection: Collection, language: str) -> list[dict[str, Any]]:
    return [
        {
            "name": one.profile.name[language],
            "counts": {status.value: one.count(status) for status in Status},
            "laws": list(_laws(collection, one, language)),
        }
        for one in collection.site.compliance
    ]


def _laws(collection: Collection, one: Compliance, language: str) -> Iterator[dict[str, Any]]:
    for law in {verdict.article.law.id: verdict.article.law for verdict in one.verdicts}.values():
        yield {
            "name": law.name[language],
            "scope": law.scope[language],
            "link": law.source if law.source.startswith("https://") else "",
            "source": law.source,
            "read": law.read,
            "binding": law.binding,
            "rows": [
                _row(collection, verdict, language)
                for verdict in one.verdicts
                if verdict.article.law.id == law.id
            ],
        }


def _row(collection: Collection, verdict: Verdict, language: str) -> dict[str, Any]:
    article = verdict.article
    links = []
    for id_ in verdict.clauses:
        found = collection.clause(id_, language)
        if found is not None:
            links.append({"name": id_, "path": f"{found[0].path}#{id_}", "title": found[1].title})
    if verdict.contact:
        title = say(language, "page.contact.title")
        links.append({"name": title, "path": addresses.page("contact", language), "title": ""})
    sure = article.status is LawStatus.IN_FORCE
    return {
        "number": say(language, "law.check.article", number=article.number),
        "standing": "" if sure else article.status.show(language),
        "asks": verdict.requirement.asks[language],
        "status": verdict.status.value,
        "verdict": say(language, f"page.compliance.status.{verdict.status.value}"),
        "links": links,
        "lacks": [lack.show(language) for lack in verdict.lacks],
    }
