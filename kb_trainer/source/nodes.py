"""YAML as a tree in which each node knows its place."""

from dataclasses import dataclass

from kb_trainer.source.problems import Mark


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value. `plain` is true when it was written without quotes or block marks."""

    text: str
    plain: bool
    mark: Mark

    @property
    def is_null(self) -> bool:
        """Whether nothing was written: empty, `~` or `null`."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping with its value."""

    key: str
    key_mark: Mark
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the order of the file."""

    entries: tuple[Entry, ...]
    mark: Mark

    def get(self, key: str) -> "Node | None":
        """Return the value of `key`, or None."""
        return next((entry.value for entry in self.entries if entry.key == key), None)


Node = Scalar | Sequence | Mapping


def kind_of(node: Node) -> str:
    """Name the kind of a node for messages: `text`, `list`, `mapping` or `nothing`."""
    if isinstance(node, Scalar):
        return "nothing" if node.is_null else "text"
    return "list" if isinstance(node, Sequence) else "mapping"


def plain_data(node: Node) -> object:
    """Return the tree as dicts, lists and texts, for showing and hashing."""
    if isinstance(node, Mapping):
        return {entry.key: plain_data(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain_data(item) for item in node.items]
    return None if node.is_null else node.text
