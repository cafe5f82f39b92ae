"""The holidays of a country, or of a part of one, from the `holidays` library."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache

from kb_trainer.errors import UserError
from kb_trainer.knowledge import codes
from kb_trainer.knowledge.places import SETTINGS_FILE
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.source.problems import Problem


@cache
def holidays_of(region: str, years: tuple[int, ...]) -> frozenset[dt.date]:
    """Return the holidays of some years.

    Args:
        region: a country (`ES`) or a part of one (`ES-MD`), as ISO 3166 names them.
        years: which ones.

    Returns:
        The days. Towns have holidays of their own, which nobody lists.

    Raises:
        UserError: when the holidays of the region aren't known.
    """
    from holidays import country_holidays  # noqa: PLC0415  slow, and seldom needed

    country, _, part = region.partition("-")
    try:
        return frozenset(country_holidays(country, subdiv=part or None, years=years))
    except NotImplementedError as unknown:
        raise UserError("KB257", region=region) from unknown


def years_around(days: Iterable[dt.date]) -> tuple[int, ...]:
    """Return the years whose holidays can matter to deadlines that start on some days."""
    return tuple(sorted({year for day in days for year in (day.year, day.year + 1, day.year + 2)}))


def check_region(workspace: Workspace) -> Iterator[Problem]:
    """Find a region in the settings whose holidays aren't known (KB257)."""
    region = workspace.settings.region
    if region is None:
        return
    try:
        holidays_of(region.value, ())
    except UserError:
        details: dict[str, object] = {"region": region.value}
        yield Problem(SETTINGS_FILE, region.mark, codes.UNKNOWN_REGION, details)
