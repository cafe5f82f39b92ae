"""Opens the index of a workspace, brought up to date where that is needed."""

from pathlib import Path
from typing import TYPE_CHECKING

from kb_trainer.errors import UserError
from kb_trainer.knowledge.places import find_root
from kb_trainer.search.store import Store
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.files_seen import scan
from kb_trainer.services.find import Finder
from kb_trainer.services.watch import Watch

if TYPE_CHECKING:
    from kb_trainer.services.indexing import Outcome


def open_finder(given: Path | None, start: Path, watch: Watch) -> Finder:
    """Open the index of a workspace; it is brought up to date first where that is needed.

    Args:
        given: the folder named by the user, or None to look upwards.
        start: the folder from which to look upwards.
        watch: whom to tell what goes on.

    Returns:
        A finder.

    Raises:
        UserError: when there is no workspace, or the cache can't be used.
    """
    root, managed = find_root(given, start)
    store = Store(cache_folder(root))
    state = store.state()
    if state and state.digest and scan(root, managed=managed).digest == state.digest:
        try:
            return Finder(root, store, state)
        except Exception:  # noqa: BLE001  whatever a damaged index raises
            return _anew(root, store, watch, managed=managed)
    try:
        return Finder(root, store, _refresh(root, store, watch, managed=managed).state)
    except UserError:
        raise
    except Exception:  # noqa: BLE001  whatever a damaged index raises
        return _anew(root, store, watch, managed=managed)


def bring_up_to_date(given: Path | None, start: Path, watch: Watch, *, anew: bool) -> "Outcome":
    """Bring the index of a workspace up to date.

    Args:
        given: the folder named by the user, or None to look upwards.
        start: the folder from which to look upwards.
        watch: whom to tell what goes on.
        anew: whether to build it from nothing.

    Returns:
        What was done.

    Raises:
        UserError: when there is no workspace, or the cache can't be used.
    """
    root, managed = find_root(given, start)
    return _refresh(root, Store(cache_folder(root)), watch, managed=managed, anew=anew)


def _anew(root: Path, store: Store, watch: Watch, *, managed: bool) -> Finder:
    outcome = _refresh(root, store, watch, managed=managed, anew=True)
    return Finder(root, store, outcome.state)


def _refresh(
    root: Path, store: Store, watch: Watch, *, managed: bool, anew: bool = False
) -> "Outcome":
    from kb_trainer.services.indexing import refresh  # noqa: PLC0415  seldom needed, and slow

    return refresh(root, store, watch, managed=managed, anew=anew)
