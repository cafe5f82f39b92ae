"""Locks that end with the process that holds them, however it ends."""

import os
import sys

if sys.platform == "win32":
    import msvcrt

    _PLACE = 1 << 40
    """Far behind what is ever written: on Windows a locked place can't be read."""

    def lock(handle: int) -> bool:
        """Lock an open file for this process.

        Args:
            handle: of the file.

        Returns:
            False when another process has locked it.
        """
        before = os.lseek(handle, 0, os.SEEK_CUR)
        try:
            os.lseek(handle, _PLACE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, before, os.SEEK_SET)
        return True

else:
    import fcntl

    def lock(handle: int) -> bool:
        """Lock an open file for this process.

        Args:
            handle: of the file.

        Returns:
            False when another process has locked it.
        """
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
