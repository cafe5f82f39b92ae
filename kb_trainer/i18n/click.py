"""What click says, in both languages."""

from typing import Final

WORDS: Final = {
    "click.usage": ("Uso:", "Usage:"),
    "click.options": ("Opciones", "Options"),
    "click.commands": ("Órdenes", "Commands"),
    "click.help": ("Muestra esta ayuda y termina.", "Show this help and exit."),
    "click.required": ("obligatoria", "required"),
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
    "click.BadOptionUsage": ("la opción {option} {detail}", "the option {option} {detail}"),
    "click.value": ("necesita un valor", "needs a value"),
    "click.no_value": ("no lleva valor", "takes no value"),
    "click.choices": ("usa {choices}", "use {choices}"),
    "click.range": (
        "escribe un número entero ({least}–{most})",
        "write a whole number ({least}–{most})",
    ),
    "click.at_least": (
        "escribe un número entero desde {least}",
        "write a whole number from {least}",
    ),
    "click.whole": ("escribe un número entero", "write a whole number"),
}
