"""What a clause tells a customer, as plain words part by part: what versions are compared by."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from kb_trainer.knowledge.article import Clause, NextStep
from kb_trainer.knowledge.fact import Fact

PARTS: Final = (
    "title",
    "summary",
    "text",
    "say",
    "limits",
    "why",
    "next",
    "exceptions",
    "contingency",
    "facts",
)
"""Parts of what a clause, or a policy outside its clauses, tells; in this order."""

Told = dict[str, str]
"""Words by part; parts without words are left out."""

_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^\[\]]*\])")
_TARGET: Final = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[^\n]*$", re.MULTILINE)
_MARKS: Final = re.compile(
    r"\*{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)|`+|^#{1,6} ", re.MULTILINE
)
_BARS: Final = re.compile(r"^[|:\s-]*$|^\s*\||\|\s*$", re.MULTILINE)


def told(
    clause: Clause, facts: Mapping[str, Fact], show: Callable[[str], str], language: str
) -> Told:
    """Return what a clause tells.

    Args:
        clause: which.
        facts: its facts by name.
        show: puts facts in place of their names in a text.
        language: in which facts are written.

    Returns:
        Plain words by part, Markdown's marks and comments left out.
    """

    def lines(*texts: str) -> str:
        return "\n".join(words for text in texts if (words := plain(show(text))))

    parts = {
        "title": lines(clause.title),
        "text": lines(clause.text),
        "say": lines(clause.say),
        "limits": lines(*(t for one in clause.limits for t in (one.what, one.why, one.instead))),
        "why": lines(clause.why),
        "next": lines(*(_step(one) for one in clause.next)),
        "exceptions": lines(*(f"{one.who}: {one.grant}" for one in clause.exceptions)),
        "contingency": lines(clause.contingency),
        "facts": "\n".join(f"{name} = {fact.show(language)}" for name, fact in facts.items()),
    }
    return {name: words for name, words in parts.items() if words}


def _step(one: NextStep) -> str:
    about = "; ".join(filter(None, (one.who, one.by)))
    return f"{one.step} ({about})" if about else one.step


def written(clause: Clause) -> Told:
    """Return what a clause tells, with facts by name: what changes when its author changes it."""
    facts = {name: Fact(one.value.normalize(), one.unit) for name, one in clause.facts.items()}
    parts = told(clause, {}, str, "en")
    values = sorted(f"{name}={one.value:f} {one.unit}" for name, one in facts.items())
    return {name: " ".join(words.split()) for name, words in parts.items()} | {
        "facts": "; ".join(values)
    }


def plain(text: str) -> str:
    """Return the words of a Markdown text, line by line, without marks, targets and comments."""
    if "<" in text:
        text = _TAG.sub("", _COMMENT.sub("", text))
    if "[" in text:
        text = _LINK.sub(r"\1", _TARGET.sub("", text))
    if "|" in text:
        text = _BARS.sub("", text)
    text = _MARKS.sub("", text)
    return "\n".join(words for line in text.split("\n") if (words := " ".join(line.split())))
