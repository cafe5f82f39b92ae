import os
import signal
import subprocess
import sys
import time

import pytest

MINIMAL = {
    "kb_trainer.yaml": "company: Prueba\ncontact: [900 000 000]\n",
    "knowledge/a.md": "# Hola\n",
}


def test_shared_options_work_before_and_after_the_command(kb_trainer, workspace):
    folder = workspace(MINIMAL)
    before = kb_trainer("--workspace", folder, "--lang", "en", "--no-input", "check")
    after = kb_trainer("check", "--workspace", folder, "--lang", "en", "--no-input")
    assert before.code == after.code == 0
    assert before.out == after.out
    assert "warning" in before.err


def test_the_workspace_is_found_upwards(kb_trainer, workspace):
    folder = workspace(MINIMAL) / "knowledge"
    assert kb_trainer("check", cwd=folder).code == 0


WRONG = {
    "no such command": (["chek"], "chek"),
    "no such option": (["check", "--nope"], "--nope"),
    "no such language": (["check", "--lang", "fr"], "--lang"),
    "no workspace": (["check"], "kb-trainer init"),
    "no such folder": (["check", "--workspace", "nowhere"], "nowhere"),
    "a missing argument": (["init"], "DIR"),
}


@pytest.mark.parametrize(("words", "named"), WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("language", ["es", "en"])
def test_wrong_use_is_one_line_and_exit_2(kb_trainer, words, named, language):
    done = kb_trainer(*words, env={"KB_TRAINER_LANG": language})
    assert done.code == 2
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert named in done.err


def test_an_empty_folder_is_no_workspace(kb_trainer, tmp_path):
    (tmp_path / "empty").mkdir()
    done = kb_trainer("check", "--workspace", tmp_path / "empty")
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_a_folder_of_plain_markdown_is_accepted(kb_trainer, tmp_path):
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "a.md").write_text("# Hola\n")
    done = kb_trainer("check", "--workspace", tmp_path / "plain")
    assert done.code == 0
    assert "a.md:1:1: KB210" in done.out
    assert kb_trainer("check", cwd=tmp_path / "plain").out == done.out


def test_a_line_end_in_a_name_breaks_no_line(kb_trainer, tmp_path):
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "a\nb.md").write_text("# Hola\n")
    done = kb_trainer("check", "--workspace", tmp_path / "plain")
    assert done.out.count("\n") == 1
    assert done.out.startswith("a\\nb.md:1:1: KB210")


def test_without_words_the_help_stands_alone(kb_trainer):
    done = kb_trainer()
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Uso:")


VALUES = [
    (["check", "--format", "xml"], "usa text, json", "use text, json"),
    (["search", "a", "--limit", "0"], "número entero desde 1", "whole number from 1"),
    (["drill", "simulate", "--runs", "0"], "(1–1000)", "(1–1000)"),
    (["drill", "start", "a", "--seed", "x"], "número entero", "whole number"),
    (["index", "--workspace"], "necesita un valor", "needs a value"),
    (["search", "a", "--json=1"], "no lleva valor", "takes no value"),
    (["policy", "revise", "A", "--why-in", "fr", "x"], "usa es, en", "use es, en"),
]


@pytest.mark.parametrize(("words", "spanish", "english"), VALUES)
def test_a_wrong_value_is_told_in_the_users_language(kb_trainer, words, spanish, english):
    told = [kb_trainer("--lang", language, *words) for language in ("es", "en")]
    assert [done.code for done in told] == [2, 2]
    assert spanish in told[0].err
    assert english in told[1].err


def test_a_reader_that_goes_away_is_no_failure(root):
    command = (
        f"{sys.executable} -m kb_trainer --help | head -c 1 >/dev/null; echo ${{PIPESTATUS[0]}}"
    )
    done = subprocess.run(
        ["bash", "-c", command], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "0"
    assert done.stderr == ""


def test_output_is_utf_8_under_any_locale(kb_trainer):
    done = kb_trainer("--help", env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert "Órdenes" in done.out


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_ends_with_130(root):
    command = [sys.executable, "-m", "kb_trainer", "score", "-"]
    process = subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdin.write(b'{"reply": "hola"}\n')
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    for _ in range(100):
        if process.poll() is not None:
            break
        time.sleep(0.1)
    assert process.returncode == 130
    assert b"Traceback" not in process.stderr.read()
    process.stdin.close()
    process.stdout.close()
    process.stderr.close()
