"""Ids as people read them out: sign by sign."""

import re
from typing import Final

_ID: Final = re.compile(r"\b([A-Z]{1,4})-(\d{3,8})\b")
_DIGITS: Final = {
    "es": ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
}
_LETTERS: Final = {
    "A": "a", "B": "be", "C": "ce", "D": "de", "E": "e", "F": "efe", "G": "ge", "H": "hache",
    "I": "i", "J": "jota", "K": "ka", "L": "ele", "M": "eme", "N": "ene", "O": "o", "P": "pe",
    "Q": "cu", "R": "erre", "S": "ese", "T": "te", "U": "u", "V": "uve", "W": "uve doble",
    "X": "equis", "Y": "i griega", "Z": "zeta",
}  # fmt: skip


def read_out(text: str, language: str) -> str:
    """Write ids such as `B-48213` as they are said.

    Args:
        text: what is said.
        language: `es` or `en`.

    Returns:
        The text with each id sign by sign: `be, cuatro, ocho, dos, uno, tres`. Clauses, which
        have one figure, stay.
    """
    return _ID.sub(lambda match: ", ".join(_signs(match, language)), text)


def _signs(match: re.Match[str], language: str) -> list[str]:
    letters = [_LETTERS[one] if language == "es" else one for one in match[1]]
    return [*letters, *(_DIGITS[language][int(digit)] for digit in match[2])]
