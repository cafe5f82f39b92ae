import gzip
import json
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.search import engine
from kb_trainer.services import site_extras
from kb_trainer.site import search_index


class Token(NamedTuple):
    text: str
    terms: tuple[str, ...]


def numbers(packed: str) -> list[tuple[int, int]]:
    parts = [int(part, 36) for part in packed.split()]
    found, unit = [], 0
    for step, weight in zip(parts[::2], parts[1::2], strict=True):
        unit += step
        found.append((unit, weight))
    return found


@given(st.dictionaries(st.integers(0, 10**6), st.integers(1, 10**4), max_size=40))
def test_postings_are_read_as_they_were_written(postings):
    rows = sorted(postings.items())
    assert numbers(search_index._pack(rows)) == rows  # noqa: SLF001


@given(st.lists(st.integers(0, 500), max_size=60), st.integers(1, 900))
def test_pieces_follow_one_another_and_are_full_at_most_once(sizes, most):
    starts = search_index._cut(sizes, most)  # noqa: SLF001
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    for start, end in zip(starts, [*starts[1:], len(sizes)], strict=True):
        assert sum(sizes[start:end]) <= max([most, *sizes])


def pieces(folder, language):
    found = {}
    for path in (folder / "search" / language).glob("*.js"):
        text = path.read_text("utf-8")
        name, _, data = text.removeprefix('kbSearch.take("').partition('",')
        found[name.partition("/")[2]] = json.loads(data.rstrip().removesuffix(");"))
    return found


def test_each_word_leads_to_units_that_exist(example_site):
    for language in ("es", "en"):
        found = pieces(example_site, language)
        head = found["words"]
        lines = head["words"].split("\n")
        rows = [row for n in range(len(head["terms"])) for row in found[f"terms-{n}"].split("\n")]
        assert len(lines) == len(rows)
        counts = [int(line.split(" ")[0], 36) for line in lines]
        assert counts == [len(numbers(row)) for row in rows]
        units = [unit for n in range(len(head["units"])) for unit in found[f"units-{n}"]]
        assert {number for row in rows for number, _ in numbers(row)} == set(range(len(units)))
        for path, title, _, text in units:
            assert (example_site / path.partition("#")[0]).is_file()
            assert title
            assert text


def test_a_question_costs_little(example_site):
    """At twenty pages all that questions can ever fetch is under 186 kB packed."""
    for language in ("es", "en"):
        files = (example_site / "search" / language).iterdir()
        assert sum(len(gzip.compress(path.read_bytes())) for path in files) < 186_000


def test_titles_and_headings_weigh_what_they_weigh_in_the_terminal():
    assert site_extras.TITLE == engine.TITLE_WEIGHT
    assert site_extras.HEADING == engine.HEADING_WEIGHT
    assert site_extras.ASKED == engine.ASKED_WEIGHT
