"""What a question asks for: its words as slots, each with the terms that fill it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple, Protocol

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.search.analysis import Word, is_faint, is_stop_word, words
from kb_trainer.search.asking import MARK, PAIR, PIECE, pairs, pieces
from kb_trainer.search.document import titled
from kb_trainer.search.slots import Option, Slot
from kb_trainer.search.synonyms import Thesaurus
from kb_trainer.text.fold import compose, fold

MOST_WORDS: Final = 64
MOST_CHARACTERS: Final = 2_000

FAINT: Final = 0.4
"""What a word is worth of which questions are full."""

PARTS: Final = 0.3
"""What the parts of an id, an amount or a hyphenated word are worth beside the whole."""

EXACT: Final = 3.0
"""What the exact spelling adds, parted among the words of the question."""

CLAUSE: Final = 30.0
"""What the id of a clause or an article is worth: more than any words."""

ARTICLE: Final = 8.0

TITLED: Final = 8.0
"""What it is worth that a question of one word is a word of the article's title."""

OTHER_LANGUAGE: Final = 0.6
"""What a find in another language than the question's is worth."""


class Index(Protocol):
    """What a plan needs to know of an index."""

    def frequency(self, field: str, term: str) -> int:
        """Return in how many documents a term is."""
        ...


class Plan(NamedTuple):
    """A question made ready for ranking.

    Attributes:
        slots: by language.
        factors: what a find is worth, by language.
        wanted: the terms to be marked in passages, by language.
    """

    slots: Mapping[str, tuple[Slot, ...]]
    factors: Mapping[str, float]
    wanted: Mapping[str, frozenset[str]]


class Knowledge(NamedTuple):
    """What a plan is made with.

    Attributes:
        reader: the index.
        languages: those to look in, the workspace's first one first.
        thesaurus: synonyms.
        spellings: the spellings of folded words that have several.
    """

    reader: Index
    languages: Sequence[str]
    thesaurus: Thesaurus
    spellings: Mapping[str, Sequence[str]]


def tidy(query: str) -> str:
    """Return a question composed, on one line, and not longer than is sensible."""
    whole = query[:MOST_CHARACTERS].encode(errors="replace").decode()
    return " ".join(compose(whole).split())


def make_plan(text: str, known: Knowledge) -> Plan:
    """Plan a search.

    Args:
        text: the question, tidy and corrected.
        known: the index, languages, synonyms and spellings.

    Returns:
        The plan; empty when the question holds only stop words.
    """
    main = main_language(text, known)
    factors = {one: 1.0 if one == main else OTHER_LANGUAGE for one in known.languages}
    slots: dict[str, tuple[Slot, ...]] = {}
    for language in known.languages:
        every = words(text, language)[:MOST_WORDS]
        found = [word for word in every if word.terms]
        made = [
            *known.thesaurus.slots(every, language, _options),
            *(_ids(text, known.reader) if language == known.languages[0] else ()),
            *_exact(text, found, language, known.spellings),
            *_titled(found),
            *(_asking(every, language) if known.reader.frequency(language, MARK) else ()),
        ]
        slots[language] = tuple(made)
    return Plan(slots, factors, {name: wanted(name, slots[name]) for name in slots})


def wanted(language: str, slots: Iterable[Slot]) -> frozenset[str]:
    """Return the terms of a language that fill any of the slots."""
    return frozenset(
        term
        for slot in slots
        for option in slot.options
        for field, term in option.terms
        if field == language and term[0] not in "=+~"
    )


def unknown_words(text: str, known: Knowledge) -> list[Word]:
    """Return the words of a question that no article and no synonym has.

    Args:
        text: the question, tidy.
        known: the index, languages and synonyms.

    Returns:
        The words, with their places in the text.
    """
    found: dict[tuple[int, int], Word] = {}
    for language in known.languages:
        for word in words(text, language)[:MOST_WORDS]:
            place = (word.start, word.end)
            if place not in found and not _is_known(word.text, known):
                found[place] = word
    return list(found.values())


def _is_known(token: str, known: Knowledge) -> bool:
    if not token.isalpha() or any(map(partial(_is_common, token), LANGUAGES)):
        return True
    for language in known.languages:
        (word,) = words(token, language)
        if known.thesaurus.knows(word.terms[0], language):
            return True
        if known.reader.frequency(language, word.terms[0]):
            return True
    return bool(known.reader.frequency("article", token))


def _is_common(token: str, language: str) -> bool:
    return is_stop_word(token, language) or is_faint(token, language)


def main_language(text: str, known: Knowledge) -> str:
    """Return the language of a question: the workspace's when in doubt.

    Args:
        text: the question, tidy.
        known: the index, languages and synonyms.
    """
    if len(known.languages) == 1:
        return known.languages[0]
    seen = dict.fromkeys(known.languages, 0.0)
    for language in known.languages:
        for word in words(text, language)[:MOST_WORDS]:
            if not word.terms:
                seen[language] += 0.5
            elif known.reader.frequency(language, word.terms[0]) or known.thesaurus.knows(
                word.terms[0], language
            ):
                seen[language] += 1.0
    return max(known.languages, key=lambda one: seen[one])


def _options(word: Word, language: str) -> tuple[Option, ...]:
    whole, *parts = word.terms
    options = [Option(FAINT if is_faint(word.text, language) else 1.0, ((language, whole),))]
    if parts:
        options.append(Option(PARTS, tuple((language, part) for part in parts)))
    return tuple(options)


def _titled(found: Sequence[Word]) -> Iterable[Slot]:
    """Prefer the article that is about a word (*devolución*) to those that only have it."""
    if len(found) == 1:
        yield Slot((Option(TITLED, (("article", titled(found[0].terms[0])),)),))


def _asking(every: Sequence[Word], language: str) -> Iterable[Slot]:
    """Look for pairs and pieces of the words too, where clauses say how customers ask."""
    for weight, finer in ((PAIR, pairs(every, language)), (PIECE, pieces(every))):
        for term in dict.fromkeys(finer):
            yield Slot((Option(weight, ((language, term),)),))


def _ids(text: str, index: Index) -> Iterable[Slot]:
    """Find ids of clauses and articles, written `DEV-2`, `dev2` or `dev 2`."""
    plain = [word.text.replace("-", "") for word in words(text, "es")][:MOST_WORDS]
    for start in range(len(plain)):
        for end in range(start + 1, min(start + 5, len(plain) + 1)):
            joined = "".join(plain[start:end])
            is_id = joined[0].isalpha() and any(map(str.isdigit, joined))
            if is_id and index.frequency("clause", joined):
                yield Slot((Option(CLAUSE, (("clause", joined),)),))
        if plain[start].isalpha() and index.frequency("article", plain[start]):
            yield Slot((Option(ARTICLE, (("article", plain[start]),)),))


def _exact(
    text: str, found: Sequence[Word], language: str, spellings: Mapping[str, Sequence[str]]
) -> Iterable[Slot]:
    """Prefer the spelling as typed where folding makes two words one (*año*, *ano*)."""
    weight = EXACT / max(1, len(found))
    for word in found:
        known = spellings.get(word.text)
        if not known:
            continue
        typed = text[word.start : word.end].lower()
        exact = Option(weight, ((language, f"={typed}"),))
        if typed != fold(typed):
            yield Slot((exact,))
            continue
        others = tuple((language, f"={one}") for one in known if one != typed)
        plain = Option(weight, ((language, word.terms[0]),), others)
        yield Slot((plain, exact))
