"""Each line of a profile is true of the example company, and falls with what it rests on."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from kb_trainer.knowledge.article import Article, Clause
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.compliance import Public, hold
from kb_trainer.knowledge.contact import Route
from kb_trainer.knowledge.fact import Fact
from kb_trainer.knowledge.law import Laws
from kb_trainer.knowledge.load import load
from kb_trainer.knowledge.profile import BY, load_profile, profile_names
from kb_trainer.knowledge.verdict import Status
from kb_trainer.knowledge.workspace import find_workspace

DAY = dt.date(2026, 11, 22)
PROFILE = load_profile("es-10-2025")
NUMBERED = list(enumerate(PROFILE.requirements))
BY_CLAUSE = [number for number, one in NUMBERED if one.by == "clause"]
LANGUAGES = ["es", "en"]


class Company:
    """The example company, of which a test changes one thing."""

    def __init__(self, root):
        workspace = find_workspace(root, root)
        loaded = load(workspace)
        self.settings = workspace.settings
        self.laws = Laws(loaded.laws)
        self.articles = [one for one in loaded.base.articles if one.is_published(DAY)]

    def verdicts(self, articles=None, routes=None, complaints="REC"):
        base = KnowledgeBase(self.articles if articles is None else articles)
        routes = self.settings.contact if routes is None else routes
        return hold(Public(base, ("es", "en"), routes, complaints, self.laws), PROFILE)

    def changed(self, change, language=""):
        """Return the articles with a change to each clause; None removes it."""
        return [
            replace(
                article,
                clauses=tuple(
                    made
                    for clause in article.clauses
                    if (made := change(clause) if language in ("", article.language) else clause)
                ),
            )
            for article in self.articles
        ]


@pytest.fixture(scope="module")
def company(root):
    return Company(root)


def name(number: int) -> str:
    return f"{number}-{PROFILE.requirements[number].article}"


def test_the_example_company_meets_all_that_a_program_can_check(company):
    wrong = {one.requirement.article: one.lacks for one in company.verdicts() if one.lacks}
    assert wrong == {}
    assert {one.status for one in company.verdicts()} == {Status.MET, Status.READER}


def test_each_verdict_says_where(company):
    for one in company.verdicts():
        assert bool(one.clauses or one.contact) is (one.status is Status.MET)


@pytest.mark.parametrize("number", BY_CLAUSE, ids=name)
def test_without_its_clauses_a_requirement_is_missing(company, number):
    met = set(company.verdicts()[number].clauses)
    left = company.changed(lambda clause: None if clause.id in met else clause)
    assert company.verdicts(left)[number].status is Status.MISSING


@pytest.mark.parametrize("number", BY_CLAUSE, ids=name)
def test_without_the_citation_a_requirement_is_missing(company, number):
    met = set(company.verdicts()[number].clauses)
    left = company.changed(lambda one: replace(one, law=()) if one.id in met else one)
    (lack,) = company.verdicts(left)[number].lacks
    assert lack.message == "law.lack.not_cited"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", BY_CLAUSE, ids=name)
def test_what_one_language_lacks_is_missing(company, number, language):
    article = company.verdicts()[number].article

    def silent(clause: Clause) -> Clause | None:
        cites = any(
            (found := company.laws.article(one.article)) and found.article is article.article
            for one in company_clause(company, clause.id).law
        )
        return None if cites else clause

    left = company.changed(silent, language)
    messages = {lack.message for lack in company.verdicts(left)[number].lacks}
    assert f"law.lack.untranslated.{language}" in messages or messages == {"law.lack.not_cited"}


def company_clause(company: Company, id_: str) -> Clause:
    """Return a clause as the language has it that states its citations."""
    all_of_it = [c for a in company.articles for c in a.clauses if c.id == id_]
    return next((one for one in all_of_it if one.law), all_of_it[0])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", BY_CLAUSE, ids=name)
def test_a_clause_that_only_cites_meets_nothing(company, number, language):
    met = set(company.verdicts()[number].clauses)

    def silent(clause: Clause) -> Clause:
        if clause.id not in met:
            return clause
        return replace(clause, text="Nada.", limits=(), next=(), say="", contingency="")

    left = company.changed(silent, language)
    messages = {lack.message for lack in company.verdicts(left)[number].lacks}
    assert messages == {f"law.lack.unsaid.{language}"}


FIGURES = [
    ("17.1", "plazo_respuesta", "16", "working days"),
    ("17.1", "plazo_respuesta", "1", "months"),
    ("17.3", "plazo_facturas", "6", "days"),
    ("17.3", "plazo_facturas", "4", "working days"),
    ("13.2", "plazo_completar", "9", "working days"),
    ("8.2", "espera_maxima", "4", "minutes"),
]


@pytest.mark.parametrize(("article", "fact", "value", "unit"), FIGURES)
def test_a_looser_figure_is_missing(company, article, fact, value, unit):
    looser = Fact(Decimal(value), unit)

    def change(clause: Clause) -> Clause:
        return (
            replace(clause, facts=clause.facts | {fact: looser}) if fact in clause.facts else clause
        )

    (number, *_) = (n for n, one in NUMBERED if one.article == f"ES-10-2025/{article}")
    (lack,) = company.verdicts(company.changed(change))[number].lacks
    assert lack.message == "law.lack.looser"


def test_an_article_with_a_figure_asks_for_one(company):
    left = company.changed(lambda one: replace(one, facts={}))
    for number, one in NUMBERED:
        if one.article in ("ES-10-2025/17.1", "ES-10-2025/13.2"):
            messages = [lack.message for lack in company.verdicts(left)[number].lacks]
            assert messages == ["law.lack.no_figure"]


def by(kind: str) -> int:
    (number,) = (number for number, one in NUMBERED if one.by == kind)
    return number


@pytest.mark.parametrize("kind", ["phone", "post"])
def test_without_a_channel_it_is_missing(company, kind):
    routes = tuple(one for one in company.settings.contact if one.kind != kind)
    (lack,) = company.verdicts(routes=routes)[by("routes")].lacks
    assert kind in lack.details["kinds"]


def test_any_electronic_channel_does(company):
    routes = tuple(one for one in company.settings.contact if one.kind != "chat")
    assert not company.verdicts(routes=routes)[by("routes")].lacks
    routes = tuple(one for one in routes if one.kind != "email")
    assert company.verdicts(routes=routes)[by("routes")].lacks


def test_hours_are_asked_for_in_each_language(company):
    routes = (Route("phone", "900 000 214", hours={"es": "de 9 a 21"}),)
    (lack,) = company.verdicts(routes=routes)[by("hours")].lacks
    assert lack.message == "law.lack.hours"
    assert company.verdicts(routes=())[by("hours")].lacks


@pytest.mark.parametrize(
    "number", ["902 100 200", "+34 806 12 34 56", "0034 905-123-456", "803100200"]
)
def test_a_number_that_costs_extra_is_found_wherever_it_stands(company, number):
    costs = (Route("phone", number),)
    assert company.verdicts(routes=costs)[by("numbers")].status is Status.MISSING
    left = company.changed(
        lambda one: replace(one, text=f"Llame al {number}.") if one.id == "DEV-1" else one
    )
    lacks = company.verdicts(left)[by("numbers")].lacks
    assert {tuple(lack.details.values()) for lack in lacks} == {(number, "DEV-1")}


def test_a_phone_is_asked_for_and_other_figures_are_no_phones(company):
    assert company.verdicts(routes=())[by("numbers")].lacks
    left = company.changed(lambda one: replace(one, text="Pedido 902-1, 9021002001234, 902,50 €."))
    assert not company.verdicts(left)[by("numbers")].lacks


@pytest.mark.parametrize(("complaints", "wanted"), [("", 2), ("DEV", 2), ("XXX", 2), ("REC", 0)])
def test_the_contact_page_leads_to_the_bodies_outside(company, complaints, wanted):
    assert len(company.verdicts(complaints=complaints)[by("complaints")].lacks) == wanted


def test_a_profile_asks_only_of_laws_that_are_known():
    base = KnowledgeBase(list[Article]())
    assert hold(Public(base, ("es",), (), "", Laws()), PROFILE) == ()


def test_profiles_cite_articles_that_are_there_and_use_each_kind(company):
    assert profile_names() == ("es-10-2025",)
    for one in PROFILE.requirements:
        assert company.laws.article(one.article) is not None, one.article
        assert (one.by == "clause") is bool(one.says) or one.by == "complaints"
    assert {one.by for one in PROFILE.requirements} == set(BY)
