"""Names for pages, files and anchors."""

import re

from kb_trainer.text.fold import compose, fold


def slug(text: str) -> str:
    """Return a text as lower-case ASCII words joined by hyphens.

    Args:
        text: any text.

    Returns:
        At most 80 characters; `x` when nothing is left.
    """
    words = re.findall(r"[a-z0-9]+", fold(compose(text)))
    return "-".join(words)[:80].strip("-") or "x"
