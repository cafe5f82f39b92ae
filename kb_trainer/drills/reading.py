"""Reads what a reply settles: granted, refused, asked, or not clear.

Nothing here gives points. What can't be told is called unclear, and the
customer then asks back; it never counts silently for or against.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from kb_trainer.drills.model import Demand, Drill, Extra, Option
from kb_trainer.drills.salad import is_salad
from kb_trainer.drills.sentences import Sentence, Text, read_text
from kb_trainer.drills.settlement import Answer, Reading, Settlement
from kb_trainer.drills.state import OPEN, DemandState, State, Status
from kb_trainer.drills.words import Words, phrases, words_of
from kb_trainer.scoring.phrases import Span
from kb_trainer.text.fold import fold
from kb_trainer.text.language import guess_language

SHORT: Final = 14
"""A refusal of at most this many words, right after the demand, speaks of the demand."""

AFTER: Final = 24
"""How many characters after a grant may make it one of a part."""

LEAST_TO_GUESS: Final = 10
"""The language of a reply is guessed from this many words on."""

_SURE_YES: Final = re.compile(
    r"\W*s[ií]\W*$|\W*sí\b|\W*si\s*[,.!;:]|\W*si (señor|senor|claro)", re.IGNORECASE
)
_WORD: Final = re.compile(r"[a-z0-9]+")
_OFFERS: Final = frozenset({"offers_alternative", "promises", "next_step_with_date"})


def read_reply(reply: str, drill: Drill, state: State, acts: Collection[str]) -> Reading:
    """Read a reply.

    Args:
        reply: as given.
        drill: the scenario.
        state: the talk before it.
        acts: what the judge found in it.

    Returns:
        What it settles and asks.
    """
    if not any(char.isalnum() for char in reply):
        return Reading(silent=True)
    words = words_of(drill.language)
    reader = _Reader(drill, state, frozenset(acts), words, read_text(reply, words))
    if _WORD.search(reader.text.folded) is None or is_salad(reader.text.folded, drill.language):
        return Reading(noise=True)
    # Of a few words nobody can tell the language.
    guess = guess_language(reply) if len(reply.split()) >= LEAST_TO_GUESS else None
    if guess is not None and guess != drill.language:
        return Reading(foreign=True)
    return reader.read()


@dataclass(frozen=True, slots=True)
class _Spot:
    """Words that grant an option, and how they are meant."""

    how: str
    option: Option
    span: Span


@dataclass(frozen=True, slots=True)
class _Reader:
    drill: Drill
    state: State
    acts: frozenset[str]
    words: Words
    text: Text

    def read(self) -> Reading:
        drill, text = self.drill, self.text
        recited = "recites_policy" in self.acts or text.mostly_recited(drill.recitals)
        demands = [one for one in drill.demands if one.customer == self.state.customer]
        found = [self._settle(demand) for demand in demands]
        settled = tuple(_unread(one) if recited else one for one in found if one is not None)
        question = not recited and any(sentence.asks for sentence in text.sentences)
        openly = "explores" in self.acts or (question and text.has(self.words.asks_openly))
        extras = {one.id: self._extra(one) for one in drill.extras}
        return Reading(
            settlements=settled,
            reasoned=tuple(one.id for one in demands if self._reasoned(one)),
            recited=recited,
            asked=() if recited else self._asked(),
            openly=openly and not recited,
            question=question,
            asks="?" in text.folded and not text.has(self.words.checks),
            granted=(
                *self._granted(settled),
                *(span for spans in extras.values() for span in spans),
            ),
            extras=tuple(id_ for id_, spans in extras.items() if spans),
            causes=() if recited else self._causes(),
            finds=() if recited else tuple(o.id for o in demands if text.has(o.finds)),
        )

    def _causes(self) -> tuple[str, ...]:
        if self.drill.diagnosis is None:
            return ()
        known = {"seems": self.drill.diagnosis.seems, "real": self.drill.diagnosis.real}
        found = [
            (span[0], name)
            for name, sources in known.items()
            for span in self.text.find(sources)
            if self._how(span) == "said" and not self.text.sentence_at(span[0]).asks
        ]
        return tuple(dict.fromkeys(name for _, name in sorted(found)))

    def _extra(self, extra: Extra) -> list[Span]:
        return [span for span in self.text.find(extra.phrases) if self._how(span) == "said"]

    def _granted(self, settled: Iterable[Settlement]) -> Iterator[Span]:
        for one in settled:
            if one.answer is Answer.GRANTED:
                demand = self.drill.demand(one.demand)
                for spot in self._spots(demand):
                    if spot.option.allowed and spot.how == "said":
                        sentence = self.text.sentence_at(spot.span[0])
                        yield sentence.start, sentence.end

    def _asked(self) -> tuple[str, ...]:
        text = self.text
        found: list[tuple[int, str]] = []
        for one in self.drill.circumstances:
            spots = [start for start, _ in text.find(one.asked) if text.sentence_at(start).asks]
            spots += [start for start, _ in text.find(one.reflected)]
            if spots:
                found.append((min(spots), one.id))
        return tuple(id_ for _, id_ in sorted(found))

    def _reasoned(self, demand: Demand) -> bool:
        if "secret_rule_refusal" in self.acts:
            return False
        if "cites_written_policy" in self.acts or self.text.has(demand.reasons):
            return True
        return any(_mention(clause).search(self.text.folded) for clause in demand.clauses)

    def _how(self, span: Span) -> str:
        """Tell how words are meant: `said`, `refused`, `maybe` or `reported`."""
        text = self.text
        if text.recites(span, self.drill.recitals):
            return "maybe"
        breath = text.breath_before(span)
        if _has(self.words.negation, breath):
            return "refused"
        if _has(self.words.hedge, text.sentence_before(span)):
            return "maybe"
        if not text.sentence_at(span[0]).asks and _has(self.words.report, breath):
            return "reported"
        return "said"

    def _meant(self, span: Span, option: Option) -> str:
        """Tell how words are meant, with a *no* in their midst: *the fee can't be refunded*."""
        core = self.text.core(span)
        within = self.text.sober[core[0] : core[1]]
        if _has(self.words.negation, within) and not _holds_negation(option, self.words):
            return "refused"
        how = self._how(core)
        # Part of what is forbidden isn't it: *we'll give it back in part: the months left*.
        after = self.text.folded[core[1] : core[1] + AFTER]
        partly = not option.allowed and how == "said" and _has(self.words.partly, after)
        return "maybe" if partly else how

    def _settle(self, demand: Demand) -> Settlement | None:
        spots = self._spots(demand)
        said = [one for one in spots if one.how == "said"]
        conceded = [one for one in said if not one.option.allowed]
        # To ask "shall I send you a new one?" isn't to send it; to offer what is allowed is.
        sure = [one for one in conceded if not self.text.sentence_at(one.span[0]).asks]
        for found, answer in ((sure, Answer.CONCEDED), (said, Answer.GRANTED)):
            for one in found:
                if one.option.allowed or answer is Answer.CONCEDED:
                    return self._settlement(demand, answer, one)
        maybe = [*conceded, *(one for one in spots if one.how == "maybe")]
        if maybe:
            return self._settlement(demand, Answer.UNCLEAR, maybe[0])
        return self._negative(demand, [one for one in spots if one.how == "refused"])

    def _negative(self, demand: Demand, refused: list[_Spot]) -> Settlement | None:
        refusal = self._refusal(demand)
        if refusal is not None and not refused:
            return refusal
        if refused and (refusal or any(not one.option.allowed for one in refused)):
            words = self._words(refused[0].span)
            return Settlement(demand.id, Answer.REFUSED, "", words)
        if refused:
            return self._taken_back(demand, refused[0].option)
        return self._plain(demand)

    def _settlement(self, demand: Demand, answer: Answer, spot: _Spot) -> Settlement:
        words, place = self._words(spot.span), spot.span[0]
        return Settlement(demand.id, answer, spot.option.id, words, place)

    def _words(self, span: Span) -> str:
        return self.text.raw[span[0] : span[1]]

    def _spots(self, demand: Demand) -> list[_Spot]:
        """Find the words that grant; none inside longer ones that grant something else."""
        spots = [
            _Spot(self._meant(span, option), option, span)
            for option in (*demand.forbidden, *demand.options)
            for span in self.text.find(option.phrases)
        ]
        return [one for one in spots if not any(_covers(other.span, one.span) for other in spots)]

    def _taken_back(self, demand: Demand, option: Option) -> Settlement | None:
        """An allowed option is denied: unclear if it had been granted, else nothing."""
        here = self.state.demand(demand.id)
        if here.status in (Status.MET, Status.DOUBTED) and here.option == option.id:
            return Settlement(demand.id, Answer.UNCLEAR, option.id)
        return None

    def _refusal(self, demand: Demand) -> Settlement | None:
        """Find a refusal that speaks of this demand: by its topic, or by coming right after it."""
        here = self.state.demand(demand.id)
        for start, end in self._refusals():
            sentence = self.text.sentence_at(start)
            inside = (sentence.start, sentence.end)
            named = self.text.has(demand.topic, inside)
            if not named and (here.status not in OPEN or self._names_other(demand, inside)):
                continue
            after = (start, sentence.end)
            if named or self._is_short(sentence) or self.text.has(self.words.it, after):
                return Settlement(demand.id, Answer.REFUSED, "", self._words((start, end)))
            words = self._words((start, end))
            return Settlement(demand.id, Answer.UNCLEAR, demand.plain_yes, words)
        return None

    def _refusals(self) -> Iterator[Span]:
        for span in phrases(self.words.refusal).find(self.text.sober):
            if not self.text.sentence_at(span[0]).asks:
                yield span

    def _names_other(self, demand: Demand, inside: Span) -> bool:
        others = (one for one in self.drill.demands if one.id != demand.id)
        return any(self.text.has(one.topic, inside) for one in others)

    def _is_short(self, sentence: Sentence) -> bool:
        return len(_WORD.findall(self.text.folded[sentence.start : sentence.end])) <= SHORT

    def _plain(self, demand: Demand) -> Settlement | None:
        """Read an answer that names nothing: a yes, a no, an *of course*."""
        here = self.state.demand(demand.id)
        if self.state.current != here:
            return None
        first = self.text.sentences[0]
        inside = (first.start, first.end)
        opening = self._words(inside).strip()
        yes = bool(_SURE_YES.match(opening)) or self.text.has(self.words.yes, inside)
        no = _has(self.words.no, self.text.sober[first.start : first.end])
        if here.status in (Status.UNCLEAR, Status.DOUBTED) and (yes or no):
            return self._to_plain_question(demand, here, opening, no=no)
        if no and here.status is Status.PUT and self._is_short(first):
            return Settlement(demand.id, Answer.REFUSED, "", opening)
        agrees = yes or self.text.has(self.words.agreement) or bool(_OFFERS & self.acts)
        if agrees and not any(one.asks for one in self.text.sentences):
            return Settlement(demand.id, Answer.UNCLEAR, demand.plain_yes, opening)
        return None

    def _to_plain_question(
        self, demand: Demand, here: DemandState, opening: str, *, no: bool
    ) -> Settlement:
        if no:
            return Settlement(demand.id, Answer.REFUSED, "", opening)
        id_ = here.option or demand.plain_yes
        granted = demand.option(id_)
        allowed = granted is not None and granted.allowed
        return Settlement(demand.id, Answer.GRANTED if allowed else Answer.CONCEDED, id_, opening)


def _unread(settlement: Settlement) -> Settlement:
    """Return what a recital settles: what it seems to grant, nobody has granted."""
    grants = settlement.answer is Answer.GRANTED
    return replace(settlement, answer=Answer.UNCLEAR) if grants else settlement


def _has(sources: tuple[str, ...], folded: str) -> bool:
    return bool(phrases(sources).find(folded))


@cache
def _holds_negation(option: Option, words: Words) -> bool:
    """Tell whether an option's own phrases hold a *no*."""
    return any(_has(words.negation, fold(phrase)) for phrase in option.phrases)


def _covers(outer: Span, inner: Span) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


@cache
def _mention(clause: str) -> re.Pattern[str]:
    """Compile what names a clause in folded text: `gar-2`, `gar 2`."""
    name = "[- ]?".join(re.escape(part) for part in clause.lower().split("-"))
    return re.compile(rf"\b{name}\b")
