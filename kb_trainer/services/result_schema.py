"""The JSON Schema of an exported result, made from the classes that it is made from."""

import inspect
import re
import types
from dataclasses import fields, is_dataclass
from typing import Any, Final, get_args, get_origin, get_type_hints

from kb_trainer.services.debrief import Debrief
from kb_trainer.source.shapes import Schema

_PLAIN: Final[dict[Any, str]] = {
    str: "string",
    int: "integer",
    bool: "boolean",
    type(None): "null",
}
_DOC: Final = re.compile(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)


def result_schema() -> Schema:
    """Return the shape of an exported result as JSON Schema, without its head."""
    return _schema(Debrief)


def _schema(kind: Any) -> Schema:  # noqa: ANN401  any type
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0])}
    if isinstance(kind, types.UnionType):
        return {"anyOf": [_schema(one) for one in get_args(kind)]}
    if not is_dataclass(kind) or not isinstance(kind, type):
        raise TypeError(kind)
    hints = get_type_hints(kind)
    text = inspect.getdoc(kind) or ""
    told = {name: " ".join(words.split()) for name, words in _DOC.findall(text)}
    named = {
        one.name: _schema(hints[one.name])
        | ({"description": told[one.name]} if one.name in told else {})
        for one in fields(kind)
    }
    return {
        "type": "object",
        "description": text.split("\n")[0],
        "properties": named,
        "required": list(named),
        "additionalProperties": False,
    }
