import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.site.markdown import Renderer

NOTES = {name: name.title() for name in ("note", "tip", "important", "warning", "caution")}
HARMFUL = {
    "script": "<script>alert(1)</script>",
    "handler": "<b onclick=alert(1)>x</b>",
    "image handler": "<img src=x onerror=alert(1)>",
    "javascript link": "[x](javascript:alert(1))",
    "javascript link in HTML": "<a href='javascript:alert(1)'>x</a>",
    "javascript with a tab": "<a href='java\tscript:alert(1)'>x</a>",
    "javascript as entities": "<a href='&#106;avascript:alert(1)'>x</a>",
    "data link": "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "data image": "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "svg": "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "math": "<math><mtext><script>alert(1)</script></mtext></math>",
    "iframe": "<iframe src=https://evil.example></iframe>",
    "object": "<object data=x></object><embed src=x>",
    "style": "<style>*{display:none}</style><p style='position:fixed'>x</p>",
    "meta": "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "base": "<base href=https://evil.example>",
    "form": "<form action=https://evil.example><input name=q></form>",
    "template": "<template><script>alert(1)</script></template>",
    "noscript": "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "broken tag": "<img src='x' alt='`\"><script>alert(1)</script>'>",
    "comment": "a <!-- secret --> b",
    "clobbering": "<a id=location></a><form name=body></form>",
}
SAFE_TAGS = re.compile(
    r"a|abbr|b|blockquote|br|code|details|div|em|h[2-6]|hr|i|img|li|ol|p|pre|s|span|strong|sub|"
    r"summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul"
)
SAFE_ATTRIBUTES = {
    "href", "id", "title", "alt", "src", "class", "start", "open", "tabindex", "colspan", "rowspan",
}  # fmt: skip


class Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.comments = 0

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_comment(self, _):
        self.comments += 1


def seen(markup: str) -> Seen:
    parser = Seen()
    parser.feed(markup)
    parser.close()
    return parser


def assert_safe(markup: str) -> None:
    found = seen(markup)
    assert not found.comments
    for tag, attributes in found.tags:
        assert SAFE_TAGS.fullmatch(tag), tag
        assert set(attributes) <= SAFE_ATTRIBUTES, attributes
        assert (attributes.get("href", "#kb-link-0") or "").startswith("#kb-link-")
        assert not (attributes.get("src") or "").startswith("data:")


@pytest.mark.parametrize("text", HARMFUL.values(), ids=HARMFUL)
def test_what_can_harm_is_left_out(text):
    assert_safe(Renderer(NOTES).render(f"Before {text} after.\n\n{text}\n").html)


@given(st.text(alphabet=st.sampled_from("<>\"'&;=/ abijsx:()[]!#`*_-\n"), max_size=120))
def test_nothing_harmful_comes_of_any_text(text):
    assert_safe(Renderer(NOTES).render(text).html)


@given(st.lists(st.sampled_from(["uno", "dos", "DEV-1", "main", "uno-2", "¿?"]), max_size=12))
def test_no_id_is_given_twice_on_a_page(names):
    renderer = Renderer(NOTES, ("main", "DEV-1"))
    text = "\n\n".join(f"## {name}\n\n<a name='{name}'></a>" for name in names)
    anchors = [*renderer.render(text).anchors, *renderer.render(text, least=3).anchors]
    assert len(anchors) == len(set(anchors))
    assert not {"main", "DEV-1"} & set(anchors)


LEVELS = [
    ("# A\n## B\n### C", 2, [2, 3, 4]),
    ("# A\n### C\n# D", 2, [2, 3, 2]),
    ("#### A\n###### B\n##### C", 3, [3, 4, 4]),
    ("## A\n# B", 2, [2, 2]),
]


@pytest.mark.parametrize(("text", "least", "levels"), LEVELS)
def test_headings_have_no_gaps(text, least, levels):
    fragment = Renderer(NOTES).render(text, least=least)
    assert [heading.level for heading in fragment.headings] == levels
    assert [int(tag[1]) for tag, _ in seen(fragment.html).tags if tag[0] == "h"] == levels


def test_a_heading_that_repeats_the_title_is_left_out():
    fragment = Renderer(NOTES).render("# Refund policy\n\nText.", title="Refund Policy")
    assert "<h" not in fragment.html
    assert "Text." in fragment.html


def test_a_call_out_is_named_in_the_pages_language():
    fragment = Renderer(NOTES | {"tip": "Consejo."}).render("> [!TIP]\n> Lleve el ticket.")
    assert '<blockquote class="note tip">' in fragment.html
    assert "<strong>Consejo.</strong> Lleve el ticket." in fragment.html


def test_a_wide_table_can_be_scrolled_with_the_keyboard():
    fragment = Renderer(NOTES).render("| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert '<div class="scroll" tabindex="0"><table>' in fragment.html


def test_template_braces_stay_text():
    assert "{{ 7*7 }}" in Renderer(NOTES).render("{{ 7*7 }} {% raw %}").html


def test_the_words_of_a_fragment_have_no_marks():
    fragment = Renderer(NOTES).render("Hola **a todas** &amp; todos\n\n- uno\n- dos")
    assert fragment.text == "Hola a todas & todos uno dos"
