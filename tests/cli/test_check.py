import json

POLICY = """---
id: DEV
title: Devoluciones
owner: Atención
audience: {audience}
language: es
clauses:
  DEV-1:
    contingency: Llamamos el mismo día.
---

## DEV-1 · Plazo

Véase {cites}.
"""
SETTINGS = "company: Prueba\nlanguages: [es]\ncontact: [900 000 000]\n"


def _files(**cites):
    return {"kb_trainer.yaml": SETTINGS} | {
        f"knowledge/{name}.md": POLICY.format(audience="public", cites=one).replace("DEV", name)
        for name, one in cites.items()
    }


def test_problems_go_to_stdout_one_a_line_and_the_summary_to_stderr(kb_trainer, workspace):
    root = workspace(_files(AAA="BBB-7", BBB="nada"))
    done = kb_trainer("check", cwd=root)
    assert done.code == 1
    assert done.out == (
        "knowledge/AAA.md:14:7: KB221 no existe la cláusula BBB-7; ¿querías decir «BBB-1»?\n"
    )
    assert done.err.count("\n") == 1


def test_messages_are_in_english_too(kb_trainer, workspace):
    root = workspace(_files(AAA="BBB-7", BBB="nada"))
    out = kb_trainer("check", "--lang", "en", cwd=root).out
    assert out.endswith("there is no clause BBB-7; did you mean 'BBB-1'?\n")


def test_json_has_the_place_the_code_and_the_words(kb_trainer, workspace):
    root = workspace(_files(AAA="BBB-7", BBB="nada"))
    done = kb_trainer("check", "--format", "json", cwd=root)
    (problem,) = json.loads(done.out)["problems"]
    assert list(problem) == ["path", "line", "column", "code", "severity", "message"]
    assert (problem["line"], problem["code"], problem["severity"]) == (14, "KB221", "error")


def test_only_the_named_files_are_told_and_ids_resolved_across(kb_trainer, workspace):
    root = workspace(_files(AAA="BBB-1", BBB="AAA-7"))
    assert kb_trainer("check", "AAA.md", cwd=root / "knowledge").code == 0
    assert kb_trainer("check", "knowledge/BBB.md", cwd=root).code == 1
    assert kb_trainer("check", "knowledge", cwd=root).code == 1
    assert kb_trainer("check", ".", cwd=root).code == 1
    assert kb_trainer("check", root / "knowledge" / "AAA.md", "--workspace", root).code == 0


def test_a_file_that_isnt_there_or_is_elsewhere_is_wrong_use(kb_trainer, workspace, tmp_path):
    root = workspace(_files(AAA="nada"))
    (tmp_path / "other.md").write_text("x")
    for name in ("no.md", tmp_path / "other.md"):
        done = kb_trainer("check", name, cwd=root)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


def test_today_can_be_another_day(kb_trainer, workspace):
    files = _files(AAA="nada")
    files["knowledge/AAA.md"] = files["knowledge/AAA.md"].replace(
        "owner", "review: 2026-06-01\nowner"
    )
    root = workspace(files)
    assert "KB232" not in kb_trainer("check", "--as-of", "2026-06-01", cwd=root).out
    late = kb_trainer("check", "--as-of", "2026-06-02", cwd=root)
    assert (late.code, "KB232" in late.out) == (0, True)
    assert kb_trainer("check", "--as-of", "ayer", cwd=root).code == 2


def test_what_files_say_sends_nothing_to_the_terminal(kb_trainer, workspace):
    files = _files(AAA="nada")
    files["knowledge/AAA.md"] += "\nVéase [x](\x9b31m.md) y {{ \x9b31m }}.\n"
    done = kb_trainer("check", cwd=workspace(files))
    assert "\x9b" not in done.out


def test_a_damaged_cache_is_thrown_away_silently(kb_trainer, workspace, tmp_path):
    root = workspace(_files(AAA="BBB-7", BBB="nada"))
    cache = {"KB_TRAINER_CACHE": str(tmp_path / "cache")}
    first = kb_trainer("check", cwd=root, env=cache)
    kept = sorted((tmp_path / "cache").rglob("*.pickle"))
    assert kept
    for number, file in enumerate(kept):
        data = file.read_bytes()
        file.write_bytes(data[: len(data) // 2] if number % 2 else b"\x80\x04garbage.")
    again = kb_trainer("check", cwd=root, env=cache)
    assert (again.code, again.out, again.err) == (first.code, first.out, first.err)
    assert kept[0].parents[2].stat().st_mode & 0o077 == 0


def test_what_changes_is_read_again(kb_trainer, workspace, tmp_path):
    root = workspace(_files(AAA="BBB-7", BBB="nada"))
    cache = {"KB_TRAINER_CACHE": str(tmp_path / "cache")}
    assert kb_trainer("check", cwd=root, env=cache).code == 1
    file = root / "knowledge" / "AAA.md"
    file.write_text(file.read_text().replace("BBB-7", "BBB-1"))
    assert kb_trainer("check", cwd=root, env=cache).code == 0
    (root / "knowledge" / "BBB.md").unlink()
    assert kb_trainer("check", cwd=root, env=cache).code == 0
    (root / "knowledge" / "CCC.md").write_text(
        POLICY.format(audience="internal", cites="nada")
        .replace("DEV-1 ", "BBB-1 ")
        .replace("DEV", "BBB")
    )
    assert "KB216" in kb_trainer("check", cwd=root, env=cache).out


def test_a_cache_that_cant_be_written_is_done_without(kb_trainer, workspace, tmp_path):
    root = workspace(_files(AAA="BBB-7", BBB="nada"))
    (tmp_path / "file").write_text("x")
    done = kb_trainer("check", cwd=root, env={"KB_TRAINER_CACHE": str(tmp_path / "file" / "x")})
    assert (done.code, done.out.count("KB221")) == (1, 1)


def test_a_cache_that_others_can_write_is_not_trusted(kb_trainer, workspace, tmp_path):
    root = workspace(_files(AAA="BBB-7", BBB="nada"))
    cache = {"KB_TRAINER_CACHE": str(tmp_path / "cache")}
    kb_trainer("check", cwd=root, env=cache)
    (folder,) = (tmp_path / "cache").iterdir()
    for file in folder.rglob("*.pickle"):
        file.unlink()
    folder.chmod(0o777)
    assert kb_trainer("check", cwd=root, env=cache).code == 1
    assert not list(folder.rglob("*.pickle"))
