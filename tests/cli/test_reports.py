"""`check` for code hosts, and what is missing in a pile of foreign articles."""

import json
import re
from urllib.parse import unquote

import pytest

SETTINGS = "company: Prueba\nlanguages: [es]\ncontact: [900 000 000]\n"
BROKEN = "---\nid: DEV\nversion: x\n---\n# A {{ DEV-1.plazo }}\n"
ODD = "a 100%, ñ:x.md"
REQUIRED = {
    "log": {"version", "runs"},
    "run": {"tool"},
    "driver": {"name"},
    "rule": {"id", "shortDescription", "fullDescription", "help"},
    "result": {"message", "ruleId", "locations"},
}
"""What the schema of SARIF 2.1.0 requires, and what GitHub requires beyond it."""


@pytest.fixture
def root(workspace):
    return workspace(
        {"kb_trainer.yaml": SETTINGS, f"knowledge/{ODD}": BROKEN, "knowledge/b.md": ""}
    )


@pytest.mark.parametrize("language", ["es", "en"])
def test_sarif_says_the_same_as_json(kb_trainer, root, language):
    done = kb_trainer("check", "--format", "sarif", "--lang", language, cwd=root)
    plain = kb_trainer("check", "--json", "--lang", language, cwd=root)
    assert done.code == plain.code == 1
    log = json.loads(done.out)
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    parts = {"log": [log], "run": [run], "driver": [driver]}
    parts |= {"rule": driver["rules"], "result": run["results"]}
    for name, some in parts.items():
        assert some
        assert all(part.keys() >= REQUIRED[name] for part in some)
    told = []
    for one in run["results"]:
        (place,) = (location["physicalLocation"] for location in one["locations"])
        assert re.fullmatch(r"[\w%./-]+", place["artifactLocation"]["uri"], re.ASCII)
        assert driver["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
        told.append(
            {
                "path": unquote(place["artifactLocation"]["uri"]),
                "line": place["region"]["startLine"],
                "column": place["region"]["startColumn"],
                "code": one["ruleId"],
                "severity": one["level"],
                "message": one["message"]["text"],
            }
        )
    assert told == json.loads(plain.out)["problems"]


def test_sarif_of_a_clean_workspace_has_no_results(kb_trainer, workspace):
    root = workspace({"kb_trainer.yaml": SETTINGS, "knowledge/b.md": "---\nid: b\n---\n# B"})
    done = kb_trainer("check", "--format", "sarif", cwd=root)
    assert done.code == 0
    assert json.loads(done.out)["runs"][0]["results"] == []


def test_github_gets_one_escaped_command_a_problem(kb_trainer, root):
    done = kb_trainer("check", "--format", "github", cwd=root)
    lines = done.out.splitlines()
    start = "::error file=knowledge/a 100%25%2C ñ%3Ax.md,line=3,col=10,title=KB120::"
    assert (done.code, done.err) == (1, "")
    assert sum(line.startswith(start) for line in lines) == 1
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines)


@pytest.mark.parametrize("form", ["sarif", "github"])
def test_paths_are_told_from_the_top_of_the_repository(kb_trainer, root, form):
    (root.parent / ".git").mkdir()
    out = kb_trainer("check", "--format", form, cwd=root).out
    assert "workspace/knowledge/b.md" in out


@pytest.mark.parametrize("form", ["sarif", "github"])
def test_a_profile_is_printed_as_text_or_json(kb_trainer, root, form):
    done = kb_trainer("check", "--profile", "es-10-2025", "--format", form, cwd=root)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


def test_what_is_missing_a_thousand_times_is_grouped(kb_trainer, workspace):
    files = {f"knowledge/{n:02}.md": "# Hola\n" for n in range(30)}
    files["knowledge/29.md"] = "# Cambios\n\nNo admitimos cambios.\n"
    root = workspace({"kb_trainer.yaml": SETTINGS} | files)
    done = kb_trainer("check", cwd=root)
    whole = kb_trainer("check", "--all", cwd=root)
    assert (done.out.count("KB210"), whole.out.count("KB210")) == (3, 30)
    assert done.err.index("  1  KB230 ") < done.err.index(" 30  KB210 ")
    assert "kb-trainer policy adopt knowledge/29.md\n" in done.err
    assert whole.err.count("\n") == 1
    assert len(json.loads(kb_trainer("check", "--json", cwd=root).out)["problems"]) == 31


def test_errors_are_never_cut(kb_trainer, workspace):
    files = {f"knowledge/{n:02}.md": "---\nid: ñ\n---\n# A\n" for n in range(30)}
    done = kb_trainer("check", cwd=workspace({"kb_trainer.yaml": SETTINGS} | files))
    assert done.out.count("KB202") == 30


def test_the_hook_runs_a_command_that_is_there(kb_trainer, root, request):
    text = (request.config.rootpath / ".pre-commit-hooks.yaml").read_text("utf-8")
    entry = re.search(r"entry: kb-trainer (.+)", text)
    files = re.search(r"files: (.+)", text)
    assert kb_trainer(*entry[1].split(), cwd=root).code == 1
    for path in ("kb_trainer.yaml", "knowledge/es/a.md", "help/drills/b.yaml"):
        assert re.search(files[1], path)
    assert not re.search(files[1], "docs/knowledge.md")
