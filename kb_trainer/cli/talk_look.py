"""The open book: policies looked up in the middle of a talk."""

import re
from pathlib import Path
from typing import Final

import click

from kb_trainer.cli.drill_card import wrapped
from kb_trainer.cli.options import State
from kb_trainer.cli.policy_text import clause_lines
from kb_trainer.cli.watching import watch
from kb_trainer.errors import UserError
from kb_trainer.i18n.say import say
from kb_trainer.search.plain import plain
from kb_trainer.services import policies
from kb_trainer.services.cite import cite
from kb_trainer.services.practice import Practice

_HITS: Final = 3
_INLINE: Final = re.compile(r"(?i)(?<!\S)/(?:citar|cite)\s+([a-z0-9]+(?:-[a-z0-9]+)*)")


class OpenBook:
    """Looks things up for the trainee, and notes that it did.

    Args:
        practice: the session.
        state: the shared options.
    """

    def __init__(self, practice: Practice, state: State) -> None:
        self._practice = practice
        self._state = state
        self._base = practice.desk.stage.base

    def search(self, query: str) -> None:
        """Print the clauses that answer a question best.

        Args:
            query: the question.
        """
        if not query:
            raise UserError("talk.search_what")
        state = self._state
        self._practice.look("search", query)
        from kb_trainer.services.open_index import open_finder  # noqa: PLC0415  slow, seldom asked

        finder = open_finder(state.folder, Path.cwd(), watch(state))
        answer = finder.find(query, _HITS)
        if answer.corrected:
            click.echo(wrapped(state.say("search.corrected", query=answer.corrected), "  "))
        for number, hit in enumerate(answer.hits, 1):
            one = hit.document
            name = " · ".join(part for part in (one.clause, one.heading or one.title) if part)
            click.echo(state.bold(wrapped(f"{number}. {name}", "     ", "  ")))
            click.echo(wrapped(hit.passage.text, "     "))
        clause = next((hit.document.clause for hit in answer.hits if hit.document.clause), "")
        if not answer.hits:
            click.echo(wrapped(state.say("search.none", query=query), "  "))
        elif clause:
            click.echo(wrapped(state.say("talk.search_more", id=clause), "  "))

    def policy(self, id_: str) -> None:
        """Print a clause, or all clauses of a policy.

        Args:
            id_: of either, in any case.
        """
        if not id_:
            ids = ", ".join(self._practice.drill.clauses)
            raise UserError("talk.policy_which", ids=ids)
        language = self._practice.drill.language
        found = policies.find_policies(self._base, id_.upper())
        article = next((one for one in found if one.language == language), found[0])
        self._practice.look("clause", id_.upper())
        only = [one.id for one in article.clauses if one.id == id_.upper()]
        for clause in policies.shown(article, self._base, only)["clauses"]:
            text = "\n".join(plain(clause["text"]))
            heading, *rest = clause_lines(clause | {"text": text}, self._state)
            click.echo(self._state.bold(wrapped(heading, "    ", "  ")))
            for line in rest:
                own = line.startswith("  ")  # A remark under its own name, such as the reason.
                click.echo(
                    wrapped(line.strip(), "      " if own else "  ", "    " if own else "  ")
                )

    def citation(self, id_: str) -> str:
        """Print the sentence for customers, and return how a reply cites the clause.

        Args:
            id_: of the clause, in any case.

        Returns:
            Such as `(DEV-2, versión 1)`, in the drill's language.

        Raises:
            UserError: when there is no such clause, or customers may not read it.
        """
        found, words = self._cited(id_)
        click.echo(wrapped(f"{found} {words}", "  "))
        return words

    def with_citations(self, reply: str) -> str:
        """Return a reply in which `/citar DEV-2` is the citation.

        Args:
            reply: as typed.

        Raises:
            UserError: as `citation`.
        """
        return _INLINE.sub(lambda match: self._cited(match[1])[1], reply)

    def _cited(self, id_: str) -> tuple[str, str]:
        if not id_:
            ids = ", ".join(self._practice.drill.clauses)
            raise UserError("talk.cite_which", ids=ids)
        desk, language = self._practice.desk, self._practice.drill.language
        day = desk.clock().date()
        found = cite(desk.workspace, self._base, id_.upper(), language, day)
        self._practice.look("cite", found.id)
        version = say(language, "policy.version", version=found.version) if found.version else ""
        return found.sentence, f"({', '.join(part for part in (found.id, version) if part)})"

    def clause_and_why(self, text: str) -> tuple[str, str]:
        """Split what is questioned from why.

        Args:
            text: what follows `/marcar`.

        Returns:
            The clause's id, or nothing when the first word is none; and the rest.
        """
        first, _, rest = text.partition(" ")
        known = set(self._base.clause_ids)
        id_ = first.strip(":,;.").upper()
        return (id_, rest.strip()) if id_ in known else ("", text)
