"""`init --from`: a pile of documents becomes a workspace, and no word of it changes."""

import io
import json
import os
import signal
import subprocess
import sys
import time
import zipfile

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kb_trainer.services.convert import NotConvertibleError, from_docx, from_html

FOREIGN = "---\nlayout: post\nauthor: ana\n---\n# Devoluciones\n\nTiene 30 días.\n"
PAGE = """<html><head><title>Pagos</title><style>p {{}}</style></head><body>
<h1>Cómo pagar</h1><p>Con {words}. <a href="dev.html#plazo">Ver</a>
<a href="https://example.org/x.html">fuera</a></p></body></html>"""


@pytest.fixture
def pile(tmp_path):
    """Make a folder of documents."""

    def make(files):
        folder = tmp_path / "pila"
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return folder

    return make


@pytest.fixture
def bring(kb_trainer, tmp_path):
    """Import a folder and return the answer for programs and the knowledge folder."""

    def run(folder):
        done = kb_trainer("init", tmp_path / "ws", "--from", folder, "--json")
        assert (done.code, done.err) == (0, "")
        told = json.loads(done.out)
        fates = {}
        for one in told["remarks"]:
            fates.setdefault(one["fate"], {})[one["path"]] = one["detail"]
        return told, fates, tmp_path / "ws" / "knowledge"

    return run


def test_markdown_stays_byte_for_byte_under_its_name(pile, bring, kb_trainer):
    files = {
        "a.md": FOREIGN,
        "con espacios/Índice año.md": "\ufeff# Señal\r\n\r\nHola.\r\n",
        "con espacios/foto.png": b"\x89PNG",
        "vacío.md": "",
        "x.markdown": "Sin título",
    }
    told, fates, knowledge = bring(pile(files))
    assert (told["articles"], told["images"]) == (4, 1)
    assert fates == {"empty": {"vacío.md": ""}}
    for name, data in files.items():
        assert (knowledge / name).read_bytes() == (data.encode() if isinstance(data, str) else data)
    assert kb_trainer("check", cwd=knowledge).code == 0


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("cp1252", "Windows-1252"), ("utf-16", "UTF-16"), ("latin-1", "ISO-8859-1")],
)
def test_other_encodings_become_utf_8_with_a_remark(pile, bring, encoding, named):
    text = "# Devolución\n\nAño a año"
    text += {"cp1252": ": 5 €\n", "latin-1": " \x81\n"}.get(encoding, "\n")
    _, fates, knowledge = bring(pile({"a.md": text.encode(encoding)}))
    assert fates == {"recoded": {"a.md": named}}
    assert (knowledge / "a.md").read_text("utf-8") == text


def test_what_is_no_document_stays_where_it_is_and_is_named(pile, bring):
    folder = pile(
        {
            "a.md": "# A",
            "b.md": b"\x00\x01\xff\xfe",
            "c.md": b"x" * (4 * 1024 * 1024 + 1),
            "d.docx": b"PK no",
            "e.pdf": b"%PDF",
            ".git/f.md": "# F",
            "g.yaml": "a: 1",
        }
    )
    os.mkfifo(folder / "h.md")
    told, fates, knowledge = bring(folder)
    assert [path.name for path in knowledge.rglob("*")] == ["a.md"]
    assert {fate: list(names) for fate, names in fates.items()} == {
        "binary": ["b.md"],
        "large": ["c.md"],
        "broken": ["d.docx"],
        "hidden": [".git"],
        "other": ["e.pdf", "g.yaml", "h.md"],
    }
    assert all(one["left_out"] for one in told["remarks"])


def test_links_bring_a_file_once_and_never_lead_out(pile, bring, tmp_path):
    folder = pile({"a.md": "# A", ".hidden/h.md": "# H", "sub/b.md": "# B"})
    (tmp_path / "secret.md").write_text("# S")
    for name, target in {
        "same.md": "a.md",
        "from-hidden.md": ".hidden/h.md",
        "out.md": "../secret.md",
        "broken.md": "nothing.md",
        "loop": ".",
        "round.md": "round.md",
    }.items():
        (folder / name).symlink_to(target)
    told, fates, knowledge = bring(folder)
    assert told["articles"] == 3
    assert sorted(fates["link"]) == ["broken.md", "loop", "out.md", "round.md", "same.md"]
    assert not any(path.is_symlink() for path in knowledge.rglob("*"))


def test_names_that_clash_or_cant_be_are_changed_and_told(pile, bring):
    folder = pile({"a.md": "1", "A.md": "2", "a.html": "<p>3</p>", "l\nl.md": "4"})
    (folder / os.fsdecode(b"a\xf1o.md")).write_text("5")
    _, fates, knowledge = bring(folder)
    names = {path.name: path.read_text().strip() for path in knowledge.iterdir()}
    assert names == {"A.md": "2", "a-2.md": "3", "a-3.md": "1", "l-l.md": "4", "año.md": "5"}
    assert set(fates["renamed"]) == {"a.html", "a.md", "l\nl.md", "año.md"}


def test_a_folder_that_means_something_to_us_gets_another_name(pile, bring, kb_trainer):
    _, fates, knowledge = bring(pile({"rubric/a.md": "# A", "b/rubric/c.md": "# C"}))
    assert fates == {"renamed": {"rubric/a.md": "rubric-2/a.md"}}
    assert kb_trainer("check", cwd=knowledge).code == 0


def test_pages_keep_their_words_and_their_links(pile, bring):
    words = "tarjeta_o_*efectivo* &lt;b&gt; &amp;amp; `x`"
    folder = pile({"pagos.html": PAGE.format(words=words), "dev.html": "<p>30 días</p>"})
    _, fates, knowledge = bring(folder)
    assert fates["converted"] == {"dev.html": "dev.md", "pagos.html": "pagos.md"}
    text = (knowledge / "pagos.md").read_text("utf-8")
    assert text.startswith("# Cómo pagar\n")
    assert "(dev.md#plazo)" in text
    assert "(https://example.org/x.html)" in text
    assert "tarjeta_o_*efectivo* <b> &amp; `x`" in _rendered(text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_page_of_any_encoding_is_read(encoding):
    page = "<html><head><title>Año</title></head><p>Año a año: 5 €"
    assert from_html(page.encode(encoding), str)[0] == '---\ntitle: "Año"\n---\n\nAño a año: 5 €\n'


def test_a_page_without_end_is_told():
    with pytest.raises(NotConvertibleError):
        from_html(b"<div><b>" * 20_000 + b"x", str)


def test_pictures_inside_a_page_are_left_out_with_their_words():
    page = b'<p><img src="data:image/png;base64,AA" alt="Plano"> <img src="p.png" alt="Foto"></p>'
    assert from_html(page, str) == ("Plano ![Foto](p.png)\n", 1)


LINES = st.text(st.sampled_from("añ1 .-#*_`<>&|+[]()!=~\\{}:x"), min_size=1, max_size=30)


@given(st.lists(LINES, min_size=1, max_size=4))
def test_words_before_are_words_after(lines):
    def escaped(line):
        return line.replace("&", "&amp;").replace("<", "&lt;")

    page = "".join(f"<p>{escaped(line)}</p>" for line in lines)
    markdown, _ = from_html(page.encode(), lambda link: link)
    assert _rendered(markdown).split() == " ".join(lines).split()


def test_a_word_document_keeps_its_words():
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Envíos</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>En 48 horas, # sin coste.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Peso</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>2 kg</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    markdown, pictures = from_docx(_docx(body), lambda link: link)
    assert markdown.startswith("# Envíos\n\nEn 48 horas, # sin coste.\n")
    assert "Peso" in markdown
    assert "2 kg" in markdown
    assert pictures == 0


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html>"])
def test_a_damaged_word_document_is_told(data):
    with pytest.raises(NotConvertibleError):
        from_docx(data, lambda link: link)


def test_without_the_extra_it_is_one_line_and_nothing_is_made(pile, kb_trainer, tmp_path):
    folder = pile({"a.md": "# A", "b.html": "<p>b</p>"})
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "sitecustomize.py").write_text(
        "import importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, *more: None if name == 'mammoth' else find(name, *more)\n"
    )
    done = kb_trainer("init", tmp_path / "ws", "--from", folder, env={"PYTHONPATH": str(hidden)})
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "pip install 'kb_trainer[import]'" in done.err
    assert not (tmp_path / "ws").exists()


@pytest.mark.parametrize("name", ["nowhere", "a.md", "only-pictures"])
def test_a_folder_without_documents_is_one_line(pile, kb_trainer, tmp_path, name):
    folder = pile({"a.md": "# A", "only-pictures/p.png": b"x"})
    done = kb_trainer("init", tmp_path / "ws", "--from", folder / name)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert not (tmp_path / "ws").exists()


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_a_folder_of_which_nothing_can_be_read_makes_nothing(pile, kb_trainer, tmp_path, words):
    folder = pile({"a.md": b"# A\x00\x01", "b.docx": b"no", "p.png": b"x"})
    done = kb_trainer("init", tmp_path / "ws", "--from", folder, *words)
    assert done.code == 1
    assert not (tmp_path / "ws").exists()
    told = done.out if words else done.err
    assert "a.md" in told
    assert "b.docx" in told
    assert done.err.splitlines()[-1].startswith("kb-trainer: ")


def test_nothing_is_written_over(pile, kb_trainer, tmp_path):
    folder = pile({"a.md": "# A"})
    assert kb_trainer("init", folder, "--from", folder).code == 2
    assert kb_trainer("init", tmp_path / "ws", "--from", folder).code == 0
    assert kb_trainer("init", tmp_path / "ws", "--from", folder).code == 2
    assert kb_trainer("init", folder / "ws", "--from", folder).code == 0
    assert [path.name for path in (folder / "ws" / "knowledge").iterdir()] == ["a.md"]


def test_killed_half_way_there_is_nothing(pile, tmp_path):
    folder = pile({f"{n}.html": "<p>hola</p>" * 2000 for n in range(400)})
    words = [
        sys.executable,
        "-m",
        "kb_trainer",
        "init",
        str(tmp_path / "ws"),
        "--from",
        str(folder),
    ]
    process = subprocess.Popen(words)
    while process.poll() is None and not list(tmp_path.glob(".ws.*/knowledge/*")):
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    assert not (tmp_path / "ws").exists()


def test_the_languages_are_those_of_the_articles(pile, bring):
    english = "# Refunds\n\nYou have the right to a refund of what you paid for with us.\n"
    told, _, knowledge = bring(pile({f"{n}.md": english for n in range(3)}))
    assert told["languages"] == ["en"]
    assert "languages: [en]\n" in (knowledge.parent / "kb_trainer.yaml").read_text("utf-8")


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_person_is_told_what_came_and_what_did_not(pile, kb_trainer, tmp_path, language):
    folder = pile({f"{n}.pdf": b"%" for n in range(12)} | {"a.md": "# A", "b.jpg": b"x"})
    done = kb_trainer("init", tmp_path / "w s", "--from", folder, "--lang", language)
    assert f"cd '{tmp_path}/w s'" in done.out
    assert "(y 1 imagen)" in done.out or "(and 1 image)" in done.out
    assert done.err.count(".pdf") == 10
    assert "--json" in done.err


def _rendered(markdown):
    page = (
        MarkdownIt("commonmark")
        .enable("table")
        .render(markdown.partition("\n---\n")[2] or markdown)
    )
    return BeautifulSoup(page, "lxml").get_text()


def _docx(body):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{types}"><Override PartName="/word/document.xml" '
            f'ContentType="{kind}"/></Types>',
        )
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}" '
            f'Target="word/document.xml"/></Relationships>',
        )
        file.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>',
        )
    return packed.getvalue()
