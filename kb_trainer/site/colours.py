"""Two colours from the company, and the shades in which text stays readable.

Contrast as WCAG 2.2 defines it: (lighter + 0.05) / (darker + 0.05) of the
relative luminances.
"""

import colorsys
import re
from dataclasses import dataclass
from typing import Final

Rgb = tuple[int, int, int]

LIGHT: Final[Rgb] = (0xFB, 0xF8, 0xF3)
DARK: Final[Rgb] = (0x1D, 0x1A, 0x1E)
WHITE: Final[Rgb] = (255, 255, 255)
BLACK: Final[Rgb] = (0, 0, 0)
ENOUGH: Final = 6.5
"""Well over the 4.5 asked for, since text also stands on tinted grounds."""

_VIVID: Final = 0.42

DEFAULT_COLOUR: Final = "#5a3a5e"
DEFAULT_ACCENT: Final = "#b4552d"


@dataclass(frozen=True, slots=True)
class Shades:
    """A colour as text and ground on light and on dark pages, as CSS writes it."""

    on_light: str
    on_dark: str


def parse(text: str) -> Rgb | None:
    """Read `#a1b2c3` or `#abc`; None when it is neither."""
    match = re.fullmatch(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", text.strip())
    if match is None:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(2 * digit for digit in match[1])  # noqa: PLR2004
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def luminance(colour: Rgb) -> float:
    """Return the relative luminance, 0 to 1."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: Rgb, ground: Rgb) -> Rgb:
    """Return the nearest shade of a colour that can be read on a ground.

    Args:
        colour: as the company gives it.
        ground: what it stands on.

    Returns:
        The colour, as much lighter or darker as needed; a lighter shade is
        made a little more vivid, for it would look grey.
    """
    hue, light, vivid = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    lighter = luminance(ground) < 0.18  # noqa: PLR2004  where black and white contrast alike
    end = 1.0 if lighter else 0.0
    for step in range(101):
        shade = light + (end - light) * step / 100
        mixed = colour
        if step:
            rich = max(vivid, _VIVID) if lighter and vivid else vivid
            mixed = _rgb(colorsys.hls_to_rgb(hue, shade, rich))
        if contrast(mixed, ground) >= ENOUGH:
            return mixed
    return WHITE if lighter else BLACK


def _rgb(parts: tuple[float, float, float]) -> Rgb:
    red, green, blue = (round(part * 255) for part in parts)
    return red, green, blue


def _mix(one: Rgb, other: Rgb, percent: int) -> Rgb:
    red, green, blue = (a + (b - a) * percent // 100 for a, b in zip(one, other, strict=True))
    return red, green, blue


def shades(colour: Rgb) -> Shades:
    """Return the shades of a company's colour for light and dark pages."""
    return Shades(_css(readable(colour, LIGHT)), _css(readable(colour, DARK)))


def tint(colour: Rgb, ground: Rgb) -> str:
    """Return a ground with a breath of a colour, on which text stays readable."""
    return _css(_mix(ground, colour, 8 if luminance(ground) > 0.18 else 14))  # noqa: PLR2004


def properties(colour: Rgb, accent: Rgb) -> str:
    """Return a company's two colours in all their shades, as CSS custom properties.

    Args:
        colour: the first one.
        accent: the second one.
    """
    own, second = shades(colour), shades(accent)
    light = [tint(one, LIGHT) for one in (colour, accent)]
    dark = [tint(one, DARK) for one in (colour, accent)]
    return (
        f":root{{--colour-light:{own.on_light};--colour-dark:{own.on_dark};"
        f"--accent-light:{second.on_light};--accent-dark:{second.on_dark};"
        f"--tint-light:{light[0]};--tint-dark:{dark[0]};"
        f"--glow-light:{light[1]};--glow-dark:{dark[1]}}}\n"
    )


def _css(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
