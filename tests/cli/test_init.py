import stat

import pytest


def test_the_example_company_is_made_and_is_clean(kb_trainer, tmp_path):
    made = kb_trainer("init", tmp_path / "new")
    assert made.code == 0
    checked = kb_trainer("check", "--workspace", tmp_path / "new")
    assert (checked.code, checked.out) == (0, "")


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_blank_workspace_is_accepted_by_the_check(kb_trainer, tmp_path, language):
    kb_trainer("init", "--blank", tmp_path / "new", "--lang", language)
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "drills",
        "kb_trainer.yaml",
        "knowledge",
        "site_templates",
    ]
    assert kb_trainer("check", cwd=tmp_path / "new").code == 0


def test_a_folder_in_use_is_left_alone(kb_trainer, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    done = kb_trainer("init", tmp_path / "mine")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_a_place_that_is_a_file_is_one_clear_line(kb_trainer, tmp_path):
    (tmp_path / "file").write_text("x")
    done = kb_trainer("init", tmp_path / "file" / "new")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert str(tmp_path / "file" / "new") in done.err


def test_made_files_can_be_changed(kb_trainer, tmp_path):
    kb_trainer("init", tmp_path / "new")
    mode = (tmp_path / "new" / "kb_trainer.yaml").stat().st_mode
    assert mode & stat.S_IWUSR
