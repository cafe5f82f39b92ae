"""The result as it is printed: whole at any width, plain for screen readers, kept in files."""

import io
import json
import sys

import pytest

from kb_trainer.cli.main import run
from kb_trainer.text.columns import columns

ID = "nevera-sin-frio"
DRAWN = set("▁▂▃▄▅▆▇█→·•│─")


@pytest.fixture
def drill(root, capsys, monkeypatch):
    """Run `drill` in this process, in the example company."""

    def call(*words, stdin=""):
        monkeypatch.chdir(root)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = run(["drill", *map(str, words)])
        out, err = capsys.readouterr()
        return code, out, err

    return call


def result_of(out, title="EVALUACIÓN"):
    return out[out.index(title) :]


@pytest.mark.parametrize("wide", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("kind", ["good", "weak", "unsafe"])
def test_no_line_is_wider_than_the_screen(drill, root, monkeypatch, wide, kind):
    monkeypatch.setenv("COLUMNS", str(wide))
    _, out, _ = drill("start", ID, "--replies", root / "drills" / ID / f"{kind}.txt")
    lines = [one for one in out.split("\n") if not one.startswith("    kb-trainer ")]
    assert max(map(columns, lines)) <= wide


def test_the_result_goes_from_the_score_to_what_comes_next(drill, root):
    _, out, _ = drill("start", ID, "--replies", root / "drills" / ID / "weak.txt")
    result = result_of(out)
    order = [
        "EVALUACIÓN: ",
        "No aprueba",
        "El cliente\n",
        "Cómo se ha sentido el cliente\n",
        "Peticiones\n",
        "Lo que hiciste bien\n",
        "Para mejorar\n",
        "Mejor: ",
        "deflection)",
        "Por áreas, con tus palabras\n",
        "Para leer\n",
        "GAR-3: Un aparato prestado",
        "kb-trainer policy show GAR-3",
        "Y ahora\n",
        "La misma otra vez:\n    kb-trainer drill start nevera-sin-frio",
    ]
    places = [result.index(words) for words in order]
    assert places == sorted(places)
    assert result.count("kb-trainer drill start ") == 2
    assert "Enfado      6 ▅▅▆▆▄▅▆▇█ 10" in result


def test_marks_of_words_need_no_colour(drill, root):
    _, out, _ = drill("start", ID, "--replies", root / "drills" / ID / "weak.txt")
    assert "    + «Buenos días, le atiende Lucía»" in out
    assert "    - «Lamentamos las molestias»" in out
    assert "\x1b" not in out


@pytest.mark.parametrize("asked", ["option", "environment", "terminal"])
def test_plain_output_draws_nothing_and_says_it_in_sentences(drill, root, monkeypatch, asked):
    words = ["start", ID, "--replies", root / "drills" / ID / "weak.txt"]
    if asked == "option":
        words.append("--plain")
    elif asked == "environment":
        monkeypatch.setenv("KB_TRAINER_PLAIN", "1")
    else:
        monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "200")
    _, out, _ = drill(*words)
    result = result_of(out)
    assert not DRAWN.intersection(result)
    assert "Turno 2: enfado de 6 a 8, confianza de 4 a 2, paciencia de 7 a 5." in result
    assert "Escucha: 70." in result
    assert "Para mejorar: «Lamentamos las molestias»" in result


def test_the_interface_may_be_in_another_language_than_the_drill(drill, root):
    replies = root / "drills" / ID / "weak.txt"
    _, out, _ = drill("start", ID, "--replies", replies, "--lang", "en")
    result = result_of(out, "SCORECARD")
    assert "What you did well" in result
    assert "That is a formula" in result or "formula" in result
    assert "“Me dijeron que no" in result
    assert "«" not in result


def test_hostile_words_send_no_control_to_the_terminal(drill):
    reply = "Buenos días, le atiende Lucía\x1b]0;x\x07\x9b2J\u202e. Lamentamos las molestias."
    stdin = json.dumps(reply) + "\n"
    kept = ["--out", "-", "--export"]
    for extra in ([], ["--plain"], [*kept, "md"], [*kept, "json"], [*kept, "html"]):
        code, out, err = drill("start", ID, "--replies", "-", *extra, stdin=stdin)
        assert code == 0
        assert (out + err).replace("\n", "").isprintable()


@pytest.mark.parametrize("format_", ["html", "json", "md"])
def test_a_scripted_session_can_be_kept(drill, root, tmp_path, format_):
    file = tmp_path / "new" / f"r.{format_}"
    words = ["start", ID, "--replies", root / "drills" / ID / "good.txt"]
    code, out, err = drill(*words, "--export", format_, "--out", file)
    assert code == 0
    assert "EVALUACIÓN: 95" in out
    assert str(file) in err
    assert "La nevera que dejó de enfriar" in file.read_text("utf-8")
    code, out, _ = drill(*words, "--export", format_, "--out", "-")
    assert (code, out) == (0, file.read_text("utf-8"))


def test_a_file_without_a_format_is_refused(drill, root):
    words = ["start", ID, "--replies", root / "drills" / ID / "good.txt", "--out", "a.html"]
    code, out, err = drill(*words)
    assert (code, out) == (2, "")
    assert "--export" in err


def test_a_file_that_cannot_be_written_is_one_line(drill, root, tmp_path):
    (tmp_path / "file").write_text("")
    words = ["start", ID, "--replies", root / "drills" / ID / "good.txt", "--export", "md"]
    code, _, err = drill(*words, "--out", tmp_path / "file" / "r.md")
    assert (code, err.count("\n")) == (2, 1)


@pytest.mark.parametrize("options", [("--export", "md", "--out"), ("--save-transcript",)])
def test_a_folder_is_refused_before_anything_is_played(drill, root, tmp_path, options):
    words = ["start", ID, "--replies", root / "drills" / ID / "good.txt"]
    code, out, err = drill(*words, *options, tmp_path)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"{tmp_path} es una carpeta" in err
