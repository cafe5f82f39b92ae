"""Brings in the documents that a company has already, without changing a word of them."""

import codecs
import posixpath
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from kb_trainer.errors import UserError
from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.services.convert import (
    NotConvertibleError,
    can_convert,
    from_docx,
    from_html,
)
from kb_trainer.services.import_plan import (
    CONVERTED,
    IMAGES,
    Fate,
    Plan,
    Remark,
    plan_of,
    shown,
)
from kb_trainer.source.text_files import MAX_BYTES
from kb_trainer.text.language import guess_language

_MOST_BYTES: Final = {".docx": 64 * 1024 * 1024, **dict.fromkeys(IMAGES, 64 * 1024 * 1024)}
"""Pictures weigh more than texts."""

_ENOUGH: Final = 20
"""A language in which one article in so many is written is one of the company's."""

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NO_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Imported:
    """What was brought in.

    Attributes:
        articles: how many.
        images: how many.
        languages: of the articles, the commonest first; none when it can't be told.
        remarks: on files that came along otherwise than byte for byte, or not at all.
    """

    articles: int
    images: int
    languages: tuple[str, ...]
    remarks: tuple[Remark, ...]


class NothingReadError(UserError):
    """No document could be brought in.

    Args:
        folder: of the documents.
        imported: says why of each.
    """

    def __init__(self, folder: Path, imported: Imported) -> None:
        super().__init__("init.none_readable", exit_code=1, folder=str(folder))
        self.imported = imported


class _LeftOutError(Exception):
    def __init__(self, fate: Fate, detail: str = "") -> None:
        super().__init__(fate.value)
        self.fate = fate
        self.detail = detail


def plan_import(folder: Path) -> Plan:
    """Look through the folder of an import before anything is made.

    Args:
        folder: where the documents are.

    Returns:
        What will be brought in.

    Raises:
        UserError: when there is no such folder, nothing in it can become an
            article, or a converter that it needs isn't installed.
    """
    if not folder.is_dir():
        raise UserError("init.no_folder", folder=str(folder))
    plan = plan_of(folder.resolve())
    if all(path.suffix.lower() in IMAGES for path in plan.files):
        raise UserError("init.nothing", folder=str(folder))
    if plan.to_convert and not can_convert():
        raise UserError("init.no_converter", files=plan.to_convert)
    return plan


def import_articles(plan: Plan, folder: Path, knowledge: Path, progress: Progress) -> Imported:
    """Copy and convert the planned files, one at a time, so that memory stays flat.

    Args:
        plan: what to bring in.
        folder: where the documents are.
        knowledge: where they go.
        progress: told how many of how many files are done.

    Returns:
        What was brought in.

    Raises:
        NothingReadError: when no document could be read.
        OSError: when a file can't be written.
    """
    top = folder.resolve()
    remarks = list(plan.remarks)
    counts: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    for done, (path, target) in enumerate(plan.files.items(), 1):
        name = shown(path.relative_to(top))
        try:
            data, remark = _read(path, top, plan)
        except _LeftOutError as left:
            remarks.append(Remark(left.fate, name, left.detail))
            progress(done, len(plan.files))
            continue
        place = knowledge / target
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        is_image = path.suffix.lower() in IMAGES
        counts["images" if is_image else "articles"] += 1
        if not is_image:
            languages[guess_language(data.decode()) or ""] += 1
        remarks.extend(Remark(fate, name, detail) for fate, detail in remark)
        progress(done, len(plan.files))
    told = tuple(sorted(remarks, key=lambda one: (list(Fate).index(one.fate), one.path)))
    imported = Imported(counts["articles"], counts["images"], _of_company(languages), told)
    if not imported.articles:
        raise NothingReadError(folder, imported)
    return imported


def _of_company(counts: Counter[str]) -> tuple[str, ...]:
    known = [one for one, _ in counts.most_common() if one in LANGUAGES]
    return tuple(one for one in known if counts[one] * _ENOUGH >= counts.total())


def _read(path: Path, top: Path, plan: Plan) -> tuple[bytes, list[tuple[Fate, str]]]:
    """Return what is written of a file, and what is worth saying of it."""
    suffix = path.suffix.lower()
    try:
        most = _MOST_BYTES.get(suffix, MAX_BYTES)
        if path.stat().st_size > most:
            raise _LeftOutError(Fate.LARGE, f"{most // 1024 // 1024} MB")
        data = path.read_bytes()
    except OSError as failure:
        raise _LeftOutError(Fate.UNREADABLE, failure.strerror or str(failure)) from failure
    if suffix in IMAGES:
        return data, []
    if suffix in CONVERTED:
        return _converted(data, path, top, plan)
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        return data, [(Fate.EMPTY, "")]
    text, encoding = _decoded(data)
    return (text.encode(), [(Fate.RECODED, encoding)]) if encoding else (data, [])


def _decoded(data: bytes) -> tuple[str, str]:
    """Return a text, and its encoding when that isn't UTF-8."""
    text, encoding = "", ""
    if data.startswith(_UTF16):
        text, encoding = data.decode("utf-16", "replace"), "UTF-16"
    else:
        try:
            text = data.decode()
        except UnicodeDecodeError:
            text, encoding = _eight_bits(data)
    if "\0" in text or (encoding and _NO_TEXT.search(text)):
        raise _LeftOutError(Fate.BINARY)
    return text, encoding


def _eight_bits(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "ISO-8859-1"


def _converted(
    data: bytes, path: Path, top: Path, plan: Plan
) -> tuple[bytes, list[tuple[Fate, str]]]:
    convert = from_docx if path.suffix.lower() == ".docx" else from_html
    try:
        text, pictures = convert(data, lambda link: _relinked(link, path, top, plan))
    except NotConvertibleError as failure:
        raise _LeftOutError(Fate.BROKEN) from failure
    whole = text.encode()
    if len(whole) > MAX_BYTES:
        raise _LeftOutError(Fate.LARGE, f"{MAX_BYTES // 1024 // 1024} MB")
    remarks = [(Fate.CONVERTED, str(plan.files[path]))]
    if pictures:
        remarks.append((Fate.PICTURES, str(pictures)))
    if not text.strip():
        remarks.append((Fate.EMPTY, ""))
    return whole, remarks


def _relinked(link: str, path: Path, top: Path, plan: Plan) -> str:
    """Return where a link leads now that its target has become an article."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return link
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return link
    here = path.relative_to(top).parent.as_posix()
    target = plan.files.get(top / posixpath.normpath(posixpath.join(here, unquote(parts.path))))
    if target is None or PurePosixPath(parts.path).suffix.lower() not in CONVERTED:
        return link
    own = plan.files[path].parent
    written = quote(posixpath.relpath(target, own))
    return f"{written}#{parts.fragment}" if parts.fragment else written
