"""The laws that a workspace answers to: its own files, and those that come with the program."""

from collections.abc import Iterable, Iterator

from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.law import Law, Laws, read_law
from kb_trainer.knowledge.places import YAML_SUFFIXES
from kb_trainer.services.bundled import bundled
from kb_trainer.source.problems import Report
from kb_trainer.source.text_files import read_text
from kb_trainer.source.yaml_tree import read_yaml


def laws_of(own: Iterable[Law], base: KnowledgeBase, wanted: Iterable[str] = ()) -> Laws:
    """Return the laws that a workspace answers to.

    Args:
        own: those of its own files, which come first.
        base: its articles; those that come with the program are read only when
            a clause cites a law that the workspace has no file of.
        wanted: ids of other laws that are needed, by a profile or a command.

    Returns:
        The laws.
    """
    laws = tuple(own)
    have = {law.id for law in laws}
    cited = {
        citation.article.partition("/")[0] for one in base.cited() for citation in one.clause.law
    }
    if cited | set(wanted) <= have:
        return Laws(laws)
    return Laws((*laws, *_bundled()))


def _bundled() -> Iterator[Law]:
    folder = bundled("knowledge") / "law"
    for path in sorted(folder.glob("*.*")):
        report = Report(path.name)
        text = read_text(path, report) if path.suffix in YAML_SUFFIXES else None
        root = read_yaml(text, report) if text is not None else None
        law = read_law(root, report) if root is not None else None
        if law is not None:
            yield law
