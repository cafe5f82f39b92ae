"""The one base of every failure that a user can cause."""


class UserError(Exception):
    """Something a user can mend, told in one line.

    Args:
        message: id of the message in `kb_trainer.i18n`.
        exit_code: 1 when the content has problems, 2 for wrong use.
        details: the values that the message names.
    """

    def __init__(self, message: str, /, exit_code: int = 2, **details: object) -> None:
        super().__init__(message, details)
        self.message = message
        self.exit_code = exit_code
        self.details = details
