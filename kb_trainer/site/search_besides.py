"""Terms of the browser's index that are no words: they are found besides the words.

The first sign says what a term is, in the index as in `search.js`:

- `!año`: a word as it is spelt, where folding makes two words of it one;
- `=devol`: a word of the article's title, for questions of one word;
- `+no lleg`: two words that stand together in how customers ask;
- `~inst`: four letters of a word in how customers ask.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from kb_trainer.site.search_units import Unit
from kb_trainer.text.fold import fold

SIGNS: Final = "!=+~"

MOST_ASKED: Final = 300
"""A site with more clauses than this that say how customers ask does without pieces."""

_COMMON: Final = 1 / 3
_SPELT, _TITLED, _PAIR, _PIECE = SIGNS

Finer = Callable[[str, str], tuple[list[str], list[str]]]
"""Gives the pairs and the pieces of a text in a language."""


def spelt(seen: Mapping[str, int], accented: Iterable[str]) -> Iterator[str]:
    """Give the spellings of a unit that may tell it from others.

    Args:
        seen: its folded words, with how often they come; none that is too common.
        accented: its words with accents.
    """
    for word, count in Counter(accented).items():
        times = seen.get(fold(word), 0)
        if times:
            yield _SPELT + word
        if times > count:
            yield _SPELT + fold(word)


def titled(terms: Iterable[str]) -> Iterator[str]:
    """Give the terms of an article's title as such."""
    return (_TITLED + term for term in terms)


def asking(
    unit: Unit, finer: Finer, language: str, weights: Mapping[str, float]
) -> dict[str, float]:
    """Return the pairs and pieces of how customers ask for a clause, weighed.

    Args:
        unit: the clause.
        finer: gives them for a text.
        language: of the texts.
        weights: what finds are worth: `heading`, `asked`.
    """
    times: dict[str, float] = defaultdict(float)
    texts = [(unit.title, weights["heading"]), *((one, weights["asked"]) for one in unit.asked)]
    for text, weight in texts if unit.asked else ():
        pairs, pieces = finer(text, language)
        for pair in pairs:
            times[pair] += weight
        for piece in pieces:
            times[piece] += 1.0
    return dict(times)


def worth_having(units: Mapping[str, int], shown: Mapping[str, int], asked: int) -> Iterator[str]:
    """Give the terms besides words that are worth their weight on the wire.

    A spelling is, when its folded word has others. A piece is, unless it stands in
    much of the site, or the site is so large that a question would fetch too many.

    Args:
        units: in how many units each term is, words among them.
        shown: in how many units each folded word is shown.
        asked: how many units say how customers ask for them.
    """
    spellings: dict[str, set[str]] = defaultdict(set)
    for term in units:
        if term[0] == _SPELT:
            spellings[fold(term)].add(term)
    for term, count in units.items():
        if term[0] == _SPELT:
            plain = fold(term)
            worth = len(spellings[plain]) > 1 or shown.get(plain[1:], 0) > count
        elif term[0] == _PIECE:
            worth = asked <= MOST_ASKED and count <= asked * _COMMON
        else:
            worth = term[0] in SIGNS
        if worth:
            yield term


def written(term: str, words: Mapping[str, set[str]], numbers: Mapping[str, int]) -> set[str]:
    """Return how a term is looked up in the browser, which knows words but no stems.

    Args:
        term: the term.
        words: the words that lead to each term.
        numbers: the number of each term.
    """
    if term[0] == _TITLED:
        return {_TITLED + word for word in words.get(term[1:], ())}
    if term[0] == _PAIR:
        keys = (str(numbers.get(part, f"={part}")) for part in term[1:].split(" "))
        return {_PAIR + ",".join(keys)}
    return {term}
