"""A talk at the terminal, turn by turn."""

from collections.abc import Callable, Mapping

import click

from kb_trainer.cli import prompter
from kb_trainer.cli.drill_card import print_record, say_line, wrapped
from kb_trainer.cli.options import State
from kb_trainer.cli.talk_feedback import print_example, print_feedback, wants_example
from kb_trainer.cli.talk_look import OpenBook
from kb_trainer.cli.talk_words import WORDS, Word, as_reply, read_word, shown
from kb_trainer.cli.typing_line import TypingLine, edit
from kb_trainer.drills.channels import CHANNELS
from kb_trainer.drills.choices import offered
from kb_trainer.drills.kinds import Choice
from kb_trainer.drills.settle import PLAIN_QUESTIONS
from kb_trainer.drills.state import Status
from kb_trainer.errors import UserError
from kb_trainer.i18n.say import say
from kb_trainer.services.practice import Practice


class Talk:
    """A talk between the trainee at the terminal and the customer.

    Args:
        practice: the session.
        state: the shared options.
        typing: where the trainee types.
    """

    def __init__(self, practice: Practice, state: State, typing: TypingLine) -> None:
        self._practice = practice
        self._state = state
        self._typing = typing
        self._book = OpenBook(practice, state)
        self._offered = ""
        """What stands in the next reply already, to be changed."""
        self._citation = ""
        """What the next reply cites."""
        self._may_be_silent = False
        """Whether an empty line was typed just before: another one is meant."""
        self._acts: Mapping[str, Callable[[str], None]] = {
            "help": self._help,
            "hint": self._hint,
            "search": self._book.search,
            "policy": self._book.policy,
            "cite": self._cite,
            "record": self._record,
            "repeat": self._repeat,
            "back": self._back,
            "flag": self._flag,
            "editor": self._edit,
        }

    def run(self) -> bool:
        """Talk until the talk has ended.

        Returns:
            False when it goes on another day.
        """
        self._repeat()
        if wants_example(self._practice):
            print_example(self._practice, self._state)
        while True:
            if self._practice.session.ended and not self._tries_again():
                return True
            try:
                text = self._asked()
            except EOFError:
                click.echo("")
                return not self._practice.mode.gates  # An exam isn't ended by a slip.
            word = read_word(text)
            if word is None:
                self._reply(text)
            elif word.name == "pause":
                return False
            elif word.name == "quit":
                if self._quits():
                    return True
            else:
                self._obey(word)

    def _asked(self) -> str:
        """Ask for a reply; when the customer had to ask back twice, a short menu settles it."""
        session = self._practice.session
        here = session.state.current
        if (
            here is not None
            and here.status is Status.UNCLEAR
            and here.asked_back >= PLAIN_QUESTIONS
            and session.exchanges
            and "unclear" in session.exchanges[-1].events
            and not self._offered
        ):
            choices = {name: self._state.say(f"drill.menu.{name}") for name in ("yes", "no")}
            choices["write"] = self._state.say("drill.menu.write")
            chosen = prompter.choose(self._state.say("drill.menu.question"), choices, self._state)
            if chosen != "write":
                # The plain yes or no, in the drill's language, that a person could have typed.
                return say(session.drill.language, f"drill.say.{chosen}")
        offered, self._offered = self._offered, ""
        own = "talk.choose" if self._offers() else "drill.you"
        prompt = f"{self._state.say(own)}> "
        if offered or not self._citation or self._state.plain:
            return self._typing.read(prompt, offered)
        cited, self._citation = self._citation, ""
        return self._typing.read(prompt, f" {cited}", at_start=True)

    def _offers(self) -> tuple[Choice, ...]:
        """Return the replies that can be chosen now, if the drill has any."""
        return offered(self._practice.session)

    def _reply(self, text: str) -> None:
        if self._is_slip(text):
            self._note("talk.silence")
            return
        try:
            reply = self._book.with_citations(as_reply(text))
        except UserError as why:
            self._tell(why)
            self._offered = text
            return
        if self._citation:
            reply, self._citation = f"{reply} {self._citation}", ""
        self._practice.answer(reply)
        if self._practice.mode.feedback:
            print_feedback(self._practice, self._state)
        self._repeat()

    def _is_slip(self, text: str) -> bool:
        """Tell whether an empty line may be a slip: silence can't be taken back everywhere."""
        blank = not text.strip() and not self._citation
        self._may_be_silent = blank and not self._may_be_silent
        return self._may_be_silent

    def _repeat(self, _: str = "") -> None:
        drill, said = self._practice.drill, self._practice.session.last_said
        # In a chat people send what they have to say in pieces.
        pieces = said.parts if CHANNELS[drill.channel].bubbles and said.parts else (said.text,)
        for piece in pieces:
            say_line(drill.served(said.who).name, piece)
        for number, choice in enumerate(self._offers(), 1):
            click.echo(wrapped(f"{number}. {choice.text}", "     ", "  "))

    def _obey(self, word: Word) -> None:
        self._may_be_silent = False
        try:
            if word.name:
                self._acts[word.name](word.rest)
            else:
                self._unknown(word)
        except UserError as why:
            self._tell(why)

    def _hint(self, _: str) -> None:
        click.echo(wrapped(self._practice.hint(), "  "))

    def _cite(self, id_: str) -> None:
        self._citation = self._book.citation(id_)
        if self._state.plain:
            self._note("talk.cited", words=self._citation)

    def _record(self, _: str) -> None:
        print_record(self._practice.drill, self._state)

    def _tell(self, why: UserError) -> None:
        click.echo(wrapped(self._state.say(why.message, **why.details), "  "))

    def _note(self, message: str, **details: object) -> None:
        click.echo(wrapped(self._state.say(message, **details), "  "))

    def _help(self, _: str) -> None:
        state, mode = self._state, self._practice.mode
        self._note("talk.help.reply")
        for name in WORDS:
            if (name == "hint" and not mode.hints) or (name == "back" and not mode.undo):
                continue
            self._note(f"talk.help.{name}", word=shown(name, state.language))
        self._note("talk.help.both")

    def _unknown(self, word: Word) -> None:
        if not word.typed.startswith("/"):
            self._note("talk.bare_word", word=word.meant)
        elif word.meant:
            self._note("talk.near_word", word=word.typed, meant=word.meant)
        else:
            self._note("talk.no_word", word=word.typed, help=shown("help", self._state.language))

    def _back(self, _: str = "") -> None:
        text = self._practice.undo()
        turn = len(self._practice.session.exchanges) + 1
        self._note("talk.undone", turn=turn)
        if self._state.plain:
            self._note("talk.you_said", text=text)
        else:
            self._offered = text
        self._repeat()

    def _flag(self, text: str) -> None:
        clause, why = self._book.clause_and_why(text)
        if not why:
            why = self._typing.read(self._state.say("talk.flag_why")).strip()
        if not why:
            self._note("talk.flag_nothing")
            return
        self._practice.mark(clause, why)
        self._note("talk.flagged")

    def _edit(self, _: str) -> None:
        try:
            text = edit(self._offered)
        except click.ClickException as failure:
            self._note("talk.no_editor", why=failure.format_message())
            return
        if not text.strip():
            self._note("talk.nothing_written")
        elif self._state.plain:
            say_line(self._state.say("drill.you"), text)
            self._reply(text)
        else:
            self._offered = text

    def _quits(self) -> bool:
        """Ask before an exam is ended: there is one try."""
        if not self._practice.mode.gates:
            return True
        return prompter.confirm(self._state.say("talk.quit_exam"), self._state)

    def _tries_again(self) -> bool:
        """Offer the last turn again when a talk that is learnt from went wrong."""
        session = self._practice.session
        if (
            not self._practice.mode.undo
            or session.ended == "solved"
            or self._practice.journal.ended
        ):
            return False
        self._note(f"drill.ended.{session.ended}")
        word = shown("back", self._state.language)
        try:
            typed = read_word(self._typing.read(self._state.say("talk.again", word=word)))
        except EOFError:
            return False
        if typed is None or typed.name != "back":
            return False
        self._back()
        return True
