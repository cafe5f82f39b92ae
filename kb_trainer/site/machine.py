"""Files for machines: the feed, the sitemap, policies.json, headers, robots and the icon."""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from html import escape
from typing import Any, Final
from urllib.parse import urlsplit

from kb_trainer.i18n.say import say
from kb_trainer.site import addresses
from kb_trainer.site.article_page import citation
from kb_trainer.site.clauses import shown_clause
from kb_trainer.site.collection import Collection, Published
from kb_trainer.site.model import Page, Site
from kb_trainer.site.version_pages import change_rows, version_path

_FEED_LENGTH: Final = 50


def machine_files(collection: Collection, listed: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
    """Give the files for machines.

    Args:
        collection: all that is published.
        listed: the pages that search engines may list.
    """
    site = collection.site
    for language in site.languages:
        yield addresses.page("feed", language), _feed(collection, language).encode()
    yield "policies.json", _policies(collection).encode()
    yield "_headers", _headers(site).encode()
    robots = "User-agent: *\nAllow: /\n"
    if site.base_url:
        yield "sitemap.xml", _sitemap(site, listed).encode()
        robots += f"Sitemap: {site.base_url}/sitemap.xml\n"
    yield "robots.txt", robots.encode()


def _feed(collection: Collection, language: str) -> str:
    site = collection.site
    rows = change_rows(collection, language)[:_FEED_LENGTH]
    base = f"{site.base_url}/" if site.base_url else ""
    host = urlsplit(site.base_url).hostname or "localhost"
    newest = max((row["day"] for row in rows), default=site.day)
    title = f"{site.names[language]} · {say(language, 'page.changes.title')}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">',
        f"<title>{escape(title)}</title>",
        f"<id>tag:{host},2000:{language}/changes</id>",
        f"<updated>{newest.isoformat()}T00:00:00Z</updated>",
        f"<author><name>{escape(site.company or site.names[language])}</name></author>",
    ]
    if base:
        here, home = addresses.page("feed", language), addresses.page("home", language)
        lines.append(f'<link rel="self" href="{escape(base + here)}"/>')
        lines.append(f'<link href="{escape(base + home)}"/>')
    for row in rows:
        lines += _feed_entry(row, language, host, base)
    return "\n".join([*lines, "</feed>", ""])


def _feed_entry(row: dict[str, Any], language: str, host: str, base: str) -> list[str]:
    version = row["version"] or 1
    words = say(language, "page.changes.version", title=row["title"], version=version)
    # Without an address of its own the feed can still point from its folder to the page.
    link = base + row["path"] if base else row["path"].partition("/")[2]
    summary = (row["reason"] or {}).get("text") or row["summary"]
    lines = [
        "<entry>",
        f"<title>{escape(words)}</title>",
        f"<id>tag:{host},2000:{language}/{escape(row['id'])}/{version}</id>",
        f"<updated>{row['day'].isoformat()}T00:00:00Z</updated>",
        f'<link href="{escape(link)}"/>',
        f"<summary>{escape(summary)}</summary>",
    ]
    told = "".join(_feed_clause(clause, language) for clause in row["clauses"])
    if told:
        lines.append(f'<content type="html">{escape(told)}</content>')
    return [*lines, "</entry>"]


def _feed_clause(clause: dict[str, Any], language: str) -> str:
    """Return what changed in a clause as HTML: taken out and put in stand apart by their tags."""
    parts = [f"<h3>{escape(clause['title'])}</h3>"]
    if clause["how"] != "changed":
        message = f"past.{clause['how']}"
        parts.append(f"<p>{escape(say(language, message))}</p>")
    parts += [f"<p>{escape(row['name'])}: {row['html']}</p>" for row in clause["rows"]]
    return "".join(parts)


def _sitemap(site: Site, listed: Iterable[Page]) -> str:
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page in sorted(listed, key=lambda one: one.path):
        lines.append(f"<url><loc>{escape(site.link(page.path))}</loc>")
        lines += [
            f'<xhtml:link rel="alternate" hreflang="{other.language}" '
            f'href="{escape(site.link(other.path))}"/>'
            for other in page.alternates
            if other.path
        ]
        lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def _policies(collection: Collection) -> str:
    """Return all policies as data: what the pages say, word for word."""
    rows = [_policy(collection, one) for one in collection.published if one.article.managed]
    data = {
        "company": collection.site.company,
        "day": collection.site.day.isoformat(),
        "policies": rows,
    }
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _policy(collection: Collection, one: Published) -> dict[str, Any]:
    article = one.article
    days = {
        name: getattr(article, name).isoformat()
        for name in ("effective", "reviewed", "review")
        if getattr(article, name)
    }
    show = partial(collection.show, article=article)
    return {
        "id": article.id,
        "language": article.language,
        "title": article.title,
        "summary": one.summary,
        "version": article.version,
        "owner": article.owner,
        "topics": list(article.topics),
        "url": collection.site.link(one.path),
        **days,
        **_versions(collection, one),
        "clauses": [
            shown_clause(clause, show)
            | {
                "text": one.body.clauses[number].text,
                "facts": {
                    name: {"value": str(fact.value), "unit": fact.unit}
                    for name, fact in clause.facts.items()
                },
                "citation": citation(collection, article, clause),
            }
            for number, clause in enumerate(article.clauses)
        ],
    }


def _versions(collection: Collection, one: Published) -> dict[str, Any]:
    """Return the versions of a policy, the latest first, where they are kept."""
    found = [
        {
            "version": change.held.number,
            "from": change.held.start.isoformat() if change.held.start else None,
            "until": change.held.end.isoformat() if change.held.end else None,
            "why": change.held.reason(one.article.language),
            "url": collection.site.link(version_path(one, change.held)),
        }
        for change in collection.versions.of(one.article)
    ]
    return {"versions": found} if found else {}


def _headers(site: Site) -> str:
    """Return the headers file that static hosts read (`_headers`)."""
    policy = f"{site.policy}; frame-ancestors 'none'"
    return "\n".join(
        [
            "/*",
            f"  Content-Security-Policy: {policy}",
            "  X-Content-Type-Options: nosniff",
            "  X-Frame-Options: DENY",
            "  Referrer-Policy: strict-origin-when-cross-origin",
            "  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()",
            "  Cross-Origin-Opener-Policy: same-origin",
            "/policies.json",
            "  Access-Control-Allow-Origin: *",
            "",
        ]
    )


def icon(letter: str, colour: str, ink: str) -> bytes:
    """Return the site's mark: the company's initial on its colour.

    Args:
        letter: one character.
        colour: of the ground, as CSS writes it.
        ink: of the letter.
    """
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<rect width="64" height="64" rx="15" fill="{colour}"/>'
        '<text x="32" y="45" font-family="Georgia,serif" font-size="38" font-weight="700" '
        f'text-anchor="middle" fill="{ink}">{escape(letter)}</text></svg>\n'
    ).encode()
