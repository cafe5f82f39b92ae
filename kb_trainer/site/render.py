"""Renders pages with Jinja2. Values are escaped; templates can't reach into the program."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from kb_trainer.errors import UserError
from kb_trainer.i18n.dates import show_date
from kb_trainer.i18n.say import say
from kb_trainer.knowledge.workspace import Route
from kb_trainer.site import addresses
from kb_trainer.site.model import Page, ShownRoute, Site


class Templates:
    """The templates of a site.

    Args:
        sources: text of each template by name; a company's own stand in place of ours.
        site: what all pages share.
    """

    def __init__(self, sources: Mapping[str, str], site: Site) -> None:
        self._site = site
        self._environment = ImmutableSandboxedEnvironment(
            loader=DictLoader(dict(sources)),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals["site"] = site
        self._by_language = {language: self._words(language) for language in site.languages}

    def render(self, page: Page) -> bytes:
        """Return a page as the bytes of its file.

        Args:
            page: what to show.

        Raises:
            UserError: when a template of the company's own is wrong.
        """
        up = addresses.up(page.path)
        try:
            template = self._environment.get_template(f"{page.kind}.html")
            shared = self._by_language[page.language] | self._pieces(page, up)
            return template.render(shared, page=page, up=up, **page.values).encode()
        except TemplateSyntaxError as failure:
            name, line = failure.name or "", failure.lineno
            raise UserError(
                "site.template", 1, name=name, line=line, why=failure.message or ""
            ) from failure
        except (TemplateError, TypeError, ValueError, ArithmeticError) as failure:
            name = f"{page.kind}.html"
            raise UserError("site.template_use", 1, name=name, why=str(failure)) from failure

    def _words(self, language: str) -> dict[str, Any]:
        return {
            "t": partial(say, language),
            "day": partial(show_date, language=language),
            "name": self._site.names[language],
        }

    def _pieces(self, page: Page, up: str) -> dict[str, Callable[..., Any]]:
        language = page.language
        words = self._by_language[language]["t"]
        parts: Any = self._environment.get_template("parts.html").module

        def to(kind: str) -> str:
            return up + addresses.page(kind, language)

        def search_box(place: str) -> Any:  # noqa: ANN401  a macro's markup
            return parts.search_form(place, to, words)

        def route_line(route: Route) -> Any:  # noqa: ANN401  a macro's markup
            return parts.route_line(shown_route(route, language), language)

        def article_list(entries: object) -> Any:  # noqa: ANN401  a macro's markup
            return parts.article_list(entries, up, words)

        return {
            "to": to,
            "search_box": search_box,
            "route_line": route_line,
            "article_list": article_list,
        }


def shown_route(route: Route, language: str) -> ShownRoute:
    """Return a route with words in place of what a reader needn't see."""
    known = f"page.route.{route.kind}"
    try:
        name = say(language, known)
    except KeyError:
        name = route.kind
    is_address = route.value.startswith(("http://", "https://"))
    value = "" if is_address else route.value
    hours = {language: ""} | route.hours
    return ShownRoute(route.kind, route.link, value, {language: name} | route.label, hours)


def as_json(data: object) -> Markup:
    """Return data as JSON that may stand in a page: no tag can begin or end in it."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704  every character with a meaning in HTML is escaped above
