"""Objects kept in a file of the cache. Damage is thrown away silently: all can be made again."""

import hashlib
import pickle
from pathlib import Path
from typing import Any, Final

from kb_trainer.services.no_gc import without_gc
from kb_trainer.source.text_files import write_whole

_DIGEST: Final = hashlib.sha256().digest_size


def read_pickled(path: Path) -> Any | None:  # noqa: ANN401  whatever was kept
    """Return what was kept, or None.

    Args:
        path: in a folder that only its owner can write, for what is unpickled is trusted.
    """
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
        return None
    try:
        with without_gc():
            return pickle.loads(data[_DIGEST:])  # noqa: S301  ours, in a private folder
    except Exception:  # noqa: BLE001  whatever a damaged pickle raises
        return None


def write_pickled(path: Path, kept: object) -> None:
    """Keep an object.

    Args:
        path: in a folder that is there.
        kept: what can be pickled.

    Raises:
        OSError: when it can't be written.
    """
    data = pickle.dumps(kept, protocol=pickle.HIGHEST_PROTOCOL)
    write_whole(path, hashlib.sha256(data).digest() + data)
