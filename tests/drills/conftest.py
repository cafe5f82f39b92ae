"""The example company's drills on their stage, read once."""

import pytest

from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.bench import cast_of, references
from kb_trainer.services.play import open_stage


@pytest.fixture(scope="session")
def example(root):
    return find_workspace(root, root)


@pytest.fixture(scope="session")
def stage(example, tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KB_TRAINER_CACHE", str(tmp_path_factory.mktemp("cache")))
        return open_stage(example)


@pytest.fixture(scope="session")
def drills(stage):
    return stage.drills.drills


class Casts(dict):
    """Players' material by drill; its short name keeps reports of failures readable."""

    def __repr__(self):
        return "casts"


@pytest.fixture(scope="session")
def casts(stage, example, drills):
    return Casts({one.id: cast_of(stage, one, references(example, one)) for one in drills})
