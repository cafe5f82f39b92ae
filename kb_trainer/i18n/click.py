"""What click says, in both languages."""

from typing import Final

WORDS: Final = {
    "click.usage": ("Uso:", "Usage:"),
    "click.options": ("Opciones", "Options"),
    "click.commands": ("Órdenes", "Commands"),
    "click.help": ("Muestra esta ayuda y termina.", "Show this help and exit."),
    "click.NoSuchOption": (
        "no existe la opción {option}; mira «{path} --help»",
        "there is no option {option}; see '{path} --help'",
    ),
    "click.NoSuchCommand": (
        "no existe la orden «{command}»; mira «{path} --help»",
        "there is no command '{command}'; see '{path} --help'",
    ),
    "click.MissingParameter": (
        "falta {option}; mira «{path} --help»",
        "{option} is missing; see '{path} --help'",
    ),
    "click.BadParameter": (
        "valor no válido para {option}: {detail}",
        "invalid value for {option}: {detail}",
    ),
    "click.extra": (
        "sobra «{detail}»; si es un texto con espacios, ponlo entre comillas",
        "'{detail}' is one word too many; quote a text that has spaces",
    ),
    "click.BadOptionUsage": (
        "la opción {option} está mal usada: {detail}",
        "option {option} is used wrongly: {detail}",
    ),
}
