"""Facts that agree: between translations, between clauses, and with figures typed by hand."""

from collections.abc import Iterator, Mapping

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.checks.scene import Scene, problem
from kb_trainer.knowledge.fact import Fact
from kb_trainer.knowledge.notes import Paragraph
from kb_trainer.source.problems import Code, Mark, Problem


def unlike_translations(scene: Scene) -> Iterator[Problem]:
    """Find facts that one language states with another value (KB223)."""
    first: dict[str, tuple[Fact, str]] = {}
    for cited in scene.base.cited():
        article, clause = cited.article, cited.clause
        for name, fact in clause.facts.items():
            whole = f"{clause.id}.{name}"
            known, path = first.setdefault(whole, (fact, article.path))
            if known != fact and path != article.path:
                yield problem(
                    article.path,
                    clause.place("facts"),
                    codes.UNLIKE_TRANSLATION,
                    name=whole,
                    value=fact,
                    other=known,
                    first=path,
                )


def unlike_cited(scene: Scene) -> Iterator[Problem]:
    """Find facts with the name and unit, but not the value, of a cited clause's (KB224).

    A clause that shows the other's fact by name tells both apart to its reader.
    """
    for article in scene.base.articles:
        cites: dict[str, dict[str, Mark]] = {}
        shown: dict[str, set[str]] = {}
        for mention in scene.notes[article.path].mentions:
            if mention.id and mention.id != mention.clause:
                cites.setdefault(mention.clause, {}).setdefault(mention.id, mention.mark)
                shown.setdefault(mention.clause, set()).add(f"{mention.id}.{mention.fact}")
        for clause in article.clauses:
            for id_, mark in cites.get(clause.id, {}).items():
                others = scene.base.facts_in(id_, article.language)
                for name, fact in clause.facts.items():
                    other = others.get(name)
                    if other is None or other.unit != fact.unit or other.value == fact.value:
                        continue
                    if f"{id_}.{name}" not in shown[clause.id]:
                        yield problem(
                            article.path,
                            mark,
                            codes.UNLIKE_CITED,
                            name=f"{clause.id}.{name}",
                            value=fact,
                            cited=f"{id_}.{name}",
                            other=other,
                        )


def typed_figures(scene: Scene) -> Iterator[Problem]:
    """Find figures typed by hand that contradict a fact (KB225, KB238).

    A paragraph answers for the clauses that it names, and for the clause it
    stands in. It contradicts when it has figures of a fact's unit, none of
    them is the fact's, and it doesn't show the fact by name.
    """
    for article in scene.base.articles:
        language = article.language
        for paragraph in scene.notes[article.path].paragraphs:
            cited = [id_ for id_ in paragraph.cites if id_ != paragraph.clause]
            told: set[Mark] = set()
            for id_ in cited:
                for found in _against(
                    article, paragraph, scene.base.facts_in(id_, language), id_, codes.WRONG_FIGURE
                ):
                    told.add(found.mark)
                    yield found
            own = scene.base.facts_in(paragraph.clause, language)
            for found in _against(article, paragraph, own, paragraph.clause, codes.TYPED_FIGURE):
                if found.mark not in told:
                    yield found


def _against(
    article: Article, paragraph: Paragraph, facts: Mapping[str, Fact], id_: str, code: Code
) -> Iterator[Problem]:
    units = {fact.unit for fact in facts.values()}
    for unit in sorted(units - {""}):
        of_unit = {name: fact for name, fact in facts.items() if fact.unit == unit}
        typed = [(one, mark) for one, mark in paragraph.figures if unit in one.units]
        agreed = any(
            one.value == fact.value
            for one, _ in typed
            for fact in facts.values()
            if fact.unit in one.units
        )
        by_name = any(f"{id_}.{name}" in paragraph.shown for name in of_unit)
        if not typed or agreed or by_name:
            continue
        figure, mark = typed[0]
        name, fact = next(iter(of_unit.items()))
        yield problem(
            article.path, mark, code, figure=figure.words, name=f"{id_}.{name}", value=fact
        )
