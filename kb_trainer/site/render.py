"""Renders pages with Jinja2, every value escaped."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from typing import Any, Final
from urllib.parse import urlsplit

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from kb_trainer.errors import UserError
from kb_trainer.i18n.dates import show_date
from kb_trainer.i18n.say import say
from kb_trainer.knowledge.workspace import Route
from kb_trainer.site import addresses
from kb_trainer.site.model import Kept, Page, ShownRoute, Site


def environment(
    sources: Mapping[str, str], *, trusted: bool, kept: Kept | None = None
) -> Environment:
    """Return what templates are rendered with: every value escaped, every name known.

    Args:
        sources: text of each template by name.
        trusted: whether all of them are ours; a company's own run in a sandbox, for
            a workspace may come from anywhere.
        kept: templates compiled before, when they are kept.
    """
    kind = Environment if trusted else ImmutableSandboxedEnvironment
    return kind(
        loader=DictLoader(dict(sources)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_Compiled(kept, kind.__name__) if kept else None,
    )


_WRONG: Final = (
    TemplateError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RecursionError,
)
"""What a template can raise: a name, a message or a value that isn't there, or itself in itself."""


@contextmanager
def wrong_templates_told(name: str) -> Iterator[None]:
    """Turn what a wrong template raises into a line for its author.

    Args:
        name: of the template that is rendered.

    Raises:
        UserError: when it is wrong, or one that it uses.
    """
    try:
        yield
    except TemplateSyntaxError as failure:
        where, line, why = failure.name or name, failure.lineno, failure.message or ""
        raise UserError("site.template", 1, name=where, line=line, why=why) from failure
    except _WRONG as failure:
        raise UserError("site.template_use", 1, name=name, why=str(failure)) from failure


class Templates:
    """The templates of a site.

    Args:
        sources: text of each template by name.
        site: what all pages share.
        trusted: whether all of them are ours; a company's own run in a sandbox, for
            a workspace may come from anywhere.
        kept: templates compiled before.
    """

    def __init__(
        self, sources: Mapping[str, str], site: Site, kept: Kept, *, trusted: bool
    ) -> None:
        self._site = site
        self._environment = environment(sources, trusted=trusted, kept=kept)
        self._environment.globals["site"] = site
        self._pieces: dict[tuple[str, str], dict[str, Any]] = {}

    def render(self, page: Page) -> bytes:
        """Return a page as the bytes of its file.

        Args:
            page: what to show.

        Raises:
            UserError: when a template of the company's own is wrong.
        """
        up = self._top if page.kind == "missing" else addresses.up(page.path)
        name = f"{page.kind}.html"
        with wrong_templates_told(name):
            template = self._environment.get_template(name)
            pieces = self._pieces_for(page.language, up)
            return template.render(pieces, page=page, up=up, **page.values).encode()

    @property
    def _top(self) -> str:
        """The top of the site for pages that are shown at any address: no `../` leads there."""
        return urlsplit(self._site.base_url).path.rstrip("/") + "/"

    def _pieces_for(self, language: str, up: str) -> dict[str, Any]:
        """Return words and pieces for pages of a language at a depth, made once."""
        known = self._pieces.get((language, up))
        if known is None:
            known = self._pieces[language, up] = self._make_pieces(language, up)
        return known

    def _make_pieces(self, language: str, up: str) -> dict[str, Any]:
        t = partial(say, language)
        parts: Any = self._environment.get_template("parts.html").module

        @cache
        def to(kind: str) -> str:
            return up + addresses.page(kind, language)

        @cache
        def search_box(place: str) -> Any:  # noqa: ANN401  a macro's markup
            return parts.search_form(place, to, t)

        @cache
        def short_routes(most: int) -> list[Any]:
            shown = (shown_route(route, language) for route in self._site.routes[:most])
            return [parts.route_line(route, language) for route in shown]

        def article_list(entries: object) -> Any:  # noqa: ANN401  a macro's markup
            return parts.article_list(entries, up, t)

        def clause_body(clause: object) -> Any:  # noqa: ANN401  a macro's markup
            return parts.clause_body(clause, t)

        return {
            "t": t,
            "day": partial(show_date, language=language),
            "name": self._site.names[language],
            "to": to,
            "search_box": search_box,
            "route_lines": short_routes,
            "article_list": article_list,
            "clause_body": clause_body,
        }


class _Compiled(BytecodeCache):
    """Keeps compiled templates; those for the sandbox are not those without."""

    def __init__(self, kept: Kept, kind: str) -> None:
        self._kept = kept
        self._kind = kind

    def load_bytecode(self, bucket: Bucket) -> None:
        data = self._kept.get(self._key(bucket))
        if data is not None:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept.put(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> str:
        return f"template {self._kind} {bucket.key} {bucket.checksum}"


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
