"""Makes Markdown of HTML and of Word documents, word for word.

The converters are an extra (`pip install 'kb_trainer[import]'`) and are imported
when a document needs them. Nothing of a document is fetched, and no script of it runs.
"""

import io
import json
import re
import warnings
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any, Final

_CONVERTERS: Final = ("markdownify", "mammoth", "bs4", "lxml")
_PARSER: Final = "lxml"
"""Reads pages as browsers do where tags are left open."""

_MOST_UNPACKED: Final = 256 * 1024 * 1024
"""A Word document that unpacks to more bytes is a mistake, or a trap."""

_TEXTLESS: Final = ("head", "script", "style", "template", "noscript")
_MARKUP: Final = re.compile(r"[\\`*_\[\]<~|]|&(?=#?\w+;)")
_AT_LINE_START: Final = re.compile(r"(?m)^(\s*)(?:(?=[-+>=#])|(\d{1,9})(?=[.)]))")

Relink = Callable[[str], str]


class NotConvertibleError(ValueError):
    """The document is damaged, or isn't what its name says."""


def can_convert() -> bool:
    """Tell whether the converters are installed."""
    return all(find_spec(name) is not None for name in _CONVERTERS)


def from_html(data: bytes, relink: Relink) -> tuple[str, int]:
    """Make Markdown of an HTML page.

    Args:
        data: the page; its encoding is taken from its mark or its `meta`, else guessed.
        relink: what a link's target has become.

    Returns:
        The Markdown, and how many pictures inside the page were left out. A title that
        stands in `head` only is kept in front matter.

    Raises:
        NotConvertibleError: when it can't be read.
    """
    from bs4 import (  # noqa: PLC0415  an extra, and slow
        BeautifulSoup,
        UnicodeDammit,
        XMLParsedAsHTMLWarning,
    )

    text = UnicodeDammit(data, ["utf-8"], is_html=True).unicode_markup
    if text is None:
        raise NotConvertibleError
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)  # XHTML is read all the same
        soup = BeautifulSoup(text, _PARSER)
    title = " ".join(soup.title.get_text().split()) if soup.title else ""
    for element in soup(_TEXTLESS):
        element.decompose()
    markdown, pictures = _markdown(soup, relink)
    if title and not re.search(r"(?m)^#{1,6} ", markdown):
        markdown = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n\n{markdown}"
    return markdown, pictures


def from_docx(data: bytes, relink: Relink) -> tuple[str, int]:
    """Make Markdown of a Word document: headings, lists, tables, links and notes.

    Args:
        data: the document.
        relink: what a link's target has become.

    Returns:
        The Markdown, and how many pictures were left out.

    Raises:
        NotConvertibleError: when it isn't one, or unpacks to far more than text would.
    """
    import mammoth  # noqa: PLC0415  an extra, and slow
    from bs4 import BeautifulSoup  # noqa: PLC0415  as above

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as failure:
        raise NotConvertibleError from failure
    if unpacked > _MOST_UNPACKED:
        raise NotConvertibleError
    try:
        no_picture = mammoth.images.img_element(lambda _: {"src": ""})
        page = mammoth.convert_to_html(io.BytesIO(data), convert_image=no_picture).value
    except Exception as failure:
        # A damaged document breaks the converter in any of many ways.
        raise NotConvertibleError from failure
    return _markdown(BeautifulSoup(page, _PARSER), relink)


def _markdown(soup: Any, relink: Relink) -> tuple[str, int]:  # noqa: ANN401  no types without the extra
    pictures = 0
    for image in soup("img"):
        source = image.get("src", "").strip()
        if not source or source.startswith("data:"):
            pictures += 1
            image.replace_with(image.get("alt", ""))
    for link in soup("a", href=True):
        link["href"] = relink(link["href"])
    try:
        markdown: str = _converter().convert_soup(soup)
    except RecursionError as failure:
        raise NotConvertibleError from failure
    lines = [line.rstrip() if not line.endswith("  ") else line for line in markdown.split("\n")]
    return "\n".join(lines).strip("\n") + "\n", pictures


def _converter() -> Any:  # noqa: ANN401  no types without the extra
    from markdownify import MarkdownConverter  # noqa: PLC0415  an extra, and slow

    class Converter(MarkdownConverter):  # type: ignore[misc,unused-ignore]  # untyped without the extra
        """Escapes what would be read as markup, so that no word of the text is lost."""

        def escape(self, text: str, parent_tags: Any) -> str:  # noqa: ANN401  markdownify's own
            if "pre" in parent_tags or "code" in parent_tags:
                return text
            escaped = _MARKUP.sub(lambda match: f"\\{match[0]}", text)
            return _AT_LINE_START.sub(lambda match: f"{match[1]}{match[2] or ''}\\", escaped)

    return Converter(heading_style="ATX", bullets="-")
