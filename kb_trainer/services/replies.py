"""Replies as people hand them in: typed, in a file, or in a transcript."""

import json
from pathlib import Path

from kb_trainer.drills.sentences import MAX_CHARACTERS
from kb_trainer.drills.state import Past
from kb_trainer.drills.transcript import is_transcript, read_transcript
from kb_trainer.errors import UserError
from kb_trainer.source.problems import Report
from kb_trainer.source.text_files import MAX_BYTES, read_text
from kb_trainer.text.fold import compose


def clean(reply: str) -> str:
    """Cut a reply to what is read, compose its accents and drop halves of characters."""
    whole = compose(reply[:MAX_CHARACTERS])[:MAX_CHARACTERS]
    return whole.encode("utf-8", "replace").decode("utf-8")


def read_replies(path: Path) -> str:
    """Read a file of replies.

    Args:
        path: one reply a line, or a transcript.

    Returns:
        Its text, for `split_replies` and `past_before`.

    Raises:
        UserError: when it can't be read.
    """
    if path.is_dir():
        raise UserError("result.out_folder", path=path)
    if not path.is_file():
        raise UserError("drill.no_replies", path=path)
    report = Report(str(path))
    text = read_text(path, report)
    if text is None:
        raise UserError("drill.bad_replies", path=path, limit=MAX_BYTES // 1024 // 1024)
    return text


def past_before(text: str) -> Past | None:
    """Return what came before a talk, when the replies are a transcript that says so.

    Args:
        text: as for `split_replies`.
    """
    return read_transcript(text, Report("")).past if is_transcript(text) else None


def split_replies(text: str) -> list[str]:
    """Split text into replies: one a line, a JSON string where one has several lines.

    Args:
        text: the lines; a transcript gives its agent's turns.

    Returns:
        The replies. An empty line is an empty reply.
    """
    if is_transcript(text):
        return list(read_transcript(text, Report("")).replies)
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return [_reply(line) for line in lines]


def _reply(line: str) -> str:
    line = line.rstrip("\r")
    if line.lstrip().startswith('"'):
        try:
            value = json.loads(line)
        except ValueError:
            return line
        return value if isinstance(value, str) else line
    return line
