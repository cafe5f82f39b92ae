import http.client
import re
import signal
import socket
import struct
import subprocess
import sys
import time

import pytest

NOT_FOUND, FORBIDDEN = 404, 403
ARTICLE = "---\ntitle: Cambios\naudience: public\nlanguage: es\n---\nTexto.\n"
FILES = {
    "kb_trainer.yaml": "company: Prueba\ncontact: [900 000 000]\n",
    "knowledge/cambios.md": ARTICLE,
}


def test_a_site_is_built_checked_and_built_again(kb_trainer, workspace, tmp_path):
    folder = workspace(FILES)
    for _ in range(2):
        done = kb_trainer("--workspace", folder, "site", "build", "--out", tmp_path / "site")
        assert (done.code, done.out) == (0, "")
        assert "1 artículo en español" in done.err
    assert (tmp_path / "site/es/articulos/cambios.html").is_file()
    checked = kb_trainer("--workspace", folder, "site", "check", tmp_path / "site")
    assert (checked.code, checked.out) == (0, "")


def test_what_readers_would_stumble_over_is_a_warning_then_an_error(
    kb_trainer, workspace, tmp_path
):
    folder = workspace(
        FILES
        | {
            "kb_trainer.yaml": "company: Prueba\n",
            "knowledge/a.md": ARTICLE + "\n[x](nada.md)\n",
            "knowledge/mal.md": "---\ntitle: [\n---\n",
        }
    )
    out = tmp_path / "site"
    done = kb_trainer("site", "build", "--workspace", folder, "--out", out)
    assert done.code == 0
    assert "knowledge/a.md:8:5: KB212" in done.err
    assert "kb_trainer.yaml:1:1: KB213" in done.err
    assert "knowledge/mal.md" in done.err.splitlines()[-2]
    strict = kb_trainer("site", "build", "--workspace", folder, "--out", out, "--strict")
    assert strict.code == 1
    checked = kb_trainer("site", "check", out, "--workspace", folder)
    assert checked.code == 1
    assert re.search(r"^es/index\.html:1:1: KB514 ", checked.out, re.MULTILINE)


def test_plain_markdown_without_settings_publishes_nothing_and_says_so(kb_trainer, tmp_path):
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain/a.md").write_text("# Hola\n", "utf-8")
    out = tmp_path / "site"
    done = kb_trainer("site", "build", "--workspace", tmp_path / "plain", "--out", out)
    assert done.code == 0
    assert done.err.count("\n") == 1
    assert "articles: {audience: public}" in done.err
    (tmp_path / "plain/kb_trainer.yaml").write_text("articles: {audience: public}\n")
    done = kb_trainer("site", "build", "--workspace", tmp_path / "plain", "--out", out)
    assert done.code == 0
    assert (out / "es/articulos/a.html").is_file()


WRONG = {
    "no folder named": (["build"], "--out"),
    "a folder of others": (["build", "--out", "."], "."),
    "a wrong date": (["build", "--out", "site", "--as-of", "ayer"], "ayer"),
    "a site that isn't one": (["check", "knowledge"], "site build"),
    "a port out of range": (["serve", "--port", "99999"], "--port"),
    "an unknown template": (["templates", "nada.html"], "nada.html"),
}


@pytest.mark.parametrize(("words", "named"), WRONG.values(), ids=WRONG)
def test_wrong_use_is_one_line_and_exit_2(kb_trainer, workspace, words, named):
    folder = workspace(FILES)
    done = kb_trainer("site", *words, cwd=folder)
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert named in done.err


def test_the_date_decides_what_is_in_force(kb_trainer, workspace, tmp_path):
    later = ARTICLE.replace("language:", "effective: 2030-01-01\nlanguage:")
    folder = workspace(FILES | {"knowledge/later.md": later})
    for date, there in (("2029-12-31", False), ("2030-01-01", True)):
        out = tmp_path / "site"
        words = ("--workspace", folder, "site", "build", "--out", out, "--as-of", date)
        assert kb_trainer(*words).code == 0
        assert (out / "es/articulos/later.html").exists() is there


def test_templates_are_listed_and_copied(kb_trainer, workspace):
    folder = workspace(FILES)
    assert "article.html" in kb_trainer("site", "templates", cwd=folder).out.splitlines()
    assert kb_trainer("site", "templates", "static/site.css", cwd=folder).code == 0
    assert (folder / "site_templates/static/site.css").is_file()
    assert "static/site.css  (propia)" in kb_trainer("site", "templates", cwd=folder).out
    again = kb_trainer("site", "templates", "static/site.css", cwd=folder)
    assert again.code == 2


@pytest.fixture
def preview(workspace):
    folder = workspace(
        FILES | {"knowledge/b.md": ARTICLE.replace("audience:", "draft: true\naudience:")}
    )
    server = subprocess.Popen(
        [sys.executable, "-m", "kb_trainer", "site", "serve", "--port", "0", "--drafts"],
        cwd=folder,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    line = server.stderr.readline()
    yield folder, re.search(r"http://127\.0\.0\.1:\d+", line)[0]
    server.send_signal(signal.SIGINT)
    assert server.wait(10) == 130
    assert "Traceback" not in server.stderr.read()
    server.stderr.close()


def fetch(address, **headers):
    """Return status and text of a page of the preview."""
    host, _, path = address.removeprefix("http://").partition("/")
    connection = http.client.HTTPConnection(host, timeout=10)
    try:
        connection.request("GET", f"/{path}", headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_a_reader_who_leaves_while_waiting_is_nothing_to_tell(preview):
    folder, address = preview
    _, version = fetch(f"{address}/-/version?after=")
    host, _, port = address.removeprefix("http://").partition(":")
    reader = socket.create_connection((host, int(port)))
    reader.sendall(f"GET /-/version?after={version} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
    fetch(f"{address}/es/index.html")  # by then the reader is waiting
    reader.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    reader.close()
    (folder / "knowledge/cambios.md").write_text(ARTICLE.replace("Texto.", "Otro texto."), "utf-8")
    assert fetch(f"{address}/-/version?after={version}")[1] != version
    fetch(f"{address}/es/index.html")  # what was to be told has been told


def test_a_preview_shows_drafts_and_follows_each_save(preview):
    folder, address = preview
    page = f"{address}/es/articulos/cambios.html"
    assert "Texto." in fetch(page)[1]
    assert "Borrador" in fetch(f"{address}/es/articulos/b.html")[1]
    _, version = fetch(f"{address}/-/version?after=")
    (folder / "knowledge/cambios.md").write_text(ARTICLE.replace("Texto.", "Otro texto."), "utf-8")
    assert fetch(f"{address}/-/version?after={version}")[1] != version
    assert "Otro texto." in fetch(page)[1]
    (folder / "knowledge/cambios.md").write_text("---\ntitle: [\n---\n", "utf-8")
    for _ in range(200):
        if fetch(page)[0] == NOT_FOUND:
            break
        time.sleep(0.05)
    assert fetch(page)[0] == NOT_FOUND


def test_a_preview_answers_only_by_its_own_name(preview):
    _, address = preview
    assert fetch(f"{address}/es/index.html", Host="evil.example") == (FORBIDDEN, "")
