"""The page of a result: marks that lose no letter, a curve that stays in its frame, a browser."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.bench import references
from kb_trainer.services.debriefing import debrief
from kb_trainer.services.export_result import export
from kb_trainer.services.play import open_stage
from kb_trainer.site.curve import HIGH, WIDE, curve
from kb_trainer.site.result_page import FEELINGS, pieces_of

ID = "nevera-sin-frio"


@st.composite
def remarked(draw):
    reply = draw(st.text(max_size=60))
    places = st.integers(0, len(reply))
    spans = draw(st.lists(st.tuples(places, places, st.booleans()), max_size=6))
    remarks = [
        {"number": number, "start": min(a, b), "end": max(a, b), "good": good}
        for number, (a, b, good) in enumerate(spans, 1)
    ]
    return reply, remarks


@given(remarked())
def test_pieces_are_the_reply_and_each_remark_ends_once(given_):
    reply, remarks = given_
    pieces = list(pieces_of(reply, remarks))
    assert "".join(piece.text for piece in pieces) == reply
    ends = sorted(number for piece in pieces for number in piece.ends)
    assert ends == sorted(one["number"] for one in remarks if one["start"] < one["end"])
    marked = sum(len(piece.text) for piece in pieces if piece.kind)
    assert marked == len({at for one in remarks for at in range(one["start"], one["end"])})


steps = st.fixed_dictionaries(dict.fromkeys(("turn", *FEELINGS), st.integers(0, 10)))


@given(st.lists(steps, min_size=1, max_size=26))
def test_the_curve_stays_in_its_frame(feelings):
    drawn = curve(feelings, FEELINGS)
    for line in drawn.lines:
        assert len(line.dots) == len(feelings)
        assert all(0 <= x <= WIDE and 0 <= y <= HIGH for x, y in (*line.dots, line.label))
    labels = sorted(line.label[1] for line in drawn.lines)
    assert all(b - a >= 20 for a, b in pairwise(labels))
    assert len(drawn.turns) <= 15


@pytest.fixture(scope="module")
def told(root):
    workspace = find_workspace(root, root)
    stage = open_stage(workspace)
    drill = stage.drill(ID)

    def tell(kind, language):
        replies = references(workspace, drill)[kind].transcript.replies if kind else ()
        return debrief(stage, stage.play(drill, 1, replies), workspace, language), workspace

    return tell


def test_a_company_may_have_a_page_of_its_own(told, workspace):
    folder = workspace(
        {
            "kb_trainer.yaml": "company: X\ncontact: [900 000 000]\n",
            "site_templates/result.html": "<p>{{ company }}: {{ told.overall }}</p>",
        }
    )
    debriefed, _ = told("good", "es")
    assert export(debriefed, "html", find_workspace(folder, folder)) == "<p>X: 95</p>\n"


@pytest.fixture(params=[("weak", "es", 360), ("unsafe", "en", 1200), ("", "es", 360)])
def page(request, browser, told, tmp_path):
    kind, language, wide = request.param
    file = tmp_path / "result.html"
    file.write_text(export(*_arguments(told(kind, language))), encoding="utf-8")
    context = browser.new_context(viewport={"width": wide, "height": 800}, color_scheme="dark")
    opened = context.new_page()
    wrong = []
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("request", lambda one: one.url == file.as_uri() or wrong.append(one.url))
    opened.goto(file.as_uri())
    yield opened
    assert wrong == []
    context.close()


def _arguments(told_and_workspace):
    debriefed, workspace = told_and_workspace
    return debriefed, "html", workspace


def test_the_page_stands_alone_and_fits_the_screen(page):
    wide = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1]
    styled = page.evaluate("getComputedStyle(document.querySelector('.score div')).borderTopWidth")
    assert styled == "4px"  # the content policy lets the page's own style through
    assert page.locator("script, link, img, [style], [onclick]").count() == 0


def test_the_curve_has_a_name_a_description_and_a_table(page):
    picture = page.get_by_role("img")
    assert picture.count() == 1
    for name in ("curve-title", "curve-text"):
        assert page.locator(f"#{name}").inner_html()
    page.locator("summary").click()
    dots = page.locator("circle").count()
    assert dots == page.locator("details td").count() > 0


def test_headings_follow_one_another(page):
    levels = page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3')].map(one => Number(one.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))
