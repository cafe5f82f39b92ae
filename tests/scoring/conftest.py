"""The rubric of the example company, read once."""

from pathlib import Path

import pytest

from kb_trainer.scoring.judge import Judge
from kb_trainer.scoring.load import LoadedRubric, load_rubric

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def loaded() -> LoadedRubric:
    return load_rubric(ROOT / "knowledge" / "rubric", ROOT)


@pytest.fixture(scope="session")
def rubric(loaded):
    return loaded.rubric


@pytest.fixture(scope="session")
def judge(rubric) -> Judge:
    return Judge(rubric)
