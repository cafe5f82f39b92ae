"""Words by which the engine tells a yes from a no; they stand in `data/words-*.yaml`."""

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from kb_trainer.scoring.phrases import Phrases, compile_phrases
from kb_trainer.source.problems import Report
from kb_trainer.source.shapes import ListOf, MapOf, Text
from kb_trainer.source.yaml_tree import read_yaml


@dataclass(frozen=True, slots=True)
class Words:
    """Phrases of one language, in the language of `scoring.phrases`.

    Attributes:
        refusal: say no to something.
        harmless: hold a *no* or a *without* that refuses nothing.
        negation: turn what follows in the same breath into a no.
        hedge: make what follows uncertain.
        report: say what the customer wants, without granting it.
        partly: right after a grant, make it one of a part.
        agreement: say yes to something unnamed.
        yes: a plain answer to the plain question.
        no: a plain answer to the plain question.
        invites: ask without a question mark.
        asks_openly: ask for the story.
        it: stand for what was asked for.
        checks: ask whether all is well, which wants no fact for an answer.
    """

    refusal: tuple[str, ...]
    harmless: tuple[str, ...]
    negation: tuple[str, ...]
    hedge: tuple[str, ...]
    report: tuple[str, ...]
    partly: tuple[str, ...]
    agreement: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    invites: tuple[str, ...]
    asks_openly: tuple[str, ...]
    it: tuple[str, ...]
    checks: tuple[str, ...]


@cache
def words_of(language: str) -> Words:
    """Return the words of a language.

    Args:
        language: `es` or `en`.
    """
    name = f"words-{language}.yaml"
    report = Report(name)
    node = read_yaml(files("kb_trainer.drills").joinpath("data", name).read_text("utf-8"), report)
    lists = MapOf(ListOf(Text())).read(node, report) if node is not None else None
    return Words(**{field.name: (lists or {})[field.name] for field in fields(Words)})


@cache
def phrases(sources: tuple[str, ...]) -> Phrases:
    """Compile phrases, once for each set of them.

    Raises:
        PhraseError: when one can't be read.
    """
    return compile_phrases(sources)
