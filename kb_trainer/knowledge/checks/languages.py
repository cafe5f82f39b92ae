"""Languages that keep step."""

from collections.abc import Iterator

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.checks.scene import Scene, is_live, problem
from kb_trainer.source.problems import WHOLE_FILE, Problem


def translations(scene: Scene) -> Iterator[Problem]:
    """Find policies that one language lacks or tells otherwise (KB234, KB235, KB236)."""
    by_id: dict[str, dict[str, Article]] = {}
    for article in scene.base.articles:
        if article.is_policy and is_live(article):
            by_id.setdefault(article.id, {}).setdefault(article.language, article)
    languages = scene.settings.languages if scene.settings else ()
    for versions in by_id.values():
        yield from _out_of_step(versions)
        first = next((versions[one] for one in languages if one in versions), None)
        if first is None or first.audience != "public":
            continue
        for language in languages:
            if language not in versions:
                yield problem(
                    first.path, WHOLE_FILE, codes.UNTRANSLATED, id=first.id, language=language
                )


def _out_of_step(versions: dict[str, Article]) -> Iterator[Problem]:
    newest = max((one.version or 0 for one in versions.values()), default=0)
    ids = {clause.id: one.path for one in versions.values() for clause in one.clauses}
    for article in versions.values():
        if article.version is not None and article.version < newest:
            mark = article.keys.get("version", WHOLE_FILE)
            yield problem(
                article.path,
                mark,
                codes.VERSIONS_DIFFER,
                id=article.id,
                version=article.version,
                newest=newest,
            )
        own = {clause.id for clause in article.clauses}
        for id_ in sorted(ids.keys() - own):
            mark = article.keys.get("clauses", WHOLE_FILE)
            yield problem(article.path, mark, codes.UNTRANSLATED_CLAUSE, id=id_, first=ids[id_])
