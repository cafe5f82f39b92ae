"""Links that lead somewhere."""

import posixpath
from collections.abc import Iterator

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.checks.ids import Ids
from kb_trainer.knowledge.checks.scene import Scene, problem
from kb_trainer.knowledge.notes import Linked
from kb_trainer.source.problems import Problem


def broken_links(scene: Scene) -> Iterator[Problem]:
    """Find relative links to files and anchors that aren't there (KB212)."""
    ids = Ids(scene)
    by_path = {article.path: article for article in scene.base.articles}
    for article in scene.base.articles:
        for link in scene.notes[article.path].links:
            if ids.is_unknown(link.anchor):
                continue  # an unknown id, which is an error of its own
            if not _leads(link, article, by_path, scene):
                target = f"{link.file}#{link.anchor}" if link.anchor else link.file
                yield problem(article.path, link.mark, codes.BROKEN_LINK, target=target)


def _leads(link: Linked, article: Article, by_path: dict[str, Article], scene: Scene) -> bool:
    path = article.path
    if link.file:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(path), link.file))
    target = by_path.get(path)
    if target is None:
        return not path.startswith("../") and scene.exists(path)
    if not link.anchor or link.anchor in scene.notes[path].anchors:
        return True
    return any(clause.id == link.anchor for clause in target.clauses)
