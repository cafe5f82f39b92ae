"""The live preview: it follows what is saved, whenever that is."""

import datetime as dt

import pytest

from kb_trainer.services import serve_site
from kb_trainer.services.serve_site import Preview
from kb_trainer.services.site_inputs import Wanted

DAY = dt.date(2026, 11, 22)
ARTICLE = "---\ntitle: {name}\naudience: public\nlanguage: es\n---\nTexto de {name}.\n"


def article(name: str) -> str:
    return ARTICLE.format(name=name)


def test_a_preview_tries_again_when_a_file_was_being_moved(workspace, monkeypatch):
    folder = workspace({"kb_trainer.yaml": "company: Prueba\n", "knowledge/a.md": article("A")})
    preview = Preview(folder, Wanted(day=DAY, preview=True), pytest.fail)
    preview.look()
    preview.make()
    (folder / "knowledge/a.md").write_text(article("Otro"), "utf-8")
    with monkeypatch.context() as moved:
        moved.setattr(serve_site, "read_material", lambda *_: (folder / "gone").read_bytes())
        with pytest.raises(FileNotFoundError):
            preview.look()
    assert preview.look()
    assert b"Texto de Otro." in preview.files["es/articulos/a.html"]
    assert not preview.look()


def test_a_preview_sees_what_is_saved_while_it_begins(workspace, monkeypatch):
    folder = workspace({"kb_trainer.yaml": "company: Prueba\n", "knowledge/a.md": article("A")})
    preview = Preview(folder, Wanted(day=DAY, preview=True), pytest.fail)
    make = serve_site.make

    def save_meanwhile(*given):
        (folder / "knowledge/a.md").write_text(article("Otro"), "utf-8")
        return make(*given)

    monkeypatch.setattr(serve_site, "make", save_meanwhile)

    def ready(_):
        assert preview.wait("1") == "2"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        serve_site.serve(preview, 0, ready)
    assert b"Texto de Otro." in preview.files["es/articulos/a.html"]


def test_a_preview_has_the_search_of_the_build(build, tmp_path):
    _, out = build({"knowledge/a.md": article("A"), "knowledge/b.md": article("B")})
    preview = Preview(tmp_path / "workspace", Wanted(day=DAY, preview=True), pytest.fail)
    preview.make()
    for path in (out / "search").rglob("*.js"):
        assert preview.file(path.relative_to(out).as_posix()) == path.read_bytes()
    assert preview.file("search/es/nada.js") is None
